using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Problems;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Tests.Announcements;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Identity;

/// <summary>
/// Meetups keep their identity when their page is renamed or their calendar entry moved, and members hear nothing on a
/// guess when a page is gone.
/// </summary>
public sealed class KnownMeetupTests
{
    private const string Announced = "New on the calendar: Clusters in many clouds";

    private const string Moved = "Moved: Clusters in many clouds";

    private static readonly Instant Start = Instant.FromUtc(2020, 5, 8, 12, 0);
    private static readonly Meetup May = Sample.Meetup;
    private static readonly ChannelRef Person = new("local", "ada");

    private readonly ChannelDriver channel = new(Start);

    [Fact]
    public async Task A_calendar_entry_that_is_moved_and_retitled_gets_one_notice()
    {
        await AnnouncedAsync(Entry("0123456789abcdef", May));

        channel.Pages(Entry("0123456789abcdef", May with
        {
            Title = "An entirely different subject",
            When = May.When with { Date = new(2020, 6, 12) },
        }));
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Equal(2, channel.Titles.Count);
        Assert.StartsWith("Moved: An entirely different subject", channel.Titles[1], StringComparison.Ordinal);
        Assert.Empty(channel.ForOrganisers);
    }

    [Fact]
    public async Task A_feed_with_new_UIDs_at_every_fetch_announces_nothing_again()
    {
        await AnnouncedAsync(Entry("1111111111111111", May));
        foreach (var uid in new[] { "2222222222222222", "3333333333333333" })
        {
            channel.Pages(Entry(uid, May));
            await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));
        }

        Assert.Single(channel.Titles);
        Assert.Empty(channel.ForOrganisers);
        channel.Pages(Entry("4444444444444444", May with { When = May.When with { StartsAt = new(14, 0) } }));
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));
        Assert.Equal([Announced, Moved], channel.Titles);
    }

    [Fact]
    public async Task A_renamed_page_is_no_news_and_its_reminders_follow()
    {
        await channel.Reminders.AddAsync(new PersonalReminder("sample", Person, May.Id.Value, Start), default);
        await AnnouncedAsync(May);

        channel.Pages(Renamed(May, "clusters-2020"));
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 29, 12, 0));

        Assert.Equal(
            [
                "New on the calendar: Clusters in many clouds", "In 7 days: Clusters in many clouds",
                "Tomorrow: Clusters in many clouds", "In one hour: Clusters in many clouds",
                "Starting now: Clusters in many clouds",
            ],
            channel.Titles);
        Assert.Equal(
            ["Tomorrow: Clusters in many clouds", "In one hour: Clusters in many clouds"], TitlesFor(Person));
        Assert.DoesNotContain(channel.ForOrganisers, text => text.Contains("gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_renamed_with_its_new_day_and_the_same_text_has_moved()
    {
        await AnnouncedAsync(May);

        channel.Pages(Renamed(May, "2020-06-12-clusters") with { When = May.When with { Date = new(2020, 6, 12) } });
        channel.Restart();
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Equal([Announced, Moved], channel.Titles);
        Assert.Empty(channel.ForOrganisers);
    }

    [Fact]
    public async Task The_old_name_of_a_renamed_page_may_be_used_for_another_meetup()
    {
        await AnnouncedAsync(May);
        channel.Pages(Renamed(May, "clusters-2020"));
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        channel.Pages(
            Renamed(May, "clusters-2020"),
            May with
            {
                Title = "Databases at rest",
                When = May.When with { Date = new(2020, 5, 27) },
                Agenda = [],
                Speakers = [],
            });
        await channel.RunUntilAsync(Start + Duration.FromHours(2));

        Assert.Equal(
            [Announced, "New on the calendar: Databases at rest"], channel.Titles);
    }

    [Fact]
    public async Task A_new_page_that_may_be_the_one_that_is_gone_waits_for_organisers()
    {
        await AnnouncedAsync(May);
        var other = Renamed(May, "clusters-again") with
        {
            When = May.When with { Date = new(2020, 6, 12) },
            Agenda = [],
            Speakers = [new Speaker("Anna Example")],
            Description = "A text that has nothing in common with the page before it, apart from the title above it.",
        };

        channel.Pages(other);
        await channel.RunUntilAsync(Start + Duration.FromDays(3));

        Assert.Single(channel.Titles);
        Assert.Single(channel.ForOrganisers);
        Assert.Contains("Page gone: Clusters in many clouds", channel.ForOrganisers[0], StringComparison.Ordinal);
        var moved = Assert.Single(
            channel.Buttons, button => button.Label.Contains("12 June", StringComparison.Ordinal));

        Assert.Equal("Posts and reminders follow the new page.", await channel.PressAsync(moved));
        await channel.RunUntilAsync(Start + Duration.FromDays(4));
        Assert.Equal([Announced, Moved], channel.Titles);
        Assert.Contains("Fri 29 May 13:00 – 15:00 → Fri 12 Jun 13:00 – 15:00", channel.Last, StringComparison.Ordinal);
        Assert.StartsWith("Nothing to decide", await channel.PressAsync(moved), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_is_gone_is_a_question_and_members_hear_nothing_before_the_answer()
    {
        await channel.Reminders.AddAsync(new PersonalReminder("sample", Person, May.Id.Value, Start), default);
        await AnnouncedAsync(May, Sample.On(2020, 7, 3) with { Title = "Another meetup" });

        channel.Pages(Sample.On(2020, 7, 3) with { Title = "Another meetup" });
        await channel.RunUntilAsync(Start + Duration.FromMinutes(9));
        Assert.Empty(channel.ForOrganisers);
        channel.Restart();
        await channel.RunUntilAsync(Instant.FromUtc(2020, 5, 28, 23, 0));
        Assert.Single(channel.Titles);
        Assert.Single(channel.ForOrganisers, text => text.Contains("Page gone", StringComparison.Ordinal));

        var answer = await PressAsync("cancelled");
        await channel.RunAsync();

        Assert.Equal("Members are being notified.", answer);
        Assert.Equal(["Cancelled: Clusters in many clouds", "Cancelled: Clusters in many clouds"], channel.Titles);
        Assert.Equal(["Cancelled: Clusters in many clouds"], TitlesFor(Person));

        channel.Pages(May, Sample.On(2020, 7, 3) with { Title = "Another meetup" });
        await channel.RunUntilAsync(channel.Now + Duration.FromHours(1));
        Assert.Equal("Back on: Clusters in many clouds", channel.Titles[^1]);
    }

    [Fact]
    public async Task A_page_whose_announcement_never_arrived_may_go_without_a_question()
    {
        channel.Platform.Always = post => post.Channel == Sample.Announcements
            ? new DeliveryOutcome.Blocked(BlockCause.Access, "The bot may not post.", "Grant it.")
            : null;
        await AnnouncedAsync(May);
        channel.Pages();
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        Assert.DoesNotContain(channel.ForOrganisers, text => text.Contains("Page gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Left_as_it_is_means_nothing_more_is_posted_or_asked()
    {
        await AnnouncedAsync(May);
        channel.Pages();
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        await PressAsync("left");
        await channel.RunUntilAsync(Instant.FromUtc(2020, 6, 10, 0, 0));

        Assert.Single(channel.Titles);
        Assert.Single(channel.ForOrganisers, text => text.Contains("Page gone", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_page_that_returns_at_once_is_no_question()
    {
        await AnnouncedAsync(May);
        channel.Pages();
        await channel.RunUntilAsync(Start + Duration.FromMinutes(5));
        channel.Pages(May);
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Single(channel.Titles);
        Assert.Empty(channel.ForOrganisers);
    }

    [Theory]
    [InlineData("content-missing", "content")]
    [InlineData("cannot-open", "events/connect-may-2020.md")]
    [InlineData("feed-unreachable", "events/connect-may-2020.md")]
    public async Task What_cannot_be_read_is_not_gone(string code, string path)
    {
        await AnnouncedAsync(May);
        channel.ContentProblems = [new(ProblemSeverity.Error, path, 1, code, "", "")];
        channel.Pages();
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Empty(channel.ForOrganisers);
        channel.ContentProblems = [];
        await channel.RunUntilAsync(Start + Duration.FromDays(2));
        Assert.Single(channel.ForOrganisers);
    }

    [Theory]
    [InlineData(MeetupKind.Draft)]
    [InlineData(MeetupKind.NotAnEvent)]
    public async Task An_unpublished_page_is_gone(MeetupKind kind)
    {
        await AnnouncedAsync(May);
        channel.Pages(May with { Kind = kind });
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Single(channel.Titles);
        Assert.Single(channel.ForOrganisers);
    }

    [Fact]
    public async Task A_page_that_has_lost_its_date_is_not_told_as_postponed()
    {
        await AnnouncedAsync(May);
        channel.Pages(May with { When = new EventTime(Sample.London) });
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Single(channel.Titles);
        Assert.Single(channel.ForOrganisers);
    }

    [Fact]
    public async Task Many_changes_of_one_reading_are_one_question()
    {
        var pages = Enumerable.Range(20, 5).Select(day => Sample.On(2020, 5, day)).ToList();
        await AnnouncedAsync([.. pages]);
        channel.Pages(pages.Select(page => page with { When = page.When with { StartsAt = new(14, 0) } }));
        await channel.RunUntilAsync(Start + Duration.FromDays(1));

        Assert.Equal(5, channel.Titles.Count);
        Assert.Equal("5 announced meetups changed at once", channel.ForOrganisers[^1].Split('\n')[0]);
        Assert.Single(channel.ForOrganisers, text => text.Contains("at once", StringComparison.Ordinal));
        Assert.DoesNotContain(
            channel.Platform.Posts.Take(5),
            post => post.Message.Summary.Contains("14:00", StringComparison.Ordinal));

        await PressAsync("notify");
        await channel.RunUntilAsync(Start + Duration.FromDays(1) + Duration.FromMinutes(1));
        Assert.Equal(5, channel.Titles.Count(title => title.StartsWith("Moved", StringComparison.Ordinal)));
    }

    [Fact]
    public async Task Many_changes_may_be_edited_without_a_notice()
    {
        var pages = Enumerable.Range(20, 5).Select(day => Sample.On(2020, 5, day)).ToList();
        await AnnouncedAsync([.. pages]);
        channel.Pages(pages.Select(page => page with { When = page.When with { StartsAt = new(14, 0) } }));
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        await PressAsync("edit");
        await channel.RunUntilAsync(Start + Duration.FromHours(2));

        Assert.Equal(5, channel.Titles.Count);
        Assert.All(
            channel.Platform.Posts.Take(5),
            post => Assert.Contains("14:00", post.Message.Summary, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Half_a_checkout_that_is_completed_is_no_question()
    {
        var pages = Enumerable.Range(20, 5).Select(day => Sample.On(2020, 5, day)).ToList();
        await AnnouncedAsync([.. pages]);
        channel.Pages(pages.Select(page => page with { When = page.When with { StartsAt = new(14, 0) } }));
        await channel.RunUntilAsync(Start + Duration.FromMinutes(5));
        channel.Pages(pages);
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        Assert.Equal(5, channel.Titles.Count);
        Assert.Empty(channel.ForOrganisers);
    }

    [Fact]
    public async Task A_new_page_rests_and_is_announced_once_as_it_finally_is()
    {
        await AnnouncedAsync(May);
        var copy = May with { Id = new("connect-june-2020"), Source = "events/connect-june-2020.md" };
        channel.Pages(May, copy);
        await channel.RunUntilAsync(Start + Duration.FromMinutes(6));
        channel.Pages(May, copy with { When = copy.When with { Date = new(2020, 5, 27) } });
        await channel.RunUntilAsync(Start + Duration.FromMinutes(15));
        Assert.Single(channel.Titles);

        await channel.RunUntilAsync(Start + Duration.FromMinutes(17));
        Assert.Equal(2, channel.Titles.Count);
        Assert.Contains("27 May", channel.Last, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_appears_shortly_before_its_start_is_announced_within_a_minute()
    {
        await AnnouncedAsync(May);
        var soon = May with
        {
            Id = new("today"),
            Title = "Today's surprise",
            When = May.When with { Date = new(2020, 5, 8), StartsAt = new(14, 0) },
        };
        channel.Pages(May, soon);
        await channel.RunUntilAsync(Start + Duration.FromMinutes(1));

        Assert.Contains(channel.Titles, title => title.Contains("Today's surprise", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Posts_that_an_earlier_version_stored_are_found_and_their_entry_may_move()
    {
        // The earlier version keyed a calendar entry by title and day.
        channel.Pages(May with { Id = new("clusters-in-many-clouds-2020-05-29") });
        await channel.RunWithoutIdentityAsync();
        channel.Restart();

        channel.Pages(Entry("0123456789abcdef", May));
        await channel.RunUntilAsync(Start + Duration.FromHours(1));
        Assert.Single(channel.Titles);

        channel.Pages(Entry("0123456789abcdef", May with { When = May.When with { Date = new(2020, 6, 5) } }));
        await channel.RunUntilAsync(Start + Duration.FromHours(2));
        Assert.Equal([Announced, Moved], channel.Titles);
    }

    [Fact]
    public async Task A_person_with_a_reminder_is_notified_before_the_first_reminder()
    {
        await AnnouncedAsync(May);
        await channel.Reminders.AddAsync(
            new PersonalReminder("sample", Person, May.Id.Value, Start) { Facts = MeetupSnapshot.Of(May).Text },
            default);
        channel.Pages(May with { When = May.When with { Date = new(2020, 6, 5) } });
        await channel.RunUntilAsync(Start + Duration.FromHours(1));

        Assert.Equal(["Moved: Clusters in many clouds"], TitlesFor(Person));
        channel.Pages(May with { When = May.When with { Date = new(2020, 6, 5) }, Speakers = [] });
        await channel.RunUntilAsync(Start + Duration.FromHours(2));
        Assert.Single(TitlesFor(Person));
    }

    private static Meetup Entry(string uid, Meetup meetup)
    {
        var id = new MeetupId(
            $"{meetup.Title!.ToLowerInvariant().Replace(' ', '-')}-" +
            NodaTime.Text.LocalDatePattern.Iso.Format(meetup.When.Date!.Value));
        return meetup with
        {
            Id = id,
            Source = "calendar.ics",
            Lineage = new Lineage(new MeetupId($"uid-{uid}"), [new MeetupId($"uid-{uid}"), id]),
        };
    }

    private static Meetup Renamed(Meetup meetup, string id) => meetup with
    {
        Id = new(id),
        Source = $"events/{id}.md",
        Lineage = new Lineage(new MeetupId(id), [new MeetupId(id)]),
    };

    private IEnumerable<string> TitlesFor(ChannelRef person) => channel.Platform.Posts
        .Where(post => post.Channel == ChannelRef.ToPerson(person))
        .Select(post => post.Message.Title!);

    private Task<string> PressAsync(string answer) => channel.PressAsync(
        channel.Buttons.First(button => button.Argument.StartsWith(answer, StringComparison.Ordinal)));

    private async Task AnnouncedAsync(params Meetup[] pages)
    {
        channel.Pages(pages);
        await channel.RunAsync();
    }
}
