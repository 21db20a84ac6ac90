using CommunityBot.Content;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Problems;
using CommunityBot.Export;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Export;

public sealed class ExportedPagesTests
{
    [Fact]
    public void A_meetup_has_the_documented_fields()
    {
        var meetup = Sample.Meetup with
        {
            Series = "Connect",
            Agenda = [new("Welcome – <hello>") { Start = new(13, 0), End = new(13, 15), Speakers = ["Paul Jones"],
                Abstract = "Hello." }],
            Speakers = [new("Paul Jones") { Organisation = "Jetstack", Links = [new("https://example.org/paul")],
                Role = "Engineer", Abstract = "How it heals." }],
            Sponsors = [new("Jetstack")],
            Links = new()
            {
                Registration = new("https://example.org/register"),
                Picture = new("/images/may.jpg", UriKind.Relative),
            },
            Description = "An evening.",
            Published = Instant.FromUtc(2020, 5, 1, 8, 0),
            Aliases = [new("connect-mar-2020")],
            ExternalIds = ["eventbrite:91594578851"],
            Replaces = [new("connect-apr-2020")],
        };

        Assert.Equal(
            """
            {"source":"events/connect-may-2020.md","kind":"meetup","id":"connect-may-2020",
            "title":"Clusters in many clouds","series":"Connect","status":"scheduled","date":"2020-05-29",
            "startTime":"13:00","endTime":"15:00","timeZone":"Europe/London",
            "start":"2020-05-29T13:00:00+01:00","end":"2020-05-29T15:00:00+01:00","venue":{"name":null,
            "address":null,"online":true},"agenda":[{"start":"13:00","end":"13:15",
            "title":"Welcome – <hello>","speakers":["Paul Jones"],"abstract":"Hello."}],
            "speakers":[{"name":"Paul Jones","organisation":"Jetstack","bio":null,"talk":null,
            "links":["https://example.org/paul"],
            "role":"Engineer","abstract":"How it heals."}],
            "sponsors":[{"name":"Jetstack","url":null}],
            "links":{"registration":"https://example.org/register","video":null,"website":null,
            "picture":"/images/may.jpg","join":null,"cover":null,"coverAlt":null},
            "talks":[],"replaces":["connect-apr-2020"],"replacedBy":null,"next":null,"session":null,
            "origins":[],"problems":[{"severity":"warning","code":"no-zone","line":3,"message":"What.",
            "remedy":"How."}],"uid":null,"description":"An evening.",
            "lastDate":null,"published":"2020-05-01T09:00:00+01:00","shownFrom":null,"shownUntil":null,
            "recurrence":null,"aliases":["connect-mar-2020"],"externalIds":["eventbrite:91594578851"]}
            """.ReplaceLineEndings(""),
            Line(meetup, new ContentProblem(ProblemSeverity.Warning, meetup.Source, 3, "no-zone", "What.", "How.")));
    }

    [Fact]
    public void Unknown_fields_are_null()
    {
        var bare = new Meetup
        {
            Id = new("x"),
            Kind = MeetupKind.NotAnEvent,
            Source = "x.md",
            When = new EventTime(DateTimeZone.Utc)
        };

        Assert.Equal(
            """
            {"source":"x.md","kind":"not-an-event","id":"x","title":null,"series":null,
            "status":"scheduled","date":null,"startTime":null,"endTime":null,"timeZone":"UTC",
            "start":null,"end":null,"venue":null,"agenda":[],"speakers":[],"sponsors":[],
            "links":{"registration":null,"video":null,"website":null,"picture":null,"join":null,"cover":null,
            "coverAlt":null},"talks":[],"replaces":[],
            "replacedBy":null,"next":null,"session":null,"origins":[],"problems":[],"uid":null,
            "description":null,"lastDate":null,"published":null,"shownFrom":null,"shownUntil":null,
            "recurrence":null,"aliases":[],"externalIds":[]}
            """.ReplaceLineEndings(""),
            Line(bare));
    }

    [Fact]
    public void A_recap_has_talks_with_their_offsets_and_the_next_date()
    {
        var recap = Sample.Meetup with
        {
            Kind = MeetupKind.Recap,
            Agenda = [],
            Speakers = [],
            Talks =
            [
                new("One")
                {
                    Speakers = ["Jake Tame"],
                    Offset = Duration.FromSeconds(2145),
                    Video = new("https://youtu.be/x?t=2145"),
                    Takeaways = ["a"]
                },
                new("Two") { Offset = Duration.FromSeconds(3655) },
                new("Three"),
            ],
            Next = new()
            {
                Date = new(2020, 12, 2),
                Registration = new("https://example.org/rsvp"),
                Speakers = ["Red Sift"]
            },
        };

        var line = Line(recap);

        Assert.Contains(
            """
            "talks":[
            {"title":"One","speakers":["Jake Tame"],"video":"https://youtu.be/x?t=2145","offset":"35:45",
            "takeaways":["a"]},
            {"title":"Two","speakers":[],"video":null,"offset":"1:00:55","takeaways":[]},
            {"title":"Three","speakers":[],"video":null,"offset":null,"takeaways":[]}]
            """.ReplaceLineEndings(""),
            line, StringComparison.Ordinal);
        Assert.Contains(
            """
            "next":{"date":"2020-12-02","registration":"https://example.org/rsvp","speakers":["Red Sift"]}
            """, line, StringComparison.Ordinal);
    }

    [Fact]
    public void A_session_has_its_position_in_its_event()
    {
        var session = Sample.Meetup with
        {
            Kind = MeetupKind.Session,
            SuperEvent = new("KubeCon") { Room = "155 BC", Track = "Operations", EventFirstDay = new(2024, 11, 12) }
        };

        Assert.Contains(
            """
            "session":{"event":"KubeCon","room":"155 BC","track":"Operations","firstDay":"2024-11-12","lastDay":null}
            """, Line(session), StringComparison.Ordinal);
    }

    [Fact]
    public void A_documents_problems_are_listed_once_with_its_first_page()
    {
        var problem = new ContentProblem(ProblemSeverity.Error, "schedule.xml", 1, "no-date", "What.", "How.");
        var pages = new[] { "a", "b" }.Select(id => Sample.Meetup with { Id = new(id), Source = "schedule.xml" });

        var exported = ExportedPages.Of(new LibraryReadResult(new MeetupCalendar(pages), [problem])).ToList();

        Assert.Equal([1, 0], exported.Select(page => page.Problems.Count));
    }

    private static string Line(Meetup page, params ContentProblem[] problems) =>
        ExportJson.Line(Assert.Single(ExportedPages.Of(new LibraryReadResult(new MeetupCalendar([page]), problems))));
}
