using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests that a channel gets one post about a meetup at a time, and not two within minutes.</summary>
public sealed class PostsAtOneMomentTests
{
    /// <summary>13:00 in London.</summary>
    private static readonly Instant Start = Instant.FromUtc(2020, 5, 29, 12, 0);

    [Theory]
    [InlineData(7 * 24 * 60 + 1, "announced", "day-before", "hour-before", "starting-now")]
    [InlineData(7 * 24 * 60 + 15, "announced", "day-before", "hour-before", "starting-now")]
    [InlineData(7 * 24 * 60 + 16, "announced", "week-before", "day-before", "hour-before", "starting-now")]
    [InlineData(24 * 60 + 1, "announced", "hour-before", "starting-now")]
    [InlineData(61, "announced", "starting-now")]
    [InlineData(60, "announced", "starting-now")]
    [InlineData(59, "announced", "starting-now")]
    [InlineData(76, "announced", "hour-before", "starting-now")]
    [InlineData(6, "announced", "starting-now")]
    [InlineData(5, "announced")]
    [InlineData(1, "announced")]
    public async Task A_page_that_appears_before_a_reminder_is_announced_without_it(
        int minutesBefore, params string[] kinds)
    {
        var channel = new ChannelDriver(Start - Duration.FromMinutes(minutesBefore), WithoutOrganisers);
        channel.Pages(Sample.Meetup);
        await channel.RunUntilAsync(Start + Duration.FromMinutes(30));

        Assert.Equal(kinds, channel.Platform.Posts.Select(post => post.Key.Kind));
    }

    [Fact]
    public void A_plan_shows_the_same_before_the_announcement_is_posted()
    {
        var plan = Planners.ForMembers.Plan(
            WithoutOrganisers, new MeetupCalendar([Sample.Meetup]), [], Start - Duration.FromMinutes(61),
            Start + Duration.FromMinutes(30));

        Assert.Equal(["announced", "starting-now"], plan.Select(post => post.Key.Kind));
    }

    [Fact]
    public async Task Of_two_reminders_with_one_lead_only_the_later_kind_is_posted()
    {
        var channel = new ChannelDriver(Instant.FromUtc(2020, 5, 8, 12, 0), WithoutOrganisers with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings>
                {
                    ["week-before"] = new() { Lead = Period.FromDays(1) },
                    ["hour-before"] = new() { Lead = Period.FromMinutes(3) },
                },
            },
        });
        channel.Pages(Sample.Meetup);
        await channel.RunUntilAsync(Start + Duration.FromMinutes(30));

        Assert.Equal(
            ["announced", "day-before", "starting-now"], channel.Platform.Posts.Select(post => post.Key.Kind));
    }

    [Fact]
    public async Task A_reminder_due_with_the_announcement_by_its_lead_is_not_posted_beside_it()
    {
        var channel = new ChannelDriver(Instant.FromUtc(2020, 5, 8, 12, 0), WithoutOrganisers with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings> { ["announced"] = new() { Lead = Period.FromDays(7) } },
            },
        });
        channel.Pages(Sample.Meetup);
        await channel.RunUntilAsync(Start + Duration.FromMinutes(30));

        Assert.Equal(
            ["announced", "day-before", "hour-before", "starting-now"],
            channel.Platform.Posts.Select(post => post.Key.Kind));
    }

    [Fact]
    public async Task A_channel_that_gets_only_reminders_gets_them()
    {
        var reminders = new ChannelRef("local", "reminders");
        var channel = new ChannelDriver(Instant.FromUtc(2020, 5, 20, 12, 0), WithoutOrganisers with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings> { ["hour-before"] = new() { Channels = [reminders] } },
            },
        });
        channel.Pages(Sample.Meetup);
        await channel.RunUntilAsync(Start + Duration.FromMinutes(30));

        Assert.Equal(
            ["hour-before"],
            channel.Platform.Posts.Where(post => post.Channel == reminders).Select(post => post.Key.Kind));
    }

    private static Community WithoutOrganisers => Sample.Community with { OrganiserChannels = [] };
}
