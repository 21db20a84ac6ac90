using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests the formats other than Markdown, each with a minimal document.</summary>
public sealed class FormatTests
{
    [Fact]
    public void An_iCalendar_event_is_read_in_its_newest_version_with_its_time_zone()
    {
        var meetups = Reading.Of(Samples.Calendar, "feed.ics").Meetups;

        var january = meetups.Single(meetup => meetup.ExternalIds.Contains("uid:abc@example"));
        Assert.Equal(("Treffen im Januar", MeetupStatus.Cancelled), (january.Title, january.Status));
        Assert.Equal(Instant.FromUtc(2030, 1, 11, 18, 0), january.When.Start);
        Assert.Equal(Instant.FromUtc(2030, 1, 11, 20, 0), january.When.End);
        Assert.Equal("Europe/Berlin", january.When.Zone.Id);
        Assert.Contains("meetup:301062840", january.ExternalIds);
        Assert.Equal(["Ankommen", "Ein Vortrag"], january.Agenda.Select(item => item.Title));
        Assert.Equal("Charlotte Godley", Assert.Single(january.Speakers).Name);
    }

    [Fact]
    public void A_recurring_event_excludes_EXDATE_and_overridden_occurrences()
    {
        var meetups = Reading.Of(Samples.Calendar, "feed.ics").Meetups;

        var series = meetups.Single(meetup => meetup.Kind is MeetupKind.Series);
        Assert.Equal([new LocalDate(2030, 2, 6), new LocalDate(2030, 3, 6)], series.Recurrence?.ExcludedDates);
        var moved = meetups.Single(meetup => meetup.When.Date == new LocalDate(2030, 3, 7));
        Assert.Equal(
            (MeetupKind.Meetup, "Stammtisch", new LocalTime(18, 0)), (moved.Kind, moved.Series, moved.When.StartsAt));
    }

    [Fact]
    public void All_day_events_end_on_their_last_day()
    {
        var days = Reading.Of(Samples.Calendar, "feed.ics").Meetups.Single(meetup => meetup.Title == "Conference");

        Assert.Equal(
            (new LocalDate(2030, 4, 1), new LocalDate(2030, 4, 2), null),
            (days.When.Date, days.When.LastDate, days.When.StartsAt));
    }

    [Fact]
    public void An_html_body_is_read_like_markdown()
    {
        var page = Reading.Page(Samples.Html, "events/abend.html");

        Assert.Equal(
            [("Ankommen", new LocalTime(18, 30)), ("Ein Vortrag", new LocalTime(19, 0))],
            page.Agenda.Select(item => (item.Title, item.Start!.Value)));
        Assert.Equal("Charlotte Godley", Assert.Single(page.Speakers).Name);
        Assert.Equal("Beispielhaus, Musterstr. 1, Berlin", page.Venue?.Text);
        Assert.Equal("https://www.meetup.com/x/events/301062840/", page.Links.Registration?.AbsoluteUri);
        Assert.Equal("https://www.youtube.com/watch?v=52JXFb-GXPY", page.Links.Video?.AbsoluteUri);
    }

    [Fact]
    public void An_html_page_is_read_from_its_json_ld()
    {
        var page = Reading.Page(
            """
            <!DOCTYPE html><html><head><title>A | Site</title>
            <script type="application/ld+json">{"@type":"Event","name":"A",
            "startDate":"2030-01-02T18:30:00+01:00","endDate":"2030-01-02T21:00:00+01:00",
            "eventStatus":"https://schema.org/EventCancelled",
            "location":{"name":"Haus","address":{"streetAddress":"Weg 1","addressLocality":"Berlin"}}}</script>
            </head><body><nav>18:00 no</nav><main><h1>A</h1><p>Text.</p></main></body></html>
            """, "a.html");

        Assert.Equal(("A", MeetupStatus.Cancelled), (page.Title, page.Status));
        Assert.Equal(Instant.FromUtc(2030, 1, 2, 17, 30), page.When.Start);
        Assert.Equal("Haus, Weg 1, Berlin", page.Venue?.Text);
    }

    [Fact]
    public void A_data_file_contains_one_event_or_many()
    {
        var one = Assert.Single(
            Reading.Of(
                "title: A\ndate: 2030-01-02\ntime: \"19:00\"\nvenue: Haus\ndescription: |\n  Agenda:\n\n    - 19:00 " +
                "\"Talk\" by Speaker\n    - 20:00 Pizza\n",
                "a.yml").Meetups);
        Assert.Equal(
            (new LocalDate(2030, 1, 2), new LocalTime(19, 0), 2), (one.When.Date, one.When.StartsAt, one.Agenda.Count));

        var many = Reading.Of(
            "upcoming:\n  - name: A\n    date: 2030-01-02\n    location: online\n  - name: B\n    date: 2030-02-06\n " +
            "   speakers: [Paul Jones]\n",
            "events.yml").Meetups;
        Assert.Equal(
            [("events-2030-01-02", true), ("events-2030-02-06", false)],
            many.Select(meetup => (meetup.Id.Value, meetup.Venue?.IsOnline == true)));
    }

