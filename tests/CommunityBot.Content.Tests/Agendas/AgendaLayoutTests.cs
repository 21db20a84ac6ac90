using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Ways to write down hours and titles.</summary>
public sealed class AgendaLayoutTests
{
    [Theory]
    [InlineData("Schedule:\n\n    17:00 Doors open\n    17:30 First talk by Anna Example")]
    [InlineData("Ablauf:\n\n    17:00 Doors open\n    17:30 First talk von Anna Example")]
    [InlineData("## Programme\n\n```\n17h00 Doors open\n17h30 First talk par Anna Example\n```")]
    [InlineData("## Agenda\n\n```text\n17:00  Doors open\n17:30  First talk by Anna Example\n```")]
    [InlineData("<pre>\n17:00 Doors open\n17:30 First talk by Anna Example\n</pre>")]
    [InlineData("17:00 Doors open<br>17:30 First talk by Anna Example")]
    [InlineData("17:00 - Doors open\n17:30 - First talk by Anna Example")]
    [InlineData("17:00\n: Doors open\n\n17:30\n: First talk by Anna Example")]
    [InlineData("<dl>\n<dt>17:00</dt><dd>Doors open</dd>\n<dt>17:30</dt><dd>First talk by Anna Example</dd>\n</dl>")]
    [InlineData("* 17:00\n  * Doors open\n* 17:30\n  * First talk by Anna Example")]
    [InlineData("**17:00**\nDoors open\n\n**17:30**\nFirst talk by Anna Example")]
    [InlineData("### 17:00\n\nDoors open\n\n### 17:30\n\nFirst talk by Anna Example")]
    [InlineData("## Agenda\n\n- Doors open: 17:00\n- First talk by Anna Example: 17:30")]
    [InlineData("## Programm\n\n- Doors open (17:00 Uhr)\n- First talk von Anna Example (17:30 Uhr)")]
    [InlineData("## Programme\n\n- Doors open : 17h00\n- First talk par Anna Example : 17h30")]
    [InlineData("- Doors open: 5pm\n- First talk by Anna Example: 5:30pm")]
    [InlineData("Agenda: 17:00 Doors open, 17:30 First talk by Anna Example")]
    [InlineData("Schedule: 5pm Doors open | 5:30pm First talk by Anna Example")]
    [InlineData("## Ablauf\n\n17:00 Doors open; 17:30 First talk von Anna Example")]
    [InlineData("17:00\nDoors open\n\n17:30\nFirst talk\nAnna Example (Acme)")]
    [InlineData("<dl>\n<dt>17:00</dt><dd>Doors open</dd>\n" +
        "<dt>17:30</dt><dd><b>First talk</b><br>Anna Example</dd>\n</dl>")]
    [InlineData("| Time | What |\n|---|---|\n| 17:00 | Doors open |\n| 17:30 | First talk<br>Anna Example |")]
    [InlineData("| Zeit | Was | Wer |\n|---|---|---|\n| 17:00 | Doors open | Orga-Team |\n" +
        "| 17:30 | First talk | Anna Example |")]
    public void An_agenda_is_read_from(string body)
    {
        var meetup = Read(body);

        Assert.Equal(
            [(17, 0, "Doors open"), (17, 30, "First talk")],
            meetup.Agenda.Select(item => (item.Start!.Value.Hour, item.Start.Value.Minute, item.Title)));
        Assert.Equal("Anna Example", Assert.Single(meetup.Speakers).Name);
    }

    [Theory]
    [InlineData("```python\n10:00 foo\n11:00 bar\n```")]
    [InlineData("```\n10:00:01 server started\n10:00:02 request\n```")]
    [InlineData("    10:00 server started\n    and something else\n    in between")]
    [InlineData("- When: Thursday 6 February, 17:00\n- Where: The Example")]
    [InlineData("- Date: 17:00\n- Place: The Example")]
    public void Other_lines_with_hours_are_no_agenda(string body) => Assert.Empty(Read(body).Agenda);

    [Theory]
    [InlineData("## Agenda", "by")]
    [InlineData("## Ablauf", "von")]
    [InlineData("## Programme", "par")]
    public void Talks_below_an_item_follow_it(string heading, string by)
    {
        var meetup = Read($"""
            {heading}

            * 18:30 Doors
            * 19:00 Talks
              * Trees {by} Anna Example
              * Leaves {by} Ben Example
            * 20:00 Pizza
              * with cheese
              * without cheese
            """);

        Assert.Equal(["Doors", "Talks", "Trees", "Leaves", "Pizza"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void Two_names_in_the_column_of_speakers_are_two_speakers()
    {
        var meetup = Read("| Time | Talk | Speakers |\n|---|---|---|\n| 18:30 | Doors | |\n" +
            "| 19:00 | Trees | Anna Example, Ben Example |\n| 20:00 | Leaves | Cara Example, Acme |");

        Assert.Equal(
            [("Anna Example", null), ("Ben Example", null), ("Cara Example", "Acme")],
            meetup.Speakers.Select(speaker => (speaker.Name, speaker.Organisation)));
    }

    [Theory]
    [InlineData(3, "* -")]
    [InlineData(4, "* -")]
    [InlineData(8, "* -")]
    [InlineData(4, "- -")]
    [InlineData(4, "- *")]
    [InlineData(4, "+ -")]
    public void A_table_of_lists_is_a_table_however_it_is_indented_and_marked(int columns, string row)
    {
        var indent = new string(' ', columns);
        var page = $"""
            Evening talks
            =============

            :date: 2031-03-20
            :venue: The Example

            Agenda
            ------

            .. list-table::
            {indent}:header-rows: 1

            {indent}{row} Time
            {indent}  {row[2]} Presenter
            {indent}  {row[2]} Talk
            {indent}{row} 18:30
            {indent}  {row[2]} Anna Example
            {indent}  {row[2]} A talk about lists
            {indent}{row} 19:15
            {indent}  {row[2]}
            {indent}  {row[2]} Break

            More text.
            """;

        var meetup = Reading.Page(page, "events/talks.rst");

        Assert.Equal(
            [(18, "A talk about lists"), (19, "Break")],
            meetup.Agenda.Select(item => (item.Start!.Value.Hour, item.Title)));
        Assert.Equal("Anna Example", Assert.Single(meetup.Speakers).Name);
    }

    [Fact]
    public void A_second_list_of_hours_is_a_problem_unless_it_is_a_translation()
    {
        const string Agenda = "## Agenda\n\n* 18:30 Doors\n* 19:00 Traits\n\n";

        Assert.Equal([11], Lines(Agenda + "## Trains home\n\n* 22:10 to the south\n* 22:40 to the north"));
        Assert.Empty(Lines(Agenda + "## Auf Deutsch\n\n* 18:30 Einlass\n* 19:00 Traits"));

        static IEnumerable<int> Lines(string body) => Reading.Of(Header + body).Problems
            .Where(problem => problem.Code == "agenda-incomplete").Select(problem => problem.Line - 2);
    }

    private const string Header = "---\ntitle: Rust evening\nevent_date: 2031-02-06\nvenue: The Example\n---\n";

    private static Meetup Read(string body) => Reading.Page(Header + body);
}
