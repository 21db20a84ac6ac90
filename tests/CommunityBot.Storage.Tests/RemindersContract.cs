using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;

using NodaTime;

namespace CommunityBot.Storage.Tests;

/// <summary>Tests for every implementation of <see cref="IReminders"/>.</summary>
public abstract class RemindersContract
{
    private static readonly PersonalReminder One =
        new("sample", new ChannelRef("slack", "U1"), "connect-may-2020", Instant.FromUtc(2020, 5, 8, 12, 0));

    protected abstract IReminders Reminders { get; }

    [Fact]
    public async Task Each_reminder_is_stored_once_per_community_and_person()
    {
        Assert.True(await Reminders.AddAsync(One, default));
        Assert.False(
            await Reminders.AddAsync(One with { RequestedAt = One.RequestedAt + Duration.FromHours(1) }, default));
        Assert.True(await Reminders.AddAsync(One with { Community = "other" }, default));
        Assert.True(await Reminders.AddAsync(One with { Person = new ChannelRef("discord", "U1") }, default));

        Assert.Contains(One, await Reminders.ReadAsync("sample", default));
        Assert.Equal(2, (await Reminders.ReadAsync("sample", default)).Count);
        Assert.Empty(await Reminders.ReadAsync("nobody", default));
    }

    [Fact]
    public async Task Facts_are_stored_and_are_set_only_where_there_are_none()
    {
        await Reminders.AddAsync(One with { Facts = "known" }, default);
        await Reminders.AddAsync(One with { Lineage = "old" }, default);
        await Reminders.SetFactsAsync(One, "later", default);
        await Reminders.SetFactsAsync(One with { Lineage = "old" }, "today", default);

        Assert.Equal(
            ["known", "today"], (await Reminders.ReadAsync("sample", default)).Select(one => one.Facts).Order());
    }

    [Fact]
    public async Task Removing_one_reminder_keeps_the_others()
    {
        await Reminders.AddAsync(One, default);
        await Reminders.AddAsync(One with { Lineage = "another" }, default);

        Assert.True(await Reminders.RemoveAsync(One, default));
        Assert.False(await Reminders.RemoveAsync(One, default));

        Assert.Equal("another", Assert.Single(await Reminders.ReadAsync("sample", default)).Lineage);
    }

    [Fact]
    public async Task Only_one_of_many_concurrent_additions_is_new()
    {
        var added = await Task.WhenAll(
            Enumerable.Range(0, 16).Select(_ => Task.Run(() => Reminders.AddAsync(One, default))));

        Assert.Single(added, isNew => isNew);
    }
}
