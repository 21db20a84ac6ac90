using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>People, days, places and notices of something else than the meetup of the page.</summary>
public sealed class OthersThanThisMeetupTests
{
    [Theory]
    [InlineData("After we had Anna Example as a guest at the last meetup, we watch a film.")]
    [InlineData("Nachdem wir am letzten Termin mit Anna Example jemanden zu Gast hatten, sehen wir einen Film.")]
    [InlineData("Après avoir accueilli Anna Example pour parler d'elle à la dernière rencontre, voyons un film.")]
    public void A_guest_of_the_last_meetup_does_not_speak(string text) => Assert.Empty(Event(text).Speakers);

    [Fact]
    public void A_guest_who_speaks_about_the_last_meetup_speaks() =>
        Assert.Equal(
            "Anna Example",
            Assert.Single(Event("As the last meetup asked, Anna Example will talk about fog.").Speakers).Name);

    [Fact]
    public void The_author_of_a_work_does_not_speak() =>
        Assert.Empty(Event("We do a walkthrough of the well-known Parsers tutorial by Anna Example.").Speakers);

    [Theory]
    [InlineData("A year after the cancellation of the 2030 edition, our meetup takes place.")]
    [InlineData("Un an après l'annulation de l'édition 2030, notre rencontre aura lieu.")]
    public void An_edition_of_an_earlier_year_was_cancelled(string text) =>
        Assert.Equal(MeetupStatus.Scheduled, Event(text).Status);

    [Fact]
    public void The_words_for_a_map_are_no_address() =>
        Assert.Null(Event("[View the airports on a larger map](https://maps.google.com/maps?q=Example)").Venue);

    [Theory]
    [InlineData("Um 20 Uhr liest jemand in der werkbank e.V. (Musterstr. 9).", "werkbank e.V.", "Musterstr. 9")]
    [InlineData(
        "Am 12. Mai um 19 Uhr lädt der Club in seinen Räumlichkeiten (Musterstr. 9, Musterstadt) zu Tee.",
        null,
        "Musterstr. 9, Musterstadt")]
    public void A_street_in_brackets_is_the_address(string text, string? name, string address)
    {
        var venue = Event(text).Venue;
        Assert.Equal((name, address), (venue?.Name, venue?.Address));
    }

    [Fact]
    public void Initials_do_not_end_a_place() =>
        Assert.Equal(
            "J.F. Example Observatory",
            Event("The party will take place at the J.F. Example Observatory.").Venue?.Name);

    [Theory]
    [InlineData("The next workshop is on 9 June 2031.")]
    [InlineData("Am 9. Juni 2031 treffen wir uns wieder.")]
    [InlineData("Die nächste Veranstaltung ist am 9. Juni 2031.")]
    [InlineData("Le prochain atelier est le 9 juin 2031.")]
    public void A_report_names_the_next_meeting(string text) =>
        Assert.Equal(
            new LocalDate(2031, 6, 9),
            Reading.Page(
                $"---\ntitle: Recap of our May meetup\ndate: 2031-05-08\n---\nOn 7 May we met.\n\n{text}\n",
                "_posts/2031-05-08-recap.md").Next?.Date);

    [Fact]
    public void Days_with_hours_as_headings_of_a_post_are_meetings()
    {
        var read = Reading.Of(
            "---\ntitle: Programme d'octobre 2031\ndate: 2031-09-20\nauthor: anna\n---\n"
            + "MERCREDI 1 OCTOBRE 20H-21H\n---\n**Algorithmes**\n\n"
            + "VENDREDI 10 OCTOBRE 18h à 20h\n---\n**FLOCAGE DE T-SHIRT**\n\n"
            + "SAMEDI 18 OCTOBRE 10h à 13h\n---\n**Bois**\n\n",
            "_posts/2031-09-20-programme.md").Meetups;
        Assert.Equal(
            [new LocalDate(2031, 10, 1), new LocalDate(2031, 10, 10), new LocalDate(2031, 10, 18)],
            read.Select(meetup => meetup.When.Date!.Value));
        Assert.All(read, meetup => Assert.Empty(meetup.Speakers));
    }

    [Fact]
    public void A_table_has_years_in_its_time_elements_and_talks_beside_names()
    {
        var read = Reading.Of(
            "Monthly Meetings\n================\n\n<table>\n"
            + "<thead><tr><th>Date</th><th>Speaker</th></tr></thead>\n<tbody>\n"
            + "<tr><td><time datetime=\"2031-02-18\">Tue Feb 18</time></td>"
            + "<td><strong>Small moons</strong> - Anna Example.</td></tr>\n"
            + "<tr><td><time datetime=\"2031-03-18\">Tue Mar 18</time></td><td><strong>TBA</strong></td></tr>\n"
            + "</tbody>\n</table>\n",
            "society/meetings.md").Meetups;
        Assert.Equal(
            [new LocalDate(2031, 2, 18), new LocalDate(2031, 3, 18)],
            read.Select(one => one.When.Date!.Value));
        Assert.Equal(("Small moons", "Anna Example"), (read[0].Title, Assert.Single(read[0].Speakers).Name));
    }

    private static Meetup Event(string text) =>
        Reading.Page($"---\ntitle: Evening\nevent_date: 2031-05-12\nstart_time: \"18:00\"\n---\n{text}\n");
}
