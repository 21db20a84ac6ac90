using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Pages with a section, list item or table row per meeting.</summary>
public sealed class MeetingListTests
{
    [Theory]
    [InlineData("# Meetings", "### Tuesday 4 March 2031", "### Tuesday 1 April 2031", "Parsers in depth")]
    [InlineData("# Treffen", "### Dienstag, 4. März 2031", "### Dienstag, 1. April 2031", "Parser im Detail")]
    [InlineData("# Rencontres", "### Mardi 4 mars 2031", "### Mardi 1er avril 2031", "Les analyseurs en détail")]
    public void A_heading_with_a_day_begins_a_meeting(string title, string first, string second, string topic)
    {
        var meetups = Read($"{title}\n\n{first}\n\n#### {topic}\n\nText.\n\n{second}\n\nMore text.\n");

        Assert.Equal([new LocalDate(2031, 3, 4), new LocalDate(2031, 4, 1)], Days(meetups));
        Assert.Equal([topic, title[2..]], meetups.Select(meetup => meetup.Title));
        Assert.Equal(["list-2031-03-04", "list-2031-04-01"], meetups.Select(meetup => meetup.Id.ToString()));
    }

    [Theory]
    [InlineData("## 2031-01-22 Parsers in depth", "Parsers in depth")]
    [InlineData("## [2031-01-22](2031-01-22) Parsers in depth", "Parsers in depth")]
    [InlineData("## Parsers in depth – 22 January 2031, 19:00", "Parsers in depth")]
    [InlineData("## Meetup on 22 January 2031: Parsers in depth", "Parsers in depth")]
    [InlineData("## 12. Stammtisch am 22.01.2031 im Beispielhaus", "12. Stammtisch")]
    [InlineData("## Rencontre du 22 janvier 2031 : les analyseurs", "les analyseurs")]
    [InlineData("## 22 January 2031 (online)", "Meetings")]
    [InlineData("## 2031-01-22 AGM (second attempt)", "AGM (second attempt)")]
    [InlineData("Parsers in depth, 22 January 2031\n---------------------------------", "Parsers in depth")]
    public void The_title_is_the_topic_in_the_heading(string heading, string title)
    {
        var meetups = Read($"# Meetings\n\n{heading}\n\nText.\n\n## 2031-02-26 Another topic\n\nText.\n");

        Assert.Equal((title, new LocalDate(2031, 1, 22)), (meetups[0].Title, meetups[0].When.Date));
        Assert.Equal(2, meetups.Count);
    }

