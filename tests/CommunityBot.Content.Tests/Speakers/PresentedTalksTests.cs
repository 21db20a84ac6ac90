namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Who gave a talk, in sentences of reports and of pages about a past evening.</summary>
public sealed class PresentedTalksTests
{
    private const string Recap = "---\ntitle: Recap of our May meetup\ndate: 2031-05-08\n---\n\n## Loops\n\n";

    private const string Minutes = "---\ntitle: Meeting minutes May 2031\ndate: 2031-05-08\n---\n\n";

    [Theory]
    [InlineData("Anna Example gave a great demo of her compiler.", "Anna Example")]
    [InlineData("Then Anna Example (anna) gave a quick introduction to loops.", "Anna Example")]
    [InlineData("Anna Example, Ben Example and Cara Sample presented it.", "Anna Example|Ben Example|Cara Sample")]
    [InlineData("[Anna Example](https://example.com/anna) talked about parsers.", "Anna Example")]
    [InlineData("Speaker Anna Example started briskly.", "Anna Example")]
    [InlineData("Last talk of the day was Anna Example giving us an intro to loops.", "Anna Example")]
    [InlineData("Danach zeigte uns Anna Beispiel, wie man Schleifen schreibt.", "Anna Beispiel")]
    [InlineData("Anna Beispiel folgte mit einem Vortrag über Schleifen.", "Anna Beispiel")]
    [InlineData("Den passenden Schluss gab Ben Beispiel.", "Ben Beispiel")]
    [InlineData("Bei Anna Beispiels Vortrag drehte sich alles um Schleifen.", "Anna Beispiel")]
    [InlineData("Anna Example nous a présenté les boucles.", "Anna Example")]
    [InlineData("Anna Example et Benoît Example ont présenté « Les boucles ».", "Anna Example|Benoît Example")]
    [InlineData("Anna Example a ouvert le bal pour parler des boucles.", "Anna Example")]
    public void A_report_says_who_spoke(string sentence, string names) =>
        Assert.Equal(
            names.Split('|'), Reading.Page($"{Recap}{sentence}\n").Speakers.Select(speaker => speaker.Name));

    [Theory]
    [InlineData("Example Street kicked off the renovation.")]
    [InlineData("We would like to thank Anna Example for the pizza.")]
    [InlineData("The library was written by Anna Example in 2019.")]
    [InlineData("Anna Example opened the doors at six.")]
    [InlineData("Wir danken Anna Beispiel für die Räume.")]
    [InlineData("Anna Beispiel gab bekannt, dass der Raum umzieht.")]
    [InlineData("Merci à Anna Example pour les boissons.")]
    public void Other_sentences_of_a_report_name_no_speaker(string sentence) =>
        Assert.Empty(Reading.Page($"{Recap}{sentence}\n").Speakers);

    [Theory]
    [InlineData("Anna explained the tool and its plugins.", "Anna")]
    [InlineData("Speaker Anna focused on the protocol.", "Anna")]
    [InlineData("Anna gave a talk on free software.", "Anna")]
    public void Minutes_call_speakers_by_one_name(string sentence, string name) =>
        Assert.Equal(
            name,
            Assert.Single(Reading.Page($"{Minutes}### A build tool\n\n{sentence}\n").Speakers).Name);

    [Theory]
    [InlineData("He explained the tool.")]
    [InlineData("We discussed the budget.")]
    [InlineData("Everyone presented themselves.")]
    [InlineData("Sphinx explained on one page.")]
    public void A_pronoun_or_the_subject_of_the_heading_is_no_name(string sentence) =>
        Assert.Empty(Reading.Page($"{Minutes}### Documentation with Sphinx\n\n{sentence}\n").Speakers);

    [Theory]
    [InlineData("In the first talk Anna Example will show us loops.", "Anna Example")]
    [InlineData("Im zweiten Vortrag zeigt Anna Beispiel, wie man Schleifen schreibt.", "Anna Beispiel")]
    [InlineData("Anna Example nous montre comment écrire des boucles pendant cette présentation.", "Anna Example")]
    public void An_announcement_in_the_present_names_its_speaker(string sentence, string name) =>
        Assert.Equal(
            name,
            Assert.Single(
                Reading.Page($"---\ntitle: Loops\nevent_date: 2031-05-08 19:00\n---\n\n{sentence}\n").Speakers).Name);

    [Theory]
    [InlineData("Video - Anna Example on faster tests", "Anna Example")]
    [InlineData("Anna Example's intro to loops", "Anna Example")]
    [InlineData("Civic Tools - a look back", null)]
    public void The_title_of_a_report_names_its_speaker(string title, string? name) =>
        Assert.Equal(
            name,
            Reading.Page(
                $"---\ntitle: \"{title}\"\ndate: 2031-05-08\ntags: [recap]\n---\n\n"
                + "We met on 8 May 2031 for Civic Tools.\n\nAnna's code is here.\n").Speakers.SingleOrDefault()?.Name);

    [Fact]
    public void People_with_a_profile_below_talks_are_the_speakers_of_a_report()
    {
        var page = Reading.Page(
            """
            ---
            title: Recap of our May meetup
            date: 2031-05-08
            ---

            [Olaf Organiser](https://twitter.com/olaf) made the badges.

            ## Talks

            What a duo: [Anna Example](https://twitter.com/anna) with [Ben Example](https://www.linkedin.com/in/ben).
            More on [Example Tool](https://github.com/example/tool).
            """);

        Assert.Equal(["Anna Example", "Ben Example"], page.Speakers.Select(speaker => speaker.Name));
    }
}
