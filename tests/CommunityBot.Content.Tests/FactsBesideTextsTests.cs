using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>
/// Facts in the summary, in terms of HTML, behind a day in the title, and in lines that the source wraps.
/// </summary>
public sealed class FactsBesideTextsTests
{
    [Fact]
    public void A_term_with_a_colon_is_the_label_of_its_description()
    {
        var meetup = Reading.Page(
            """
            ---
            title: Parsers
            layout: event
            ---
            <dl>
            <dt>Date:</dt>
            <dd>Wednesday, 5 March 2031</dd>
            <dt>Start Time:</dt>
            <dd>7pm (about two hours)</dd>
            <dt>Venue:</dt>
            <dd>Example Ltd, Level 1, 162 Example Road, Exampleton (the house at the corner of Example Road and
            Sample Street), opposite the park</dd>
            <dt>Details:</dt>
            <dd><p>Some of us eat at 6.15pm at Example Kebab, 9 Sample Street.</p></dd>
            </dl>
            """,
            "_posts/2031-03-05-parsers.html");

        Assert.Equal(new LocalTime(19, 0), meetup.When.StartsAt);
        Assert.StartsWith("Example Ltd, Level 1, 162 Example Road", meetup.Venue?.Address);
    }

    [Theory]
    [InlineData("Treffen am 15.06.2031 um 20:15 Uhr", "15-06-2031 20:15", "2031-06-15", "20:15")]
    [InlineData("2031-06-15 @ Example Hall (Exampleton, DE)", null, "2031-06-15", null)]
    public void The_summary_says_when_it_is(string summary, string? date, string day, string? hour)
    {
        var header = date is null ? string.Empty : $"date: {date}\n";
        var meetup = Reading.Page(
            $"---\ntitle: 1. Meetup of the Example Group\n{header}description: \"{summary}\"\n---\n\n"
            + "We meet and Anna Example talks about loops.\n",
            "pages/loops.md");

        Assert.Equal(day, meetup.When.Date?.ToString("uuuu-MM-dd", null));
        Assert.Equal(hour, meetup.When.StartsAt?.ToString("HH:mm", null));
    }

    [Theory]
    [InlineData("Réunion informelle le 7 décembre 2031 aux Mille Exemples [annonce]", "Mille Exemples")]
    [InlineData("Treffen am 6. März 2031 im Beispielhof", "Beispielhof")]
    [InlineData("Nos outils aux Mille Exemples", null)]
    public void A_name_behind_the_day_of_a_title_is_the_place(string title, string? place) =>
        Assert.Equal(place, Reading.Page(
            $"---\ntitle: \"{title}\"\nlayout: event\n---\n\nBonjour.\n", "events/meetup.md").Venue?.Name);

    [Theory]
    [InlineData("### Example Meetup #9 (Virtual) September 2031", true)]
    [InlineData("### Virtual machines, September 2031", false)]
    public void The_first_heading_says_that_it_is_online(string heading, bool isOnline) =>
        Assert.Equal(isOnline, Reading.Page(
            $"{heading}\n\n* Date: 12 September 2031\n* Time: 19:00\n", "events/sept.md").Venue?.IsOnline ?? false);

    [Theory]
    [InlineData("Please note we have a new location in Example Street 4, next to the tower.", "Example Street 4")]
    [InlineData("The group has a new location in its records.", null)]
    public void A_new_location_is_named_directly_behind_it(string text, string? place)
    {
        var venue = Reading.Page(
            $"---\ntitle: Example Meetup\nevent_date: 2031-12-10\n---\n{text}\n", "events/m.md").Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Theory]
    [InlineData("* entre 14 et 17h", "14:00", "17:00")]
    [InlineData("Wednesday, 10 December 2031 - 4:30PM", "16:30", null)]
    [InlineData("We meet at 7pm-midnight.", "19:00", "00:00")]
    [InlineData("On se voit en fin d'après-midi.", null, null)]
    public void Hours_are_read(string text, string? start, string? end)
    {
        var when = Reading.Page($"---\ntitle: Example Meetup\nevent_date: 2031-12-10\n---\n{text}\n").When;

        Assert.Equal(start, when.StartsAt?.ToString("HH:mm", null));
        Assert.Equal(end, when.EndsAt?.ToString("HH:mm", null));
    }

    [Theory]
    [InlineData("Tuesday 04/03/2031, 1400-1530", "2031-03-04", "14:00", "15:30")]
    [InlineData("Thursday 04/03/2031, 1400-1530", "2031-04-03", "14:00", "15:30")]
    [InlineData("2031-03-04T18:00 | 2031-03-04T20:00", "2031-03-04", "18:00", "20:00")]
    public void A_weekday_or_a_second_moment_belongs_to_the_day(string date, string day, string start, string end)
    {
        var when = Reading.Page($"# Example Meetup\n\n- Date: {date}\n- Location: Example Hall\n", "events/m.md").When;

        Assert.Equal(day, when.Date?.ToString("uuuu-MM-dd", null));
        Assert.Equal(start, when.StartsAt?.ToString("HH:mm", null));
        Assert.Equal(end, when.EndsAt?.ToString("HH:mm", null));
    }

    [Fact]
    public void Sections_below_the_next_meetup_of_a_report_are_about_it()
    {
        var meetup = Reading.Page(
            """
            ---
            title: Example meetup recap
            date: 2031-12-14
            ---

            We met, and Anna Example talked about loops. We had a great evening, and it was packed.

            ## Next meetup

            Our upcoming meetup will take place on Thursday the 18th of January.

            **Date & Location**

            - **Date:** Thurs, 18 Jan 2032
            - **Time:** 6:00pm - 8.00pm
            - **Where:** Example offices, Exampleton
            """,
            "_posts/2031-12-14-recap.md");

        Assert.Null(meetup.Venue);
        Assert.Null(meetup.When.StartsAt);
        Assert.NotEqual(new LocalDate(2032, 1, 18), meetup.When.Date);
    }
}