    [Theory]
    [InlineData("**02. Meetup on 1 April 2031**\n\n**Speaker: Ben Example**")]
    [InlineData("**02. Stammtisch am 1. April 2031**\n\n**Referent: Ben Example**")]
    [InlineData("**02. Rencontre le 1er avril 2031**\n\n**Intervenant : Ben Example**")]
    public void A_bold_line_with_a_day_begins_a_meeting(string second)
    {
        var meetups = Read($"**01. Meetup on 4 March 2031**\n\nSpeaker: Anna Example\n\n{second}\n");

        Assert.Equal([new LocalDate(2031, 3, 4), new LocalDate(2031, 4, 1)], Days(meetups));
        Assert.DoesNotContain(meetups[0].Speakers, speaker => speaker.Name == "Ben Example");
        Assert.StartsWith("02. ", meetups[1].Title, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Date: 4 March, 2031 at 17:15 - 19:15", "Date: 1 April, 2031 at 17:15 - 19:15")]
    [InlineData("Wann: Dienstag, 4. März 2031, 17:15 - 19:15 Uhr", "Wann: Dienstag, 1. April 2031, 17:15 - 19:15 Uhr")]
    [InlineData("Quand : mardi 4 mars 2031, 17h15 - 19h15", "Quand : mardi 1er avril 2031, 17h15 - 19h15")]
    public void A_labelled_day_below_a_heading_makes_it_a_meeting(string first, string second)
    {
        var meetups = Read(
            $"# Example Town\n\n## Organizers\n\n- Anna Example\n\n### Parsers\n\n- {first}\n" +
            $"- https://www.meetup.com/example/events/1/\n\n### Lexers\n\n- {second}\n" +
            "- https://www.meetup.com/example/events/2/\n");

        Assert.Equal(["Parsers", "Lexers"], meetups.Select(meetup => meetup.Title));
        Assert.Equal([new LocalDate(2031, 3, 4), new LocalDate(2031, 4, 1)], Days(meetups));
        Assert.All(meetups, meetup => Assert.Equal(
            (new LocalTime(17, 15), new LocalTime(19, 15)), (meetup.When.StartsAt, meetup.When.EndsAt)));
        Assert.EndsWith("/events/1/", meetups[0].Links.Registration?.AbsoluteUri, StringComparison.Ordinal);
        Assert.EndsWith("/events/2/", meetups[1].Links.Registration?.AbsoluteUri, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("## 2031", "### 4 March: Parsers", "### 1 April: Lexers")]
    [InlineData("## Treffen 2031", "### 4. März: Parser", "### 1. April: Lexer")]
    [InlineData("## Année 2031", "### 4 mars : analyseurs", "### 1er avril : lexeurs")]
    public void The_year_is_taken_from_the_heading_above(string year, string first, string second)
    {
        var meetups = Read($"# Meetups\n\n{year}\n\n{first}\n\nText.\n\n{second}\n\nText.\n");

        Assert.Equal([new LocalDate(2031, 3, 4), new LocalDate(2031, 4, 1)], Days(meetups));
    }

    [Fact]
    public void A_day_without_a_year_anywhere_is_no_meeting_of_a_guessed_year() =>
        Assert.True(Read("# Meetups\n\n### 4 March: Parsers\n\nText.\n\n### 1 April: Lexers\n\nText.\n")
            .All(meetup => meetup.When.Date is null));

    [Theory]
    [InlineData("We meet every first Tuesday at 19:00.", "Venue: Example Hub, 1 High Street")]
    [InlineData("Wir treffen uns jeden ersten Dienstag um 19:00 Uhr.", "Ort: Beispielhaus, Hauptstraße 1")]
    [InlineData("Nous nous réunissons chaque premier mardi à 19h00.", "Lieu : Maison Exemple, 1 rue Haute")]
    public void What_stands_before_the_first_meeting_applies_to_those_without_it(string hour, string place)
    {
        var meetups = Read(
            $"# Meetups\n\n{hour}\n\n{place}\n\n## 2031-03-04 Parsers\n\nText.\n\n## 2031-04-01 Lexers\n\n" +
            "Today we begin at 20:30.\n\nVenue: Other Hall\n");

        Assert.Equal(new LocalTime(19, 0), meetups[0].When.StartsAt);
        Assert.Contains(place[(place.IndexOf(':', StringComparison.Ordinal) + 2)..], meetups[0].Venue?.Address,
            StringComparison.Ordinal);
        Assert.NotEqual(new LocalTime(19, 0), meetups[1].When.StartsAt);
        Assert.Contains("Other Hall", meetups[1].Venue?.Address ?? meetups[1].Venue?.Name, StringComparison.Ordinal);
    }

    [Fact]
    public void Two_hours_for_all_meetings_are_applied_to_none() =>
        Assert.All(
            Read("# Meetups\n\nWe always open at 18:30 and start at 19:00.\n\n## 2031-03-04 A topic\n\nText.\n\n" +
                "## 2031-04-01 Another\n\nText.\n"),
            meetup => Assert.Null(meetup.When.StartsAt));

    [Fact]
    public void Links_and_people_of_one_meeting_are_not_those_of_another()
    {
        var meetups = Read(
            """
            # Meetups

            ## 2031-04-01 Lexers

            [Sign up](https://www.meetup.com/example/events/2/)

            [Video](https://www.youtube.com/watch?v=abcdefghijk)

            ## 2031-03-04 Parsers

            Text.
            """);

        Assert.NotNull(meetups[0].Links.Registration);
        Assert.Equal((null, null), (meetups[1].Links.Registration, meetups[1].Links.Video));
    }

    [Fact]
    public void Ids_stay_when_a_meeting_is_added_above()
    {
        const string Old = "## 2031-03-04 Parsers\n\nText.\n\n## 2031-02-04 Trees\n\nText.\n";

        var before = Read($"# Meetups\n\n{Old}");
        var after = Read($"# Meetups\n\n## 2031-04-01 Lexers\n\nText.\n\n## 2031-03-04 A second one\n\nText.\n\n{Old}");

        Assert.Equal(before.Select(meetup => meetup.Id), after.Skip(2).Select(meetup => meetup.Id));
        Assert.Equal(4, after.Select(meetup => meetup.Id).Distinct().Count());
    }

    [Fact]
    public void The_only_meeting_of_a_list_has_the_id_that_it_keeps()
    {
        const string First = "## 2031-03-04, 19:00: Parsers\n\nVenue: Example Hub\n";

        var alone = Assert.Single(Read($"# Meetups\n\n{First}"));
        var later = Read($"# Meetups\n\n## 2031-04-01, 19:00: Lexers\n\nVenue: Example Hub\n\n{First}");

        Assert.Equal(alone.Id, later[1].Id);
    }

    [Theory]
    [InlineData("# Changelog\n\n## 1.2.0 - 2031-01-22\n\n- A bug.\n\n## 1.1.0 - 2030-12-01\n\n- A venue.\n")]
    [InlineData("# Example\n\n## 1.2.0 - 2031-01-22\n\n- At 19:00.\n\n## 1.1.0 - 2030-12-01\n\n- At 18:00.\n")]
    [InlineData("# News\n\n## 22 January 2031\n\nA new venue.\n\n## 1 December 2030\n\nWe meet at 19:00.\n")]
    [InlineData("# Neuigkeiten\n\n## 22. Januar 2031\n\nNeuer Ort.\n\n## 1. Dezember 2030\n\nBeginn: 19:00 Uhr\n")]
    [InlineData("# Actualités\n\n## 22 janvier 2031\n\nNouveau lieu.\n\n## 1 décembre 2030\n\nHoraire : 19h00\n")]
    [InlineData("# Blog\n\n## Our meetup in May\n\n*4 May 2031*\n\nText.\n\n## Our meetup in June\n\n*4 June 2031*\n")]
    [InlineData("# Notes\n\n## 4 March 2031\n\nWe fixed a bug.\n\n## 1 April 2031\n\nWe fixed another one.\n")]
    [InlineData("# Important dates\n\n## 4 March 2031, 23:59\n\nPapers.\n\n## 1 April 2031, 23:59\n\nSlides.\n")]
    public void Dated_sections_that_are_no_meetings_are_not_split(string text) =>
        Assert.True(Reading.Of(text, "pages/list.md").Meetups.Count < 2);

    [Theory]
    [InlineData("Day 1: Monday 3 March 2031", "Day 2: Tuesday 4 March 2031")]
    [InlineData("Montag, 3. März 2031", "Mittwoch, 5. März 2031")]
    [InlineData("Lundi 3 mars 2031", "Mardi 4 mars 2031")]
    public void The_days_of_one_conference_are_one_event(string first, string second) =>
        Assert.Single(Read(
            $"# Example Conference\n\n## {first}\n\n- 09:00 Opening\n- 10:00 A talk\n\n## {second}\n\n- 09:00 Tea\n" +
            "- 10:00 A talk\n"));

    [Fact]
    public void A_page_with_a_day_of_its_own_is_one_meeting()
    {
        const string Sections =
            "## Parsers, 4 March 2031, 19:00\n\nText.\n\n## Next meeting: 1 April 2031, 19:00\n\nVenue: Example Hub\n";

        Assert.Single(Read($"---\ntitle: March\nevent_date: 2031-03-04\n---\n\n{Sections}"));
        Assert.Single(Read($"# Meetup on 4 March 2031\n\n{Sections}"));
        Assert.Single(Reading.Of(Sections, "minutes/2031-03-04.md").Meetups);
    }

    [Theory]
    [InlineData("| Date | Time | Topic | Where |", "| 4 March 2031 | 19:00 | Parsers | Example Hub |")]
    [InlineData("| Datum | Uhrzeit | Thema | Ort |", "| 4. März 2031 | 19:00 | Parsers | Beispielhaus |")]
    [InlineData("| Date | Horaire | Sujet | Lieu |", "| 4 mars 2031 | 19h00 | Parsers | Maison Exemple |")]
    public void A_row_of_a_table_is_a_meeting(string header, string row)
    {
        var meetups = Read(
            $"# Meetings\n\n{header}\n|---|---|---|---|\n{row}\n" +
            "| 2031-04-01 | | Lexers | 10:00 - 12:00 |\n| to be confirmed | | Trees | |\n");

        Assert.Equal([new LocalDate(2031, 3, 4), new LocalDate(2031, 4, 1)], Days(meetups));
        Assert.Equal(["Parsers", "Lexers"], meetups.Select(meetup => meetup.Title));
        Assert.Equal([new LocalTime(19, 0), null], meetups.Select(meetup => meetup.When.StartsAt));
        Assert.NotNull(meetups[0].Venue);
        Assert.Null(meetups[1].Venue);
    }

    [Theory]
    [InlineData("| Version | Date | Where |")]
    [InlineData("| Deadline | Date | Speaker |")]
    [InlineData("| Topic | Date | Notes |")]
    public void A_table_of_other_dates_has_no_meetings(string header) =>
        Assert.True(Read(
            $"# Example\n\n{header}\n|---|---|---|\n| 1 | 2031-03-04 | a |\n| 2 | 2031-04-01 | b |\n").Count < 2);

    [Theory]
    [InlineData("Date", "4 March 2031, 14:00", "Place")]
    [InlineData("Wann", "Dienstag, 4. März 2031 ab 14:00 Uhr", "Wo")]
    [InlineData("Quand", "mardi 4 mars 2031, 14h00", "Lieu")]
    public void An_item_with_labelled_facts_is_a_meeting(string day, string value, string place)
    {
        var meetups = Read(
            $"# Get together\n\n* March, Example Town\n    * **{day}:** {value}\n    * **{place}:** Hub, Town\n" +
            $"* April, Other Town\n    * **{day}:** 2031-04-01 13:00\n    * **{place}:** Hall, Town\n");

        Assert.Equal(["March, Example Town", "April, Other Town"], meetups.Select(meetup => meetup.Title));
        Assert.Equal([new LocalTime(14, 0), new LocalTime(13, 0)], meetups.Select(meetup => meetup.When.StartsAt));
        Assert.All(meetups, meetup => Assert.NotNull(meetup.Venue));
    }

    [Fact]
    public void A_meeting_with_a_page_of_its_own_is_not_told_twice()
    {
        var library = ContentLibrary.Assemble(
        [
            Reading.Of("# Meetups\n\n## 2031-03-04 Parsers\n\nText.\n\n## 2031-04-01 Lexers\n\nText.\n", "list.md"),
            Reading.Of("---\ntitle: All about parsers\nevent_date: 2031-03-04\n---\n\nText.\n", "events/parsers.md"),
        ]);

        Assert.Equal(
            ["All about parsers", "Lexers"],
            library.Calendar.Pages.OrderBy(meetup => meetup.When.Date).Select(meetup => meetup.Title));
    }

    [Fact]
    public void Sections_of_an_HTML_page_are_meetings_too() =>
        Assert.Equal(
            ["Parsers", "Lexers"],
            Reading.Of(
                "<!DOCTYPE html><html><head><title>Meetups</title></head><body><main><h1>Meetups</h1>" +
                "<h2>2031-03-04 Parsers</h2><p>Text.</p><h2>2031-04-01 Lexers</h2><p>Text.</p></main></body></html>",
                "pages/list.html").Meetups.Select(meetup => meetup.Title));

    [Fact]
    public void The_rest_of_a_very_long_list_is_reported()
    {
        var sections = Enumerable.Range(0, 1_100).Select(week => new LocalDate(2031, 1, 7).PlusWeeks(week))
            .Select(day => $"## {day:uuuu-MM-dd} A topic\n\n");

        var reading = Reading.Of($"# Meetups\n\n{string.Concat(sections)}", "pages/list.md");

        Assert.Equal(1_000, reading.Meetups.Count);
        Assert.Contains(reading.Problems, problem => problem.Code == "page-too-long");
    }

    [Theory]
    [InlineData("Next meeting", "Tuesday 4 March 2031, 19:00, Example Hub", "Past meetings")]
    [InlineData("Nächstes Treffen", "Am Dienstag, 4. März 2031 um 19:00 Uhr im Beispielhaus", "Vergangene Treffen")]
    [InlineData("Prochaine réunion", "Mardi 4 mars 2031 à 19h00, Maison Exemple", "Réunions passées")]
    public void The_next_meeting_is_one_of_the_list(string next, string day, string past)
    {
        var meetups = Read(
            $"# Example group\n\n## {next}\n\n{day}\n\n## {past}\n\n### 2031-02-04 Trees\n\nText.\n\n" +
            "### 2031-01-07 Graphs\n\nText.\n");

        Assert.Equal(
            [new LocalDate(2031, 3, 4), new LocalDate(2031, 2, 4), new LocalDate(2031, 1, 7)], Days(meetups));
        Assert.Equal(
            ("Example group", new LocalTime(19, 0)), (meetups[0].Title, meetups[0].When.StartsAt));
    }

    [Theory]
    [InlineData("## Next meeting 🗓", "Tuesday 4 March 2031, 19:00", "## 📍 Venue")]
    [InlineData("## Nächstes Treffen", "Dienstag, 4. März 2031, 19:00 Uhr", "## Ort 📍")]
    [InlineData("## Prochaine réunion", "Mardi 4 mars 2031, 19h00", "## 📍 Lieu")]
    public void The_next_meeting_of_a_page_without_another_is_that_of_the_page(string next, string day, string place)
    {
        var meetup = Assert.Single(
            Read($"# Example group\n\n{next}\n\n{day}\n\n{place}\n\nExample Hub\n\n## Past\n\n- 2031-02-04: Trees\n"));

        Assert.Equal((new LocalDate(2031, 3, 4), new LocalTime(19, 0)), (meetup.When.Date, meetup.When.StartsAt));
        Assert.Equal("Example Hub", meetup.Venue?.Name ?? meetup.Venue?.Address);
    }

    [Theory]
    [InlineData("## 7 January 2031 – cancelled")]
    [InlineData("## 7. Januar 2031 – abgesagt")]
    [InlineData("## 7 janvier 2031 – annulé")]
    public void A_status_after_the_day_is_no_topic(string heading)
    {
        var meetup = Read($"# Meetups\n\n{heading}\n\nText.\n\n## 2031-02-04 Fake news\n\nText.\n")[0];

        Assert.Equal((MeetupStatus.Cancelled, "Meetups"), (meetup.Status, meetup.Title));
    }

    [Fact]
    public void A_struck_heading_is_a_cancelled_meeting() =>
        Assert.Equal(
            MeetupStatus.Cancelled,
            Read("# Meetups\n\n## ~~2031-03-04 Parsers~~\n\nText.\n\n## 2031-04-01 Lexers\n\nText.\n")[0].Status);

    private static IReadOnlyList<Meetup> Read(string text) => Reading.Of(text, "pages/list.md").Meetups;

    private static IEnumerable<LocalDate?> Days(IEnumerable<Meetup> meetups) =>
        meetups.Select(meetup => meetup.When.Date);
}
