using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests that a weekly or daily series is announced once, and its occurrences are only reminded of.</summary>
public sealed class AnnouncedSeriesTests
{
    /// <summary>Friday, noon.</summary>
    private static readonly Instant Start = Instant.FromUtc(2031, 1, 10, 12, 0);

    private static readonly Meetup Weekly = WeeklyDates.Series(1, IsoDayOfWeek.Tuesday);
    private static readonly Meetup Daily = WeeklyDates.Series(1, WeeklyDates.Daily);

    private readonly ChannelDriver channel = new(Start, Sample.Community with { OrganiserChannels = [] });

    [Fact]
    public async Task A_weekly_series_is_announced_once_and_its_occurrences_are_reminded_of()
    {
        channel.Pages(Weekly);
        await channel.RunUntilAsync(Instant.FromUtc(2031, 1, 29, 0, 0));

        Assert.Equal(
            ["announced", "day-before", "hour-before", "starting-now", "day-before", "hour-before", "starting-now",
                "day-before", "hour-before", "starting-now"],
            Kinds());
        var first = channel.Platform.Posts[0];
        Assert.Equal(("round", ""), (first.Key.Lineage, first.Key.Occurrence));
        Assert.Contains("Every Tuesday", PlainTextRenderer.Render(first.Message), StringComparison.Ordinal);
        Assert.Contains("Tuesday 14 January 2031, 19:00", first.Message.Summary, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Of_a_daily_series_only_the_hour_and_the_start_are_reminded_of()
    {
        channel.Pages(Daily);
        await channel.RunUntilAsync(Instant.FromUtc(2031, 1, 13, 0, 0));

        Assert.Equal(
            ["announced", "hour-before", "starting-now", "hour-before", "starting-now", "hour-before", "starting-now"],
            Kinds());
    }

    [Fact]
    public async Task Organisers_get_no_posts_about_each_day_of_a_daily_series()
    {
        var driver = new ChannelDriver(Start);
        driver.Pages(Daily with { Venue = null });
        await driver.RunUntilAsync(Instant.FromUtc(2031, 1, 20, 0, 0));

        Assert.Empty(driver.ForOrganisers);
    }

    [Fact]
    public async Task A_reminder_that_the_settings_enable_is_posted_all_the_same()
    {
        channel.Community = channel.Community with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings> { ["week-before"] = new() { Enabled = true } },
            },
        };
        channel.Pages(Weekly);
        await channel.RunUntilAsync(Instant.FromUtc(2031, 1, 22, 0, 0));

        Assert.Contains("week-before", Kinds());
    }

