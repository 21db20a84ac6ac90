using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Agendas of several days: every day is there, in order.</summary>
public sealed class AgendaDayTests
{
    private static readonly LocalDate First = new(2031, 1, 14);

    [Theory]
    [InlineData("## Tuesday 14 January", "## Wednesday 15 January")]
    [InlineData("## Agenda\n\n### Day 1", "### Day 2")]
    [InlineData("## Programme\n\n### Day one: talks", "### Day two: workshops")]
    [InlineData("## Schedule\n\n**Tuesday**", "**Wednesday**")]
    [InlineData("## First day", "## Second day")]
    [InlineData("## Dienstag, 14. Januar", "## Mittwoch, 15. Januar")]
    [InlineData("## Ablauf\n\n### Tag 1", "### Tag 2")]
    [InlineData("## Programm\n\n### Erster Tag", "### Zweiter Tag")]
    [InlineData("## Mardi 14 janvier", "## Mercredi 15 janvier")]
    [InlineData("## Programme\n\n### Jour 1", "### Jour 2")]
    [InlineData("## Programme\n\n### Premier jour", "### Deuxième jour")]
    public void Each_day_has_its_items(string one, string other)
    {
        var meetup = Read($"""
            {one}

            * 09:00 - 10:00 Opening
            * 17:00 - 18:00 Middle

            {other}

            * 09:00 - 10:00 Second day
            * 10:00 - 11:00 Closing words
            """);

        Assert.Equal(
            [
                (First, 9, "Opening"), (First, 17, "Middle"), (First.PlusDays(1), 9, "Second day"),
                (First.PlusDays(1), 10, "Closing words"),
            ],
            meetup.Agenda.Select(item => (item.Date!.Value, item.Start!.Value.Hour, item.Title)));
        Assert.Equal(new LocalTime(11, 0), meetup.When.EndsAt);
    }

    [Fact]
    public void The_last_day_of_the_agenda_is_that_of_the_meetup_if_the_page_names_no_other()
    {
        var meetup = Reading.Page("""
            ---
            title: Sample Conference
            event_date: 2031-01-14
            ---
            ## Day 1

            * 09:00 - 10:00 Opening
            * 10:00 - 11:00 Middle

            ## Day 2

            * 09:00 - 10:00 Second day
            """);

        Assert.Equal(First.PlusDays(1), meetup.When.LastDate);
        Assert.Equal(3, meetup.Agenda.Count);
    }

    [Fact]
    public void A_day_on_which_it_goes_on_after_midnight_stays_in_order()
    {
        var meetup = Read("""
            ## Day 1

            * 20:00 Talks
            * 23:30 Quiz
            * 00:30 Hacking

            ## Day 2

            * 10:00 Breakfast
            * 11:00 Talks again
            """);

        Assert.Equal(
            ["Talks", "Quiz", "Hacking", "Breakfast", "Talks again"], meetup.Agenda.Select(item => item.Title));
    }

    [Theory]
    [InlineData("## Agenda", "### Day 1", "### Day 2")]
    [InlineData("## Ablauf", "### Tag 1", "### Tag 2")]
    [InlineData("## Programme", "### Jour 1", "### Jour 2")]
    public void Lists_of_talks_without_hours_have_their_day(string agenda, string one, string other)
    {
        var meetup = Read($"{agenda}\n\n{one}\n\n* Trees\n* Leaves\n\n{other}\n\n* Roots");

        Assert.Equal(
            [(First, "Trees"), (First, "Leaves"), (First.PlusDays(1), "Roots")],
            meetup.Agenda.Select(item => (item.Date!.Value, item.Title)));
    }

    [Fact]
    public void Hours_in_headings_belong_to_the_day_above()
    {
        var meetup = Read("## Day 1\n\n### 17:00 Trees\n\nText.\n\n## Day 2\n\n### 09:30 Roots\n\nText.");

        Assert.Equal(
            [(First, 17, "Trees"), (First.PlusDays(1), 9, "Roots")],
            meetup.Agenda.Select(item => (item.Date!.Value, item.Start!.Value.Hour, item.Title)));
    }

    [Theory]
    [InlineData("Day", "Tuesday", "Wednesday")]
    [InlineData("Tag", "Dienstag", "Mittwoch")]
    [InlineData("Jour", "Mardi", "Mercredi")]
    public void A_column_of_a_table_may_have_the_day(string day, string one, string other)
    {
        var meetup = Read(
            $"| {day} | Time | Talk |\n|---|---|---|\n| {one} | 17:00 | Trees |\n| | 18:00 | Leaves |\n" +
            $"| {other} | 09:30 | Roots |");

        Assert.Equal(
            [(First, "Trees"), (First, "Leaves"), (First.PlusDays(1), "Roots")],
            meetup.Agenda.Select(item => (item.Date!.Value, item.Title)));
    }

    [Fact]
    public void Days_of_other_months_are_other_meetups_and_are_reported()
    {
        var reading = Reading.Of("""
            ---
            title: Talks this winter
            event_date: 2031-01-14
            ---
            ## Tuesday 14 January

            * 18:30 - 19:00 Doors
            * 19:00 - 20:00 Parsers

            ## Tuesday 11 February

            * 18:00 - 18:45 Reception
            * 18:45 - 20:15 Threads
            """);

        var meetup = Assert.Single(reading.Meetups);
        Assert.Equal(["Doors", "Parsers"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(12, Assert.Single(reading.Problems, problem => problem.Code == "agenda-incomplete").Line);
    }

    [Fact]
    public void The_day_in_the_title_of_a_page_is_not_a_day_of_its_agenda()
    {
        var meetup = Reading.Page("""
            # Rust meetup on Thursday 6 February 2031

            ## Agenda

            * 18:30 Doors
            * 19:00 Traits

            ## Getting there

            * 18:00 Bus
            """);

        Assert.Equal(["Doors", "Traits"], meetup.Agenda.Select(item => item.Title));
        Assert.All(meetup.Agenda, item => Assert.Null(item.Date));
    }

    private static Meetup Read(string body) => Reading.Page($"""
        ---
        title: Sample Conference
        event_date: 2031-01-14
        end_date: 2031-01-15
        venue: Example Centre
        ---
        {body}
        """);
}
