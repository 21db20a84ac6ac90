using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Who gives the talks of a list, a heading or a table, named beside or below them.</summary>
public sealed class NamedBesideTalksTests
{
    private static readonly string[] Both = ["Anna Example", "Ben Example"];

    [Theory]
    [InlineData("by [Anna Example](/speakers#anna)", "by Ben Example")]
    [InlineData("von Anna Example", "von Ben Example (Beispiel AG)")]
    [InlineData("– par Anna Example", "– par Ben Example")]
    public void The_line_below_an_item_of_the_agenda_names_who_gives_it(string first, string second)
    {
        var meetup = Read($"""
            ## Agenda

            *   **18:30: Doors open**
                the lift is on the left

            *   **19:00: Loops**
                {first}

                A text about loops.

            *   **19:30: Trees**
                {second}
            """);

        Assert.Equal(Both, Names(meetup));
        Assert.Equal(["Doors open", "Loops", "Trees"], Titles(meetup));
    }

    [Theory]
    [InlineData("by Acme")]
    [InlineData("sponsored by Acme Widgets")]
    [InlineData("with beans and rice")]
    public void A_sponsor_below_an_item_gives_no_talk(string below) =>
        Assert.Empty(Names(Read($"## Agenda\n\n* **18:45: Beer and pizza**\n  {below}\n* **19:30: Loops**\n")));

    [Theory]
    [InlineData("- Presented by: Anna Example", "- Presented by: Ben Example")]
    [InlineData("- Vorgetragen von: Anna Example", "- Vorgetragen von: Ben Example")]
    [InlineData("- Présenté par : Anna Example", "- Présentée par : Ben Example")]
    [InlineData("- [Anna Example](https://www.linkedin.com/in/anna)", "- [Ben Example](https://example.org/ben)")]
    [InlineData("- Anna Example", "- Ben Example, Acme")]
    public void A_label_or_a_list_of_names_below_the_heading_of_a_talk_signs_it(string first, string second)
    {
        var meetup = Read($"""
            ## Talks

            ### Loops

            {first}

            A text about loops.

            ### Trees

            {second}
            """);

        Assert.Equal(Both, Names(meetup));
        Assert.Equal(["Loops", "Trees"], Titles(meetup));
    }

    [Theory]
    [InlineData("Presented by: Acme")]
    [InlineData("Presented by: Beispiel GmbH")]
    public void A_sponsor_who_presents_the_evening_is_no_speaker(string line) =>
        Assert.Empty(Names(Read($"Come and see us.\n\n{line}\n")));

    [Fact]
    public void A_heading_speaker_below_the_heading_of_each_talk_signs_it()
    {
        var meetup = Read("""
            # 1st Talk

            ## How loops are unrolled

            ### Speaker

            Anna Example, [@anna](https://twitter.com/anna)

            ### Synopsis

            A text about loops.

            # 2nd Talk

            ## Trees for everybody

            ### Speaker

            Ben Example
            """);

        Assert.Equal(Both, Names(meetup));
        Assert.Equal(["How loops are unrolled", "Trees for everybody"], Titles(meetup));
    }

    [Theory]
    [InlineData("1. Loops in depth (45 mins + 15 mins) ", ", CTO")]
    [InlineData("1. Loops in depth - ", "")]
    public void A_name_that_links_to_a_profile_signs_the_title_before_it(string before, string after)
    {
        var meetup = Read($"""
            * Place: Example Hall
            * Sessions:

            {before}<a href="https://www.linkedin.com/in/anna/">Anna Example</a>{after}
            2. Trees <a href="mailto:ben@example.org">Ben Example</a>
            """);

        Assert.Contains("Anna Example", Names(meetup));
        Assert.Equal("Loops in depth", Titles(meetup)[0]);
    }

    [Fact]
    public void An_item_that_is_a_label_announces_the_list_in_it()
    {
        var meetup = Read("* Place: Example Hall\n* Agenda:\n    * Loops\n    * Trees\n* Cost: none\n");

        Assert.Equal(["Loops", "Trees"], Titles(meetup));
    }