    [Fact]
    public async Task A_series_every_two_weeks_is_announced_for_each_occurrence()
    {
        channel.Pages(WeeklyDates.Series(2, IsoDayOfWeek.Tuesday));
        await channel.RunUntilAsync(Instant.FromUtc(2031, 2, 5, 0, 0));

        Assert.Equal(3, Kinds().Count(kind => kind == "announced"));
        Assert.Equal(2, Kinds().Count(kind => kind == "week-before"));
        Assert.All(channel.Platform.Posts, post => Assert.DoesNotContain(
            "Every", PlainTextRenderer.Render(post.Message), StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_of_its_own_in_the_series_is_announced_for_itself()
    {
        channel.Pages(Weekly, Sample.Meetup with
        {
            Id = new("special"),
            Title = "Kites with a programme",
            Series = "Kite round",
            When = Weekly.When with { Date = new(2031, 1, 21) },
        });
        await channel.RunUntilAsync(Instant.FromUtc(2031, 1, 22, 0, 0));

        Assert.Equal(
            ["New on the calendar: Kite round", "New on the calendar: Kites with a programme"],
            channel.Titles
                .Where(title => title.StartsWith("New", StringComparison.Ordinal))
                .Order(StringComparer.Ordinal));
        Assert.Single(channel.Titles, title => title == "Starting now: Kites with a programme");
        Assert.Single(channel.Titles, title => title == "Starting now: Kite round");
    }

    [Fact]
    public async Task A_series_whose_occurrences_version_0_1_announced_is_not_announced_again()
    {
        var ledger = new InMemoryLedger();
        var calendar = new MeetupCalendar([Weekly]);
        var occurrence = calendar.Find(new MeetupId("round-2031-01-07"))!;
        var key = new PostKey("sample", "announced", "round-2031-01-07", "", Sample.Announcements);
        var posted = Instant.FromUtc(2031, 1, 3, 12, 0);
        var claim = await ledger.ClaimAsync(key, posted, default);
        await ledger.RecordAsync(
            claim! with
            {
                State = PostState.Posted,
                MessageId = "1",
                Facts = MeetupSnapshot.Of(occurrence).Text,
                RecordedAt = posted,
            },
            default);
        var entries = await ledger.ReadAsync("sample", default);

        var plan = Planners.ForMembers.Plan(
            Sample.Community, calendar, entries, Start, Instant.FromUtc(2031, 1, 22, 0, 0));

        Assert.Equal(
            ["day-before", "hour-before", "starting-now", "day-before", "hour-before", "starting-now"],
            plan.Select(post => post.Key.Kind));
    }

    [Fact]
    public async Task A_restart_and_a_year_later_it_is_still_announced_once_in_each_channel()
    {
        channel.Pages(Weekly);
        await channel.RunAsync();
        channel.Restart();
        await channel.RunUntilAsync(Start + Duration.FromDays(40));
        channel.Restart();
        await channel.RunUntilAsync(Start + Duration.FromDays(80));

        Assert.Single(Kinds(), kind => kind == "announced");
        Assert.DoesNotContain("changed", Kinds());
        Assert.DoesNotContain("postponed", Kinds());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    public async Task Another_hour_or_weekday_of_the_series_is_one_notice(int daysLater)
    {
        channel.Pages(Weekly);
        await channel.RunUntilAsync(Start + Duration.FromDays(daysLater));
        channel.Pages(Weekly with { When = Weekly.When with { StartsAt = new(18, 0), EndsAt = new(19, 0) } });
        await channel.RunUntilAsync(Start + Duration.FromDays(daysLater) + Duration.FromHours(2));

        Assert.Equal("Moved: Kite round", channel.Titles[^1]);
        Assert.Contains("19:00 – 20:00 → Tue", channel.Last, StringComparison.Ordinal);
        Assert.Single(Kinds(), kind => kind == "changed");

        channel.Pages(WeeklyDates.Series(1, IsoDayOfWeek.Wednesday) with
        {
            When = Weekly.When with { StartsAt = new(18, 0), EndsAt = new(19, 0) },
        });
        await channel.RunUntilAsync(Start + Duration.FromDays(daysLater) + Duration.FromHours(4));

        Assert.Equal("Moved: Kite round", channel.Titles[^1]);
        Assert.Contains("18:00 – 19:00 → Wed", channel.Last, StringComparison.Ordinal);
        Assert.Equal(2, Kinds().Count(kind => kind == "changed"));
    }

    [Theory]
    [InlineData("en", "Every Monday, Wednesday and Friday")]
    [InlineData("de", "Jeden Montag, Mittwoch und Freitag")]
    [InlineData("fr", "Chaque lundi, mercredi et vendredi")]
    public async Task The_announcement_says_how_the_series_recurs(string language, string expected)
    {
        var driver = new ChannelDriver(Start, Sample.Community with { Phrases = Phrases.For(language)! });
        driver.Pages(WeeklyDates.Series(1, IsoDayOfWeek.Monday, IsoDayOfWeek.Wednesday, IsoDayOfWeek.Friday));
        await driver.RunAsync();

        Assert.Contains(expected, driver.Last, StringComparison.Ordinal);
    }

    [Fact]
    public void A_calendar_gets_events_of_the_next_four_occurrences()
    {
        var calendars = new ChannelRef("local", "calendar");
        var plan = Planners.ForMembers.Plan(
            Sample.Community with { AnnouncementChannels = [], Calendars = [calendars] },
            new MeetupCalendar([Daily]), [], Start, Start);
        Assert.Equal(
            ["round-2031-01-10", "round-2031-01-11", "round-2031-01-12", "round-2031-01-13"],
            plan.Select(post => post.Meetup!.Id.Value).Order());

        var later = Planners.ForMembers.Plan(
            Sample.Community with { AnnouncementChannels = [], Calendars = [calendars] },
            new MeetupCalendar([Daily]), [], Start, Start + Duration.FromDays(1));
        Assert.Equal("round-2031-01-14", later[^1].Meetup!.Id.Value);
        Assert.Equal(Instant.FromUtc(2031, 1, 10, 19, 0), later[^1].Due);
        Assert.Equal(5, later.Count);
    }

    private IEnumerable<string> Kinds() => channel.Platform.Posts.Select(post => post.Key.Kind);
}
