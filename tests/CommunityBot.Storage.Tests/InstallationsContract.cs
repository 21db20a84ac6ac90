using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>Tests for every implementation of <see cref="IInstallations"/>.</summary>
public abstract class InstallationsContract
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 28, 12, 0);

    private static readonly Installation First = new("slack", "T1", "First “and” last", "1.sealed", Now);

    protected abstract IInstallations Installations { get; }

    [Fact]
    public async Task An_installation_is_found_unchanged_and_only_by_its_platform_and_workspace()
    {
        await Installations.SaveAsync(First, default);
        await Installations.SaveAsync(First with { WorkspaceId = "T2" }, default);

        Assert.Equal(First, await Installations.FindAsync("slack", "T1", default));
        Assert.Null(await Installations.FindAsync("slack", "T3", default));
        Assert.Null(await Installations.FindAsync("other", "T1", default));
        Assert.Equal(["T1", "T2"], (await Installations.ReadAsync("slack", default)).Select(each => each.WorkspaceId));
    }

    [Fact]
    public async Task A_second_installation_replaces_the_first()
    {
        await Installations.SaveAsync(First, default);
        var second = First with { SealedToken = "1.other", Name = "Renamed", At = Now + Duration.FromHours(1) };

        await Installations.SaveAsync(second, default);

        Assert.Equal(second, Assert.Single(await Installations.ReadAsync("slack", default)));
    }

    [Fact]
    public async Task Removing_one_installation_keeps_the_others()
    {
        await Installations.SaveAsync(First, default);
        await Installations.SaveAsync(First with { WorkspaceId = "T2" }, default);

        Assert.True(await Installations.RemoveAsync("slack", "T1", Now, default));
        Assert.False(await Installations.RemoveAsync("slack", "T1", Now, default));

        Assert.Equal("T2", Assert.Single(await Installations.ReadAsync("slack", default)).WorkspaceId);
    }

    [Fact]
    public async Task An_installation_made_after_the_uninstall_event_is_not_removed()
    {
        await Installations.SaveAsync(First, default);

        Assert.False(await Installations.RemoveAsync("slack", "T1", Now - Duration.FromSeconds(1), default));

        Assert.NotNull(await Installations.FindAsync("slack", "T1", default));
    }
}
