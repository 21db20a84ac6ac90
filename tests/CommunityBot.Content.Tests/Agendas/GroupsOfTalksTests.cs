namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Headings between an agenda's heading and its talks, and biographies between the talks.</summary>
public sealed class GroupsOfTalksTests
{
    [Theory]
    [InlineData("Programme", "Conférences", "par", "Présentations éclair")]
    [InlineData("Agenda", "Talks", "by", "Lightning talks (5 min)")]
    [InlineData("Programm", "Vorträge", "von", "Kurzvorträge")]
    public void They_are_no_talks(string agenda, string group, string by, string other)
    {
        var meetup = Reading.Page(
            $"---\ntitle: Example meetup\nevent_date: 2031-12-10\n---\n\n## {agenda}\n\n### {group}\n\n" +
            $"#### Parsers for all <small>{by} Anna Example</small>\n\nAbout parsers.\n\n" +
            "<h4 class='x'>Anna Example</h4>\n\nAnna has written parsers for years.\n\n<hr>\n\n" +
            $"#### Trees <small>{by} Ben Example</small>\n\nAbout trees.\n\n#### Ben Example\n\nBen plants them.\n\n" +
            $"### {(other.StartsWith("Pr", StringComparison.Ordinal) ? "Démos" : other)}\n\n" +
            $"#### Loops <small>{by} Cara Example</small>\n\nAbout loops.\n");

        Assert.Equal(["Parsers for all", "Trees", "Loops"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(
            ["Anna Example", "Ben Example", "Cara Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void A_talk_without_a_text_stays_one()
    {
        var meetup = Reading.Page(
            "---\ntitle: Example meetup\nevent_date: 2031-12-10\n---\n\n## Agenda\n\n### Demos by Anna Example\n\n" +
            "#### Abstract\n\nAbout demos.\n\n### Trees by Ben Example\n\nAbout trees.\n");

        Assert.Equal(2, meetup.Agenda.Count);
    }

    [Fact]
    public void A_shortcode_in_brackets_leaves_nothing_behind()
    {
        var meetup = Reading.Page(
            "---\ntitle: Soirée Exemple\nevent_date: 2031-12-10\n---\n\n" +
            "### Parseurs - par Anna Example ({{< handle anna >}}) & Ben Example ({{< handle ben >}})\n\nTexte.\n\n" +
            "### Arbres - par Cara Example\n\nTexte.\n");

        Assert.Equal(
            ["Anna Example", "Ben Example", "Cara Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("schedule", "sponsors")]
    [InlineData("agenda", "sponsoren")]
    [InlineData("programme", "partenaires")]
    public void A_list_within_an_item_is_not_its_talks(string agenda, string list)
    {
        var meetup = Reading.Page(
            $"---\ntitle: Example meetup\nevent_date: 2031-12-10\n{agenda}:\n- title: Doors open\n  {list}:\n" +
            "  - name: Example Ltd\n    url: https://example.org\n- title: Parsers\n  speakers:\n" +
            "  - name: Anna Example\n---\n");

        Assert.Equal(["Doors open", "Parsers"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void A_list_of_talks_within_a_group_remains_one()
    {
        var meetup = Reading.Page(
            "---\ntitle: Example meetup\nevent_date: 2031-12-10\nagenda:\n- title: Main hall\n  items:\n" +
            "  - name: Parsers\n  - name: Trees\n---\n");

        Assert.Equal(["Parsers", "Trees"], meetup.Agenda.Select(item => item.Title));
    }

    [Fact]
    public void Headings_of_the_first_level_are_talks_if_there_are_several()
    {
        var meetup = Reading.Page(
            "---\ntitle: First meetup on 10 December 2031\nlayout: event\n---\n\n# Parsers (Anna Example)\n\n" +
            "About parsers.\n\n# Trees (Ben Example)\n\nAbout trees.\n");

        Assert.Equal(["Anna Example", "Ben Example"], meetup.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(2, meetup.Agenda.Count);
    }

    [Theory]
    [InlineData("About Anna", 1)]
    [InlineData("Über Anna", 1)]
    [InlineData("À propos d'Anna", 1)]
    [InlineData("About Acme", 0)]
    [InlineData("About us", 0)]
    public void An_author_whom_a_section_introduces_speaks(string heading, int count)
    {
        var meetup = Reading.Page(
            "---\ntitle: Parsers\nevent_date: 2031-12-10\nauthor: Anna Example\nlocation: Musterquell\n---\n\n" +
            $"Text.\n\n### {heading}\n\nParsers all day long.\n");

        Assert.Equal(count, meetup.Speakers.Count);
    }
}
