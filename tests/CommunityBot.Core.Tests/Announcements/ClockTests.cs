using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;
using CommunityBot.Testing;

using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>
/// Tests DST gaps and overlaps, leap days, midnight, new time zone rules, clock steps and suspended machines.
/// </summary>
public sealed class ClockTests
{
    private readonly InMemoryLedger ledger = new();
    private readonly ScriptedPlatform platform = new();
    private readonly CurrentCalendars calendars = new();

    [Theory]

    // Clocks in London go from 01:00 to 02:00 on 29 March 2020, and from 02:00 back to 01:00 on 25 October.
    [InlineData(
        "2020-03-29T01:30",
        "starting-now 2020-03-29T01:30 UTC",
        "hour-before 2020-03-29T00:30 UTC",
        "day-before 2020-03-28T01:30 UTC")]
    [InlineData(
        "2020-10-25T01:30",
        "starting-now 2020-10-25T00:30 UTC",
        "hour-before 2020-10-24T23:30 UTC",
        "day-before 2020-10-24T00:30 UTC")]

    // A meetup at midnight is on the day that begins; its reminder is on the day before that.
    [InlineData(
        "2020-06-02T00:00",
        "starting-now 2020-06-01T23:00 UTC",
        "hour-before 2020-06-01T22:00 UTC",
        "day-before 2020-05-31T23:00 UTC")]

    // Leap days are ordinary days.
    [InlineData(
        "2028-02-29T18:30",
        "starting-now 2028-02-29T18:30 UTC",
        "week-before 2028-02-22T18:30 UTC",
        "day-before 2028-02-28T18:30 UTC")]
    [InlineData(
        "2028-03-01T18:30",
        "starting-now 2028-03-01T18:30 UTC",
        "week-before 2028-02-23T18:30 UTC",
        "day-before 2028-02-29T18:30 UTC")]
    public void Reminders_follow_the_local_clock(string start, params string[] expected)
    {
        var local = LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Parse(start).Value;
        var meetup = Sample.Meetup with
        {
            When = new EventTime(Sample.London) { Date = local.Date, StartsAt = local.TimeOfDay }
        };

        var plan = Planners.ForMembers.Plan(
            Sample.Community, new MeetupCalendar([meetup]), [], meetup.When.Start!.Value - Duration.FromDays(20),
            meetup.When.Start.Value + Duration.FromDays(1));

        Assert.All(expected, post => Assert.Contains(post, plan.Select(InUtc)));
        Assert.Distinct(plan.Select(post => post.Key.Kind));
    }

    [Fact]
    public void A_lead_of_a_month_before_the_31st_is_the_last_day_of_a_shorter_month()
    {
        var time = new EventTime(Sample.London) { Date = new(2028, 3, 31), StartsAt = new(18, 30) };

        Assert.Equal(Instant.FromUtc(2028, 2, 29, 18, 30), time.Before(Period.FromMonths(1), null, new(9, 0)));
    }

    [Fact]
    public async Task New_time_zone_data_moves_future_posts_without_a_notice()
    {
        var clock = new FixedClock(Instant.FromUtc(2020, 5, 20, 12, 0));
        calendars.Replace(Sample.Community.Id, new MeetupCalendar([Sample.Meetup]));
        await RunAsync(clock);
        Assert.Single(platform.Posts);

        // The country has abolished DST: 13:00 in London is an hour later in UTC.
        var withoutSummer = BclDateTimeZone.FromTimeZoneInfo(
            TimeZoneInfo.CreateCustomTimeZone("Europe/London", TimeSpan.Zero, "London", "GMT"));
        calendars.Replace(
            Sample.Community.Id,
            new MeetupCalendar([Sample.Meetup with { When = Sample.Meetup.When with { Zone = withoutSummer } }]));
        clock.Now += Duration.FromHours(2);
        await RunAsync(clock);
        Assert.Single(platform.Posts);

        clock.Now = Instant.FromUtc(2020, 5, 29, 11, 30);
        await RunAsync(clock);
        Assert.DoesNotContain(platform.Posts, post => post.Key.Kind == "hour-before");
        clock.Now = Instant.FromUtc(2020, 5, 29, 12, 0);
        await RunAsync(clock);
        Assert.Single(platform.Posts, post => post.Key.Kind == "hour-before");
        Assert.DoesNotContain(platform.Posts, post => post.Key.Kind == "changed");
    }

    [Fact]
    public async Task A_resumed_machine_posts_only_what_is_still_relevant()
    {
        var clock = new FixedClock(Instant.FromUtc(2020, 5, 20, 12, 0));
        calendars.Replace(Sample.Community.Id, new MeetupCalendar([Sample.Meetup]));
        await RunAsync(clock);

        // Suspended during the reminders of a week, a day and an hour before; resumed fifty minutes before the start.
        clock.Now = Instant.FromUtc(2020, 5, 29, 11, 10);
        await RunAsync(clock);

        var late = Assert.Single(platform.Posts, post => post.Key.Kind != "announced");
        Assert.Equal("hour-before", late.Key.Kind);
        Assert.Contains("50 minutes", PlainTextRenderer.Render(late.Message), StringComparison.Ordinal);

        // Suspended again until the day after.
        clock.Now = Instant.FromUtc(2020, 5, 30, 9, 0);
        await RunAsync(clock);
        Assert.Equal(2, platform.Posts.Count);
    }

    [Fact]
    public async Task A_clock_that_steps_back_and_forth_repeats_no_post()
    {
        var clock = new FixedClock(Instant.FromUtc(2020, 5, 28, 12, 0));
        calendars.Replace(Sample.Community.Id, new MeetupCalendar([Sample.Meetup]));
        foreach (var hours in new[] { 0, -5, 6, -30, 31, -1, 1, 24, -24, 25 })
        {
            clock.Now += Duration.FromHours(hours);
            await RunAsync(clock);
        }

        Assert.Distinct(platform.Posts.Select(post => post.Key));
    }

    private Task<AnnouncementRunReport> RunAsync(IClock clock) => new AnnouncementRun(
        Planners.ForMembers,
        new Announcer(ledger, [platform], clock), ledger, calendars, clock, new NoReminders(),
        new NoTakeaways(), Identities.Create(ledger, calendars)).RunAsync(Sample.Community, default);

    private static string InUtc(PlannedPost post) =>
        $"{post.Key.Kind} {InstantPattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(post.Due)} UTC";
}
