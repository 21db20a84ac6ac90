using CommunityBot.Content.Conferences;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests session pages of pretalx copied as text.</summary>
public sealed class PretalxPageTests
{
    private const string Page = """
        Sample Conference 2030
        Schedule
        Speakers
        Sign in

        What broke, and why it kept breaking
        .ical
        2030-04-22, 10:30–11:00 (Europe/Berlin), Small Hall
        Language: English

        A talk about repair. It has two parts.

        The second part is about Paul Jones, who is not here.

        See also: slides (1.2 MB)

        Charlotte Godley

        Charlotte works on build systems and has mended more of them than she would like.
        She lives by the sea.

        This speaker also appears in:

        A Panel
        Tim Hockin

        I write networking code, and I have done so for a long time already.

        powered by pretalx · Contact us
        """;

    [Fact]
    public void A_copied_session_is_read_with_time_room_description_and_speakers()
    {
        var session = Reading.Page(Page, "schedules/repair.txt");

        Assert.Equal((MeetupKind.Session, "What broke, and why it kept breaking"), (session.Kind, session.Title));
        Assert.Equal(
            (new LocalDate(2030, 4, 22), new LocalTime(10, 30), new LocalTime(11, 0), "Europe/Berlin"),
            (session.When.Date, session.When.StartsAt, session.When.EndsAt, session.When.Zone.Id));
        Assert.Equal(("Sample Conference 2030", "Small Hall"), (session.SuperEvent?.Name, session.SuperEvent?.Room));
        Assert.Equal(
            "A talk about repair. It has two parts.\n\nThe second part is about Paul Jones, who is not here.",
            session.Description);
        Assert.Equal(["Charlotte Godley", "Tim Hockin"], session.Speakers.Select(speaker => speaker.Name));
        Assert.Equal("I write networking code, and I have done so for a long time already.", session.Speakers[1].Bio);
        Assert.StartsWith("Charlotte works on build systems", session.Speakers[0].Bio, StringComparison.Ordinal);
        Assert.EndsWith("by the sea.", session.Speakers[0].Bio, StringComparison.Ordinal);
    }

    [Fact]
    public void Speakers_are_read_after_their_picture_captions()
    {
        var session = Reading.Page(
            """
            Two voices
            22.04.2030, 14:00–14:45, Saal 1

            Ein Text.

            The speaker’s profile picture
            Charlotte Godley
            The speaker’s profile picture
            Tim Hockin
            Schreibt Programme.
            """, "schedules/two.txt");

        Assert.Equal(
            [("Charlotte Godley", null), ("Tim Hockin", "Schreibt Programme.")],
            session.Speakers.Select(speaker => (speaker.Name, speaker.Bio)));
        Assert.Equal(
            (new LocalDate(2030, 4, 22), "Europe/London", "Two voices", "Ein Text."),
            (session.When.Date, session.When.Zone.Id, session.Title, session.Description));
    }

    [Theory]
    [InlineData("# Meetup\n\n2030-04-22, 18:30 - 21:00 we meet at the usual place, bring a friend\n")]
    [InlineData("---\ntitle: A\n---\n2030-04-22, 10:30–11:00 (Europe/Berlin), Small Hall\n")]
    [InlineData("* 2030-04-22, 10:30–11:00, Hall\n* 2030-04-22, 11:30–12:00, Hall\n")]
    public void Other_pages_with_similar_lines_are_not_recognised(string text) =>
        Assert.Equal(FormatConfidence.None, new PretalxPageFormat().Confidence(new ContentDocument("page.md", text)));

    [Fact]
    public void A_page_with_many_speakers_is_read_within_seconds()
    {
        var many = string.Concat(
            Enumerable.Repeat("Tim Hockin\n\nTim writes networking code, and has for a long time.\n\n", 1_400));
        var clock = System.Diagnostics.Stopwatch.StartNew();

        var session = Reading.Page(
            "A talk\n2030-04-22, 10:30–11:00 (Europe/Berlin), Hall\n\nText.\n\n" + many, "a.txt");

        Assert.Equal(1_400, session.Speakers.Count);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(20));
    }

    [Fact]
    public void An_unknown_time_zone_is_reported()
    {
        var reading = Reading.Of("A talk\n2030-04-22, 10:30–11:00 (Mars/Olympus), Hall\n\nText.\n", "a.txt");

        Assert.Equal("Europe/London", reading.Meetups[0].When.Zone.Id);
        Assert.Contains(reading.Problems, problem => problem is { Code: "unknown-zone", Line: 2 });
    }
}