    [Fact]
    public void A_sessionize_document_is_one_event_with_speaker_names()
    {
        var conference = Assert.Single(Reading.Of(
            """
            {"sessions":[{"id":"2","title":"Second","startsAt":"2030-01-02T10:00:00","endsAt":"2030-01-02T11:00:00",
              "speakers":["x"],"roomId":7},
              {"id":"1","title":"First","startsAt":"2030-01-02T09:00:00","endsAt":"2030-01-02T10:00:00",
              "speakers":[],"roomId":7}],
             "speakers":[{"id":"x","fullName":"Paul Jones","tagLine":"Engineer at Jetstack"}],
             "rooms":[{"id":7,"name":"Hall"}]}
            """, "all.json").Meetups);

        Assert.Equal(["First", "Second"], conference.Agenda.Select(item => item.Title));
        Assert.Equal(
            ("Paul Jones", "Jetstack", "Second"),
            conference.Speakers.Select(speaker => (speaker.Name, speaker.Organisation, speaker.Talk)).Single());
        Assert.Equal(
            (new LocalTime(9, 0), new LocalTime(11, 0), "Hall"),
            (conference.When.StartsAt, conference.When.EndsAt, conference.Agenda[0].Room));
    }

    [Fact]
    public void A_frab_xml_schedule_keeps_its_days_rooms_and_offset()
    {
        var reading = Reading.Of(
            """
            <schedule><conference><acronym>c1</acronym><title>Conf</title></conference>
            <day date="2030-01-02" start="2030-01-02T10:00:00+05:30"><room name="A"><event id="1">
            <date>2030-01-02T10:00:00+05:30</date><start>10:00</start><duration>00:30</duration><title>Opening</title>
            <persons><person id="1">Paul Jones</person></persons></event></room></day>
            <day date="2030-01-03">
            <entry><start>0930</start><duration>45</duration><title>Late</title></entry></day></schedule>
            """, "schedule.xml");
        var conference = Assert.Single(reading.Meetups);

        Assert.Equal(
            (new LocalDate(2030, 1, 2), new LocalDate(2030, 1, 3)), (conference.When.Date, conference.When.LastDate));
        Assert.Equal(Instant.FromUtc(2030, 1, 2, 4, 30), conference.When.Start);
        Assert.Null(conference.When.EndsAt);
        Assert.Equal(
            [("Opening", "A", "10:30"), ("Late", null, "10:15")],
            conference.Agenda.Select(item => (item.Title, item.Room, $"{item.End:HH:mm}")));
        Assert.Contains(reading.Problems, problem => problem.Code == "zone-from-offset");
    }

    [Theory]
    [InlineData("<schedule><!DOCTYPE x [<!ENTITY a \"b\">]><day/></schedule>", "broken-xml")]
    [InlineData("<schedule><day></schedule>", "broken-xml")]
    [InlineData("BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:A\nDTSTART:soon\nEND:VEVENT\nEND:VCALENDAR", "broken-calendar")]
    public void A_malformed_document_is_reported(string text, string code) =>
        Assert.Contains(Reading.Of(text, "feed").Problems, problem => problem.Code == code);

    [Fact]
    public void Frab_and_pretalx_json_are_one_event_each()
    {
        var frab = Assert.Single(Reading.Of(
            """
            {"schedule":{"conference":{"title":"Conf","acronym":"c1","time_zone_name":"Europe/Berlin",
            "days":[{"date":"2030-01-02","rooms":{"Hall":[{"date":"2030-01-02T10:00:00+01:00","start":"10:00",
            "duration":"00:45","title":"A","persons":[{"public_name":"Paul Jones"}]}]}}]}}}
            """, "schedule.json").Meetups);
        var pretalx = Assert.Single(Reading.Of(
            """
            {"timezone":"Europe/Berlin","talks":[{"code":"X","title":{"en":"A","de":"B"},
            "start":"2030-01-02T10:00:00+01:00","end":"2030-01-02T10:45:00+01:00","speakers":["S"],"room":1}],
            "speakers":[{"code":"S","name":"Paul Jones"}],"rooms":[{"id":1,"name":{"en":"Hall"}}]}
            """, "widget.json").Meetups);

        foreach (var conference in new[] { frab, pretalx })
        {
            Assert.Equal(("A", "Hall", "10:45", "Paul Jones"), conference.Agenda
                .Select(item => (item.Title, item.Room, $"{item.End:HH:mm}", item.Speakers[0]))
                .Single());
            Assert.Equal(Instant.FromUtc(2030, 1, 2, 9, 0), conference.When.Start);
        }
    }