    [Fact]
    public void Lists_of_one_item_below_a_line_about_speakers_are_talks()
    {
        var meetup = Read("""
            We have two speakers:

            * [Anna Example](https://example.org/anna): [Loops](https://example.org/loops.pdf)

            > A text about loops.

            And, new on this page:

            * Ben Example: [Trees](https://example.org/trees.zip)

            > A text about trees.
            """);

        Assert.Equal(Both, Names(meetup));
        Assert.Equal(["Loops", "Trees"], Titles(meetup));
    }

    [Theory]
    [InlineData("18:30 Anna Example - Welcome and introductions")]
    [InlineData("18:30 Welcome (Anna Example)")]
    [InlineData("18:30 Begrüßung durch Anna Example")]
    [InlineData("18:30 Begrüßung – Anna Example")]
    [InlineData("18:30 Mot d'accueil : Anna Example")]
    [InlineData("18:30 Accueil et introduction – Anna Example")]
    public void Who_welcomes_the_guests_gives_no_talk(string welcome)
    {
        var meetup = Read($"## Agenda\n\n* {welcome}\n* 19:00 Loops - Ben Example\n* 20:00 Networking\n");

        Assert.Equal(["Ben Example"], Names(meetup));
        Assert.Equal(3, meetup.Agenda.Count);
    }

    [Theory]
    [InlineData("19:00 Welcome to the compiler – Anna Example")]
    [InlineData("19:00 Opening doors with types – Anna Example")]
    public void A_talk_whose_title_begins_like_a_welcome_keeps_its_speaker(string talk) =>
        Assert.Equal(["Anna Example"], Names(Read($"## Agenda\n\n* 18:30 Doors\n* {talk}\n")));

    [Theory]
    [InlineData("\"Step-by-Step: Separating Plans from Text\" (2019)")]
    [InlineData("Wang et al. \"Better Loops by Projecting Superficial Statistics Out\" (2019)")]
    [InlineData("A Small Layout with Layout Builder")]
    public void A_by_within_a_title_names_nobody(string title) =>
        Assert.Empty(Names(Read($"## Agenda\n\n* 18:30 Doors\n* 19:00 {title}\n")));

    [Fact]
    public void A_handle_beside_a_name_in_a_heading_is_no_part_of_it()
    {
        var meetup = Read("""
            ### Speakers

            #### Anna Example [@anna](https://twitter.com/anna)
            Loops in depth

            ### When

            | Time | Detail |
            |:--|:--|
            | 19:00 - 19:30 | Anna Example - Loops |
            | 19:30 - 20:00 | Break |
            """);

        Assert.Equal(["Anna Example"], Names(meetup));
    }

    [Theory]
    [InlineData("Points à aborder")]
    [InlineData("Topics to discuss")]
    [InlineData("Besprechungspunkte")]
    public void A_list_of_what_is_to_be_discussed_is_the_agenda(string heading) =>
        Assert.Equal(["The bank account", "A logo"], Titles(Read(
            $"## {heading}\n\n* The bank account\n    - fees\n    - access\n* A logo\n")));

    [Theory]
    [InlineData("Autres points à aborder")]
    [InlineData("Other topics to discuss")]
    public void What_else_is_to_be_discussed_is_not(string heading) =>
        Assert.Empty(Titles(Read($"## {heading}\n\n* The bank account\n* A logo\n")));

    [Fact]
    public void The_title_of_the_page_that_names_an_agenda_has_no_talks_below_it() => Assert.Empty(Titles(Read(
        "# June Meeting Agenda\n\nWe meet online.\n\n## Meeting Agenda\n\nTo be written.\n\n"
        + "## Sponsor: Acme\n\nA company.\n")));

    [Theory]
    [InlineData("President", "Vice president", "")]
    [InlineData("Board", "Cashier", " (nominated: Carla Example)")]
    public void Those_who_are_elected_give_no_talks(string first, string second, string behind) =>
        Assert.Empty(Names(Read(
            $"## Agenda\n\n### {first}\n\n- Anna Example{behind}\n\n### {second}\n\n- Ben Example{behind}\n")));

    private static IReadOnlyList<string> Names(Meetup meetup) => [.. meetup.Speakers.Select(speaker => speaker.Name)];

    private static IReadOnlyList<string> Titles(Meetup meetup) => [.. meetup.Agenda.Select(item => item.Title)];

    private static Meetup Read(string body) => Reading.Page(
        $"---\ntitle: May meetup\nevent_date: 2031-05-14\nlocation: Example Hall\n---\n\n{body}\n");
}
