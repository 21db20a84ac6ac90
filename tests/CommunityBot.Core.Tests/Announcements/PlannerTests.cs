using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

public sealed class PlannerTests
{
    [Fact]
    public void A_page_that_its_site_does_not_show_is_not_announced()
    {
        var (from, to) = (Utc(2020, 4, 1, 0, 0), Utc(2020, 6, 5, 0, 0));
        var expired = Sample.Meetup with { ShownUntil = Utc(2020, 1, 1, 0, 0) };
        var early = Sample.Meetup with { ShownFrom = Utc(2099, 1, 1, 0, 0) };
        var all = Plan([Sample.Meetup], from, to);
        var second = all.Where(post => post.Meetup is not null).ElementAt(1).Due;
        var between = Sample.Meetup with { ShownFrom = Utc(2020, 1, 1, 0, 0), ShownUntil = second };

        Assert.Empty(Plan([expired], from, to));
        Assert.Empty(Plan([early], from, to));
        Assert.Single(Plan([between], from, to));
    }

    [Fact]
    public void Every_post_of_a_meetup_is_planned_at_its_local_time()
    {
        var plan = Plan([Sample.Meetup], Utc(2020, 4, 1, 0, 0), Utc(2020, 6, 5, 0, 0));

        Assert.Equal(
            [
                "announced 2020-05-08T13:00 +01",
                "week-before 2020-05-22T13:00 +01",
                "day-before 2020-05-28T13:00 +01",
                "hour-before 2020-05-29T12:00 +01",
                "starting-now 2020-05-29T13:00 +01",
            ],
            plan.Select(InLondon));
    }

    [Fact]
    public void A_DST_change_between_reminder_and_meetup_moves_neither()
    {
        // Clocks go forward on 29 March 2020 at 01:00 and back on 25 October 2020 at 02:00.
        var spring = Plan([Sample.On(2020, 3, 29)], Utc(2020, 3, 20, 0, 0), Utc(2020, 4, 1, 0, 0));
        var autumn = Plan([Sample.On(2020, 10, 25)], Utc(2020, 10, 17, 0, 0), Utc(2020, 10, 31, 0, 0));

        Assert.Contains("day-before 2020-03-28T13:00 +00", spring.Select(InLondon));
        Assert.Contains("starting-now 2020-03-29T13:00 +01", spring.Select(InLondon));
        Assert.Contains("day-before 2020-10-24T13:00 +01", autumn.Select(InLondon));
        Assert.Contains("starting-now 2020-10-25T13:00 +00", autumn.Select(InLondon));
    }

    [Fact]
    public void The_hour_before_reminder_uses_elapsed_time()
    {
        // On the night that skips an hour, 02:30 local time is one and a half hours after midnight.
        var night = Sample.On(2020, 3, 29) with
        {
            When = Sample.Meetup.When with { Date = new(2020, 3, 29), StartsAt = new(2, 30) }
        };

        var plan = Plan([night], Utc(2020, 3, 28, 23, 0), Utc(2020, 3, 30, 0, 0));

        Assert.Contains("hour-before 2020-03-29T00:30 +00", plan.Select(InLondon));
    }

    [Fact]
    public void Nothing_is_planned_for_a_replaced_cancelled_undated_or_draft_page()
    {
        var may = Sample.Meetup;
        Meetup[] silent =
        [
            may with { ReplacedBy = new("other") },
            may with { Status = MeetupStatus.Cancelled },
            may with { Status = MeetupStatus.Postponed },
            may with { Status = MeetupStatus.Tentative },
            may with { Kind = MeetupKind.Draft },
            may with { Kind = MeetupKind.NotAnEvent },
            may with { Kind = MeetupKind.Recap },
            may with { When = may.When with { Date = null } },
        ];

        Assert.Empty(Plan(silent, Utc(2020, 5, 1, 0, 0), Utc(2020, 6, 5, 0, 0)));
    }

    [Fact]
    public void Importing_twenty_years_of_events_plans_no_past_posts()
    {
        var years = Enumerable.Range(0, 240).Select(month => Sample.On(2000 + (month / 12), (month % 12) + 1, 12));

        var due = Plan(years, Utc(2020, 5, 29, 12, 0), Utc(2020, 5, 29, 12, 0));

        Assert.DoesNotContain(due, post => post.Meetup!.When.Date < new LocalDate(2020, 5, 29));
    }

