namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Speakers in sentences that invite to them, after "Presenter(s)", and below headings.</summary>
public sealed class IntroducedGuestsTests
{
    [Theory]
    [InlineData("Anna Example will be telling us about parsers.")]
    [InlineData("This month features Anna Example, director of Acme, with tips on parsers.")]
    [InlineData("Join Anna Example (they/them), engineer at Acme, for a talk on parsers.")]
    [InlineData("Join Anna Example as she explores parsers.")]
    [InlineData("Am 13. Dezember haben wir [Anna Example](https://social.example/anna) zu Gast, die alles weiß.")]
    [InlineData("An diesem Abend spricht Anna Example über Parser.")]
    [InlineData("Erlebt Anna Example bei einem Vortrag über Parser.")]
    [InlineData("Rejoignez Anna Example pour une conférence sur les parseurs.")]
    [InlineData("Presenter(s): Anna Example")]
    [InlineData("Referent(in): Anna Example")]
    [InlineData("Intervenant(e) : Anna Example")]
    public void A_guest_is_a_speaker(string text) => Assert.Equal(["Anna Example"], SpeakersOf(text));

    [Theory]
    [InlineData("Join Example Slack for a chat.")]
    [InlineData("To join Anna Example on the committee, write to us.")]
    [InlineData("The building features Anna Example Hall.")]
    [InlineData("Rejoignez Exemple Discord pour un échange.")]
    [InlineData("Contact(s): Anna Example")]
    [InlineData("Anna Example zu Gast bei Beispiel war vor Jahren in der Zeitung.")]
    public void Others_are_none(string text) => Assert.Empty(SpeakersOf(text));

    [Theory]
    [InlineData("Anna Example will be speaking about it.", "Ben will be talking about the plans.", "Ben")]
    [InlineData("Anna Example spricht über Parser.", "Ben Example spricht über Schleifen.", "Ben Example")]
    [InlineData("Anna Example parlera de tout.", "Ben Example parlera de boucles.", "Ben Example")]
    public void A_section_for_each_talk_is_the_programme(string first, string second, string name)
    {
        var read = Reading.Page(
            $"---\ntitle: Parsers\nwhen: 2031-05-06\n---\n\nHello.\n\n## Uno\n\n{first}\n\n## Due\n\n{second}\n\n"
                + "## Tre\n\nMore.\n",
            "events/a.md");

        Assert.Equal(["Uno", "Due"], read.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", name], read.Agenda.SelectMany(item => item.Speakers));
    }

    [Fact]
    public void A_known_name_in_bold_signs_its_section()
    {
        var read = Reading.Page(
            "---\ntitle: Parsers\nwhen: 2031-05-06\nspeakers: [Anna Example, Ben Example]\n---\n\n"
                + "## Uno\n**Anna Example**\n\nAbout one.\n\n## Due\n**Ben Example**\n\nAbout two.\n",
            "events/a.md");

        Assert.Equal(["Uno", "Due"], read.Agenda.Select(item => item.Title));
    }

    [Theory]
    [InlineData("We will be talking about it.", "They will be speaking about it.")]
    [InlineData("Anna Example will be speaking about it.", "Bring a chair.")]
    public void Other_sections_are_none(string first, string second) => Assert.Empty(Reading.Page(
        $"---\ntitle: Parsers\nwhen: 2031-05-06\n---\n\nHello.\n\n## Uno\n\n{first}\n\n## Due\n\n{second}\n",
        "events/a.md").Agenda);

    private static IEnumerable<string> SpeakersOf(string text) => Reading.Page(
        $"---\ntitle: Parsers\nwhen: 2031-05-06\n---\n\n{text}\n", "events/a.md").Speakers.Select(one => one.Name);
}
