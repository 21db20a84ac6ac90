using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Keys;

/// <summary>The words of a key decide the field together with the shape of its value.</summary>
public sealed class HeaderFieldsTests
{
    [Theory]
    [InlineData("Event: 2031-12-10 7:00 pm to 8:30 pm")]
    [InlineData("Meetup: December 10, 2031, 19:00 - 20:30")]
    [InlineData("Veranstaltung: 10.12.2031, 19:00 - 20:30 Uhr")]
    [InlineData("rencontre: 10 d\u00E9cembre 2031, 19h - 20h30")]
    [InlineData("when: 2031-12-10 19:00-20:30")]
    [InlineData("eventStart: 2031-12-10T19:00:00\neventEnd: 2031-12-10T20:30:00")]
    [InlineData("startTime: 2031-12-10T19:00:00Z\nendTime: 2031-12-10T20:30:00Z")]
    [InlineData("starts:\n  yyyy_mm_dd: 2031-12-10\n  utc_hh_mm: \"19:00\"\nends:\n  utc_hh_mm: \"20:30\"")]
    [InlineData("when:\n  date: 2031-12-10\n  start: \"19:00:00\"\n  end: \"20:30:00\"")]
    [InlineData("event_date: 2031-12-10\nstart: \"19:00\"\nend: \"20:30\"")]
    [InlineData("datum: 10.12.2031\nbeginn: \"19:00\"\nende: \"20:30\"")]
    [InlineData("event:\n  jour: 10 d\u00E9cembre 2031\n  debut: 19h\n  fin: 20h30")]
    [InlineData("start: 1954695600\nend: 1954701000")]
    [InlineData("details:\n  day: 2031-12-10\n  time: 7:00:00 PM\n  duration: \"1:30\"")]
    public void Day_and_hours(string header)
    {
        var page = Page($"title: Sample\n{header}\n");

        Assert.Equal(new LocalDate(2031, 12, 10), page.When.Date);
        Assert.Equal(new LocalTime(19, 0), page.When.StartsAt);
        Assert.Equal(new LocalTime(20, 30), page.When.EndsAt);
    }

    [Theory]
    [InlineData("event_date: 2031-04-08T00:00:00+02:00")]
    [InlineData("event_date: 2031-04-08 00:00")]
    [InlineData("date: 2031-04-08T00:00:00\nlayout: event")]
    [InlineData("startdate: 2031-04-08T00:00:00Z\nenddate: 2031-04-08T23:59:59Z")]
    [InlineData("event_date: 2031-04-08\nstart_time: 00:00:00\nend_time: 23:59:59")]
    public void Midnight_beside_a_day_is_no_hour(string header)
    {
        var page = Page($"title: Sample\nvenue: The Example\n{header}\n");

        Assert.Equal(new LocalDate(2031, 4, 8), page.When.Date);
        Assert.Null(page.When.StartsAt);
        Assert.Null(page.When.EndsAt);
    }

    [Fact]
    public void Midnight_under_a_key_for_hours_is_an_hour()
    {
        var page = Page("title: Sample\nevent_date: 2031-04-08\nstart_time: \"00:00\"\nend_time: \"04:00\"\n");

        Assert.Equal((LocalTime.Midnight, new LocalTime(4, 0)), (page.When.StartsAt, page.When.EndsAt));
    }

    [Theory]
    [InlineData("6 February 2031, 18:30")]
    [InlineData("Am Donnerstag, 6. Februar 2031, um 18:30 Uhr")]
    [InlineData("Le jeudi 6 f\u00E9vrier 2031 \u00E0 18h30")]
    public void The_minute_of_posting_is_no_hour_if_the_text_has_one(string text)
    {
        var page = Page("title: Sample\ncategories: [events]\ndate: 2031-02-06 16:47:13\nvenue: X\n", text);

        Assert.Equal(new LocalTime(18, 30), page.When.StartsAt);
    }

    [Fact]
    public void Hour_and_end_that_are_the_same_are_an_hour_and_a_problem()
    {
        var reading = Reading.Of(Text(
            "title: Sample\nevent_date: 2031-02-06\nstart_time: \"18:30\"\nend_time: \"18:30\"\n", "Talks."));

        Assert.Null(Assert.Single(reading.Meetups).When.EndsAt);
        Assert.Contains(reading.Problems, problem => problem.Code == "end-equals-start");
    }