    [Fact]
    public void A_page_published_late_is_announced_at_once_without_a_simultaneous_reminder()
    {
        var now = Utc(2020, 5, 28, 13, 0);

        var due = Plan([Sample.Meetup], now, now);

        Assert.Equal(["announced"], due.Select(post => post.Key.Kind));
    }

    [Fact]
    public void A_reminder_missed_in_an_outage_is_posted_only_within_its_grace_period()
    {
        var ledger = new[] { Posted("announced", "", Utc(2020, 5, 8, 12, 0)) };
        var late = Utc(2020, 5, 28, 15, 0);
        var tooLate = Utc(2020, 5, 29, 0, 30);

        Assert.Equal(["day-before"], Plan([Sample.Meetup], late, late, ledger).Select(post => post.Key.Kind));
        Assert.Empty(Plan([Sample.Meetup], tooLate, tooLate, ledger));
    }

    [Fact]
    public void A_post_in_the_ledger_is_not_planned_again_even_under_an_older_id_of_the_meetup()
    {
        var may = Sample.Meetup with
        {
            Lineage = new(
                new("connect-mar-2020"), [new("connect-mar-2020"), new("connect-apr-2020"), new("connect-may-2020")])
        };
        var ledger = new[] { Posted("announced", "", Utc(2020, 3, 25, 12, 0), lineage: "connect-apr-2020") };

        var plan = Plan([may], Utc(2020, 5, 9, 0, 0), Utc(2020, 6, 1, 0, 0), ledger);

        Assert.DoesNotContain("announced", plan.Select(post => post.Key.Kind));
        Assert.Contains("week-before", plan.Select(post => post.Key.Kind));
    }

    [Fact]
    public void A_moved_meetup_gets_reminders_for_its_new_day()
    {
        var moved = Sample.Meetup with { When = Sample.Meetup.When with { Date = new(2020, 6, 12) } };
        var ledger = new[]
        {
            Posted("announced", "", Utc(2020, 5, 8, 12, 0)),
            Posted("week-before", "2020-05-29", Utc(2020, 5, 22, 12, 0)),
        };

        var plan = Plan([moved], Utc(2020, 5, 23, 0, 0), Utc(2020, 6, 13, 0, 0), ledger);

        Assert.Equal(["week-before", "day-before", "hour-before", "starting-now"], plan.Select(post => post.Key.Kind));
        Assert.Contains("week-before 2020-06-05T13:00 +01", plan.Select(InLondon));
    }

    [Fact]
    public void A_meetup_without_a_time_gets_posts_by_day_and_none_by_hour()
    {
        var day = Sample.Meetup with { When = Sample.Meetup.When with { StartsAt = null, EndsAt = null } };

        var plan = Plan([day], Utc(2020, 5, 1, 0, 0), Utc(2020, 6, 1, 0, 0));

        Assert.Equal(
            ["announced 2020-05-08T10:00 +01", "week-before 2020-05-22T10:00 +01", "day-before 2020-05-28T10:00 +01"],
            plan.Select(InLondon));
    }

