using CommunityBot.Core.Announcements;
using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Tests.Takeaways;
using CommunityBot.Core.Wording;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>Tests that one session of a conference is told as such, with the conference's own days.</summary>
public sealed class SessionTextTests
{
    private static readonly DateTimeZone Zone = DateTimeZoneProviders.Tzdb["America/Denver"];

    private static readonly Meetup Session = new()
    {
        Id = new("session"),
        Kind = MeetupKind.Session,
        Source = "session.txt",
        When = new EventTime(Zone) { Date = new(2031, 11, 13), StartsAt = new(14, 30), EndsAt = new(15, 5) },
        SuperEvent = new("ToolCon")
        {
            Room = "Room 5",
            EventFirstDay = new(2031, 11, 3),
            EventLastDay = new(2031, 11, 14),
        },
    };

    [Theory]
    [InlineData("en", "A session of ToolCon", "ToolCon: Monday 3 November 2031 to Friday 14 November 2031.")]
    [InlineData("de", "Eine Session von ToolCon", "ToolCon: Montag, 3. November 2031 bis Freitag, 14. November 2031.")]
    [InlineData(
        "fr", "Une session de ToolCon", "ToolCon\u00A0: du lundi 3 novembre 2031 au vendredi 14 novembre 2031.")]
    public void A_session_without_a_title_is_not_told_as_the_conference(string language, string heading, string line)
    {
        var phrases = Phrases.For(language)!;
        var card = MeetupCard.For(Session, phrases);

        Assert.Equal(heading, card.Title);
        Assert.StartsWith(heading, card.Summary, StringComparison.Ordinal);
        Assert.EndsWith(heading, Session.Caption(phrases), StringComparison.Ordinal);
        Assert.Equal(line, PlainTextRenderer.Text(Assert.IsType<Block.Paragraph>(card.Blocks[0]).Text));
    }

    [Theory]
    [InlineData("en", "A session of ToolCon.")]
    [InlineData("de", "Eine Session von ToolCon.")]
    [InlineData("fr", "Une session de ToolCon.")]
    public void A_session_with_a_title_names_its_conference(string language, string line)
    {
        var card = MeetupCard.For(
            Session with { Title = "Tools", SuperEvent = new("ToolCon") }, Phrases.For(language)!);

        Assert.Equal("Tools", card.Title);
        Assert.Equal(line, PlainTextRenderer.Text(Assert.IsType<Block.Paragraph>(card.Blocks[0]).Text));
    }

    [Theory]
    [InlineData("2031-10-30T18:00", "In 14 days: A session of ToolCon")]
    [InlineData("2031-11-06T18:00", "Thursday 13 November 2031: A session of ToolCon")]
    [InlineData("2031-11-12T21:30", "Tomorrow: A session of ToolCon")]
    [InlineData("2031-11-13T21:30", "Starting now: A session of ToolCon")]
    public void A_reminder_counts_no_days_while_the_conference_runs(string now, string title) =>
        Assert.Equal(title, MeetupAnnouncement.Remaining(new AnnouncementRequest(
            Session, Sample.Community, new MeetupCalendar([Session]), Moment(now))).Title);

    [Theory]
    [InlineData("2031-11-03T06:59", "Next: A session of ToolCon")]
    [InlineData("2031-11-03T07:00", "Running now: ToolCon, Monday 3 November 2031 to Friday 14 November 2031")]
    [InlineData("2031-11-13T21:29", "Running now: ToolCon, Monday 3 November 2031 to Friday 14 November 2031")]
    [InlineData("2031-11-13T21:30", "Running now: A session of ToolCon")]
    public async Task On_the_conferences_days_the_next_meetup_is_running(string now, string beginning)
    {
        var driver = new RecapDriver(Moment(now), commands: [new NextMeetupCommand()]);
        driver.Pages(Session);

        var reply = await driver.InvokeAsync("next-meetup");

        Assert.StartsWith(beginning, reply.Message.Summary, StringComparison.Ordinal);
    }

    private static Instant Moment(string text) =>
        NodaTime.Text.LocalDateTimePattern.CreateWithInvariantCulture("yyyy-MM-dd'T'HH:mm").Parse(text).Value
            .InUtc().ToInstant();
}
