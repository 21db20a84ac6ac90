using CommunityBot.Core.Announcements;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Announcements;

/// <summary>Tests that each reminder says what is new at its moment.</summary>
public sealed class ReminderCardTests
{
    private static readonly Meetup Evening = Sample.Meetup with
    {
        Description = "Two talks and a break.",
        Venue = new Venue { Name = "Town Hall" },
        Sponsors = [new("Example Ltd")],
        Links = new MeetupLinks { Registration = new("https://example.org/rsvp") },
    };

    [Fact]
    public void The_announcement_says_everything() => Assert.All(
        ["Two talks", "When: ", "Where: Town Hall", "Speakers: ", "Thanks to Example Ltd", "rsvp"],
        fact => Assert.Contains(fact, Said("announced", Duration.FromDays(14)), StringComparison.Ordinal));

    [Fact]
    public void A_week_before_are_the_programme_and_where_to_register() => Is(
        Said("week-before", Duration.FromDays(7)),
        ["In 7 days: ", "When: ", "Where: Town Hall", "13:30–14:10  Meshes across clouds – Paul Jones", "rsvp"],
        ["Two talks", "Thanks to", "Speakers: "]);

    [Fact]
    public void The_day_before_is_when_and_where() => Is(
        Said("day-before", Duration.FromDays(1)),
        ["Tomorrow: ", "When: ", "Where: Town Hall", "Paul Jones", "rsvp"],
        ["Two talks", "Thanks to", "Welcome"]);

    [Fact]
    public void An_hour_before_are_the_way_in_and_the_first_talk() => Is(
        Said("hour-before", Duration.FromHours(1)),
        ["In one hour: ", "When: ", "Where: Town Hall", "First up: 13:30–14:10 Meshes across clouds – Paul Jones"],
        ["Two talks", "Thanks to", "Welcome", "Nick Perry"]);

    [Fact]
    public void At_the_start_is_where_to_be() => Is(
        Said("starting-now", Duration.Zero),
        ["Starting now: ", "Where: Town Hall", "First up: ", "rsvp"],
        ["Two talks", "Thanks to", "When: ", "Nick Perry"]);

    [Fact]
    public void A_late_reminder_says_what_is_new_when_it_is_sent() => Assert.Equal(
        Said("hour-before", Duration.FromHours(1)), Said("day-before", Duration.FromHours(1)));

    [Fact]
    public void Without_an_announcement_the_reminder_is_the_announcement()
    {
        var silent = Sample.Community with
        {
            Announcements = new AnnouncementSettings
            {
                Kinds = new Dictionary<string, KindSettings> { ["announced"] = new() { Enabled = false } },
            },
        };

        Assert.Contains(
            "Two talks", Said("week-before", Duration.FromDays(7), community: silent), StringComparison.Ordinal);
    }

    [Fact]
    public void A_reminder_of_a_cancelled_meetup_says_only_that()
    {
        var cancelled = Evening with { Status = MeetupStatus.Cancelled };

        Is(
            Said("week-before", Duration.FromDays(7), cancelled),
            ["Cancelled: ", "Town Hall"],
            ["Two talks", "Welcome", "Register", "In 7 days"]);
        Assert.IsType<Span.Strikethrough>(Compose("week-before", Duration.FromDays(7), cancelled).Blocks
            .OfType<Block.Facts>().Single().Items[0].Value.Spans.Single());
    }

    [Fact]
    public void The_hours_of_an_online_programme_are_those_of_the_reader()
    {
        var line = Compose("week-before", Duration.FromDays(7), Sample.Meetup).Blocks
            .OfType<Block.Bullets>().Single().Items[0];

        Assert.Equal(Sample.Meetup.When.Start, Assert.IsType<Span.Hours>(line.Spans[0]).Start);
    }

    [Fact]
    public void A_long_programme_is_cut_to_its_talks()
    {
        var items = Enumerable.Range(0, 30).Select(index => new AgendaItem($"Entry {index}.")
        {
            Start = new LocalTime(9, 0).PlusMinutes(index * 10),
            Speakers = index % 2 == 0 ? ["Anna Example"] : [],
        });

        Is(
            Said("week-before", Duration.FromDays(7), Evening with { Agenda = [.. items] }),
            ["Entry 0.", "Entry 20.", "and 4 more"],
            ["Entry 1.", "Entry 22."]);
    }

    [Theory]
    [InlineData("en", 60, "In one hour")]
    [InlineData("de", 60, "In einer Stunde")]
    [InlineData("fr", 60, "Dans une heure")]
    [InlineData("en", 57, "In one hour")]
    [InlineData("en", 50, "In 50 minutes")]
    [InlineData("en", 80, "In 80 minutes")]
    [InlineData("en", 120, "In 2 hours")]
    public void An_hour_is_an_hour(string language, int minutes, string expected) => Assert.StartsWith(
        expected,
        Said(
            "hour-before",
            Duration.FromMinutes(minutes),
            community: Sample.Community with { Phrases = Phrases.For(language)! }),
        StringComparison.Ordinal);

    private static void Is(string said, string[] present, string[] absent)
    {
        Assert.All(present, text => Assert.Contains(text, said, StringComparison.Ordinal));
        Assert.All(absent, text => Assert.DoesNotContain(text, said, StringComparison.Ordinal));
    }

    private static string Said(string kind, Duration before, Meetup? meetup = null, Community? community = null) =>
        PlainTextRenderer.Render(Compose(kind, before, meetup ?? Evening, community));

    private static Message Compose(string kind, Duration before, Meetup meetup, Community? community = null) =>
        Planners.Full.Kind(kind)!.Compose(new AnnouncementRequest(
            meetup,
            community ?? Sample.Community,
            new MeetupCalendar([meetup]),
            meetup.When.Start!.Value - before));
}
