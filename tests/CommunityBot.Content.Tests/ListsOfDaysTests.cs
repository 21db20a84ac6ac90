using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Lists with a day per item or heading, as READMEs and pages titled "Termine" have them.</summary>
public sealed class ListsOfDaysTests
{
    [Fact]
    public void Items_with_day_and_hour_are_meetings_on_a_page_titled_so()
    {
        var found = Reading.Of(
            "Title: Termine\n\n# Sitzungen\n\nJeden 1. Donnerstag im September und März\n\n" +
            "* 1.September 2031 - 19:00 im Beispielhaus Musterstadt\n* 2.März 2032 - 18:00 im Beispielhof\n",
            "pages/termine.md").Meetups;

        Assert.Equal([new LocalDate(2031, 9, 1), new(2032, 3, 2)], found.Select(meetup => meetup.When.Date!.Value));
        Assert.Equal([new LocalTime(19, 0), new(18, 0)], found.Select(meetup => meetup.When.StartsAt!.Value));
    }

    [Fact]
    public void An_hour_below_a_day_begins_the_meeting_of_that_day()
    {
        var found = Reading.Of(
            "* Sample Group\n  * Tuesdays\n    * 6:30 pm at Sample Hub\n" +
            "* 2031-04-25 Friday\n  * 6:00 pm Data + Creativity\n    * at Sample Yard\n" +
            "* 2031-04-28 Monday\n  * 2:30 pm Sample Codes\n    * at Sample Hall\n",
            "upcoming.md").Meetups;

        Assert.Equal(["Data + Creativity", "Sample Codes"], found.Select(meetup => meetup.Title));
        Assert.Equal([new LocalTime(18, 0), new(14, 30)], found.Select(meetup => meetup.When.StartsAt!.Value));
    }

    [Fact]
    public void Several_hours_below_a_day_are_none() => Assert.DoesNotContain(
        Reading.Of(
            "* 2031-04-25 Friday\n  * 6:00 pm Doors\n  * 7:00 pm Talks\n" +
            "* 2031-05-28 Wednesday\n  * 6:00 pm Doors\n  * 7:00 pm Talks\n",
            "upcoming.md").Meetups,
        meetup => meetup.Title == "Doors");

    [Fact]
    public void A_list_of_talks_below_a_day_has_the_speakers()
    {
        var found = Reading.Of(
            "# Sample Elixir\n\n## Meetups\n\n#### 2031-10-12\n" +
            "- Fabian Beispiel: `Parsers for all` [slides](https://example.com/a)\n- Anna Example: `Loops`\n\n" +
            "#### 2031-07-20\n- Cara Example: `Trees`\n\n#### 2031-05-22\n- to be announced\n",
            "README.md").Meetups;

        Assert.Equal(
            ["Fabian Beispiel", "Anna Example", "Cara Example"],
            found.SelectMany(meetup => meetup.Speakers).Select(speaker => speaker.Name));
        Assert.Equal("Parsers for all", found[0].Agenda[0].Title);
    }
}
