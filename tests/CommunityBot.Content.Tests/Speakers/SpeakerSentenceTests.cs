using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Speakers in the sentences of an announcement.</summary>
public sealed class SpeakerSentenceTests
{
    [Theory]
    [InlineData("Anna Example from Acme will talk about parsers.")]
    [InlineData("This month Anna Example will present her work on parsers.")]
    [InlineData("Anna Example (Acme) on parsers. Bring a laptop.")]
    [InlineData("Join us for an evening with Anna Example.")]
    [InlineData("We have a talk by Anna Example, who writes parsers.")]
    [InlineData("**Anna Example** is a developer at Acme.")]
    [InlineData("**Anna Example** works at Acme and likes parsers.\n\nBring a laptop.")]
    [InlineData("[Anna Example](https://anna.example) will show us how parsers work.")]
    [InlineData("Speaker: Anna Example is a member of the group who writes editors. <br/>")]
    [InlineData("**Speaker:** Anna Example")]
    [InlineData("- Speaker: Anna Example, developer at Acme")]
    [InlineData("Anna Example von Acme spricht über Parser.")]
    [InlineData("Anna Example zeigt uns, wie Parser arbeiten.")]
    [InlineData("Ein Abend mit Anna Example.")]
    [InlineData("**Anna Example** ist Entwicklerin bei Acme.")]
    [InlineData("Referentin: Anna Example ist Mitglied der Gruppe.")]
    [InlineData("Anna Example de chez Acme nous parlera des analyseurs.")]
    [InlineData("Anna Example présentera les analyseurs.")]
    [InlineData("Une soirée avec Anna Example.")]
    [InlineData("**Anna Example** est développeuse chez Acme.")]
    [InlineData("Intervenante : Anna Example est membre du groupe.")]
    [InlineData("Our speaker this month is Anna Example from Acme.")]
    [InlineData("Unsere Referentin ist Anna Example von Acme.")]
    [InlineData("Notre intervenante sera Anna Example (Acme).")]
    [InlineData("## Bio\n\nAnna Example is a developer at Acme.")]
    [InlineData("## Zur Person\n\nAnna Example ist Entwicklerin bei Acme.")]
    [InlineData("## Talk 1: Trees by Anna Example\n\nText.")]
    [InlineData("## Talks\n\n### Growing trees\n\n*Anna Example*\n\nText.")]
    public void One_speaker(string body) => Assert.Equal(["Anna Example"], Names(body));

    [Theory]
    [InlineData("An evening of talks with Anna Example and Ben Example.")]
    [InlineData("Anna Example and Ben Example will talk about parsers.")]
    [InlineData("Anna Example (Acme) and Ben Example (Beispiel) will present their parsers.")]
    [InlineData("Anna Example (Acme) on parsers and Ben Example (Acme) on trees.")]
    [InlineData("Vorträge mit Anna Example und Ben Example.")]
    [InlineData("Anna Example und Ben Example sprechen über Parser.")]
    [InlineData("Des présentations avec Anna Example et Ben Example.")]
    [InlineData("Anna Example et Ben Example présenteront leurs analyseurs.")]
    [InlineData("## Talks\n\n### Talk 1: Loops\n\n**Speaker:** Anna Example\n\nLoops.\n\n" +
        "### Talk 2: Trees\n\n**Speaker:** Ben Example")]
    [InlineData("## Vorträge\n\n### Vortrag 1: Schleifen\n\nReferentin: Anna Example\n\n" +
        "### Vortrag 2: Bäume\n\nReferent: Ben Example")]
    [InlineData("## Présentations\n\n### Boucles\n\n- Intervenante : Anna Example\n\n### Arbres\n\n" +
        "- Intervenant : Ben Example")]
    [InlineData("Two talks: Anna Example on growing trees, and Ben Example on leaves.")]
    [InlineData("Zwei Vorträge: Anna Example über Bäume und Ben Example über Blätter.")]
    [InlineData("Deux conférences : Anna Example sur les arbres et Ben Example sur les feuilles.")]
    public void Two_speakers(string body) => Assert.Equal(["Anna Example", "Ben Example"], Names(body));

    [Fact]
    public void A_talk_with_its_speaker_below_needs_no_heading_above()
    {
        var meetup = Read("## A talk about crates\n\nby [Anna Example](https://anna.example)\n\n## More\n\nText.");

        Assert.Equal(["Anna Example"], meetup.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(["A talk about crates"], meetup.Agenda.Select(item => item.Title));
    }

    [Fact]
    public void The_talk_of_a_labelled_speaker_is_the_heading_above()
    {
        var meetup = Read("## Talks\n\n### Talk 1: Loops\n\n**Speaker:** Anna Example\n\n**Abstract:** About loops.");

        Assert.Equal("Loops", Assert.Single(meetup.Speakers).Talk);
        Assert.Equal(["Loops"], meetup.Agenda.Select(item => item.Title));
    }

    private static IEnumerable<string> Names(string body) => Read(body).Speakers.Select(speaker => speaker.Name);

    private static Meetup Read(string body) => Reading.Page($"""
        ---
        title: Rust evening
        event_date: 2031-02-06
        start_time: "18:30"
        venue: The Example
        ---
        {body}
        """);
}
