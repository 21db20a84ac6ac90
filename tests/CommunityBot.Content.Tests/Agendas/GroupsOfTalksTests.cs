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
}