    [Fact]
    public void Settings_change_the_lead_and_time_of_kinds_and_disable_one()
    {
        var community = Sample.Community with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings>
                {
                    ["week-before"] = new() { Enabled = false },
                    ["day-before"] = new() { Lead = Period.FromDays(2), At = new LocalTime(18, 0) },
                    ["hour-before"] = new() { Lead = Period.FromMinutes(20) },
                },
            },
        };

        var plan = Planners.ForMembers.Plan(
            community, new MeetupCalendar([Sample.Meetup]), [], Utc(2020, 5, 9, 0, 0), Utc(2020, 6, 1, 0, 0));

        Assert.Equal(
            [
                "announced 2020-05-08T13:00 +01", "day-before 2020-05-27T18:00 +01", "hour-before 2020-05-29T12:40 +01",
                "starting-now 2020-05-29T13:00 +01"
            ],
            plan.Select(InLondon));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task With_threads_enabled_notices_reply_to_the_announcement_and_reminders_do_not(
        bool wanted)
    {
        var talk = new AgendaItem("Clusters") { Start = new LocalTime(13, 30), Room = "S1" };
        var meetup = Sample.Meetup with { Agenda = [talk] };
        var driver = new ChannelDriver(Utc(2020, 5, 8, 12, 0), Sample.Community with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings> { ["announced"] = new() { StartsThread = wanted } },
                Rooms = new Dictionary<string, ChannelRef> { ["S1"] = Sample.Announcements },
            },
        });
        driver.Pages(meetup);
        await driver.RunAsync();
        driver.Pages(meetup with { Venue = new Venue { Name = "Another hall" } });
        await driver.RunUntilAsync(Utc(2020, 5, 29, 12, 40));

        var under = wanted ? "m1" : "";
        Assert.Equal(
            [
                "announced ", "changed " + under, "week-before ", "day-before ", "hour-before ", "starting-now ",
                "session-starting " + under
            ],
            driver.Platform.Posts
                .Where(post => post.Channel == Sample.Announcements)
                .Select(post => $"{post.Key.Kind} {post.Options.ReplyTo}"));
    }

    [Fact]
    public void An_announcement_with_unknown_outcome_or_of_an_earlier_date_is_not_replied_to()
    {
        var community = Sample.Community with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings> { ["announced"] = new() { StartsThread = true } },
            },
        };
        var key = new PostKey(community.Id, "announced", Sample.Meetup.Lineage.Name.Value, "", Sample.Announcements);
        LedgerEntry Entry(PostState state, Meetup told) => new(key, state)
        {
            FirstClaimed = Utc(2020, 5, 8, 12, 0),
            RecordedAt = Utc(2020, 5, 8, 12, 0),
            MessageId = "1",
            Facts = MeetupSnapshot.Of(told).Text,
        };
        string? ThreadWith(LedgerEntry entry) => new PlanningContext(
            community, new MeetupCalendar([Sample.Meetup]), [entry], new ChangeDebouncer(), Utc(2020, 5, 20, 12, 0),
            RuntimeEntries.None)
                .ThreadOf(Sample.Meetup, Sample.Announcements);

        Assert.Equal("1", ThreadWith(Entry(PostState.Posted, Sample.Meetup)));
        Assert.Null(ThreadWith(Entry(PostState.Unknown, Sample.Meetup)));
        Assert.Null(ThreadWith(Entry(PostState.Posted, Sample.On(2020, 4, 15, "connect-apr-2020"))));
    }

    [Fact]
    public void A_kind_mentions_only_the_roles_in_its_settings_and_only_on_their_platform()
    {
        var community = Sample.Community with
        {
            AnnouncementChannels = [new("discord", "910"), new("slack", "C1")],
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings>
                {
                    ["announced"] = new() { Mentions = [new("discord", "77")], StartsThread = true },
                },
            },
        };

        var plan = Planners.ForMembers.Plan(
            community, new MeetupCalendar([Sample.Meetup]), [], Utc(2020, 5, 8, 12, 0), Utc(2020, 5, 29, 0, 0));

        Assert.Equal(
            ["announced discord:910 77 Clusters in many clouds", "announced slack:C1  Clusters in many clouds"],
            plan.Where(post => post.DeliveryOptions.Mentions.Count > 0 || post.DeliveryOptions.ThreadName is not null)
                .Select(
                    post => $"{post.Key.Kind} {post.Key.Channel} {string.Join(',', post.DeliveryOptions.Mentions)} " +
                        $"{post.DeliveryOptions.ThreadName}"));
    }

    [Fact]
    public void Every_channel_gets_its_own_post()
    {
        var community = Sample.Community with
        {
            AnnouncementChannels = [Sample.Announcements, new("discord", "910"), new("slack", "C1")]
        };

        var plan = Planners.ForMembers.Plan(
            community, new MeetupCalendar([Sample.Meetup]), [], Utc(2020, 5, 29, 11, 0), Utc(2020, 5, 29, 11, 0));

        Assert.Equal(3, plan.Select(post => post.Key.Channel).Distinct().Count());
        Assert.Equal(3, plan.Select(post => post.Key.Reference).Distinct().Count());
    }

    private static IReadOnlyList<PlannedPost> Plan(
        IEnumerable<Meetup> pages, Instant from, Instant to, IReadOnlyList<LedgerEntry>? ledger = null) =>
        Planners.ForMembers.Plan(Sample.Community, new MeetupCalendar(pages), ledger ?? [], from, to);

    private static LedgerEntry Posted(
        string kind, string occurrence, Instant at, string lineage = "connect-may-2020") =>
        new(new PostKey("sample", kind, lineage, occurrence, Sample.Announcements), PostState.Posted)
        {
            FirstClaimed = at,
            RecordedAt = at
        };

    private static string InLondon(PlannedPost post) =>
        $"{post.Key.Kind} {post.Due.InZone(Sample.London).ToString("uuuu-MM-dd'T'HH:mm o<+HH>", null)}";

    private static Instant Utc(int year, int month, int day, int hour, int minute) =>
        Instant.FromUtc(year, month, day, hour, minute);
}