    [Fact]
    public void A_page_and_a_calendar_with_the_same_meetup_are_merged_and_the_page_has_precedence()
    {
        const string page = "---\ntitle: Treffen im Januar\nevent_date: 2030-01-11\nregistration: " +
            "https://www.meetup.com/example/events/301062840\nspeakers: [Paul Jones]\n---\nText.\n";
        var joined = ContentLibrary.Assemble(
            [Reading.Of(Samples.Calendar, "feed.ics"), Reading.Of(page, "events/januar.md")]);

        var january = joined.Calendar.Pages.Single(meetup => meetup.When.Date == new LocalDate(2030, 1, 11));
        Assert.Equal(
            ("januar", "events/januar.md", MeetupStatus.Cancelled), (january.Id.Value, january.Source, january.Status));
        Assert.Equal("Paul Jones", Assert.Single(january.Speakers).Name);
        Assert.Equal(Instant.FromUtc(2030, 1, 11, 18, 0), january.When.Start);
        Assert.Contains(new FieldSource("startTime", "feed.ics"), january.Origins);
        Assert.Contains(joined.Problems, problem => problem.Code == "sources-disagree");
    }

    [Fact]
    public void A_table_of_details_is_read_like_front_matter()
    {
        var page = Reading.Page(
            """
            # Meetup 7

            Info  | Meetup 7
            ----- | ---
            When  | Tuesday 29 October 2013 @ 19:00 - 21:00
            Where | [City College, Leontos Sofou 3](http://example.com)
            Title | Ruby basics
            By    | [Paul Jones](https://github.com/example)
            RSVP  | http://www.meetup.com/example/events/184526192
            """, "meetups/7.md");

        Assert.Equal(
            ("Ruby basics", new LocalDate(2013, 10, 29), new LocalTime(19, 0), new LocalTime(21, 0)),
            (page.Title, page.When.Date, page.When.StartsAt, page.When.EndsAt));
        Assert.Equal(("City College, Leontos Sofou 3", "Paul Jones"), (page.Venue?.Text, page.Speakers.Single().Name));
        Assert.EndsWith("184526192", page.Links.Registration?.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(
        "# Treffen\n\n**Wann:** Mittwoch, 12. März 2025, 19 Uhr\n**Wo:** Beispielhaus, Musterstraße 1, " +
        "München\n**Referentin:** Charlotte Godley\n",
        "2025-03-12",
        "19:00",
        "Europe/Berlin")]
    [InlineData(
        "# Rencontre\n\n- Quand : mercredi 26 février 2020 à 19h30\n- Où : 12 rue de l'Exemple, Lyon\n- Intervenante " +
        ": Charlotte Godley\n",
        "2020-02-26",
        "19:30",
        "Europe/Paris")]
    [InlineData(
        "# Meetup\n\nWhen: Wednesday, 5th June 2019, 6:30pm to 9pm\nWhere: 1 Example Street, London\nSpeaker: " +
        "Charlotte Godley\n",
        "2019-06-05",
        "18:30",
        "Europe/London")]
    public void Labelled_lines_are_front_matter_in_three_languages(string text, string date, string time, string zone)
    {
        var page = Reading.Page(text, "meetups/a.md");

        Assert.Equal(
            (date, time, zone), ($"{page.When.Date:yyyy-MM-dd}", $"{page.When.StartsAt:HH:mm}", page.When.Zone.Id));
        Assert.Equal("Charlotte Godley", Assert.Single(page.Speakers).Name);
        Assert.NotNull(page.Venue?.Text);
    }

    [Theory]
    [InlineData(
        "Nous étions quarante hier soir. Pour commencer, Paul Jones de Jetstack nous a présenté Les maillages de " +
        "services.\n\nMerci d'être venus !\n",
        "Paul Jones",
        "Les maillages de services")]
    [InlineData(
        "Vielen Dank an alle, die dabei waren! Letzte Woche hielt Paul Jones von Jetstack einen Abend lang Hof: er " +
        "sprach über Dienste im Netz.\n\n## Rückblick\n\nEs war voll.\n",
        "Paul Jones",
        "Dienste im Netz")]
    public void Recaps_are_read_in_other_languages(string text, string speaker, string title)
    {
        var page = Reading.Page("---\ntitle: Rückblick\nlayout: recap\n---\n" + text, "recaps/a.md");

        Assert.Equal(MeetupKind.Recap, page.Kind);
        Assert.Equal((speaker, title), page.Talks.Select(talk => (talk.Speakers[0], talk.Title)).Single());
    }
}
