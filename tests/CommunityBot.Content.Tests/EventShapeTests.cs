using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Tests events as services export them and pages as site generators write them.</summary>
public sealed class EventShapeTests
{
    [Fact]
    public void Meetup_com_events_are_read_with_times_venue_status_and_agenda()
    {
        var meetups = Reading.Of(
            """
            [{"duration":7200000,"id":"251471792","name":"Networks for all","status":"upcoming",
              "time":1925143200000,"local_date":"2031-01-02","local_time":"19:00",
              "venue":{"name":"Town Hall","address_1":"1 High Street","city":"Leeds"},
              "group":{"name":"Sample Group","timezone":"Europe/Berlin"},
              "link":"https://www.meetup.com/sample/events/251471792/",
              "description":"<p>Agenda:<br/>19:00 Doors<br/>19:30 Networks by Tim Hockin</p>"},
             {"id":"251471793","name":"Another evening","status":"cancelled",
             "local_date":"2031-02-02","local_time":"19:00","duration":5400000,
              "link":"https://www.meetup.com/sample/events/251471793/"}]
            """, "events/meetup.json").Meetups;

        Assert.Equal(
            (new LocalDate(2031, 1, 2), new LocalTime(19, 0), new LocalTime(21, 0), "Europe/Berlin"),
            (meetups[0].When.Date, meetups[0].When.StartsAt, meetups[0].When.EndsAt, meetups[0].When.Zone.Id));
        Assert.Equal(
            ("Networks for all", "Town Hall", "1 High Street, Leeds"),
            (meetups[0].Title, meetups[0].Venue?.Name, meetups[0].Venue?.Address));
        Assert.Equal("https://www.meetup.com/sample/events/251471792/", meetups[0].Links.Registration?.AbsoluteUri);
        Assert.Contains("meetup:251471792", meetups[0].ExternalIds);
        Assert.Equal("Tim Hockin", Assert.Single(meetups[0].Speakers).Name);
        Assert.Equal(MeetupStatus.Cancelled, meetups[1].Status);
    }

    [Fact]
    public void Eventbrite_and_google_calendar_events_are_read()
    {
        var tickets = Reading.Page(
            """
            {"events":[{"name":{"text":"Builds for all"},"online_event":true,
              "url":"https://www.eventbrite.co.uk/e/builds-for-all-tickets-91594578851",
              "start":{"timezone":"Europe/London","local":"2031-05-29T13:00:00","utc":"2031-05-29T12:00:00Z"},
              "end":{"timezone":"Europe/London","local":"2031-05-29T15:00:00"}}]}
            """, "tickets.json");
        var calendar = Reading.Page(
            """
            {"kind":"calendar#events","items":[{"id":"abc","status":"confirmed","summary":"Stammtisch",
              "location":"Rathaus, Berlin",
              "start":{"dateTime":"2031-07-01T19:00:00+02:00","timeZone":"Europe/Berlin"},
              "end":{"dateTime":"2031-07-01T22:00:00+02:00"},"iCalUID":"abc@example.org"}]}
            """, "calendar.json");

        Assert.Equal(
            ("Builds for all", new LocalTime(13, 0), new LocalTime(15, 0), true),
            (tickets.Title, tickets.When.StartsAt, tickets.When.EndsAt, tickets.Venue?.IsOnline));
        Assert.Contains("eventbrite:91594578851", tickets.ExternalIds);
        Assert.Equal(
            ("Stammtisch", "Europe/Berlin", new LocalTime(19, 0), new LocalTime(22, 0)),
            (calendar.Title, calendar.When.Zone.Id, calendar.When.StartsAt, calendar.When.EndsAt));
        Assert.Contains("uid:abc@example.org", calendar.ExternalIds);
    }

    [Fact]
    public void A_data_file_with_slugs_keeps_its_ids_and_times()
    {
        var meetups = Reading.Of(
            """
            - title: Networks
              dateTime: 2031-09-28 18:30
              slug: networks-for-all
            - title: Builds
              slug: builds-for-all
              start: { date: 2031-10-28, time: "19:00" }
            """, "data/events.yml").Meetups;

        Assert.Equal(["networks-for-all", "builds-for-all"], meetups.Select(meetup => meetup.Id.Value));
        Assert.Equal(
            [new LocalTime(18, 30), new LocalTime(19, 0)], meetups.Select(meetup => meetup.When.StartsAt!.Value));
    }

    [Fact]
    public void A_schema_org_event_is_read()
    {
        var page = Reading.Page(
            """
            {"@context":"https://schema.org","@type":"Event","name":"Types at work",
             "startDate":"2031-06-03T18:30:00+01:00",
             "eventStatus":"https://schema.org/EventPostponed",
             "location":{"@type":"Place","name":"Town Hall",
             "address":{"streetAddress":"1 High Street","addressLocality":"Leeds"}},
             "performer":{"@type":"Person","name":"Tim Hockin"},"offers":{"url":"https://example.org/tickets"}}
            """, "event.json");

        Assert.Equal(
            (MeetupStatus.Postponed, "Town Hall", "Tim Hockin"),
            (page.Status, page.Venue?.Name, Assert.Single(page.Speakers).Name));
        Assert.Equal("https://example.org/tickets", page.Links.Registration?.AbsoluteUri);
    }

    [Fact]
    public void A_list_without_events_is_reported()
    {
        var reading = Reading.Of("""[{"name":"Acme","url":"https://example.org/"}]""", "data/sponsors.json");

        Assert.Empty(reading.Meetups);
        Assert.Equal("no-events", Assert.Single(reading.Problems).Code);
    }

    [Fact]
    public void A_page_in_reStructuredText_is_read_with_its_title_and_fields()
    {
        var page = Reading.Page(
            """
            Evening on types
            ################

            :date: 2031-02-20 09:12
            :event_date: 2031-03-04
            :start_time: 18:30
            :location: Town Hall,
                       Leeds

            We meet for two talks.

            Agenda
            ======

            * 18:30 Doors
            * 19:00 "Types" by Tim Hockin
            """, "content/types.rst");

        Assert.Equal(
            ("Evening on types", new LocalDate(2031, 3, 4), new LocalTime(18, 30)),
            (page.Title, page.When.Date, page.When.StartsAt));
        Assert.Equal("Town Hall, Leeds", page.Venue?.Text);
        Assert.Equal(2, page.Agenda.Count);
        Assert.Equal("Tim Hockin", Assert.Single(page.Speakers).Name);
    }

    [Theory]
    [InlineData(
        "posts/mai.md",
        "Unser nächstes Treffen findet am <strong>Donnerstag, 15. Mai 2031 um 19 Uhr</strong> im Rathaus statt.",
        15,
        5)]
    [InlineData("posts/mai.md", "Das war schön. Anmeldeschluss ist Donnerstag, 15. Mai 2031.", 20, 4)]
    [InlineData("events/april.md", "Our next meetup is on Thursday 15 May 2031 at 19:00.", 20, 4)]
    public void A_date_in_the_text_overrides_the_date_of_a_post(string path, string text, int day, int month)
    {
        var page = Reading.Page(
            $"---\ntitle: Treffen\ndate: \"2031-04-20\"\ntags: [meetup]\nspeakers: [Tim Hockin]\n---\n\n" +
                $"<p>{text}</p>\n",
            path);

        Assert.Equal(new LocalDate(2031, month, day), page.When.Date);
    }
}