    [Theory]
    [InlineData("venue:\n  short: The Example\n  full: The Example, 1 Example Street", "The Example",
        "1 Example Street")]
    [InlineData("venue:\n  building: The Example\n  room: 12\n  address:\n    street: 1 Example Street", "The Example",
        "1 Example Street")]
    [InlineData("place:\n  label: The Example\n  street: 1 Example Street\n  city: Sampleton", "The Example",
        "1 Example Street, Sampleton")]
    [InlineData("location: [The Example, 1 Example Street]", "The Example", "1 Example Street")]
    [InlineData("ort:\n  beschreibung: The Example, Musterstra\u00DFe 1", "The Example", "Musterstra\u00DFe 1")]
    [InlineData("lieu:\n  nom: The Example\n  adresse: 1 rue Exemple", "The Example", "1 rue Exemple")]
    [InlineData("eventLocationName: The Example\neventLocationAddress: 1 Example Street", "The Example",
        "1 Example Street")]
    public void Places(string header, string name, string address)
    {
        var venue = Page($"title: Sample\nevent_date: 2031-02-06\n{header}\n").Venue;

        Assert.Equal(name, venue?.Name);
        Assert.EndsWith(address, venue?.Address, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("location: \"54.4,18.5\"")]
    [InlineData("location:\n  lat: 54.4\n  lng: 18.5")]
    [InlineData("venue:\n  geo: [54.4, 18.5]\n  map: https://maps.example/x")]
    public void Coordinates_are_no_place(string header) =>
        Assert.Null(Page($"title: Sample\nevent_date: 2031-02-06\n{header}\n").Venue);

    [Theory]
    [InlineData("speaker: Anna Example e Ben Example")]
    [InlineData("speaker: Anna Example et Ben Example")]
    [InlineData("sprecher: Anna Example und Ben Example")]
    [InlineData("speaker_1: Anna Example\nspeaker_2: Ben Example")]
    [InlineData("intervenantes:\n  - Anna Example\n  - Ben Example")]
    public void Two_speakers(string header) => Assert.Equal(
        ["Anna Example", "Ben Example"],
        Page($"title: Sample\nevent_date: 2031-02-06\n{header}\n").Speakers.Select(speaker => speaker.Name));

    [Fact]
    public void A_word_within_a_name_does_not_part_it() => Assert.Equal(
        "Anna Example y Sample",
        Assert.Single(Page("title: T\nevent_date: 2031-02-06\nspeaker: Anna Example y Sample\n").Speakers).Name);

    [Theory]
    [InlineData("title: Git internals\nlayout: event\nslides: https://slides.example/git", true)]
    [InlineData("title: Git internals\nlayout: event", false)]
    [InlineData("title: December meeting\nlayout: event", false)]
    [InlineData("title: Git internals\ntags: [events]", false)]
    public void The_author_speaks_only_on_the_page_of_a_talk(string header, bool speaks)
    {
        var page = Page($"{header}\nevent_date: 2031-02-06\nvenue: The Example\nauthor: Anna Example\n");

        Assert.Equal(speaks, page.Speakers.Count == 1);
    }

    [Theory]
    [InlineData("next_event:\n  date: 2031-03-06\n  venue: Elsewhere")]
    [InlineData("registration_end: 2031-02-01\nregistration_start_time: \"08:00\"")]
    [InlineData("cfp:\n  start: 2031-01-01\n  end: 2031-01-20")]
    [InlineData("author:\n  name: Anna Example\n  location: Sampleton")]
    public void Keys_of_something_else_are_not_those_of_the_event(string header)
    {
        var page = Page($"title: Sample\nevent_date: 2031-02-06\n{header}\n");

        Assert.Equal(new LocalDate(2031, 2, 6), page.When.Date);
        Assert.Equal((null, null), (page.When.StartsAt, page.When.LastDate));
        Assert.Null(page.Venue);
        Assert.Empty(page.Speakers);
    }

    private static Meetup Page(string header, string body = "Talks.") => Assert.Single(Reading.Of(
        Text(header, body), zone: DateTimeZone.Utc).Meetups);

    private static string Text(string header, string body) => $"---\n{header}---\n{body}\n";
}
