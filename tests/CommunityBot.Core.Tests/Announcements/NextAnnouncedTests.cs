using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Members who ask for the next meetup get one message when it is announced.</summary>
public sealed class NextAnnouncedTests
{
    private static readonly Instant Start = Instant.FromUtc(2020, 5, 8, 12, 0);
    private static readonly Meetup May = Sample.Meetup;
    private static readonly Button.Invoke TellMe = new("", "tell-me", "");
    private static readonly ChannelRef Caller = ChannelRef.ToPerson(new("local", "organiser"));

    private readonly ChannelDriver channel = new(Start);

    [Fact]
    public async Task The_first_meetup_that_is_announced_is_told_once_and_the_next_is_not()
    {
        await SubscribeAsync();

        channel.Pages(May);
        await channel.RunUntilAsync(Start + Duration.FromHours(2));
        channel.Pages(May, Sample.On(2020, 5, 25));
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Equal(["New on the calendar: Clusters in many clouds"], Told);
        Assert.Empty(await channel.Reminders.ReadAsync("sample", default));
    }

    [Fact]
    public async Task Of_two_meetups_that_are_announced_together_one_is_told()
    {
        await SubscribeAsync();

        channel.Pages(May, Sample.On(2020, 5, 25));
        await channel.RunUntilAsync(Start + Duration.FromHours(2));

        Assert.Single(Told);
    }

    [Fact]
    public async Task A_restart_loses_and_repeats_nothing()
    {
        await SubscribeAsync();
        channel.Restart();
        channel.Pages(May);
        await channel.RunUntilAsync(Start + Duration.FromHours(2));
        channel.Restart();
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Single(Told);
    }

    [Fact]
    public async Task A_subscription_that_was_sent_before_a_crash_is_not_sent_again()
    {
        await SubscribeAsync();
        var subscription = Assert.Single(await channel.Reminders.ReadAsync("sample", default));
        channel.Pages(May);
        await channel.RunUntilAsync(Start + Duration.FromHours(2));
        await channel.Reminders.AddAsync(subscription, default);
        channel.Pages(May, Sample.On(2020, 5, 25));
        channel.Restart();

        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Single(Told);
        Assert.Empty(await channel.Reminders.ReadAsync("sample", default));
    }

    [Fact]
    public async Task Whoever_asks_again_later_is_told_of_the_next_one_again()
    {
        await SubscribeAsync();
        channel.Pages(May);
        await channel.RunUntilAsync(May.When.End!.Value + Duration.FromDays(1));

        await SubscribeAsync();
        channel.Pages(May, Sample.On(2020, 6, 15));
        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 10, 12, 0));

        Assert.Equal(2, Told.Count);
    }

    [Fact]
    public async Task Nobody_is_told_who_has_changed_their_mind()
    {
        await SubscribeAsync();
        await channel.PressAsync(TellMe with { Argument = "stop" });

        channel.Pages(May);
        await channel.RunUntilAsync(Start + Duration.FromHours(2));

        Assert.Empty(Told);
    }

    [Fact]
    public async Task Whoever_was_told_hears_that_it_is_cancelled()
    {
        await SubscribeAsync();
        channel.Pages(May);
        await channel.RunUntilAsync(Start + Duration.FromHours(2));

        channel.Pages(May with { Status = MeetupStatus.Cancelled });
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Equal("Cancelled: Clusters in many clouds", Told[^1]);
    }

    [Fact]
    public async Task With_a_meetup_planned_the_button_shows_it()
    {
        channel.Pages(May);

        Assert.StartsWith(
            Phrases.English.States.ThereIsOne, await channel.PressAsync(TellMe), StringComparison.Ordinal);
        Assert.Empty(await channel.Reminders.ReadAsync("sample", default));
    }

    [Fact]
    public async Task Where_the_message_is_switched_off_none_is_promised()
    {
        channel.Community = Sample.Community with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings>
                {
                    [AnnouncedForYouKind.KindName] = new KindSettings { Enabled = false },
                },
            },
        };

        Assert.Equal(Phrases.English.States.RemindersAreOff, await channel.PressAsync(TellMe));
    }

    private async Task SubscribeAsync() =>
        Assert.Equal(Phrases.English.States.WillTellYou, await channel.PressAsync(TellMe));

    private IReadOnlyList<string> Told =>
        [.. channel.Platform.Posts.Where(post => post.Channel == Caller).Select(post => post.Message.Title!)];
}
