using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Tests for talks that a line above a list counts, and for titles in quotation marks in a sentence.</summary>
public sealed class AnnouncedTalksTests
{
    [Theory]
    [InlineData("We have two talks lined up in May:", 2)]
    [InlineData("Es gibt zwei kurze Vorträge:", 2)]
    [InlineData("Deux sujets vous seront proposés :", 2)]
    [InlineData("May is a mixed bag of short presentations:", 2)]
    [InlineData("Es gibt neun Workshops, darunter:", 2)]
    [InlineData("This talk will cover:", 0)]
    [InlineData("Few talks ask about the session itself:", 0)]
    [InlineData("Rules for talks:", 0)]
    [InlineData("Slides of the talks:", 0)]
    [InlineData("The talks of last month:", 0)]
    [InlineData("Future presentations:", 0)]
    [InlineData("Things to bring:", 0)]
    public void A_line_announces_the_talks_of_a_list(string line, int talks) =>
        Assert.Equal(talks, Read($"{line}\n\n* Loops in depth\n* Trees without roots\n").Agenda.Count);

    [Fact]
    public void Items_of_an_announced_list_may_name_who_speaks()
    {
        var meetup = Read(
            "Three talks are planned:\n\n* Loops - @anna\n* Ben Sample will be talking about trees\n* Your talk?\n");

        Assert.Equal(["Loops", "trees"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["@anna", "Ben Sample"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("Anna Example will present \"Loops in depth\" and you can ask her.", "Loops in depth")]
    [InlineData("Anna Example hält einen Vortrag mit dem Titel „Bäume ohne Wurzeln“.", "Bäume ohne Wurzeln")]
    [InlineData("Anna Example fera une présentation intitulée « Les arbres sans racines ».", "Les arbres sans racines")]
    [InlineData("She will give her talk, ‘Loops in depth’, at seven.", "Loops in depth")]
    [InlineData("She is the author of the book \"Loops in depth\".", null)]
    [InlineData("At the last meetup Anna gave the talk \"Loops in depth\".", null)]
    [InlineData("Bring a laptop with \"Loops in depth\" installed.", null)]
    [InlineData("On 4 June we have the workshop \"Loops in depth\".", null)]
    public void A_sentence_quotes_the_title_of_a_talk(string sentence, string? title) =>
        Assert.Equal(title, Read(sentence).Agenda.Select(item => item.Title).SingleOrDefault());

    [Theory]
    [InlineData("We have two talks in May:<br>\n• Loops in depth<br>\n• Trees without roots\n")]
    [InlineData("We have two talks in May:\n\n1.) Loops in depth\n\n2.) Trees without roots\n")]
    [InlineData("Two talks await you.\n\n## Loops in depth\nAbout loops.\n\n## Trees without roots\nAbout trees.\n")]
    [InlineData("### Haupt-Themen:\n\n1. Loops in depth\n2. Trees without roots\n3. Please present your topic!\n")]
    [InlineData("* Vortrag: **Loops in depth** (Anna Example)\n* Talk: **Trees without roots** (Ben Sample)\n")]
    public void Talks_are_lines_headings_or_items_with_a_label(string body) => Assert.Equal(
        ["Loops in depth", "Trees without roots"], Read(body).Agenda.Select(item => item.Title));

    [Theory]
    [InlineData("Two talks await you.\n\n## Loops\nText.\n\n## Trees\nText.\n\n## Heaps\nText.\n")]
    [InlineData("Two talks await you.\n\n## Where\nExample Hall.\n\n## Sponsors\nExample Ltd.\n")]
    [InlineData("We had two talks last month.\n\n## Loops in depth\nText.\n\n## Trees without roots\nText.\n")]
    public void Other_headings_are_no_talks(string body) => Assert.Empty(Read(body).Agenda);

    [Fact]
    public void Several_quoted_titles_are_several_talks() => Assert.Equal(
        ["Loops in depth", "What is a tree?"],
        Read("There are two talks, \"Loops in depth\" and \"What is a tree?\" in the evening.")
            .Agenda.Select(item => item.Title));

    private static Meetup Read(string body) => Reading.Page(
        $"---\ntitle: May evening\ndate: 2031-05-14 19:00\nlocation: Example Hall\n---\n{body}\n");
}
