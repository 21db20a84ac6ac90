using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>What every memory of installed workspaces must do, whatever it is kept in.</summary>
public abstract class InstallationsContract
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 28, 12, 0);

    private static readonly Installation First = new("slack", "T1", "First “and” last", "1.sealed", Now);

    protected abstract IInstallations Installations { get; }

    [Fact]
    public async Task What_is_kept_is_found_whole_and_under_its_own_name_only()
    {
        await Installations.SaveAsync(First, default);
        await Installations.SaveAsync(First with { SpaceId = "T2" }, default);

        Assert.Equal(First, await Installations.FindAsync("slack", "T1", default));
        Assert.Null(await Installations.FindAsync("slack", "T3", default));
        Assert.Null(await Installations.FindAsync("other", "T1", default));
        Assert.Equal(["T1", "T2"], (await Installations.ReadAsync("slack", default)).Select(each => each.SpaceId));
    }

    [Fact]
    public async Task A_second_installation_takes_the_place_of_the_first()
    {
        await Installations.SaveAsync(First, default);
        var second = First with { SealedToken = "1.other", Name = "Renamed", At = Now + Duration.FromHours(1) };

        await Installations.SaveAsync(second, default);

        Assert.Equal(second, Assert.Single(await Installations.ReadAsync("slack", default)));
    }

    [Fact]
    public async Task One_is_forgotten_and_no_other()
    {
        await Installations.SaveAsync(First, default);
        await Installations.SaveAsync(First with { SpaceId = "T2" }, default);

        Assert.True(await Installations.RemoveAsync("slack", "T1", Now, default));
        Assert.False(await Installations.RemoveAsync("slack", "T1", Now, default));

        Assert.Equal("T2", Assert.Single(await Installations.ReadAsync("slack", default)).SpaceId);
    }

    [Fact]
    public async Task One_that_was_made_after_the_end_stays()
    {
        await Installations.SaveAsync(First, default);

        Assert.False(await Installations.RemoveAsync("slack", "T1", Now - Duration.FromSeconds(1), default));

        Assert.NotNull(await Installations.FindAsync("slack", "T1", default));
    }
}
