namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Names of words that are usually none, as in our own examples: only where a label says so.</summary>
public sealed class PlaceholderNameTests
{
    [Theory]
    [InlineData("speaker: Speaker One", "")]
    [InlineData("speakers: [Speaker One]", "")]
    [InlineData("speakers: [{name: Speaker One}]", "")]
    [InlineData("lang: en", "* 18:30 Doors\n* 19:00 \"A talk\" by Speaker One, Example Ltd")]
    [InlineData("lang: de", "* 18:30 Einlass\n* 19:00 „Ein Vortrag“ von Speaker One, Example GmbH")]
    [InlineData("lang: fr", "* 18:30 Accueil\n* 19:00 « Un sujet » par Speaker One, Example SA")]
    [InlineData("lang: en", "Speaker: Speaker One")]
    public void A_labelled_name_is_one(string header, string body) =>
        Assert.Equal("Speaker One", Assert.Single(Names(header, body)));

    [Theory]
    [InlineData("speaker: TBC", "")]
    [InlineData("speaker: Lightning Talks", "")]
    [InlineData("lang: en", "* 18:30 Doors\n* 19:00 \"Welcome\" by the organisers")]
    [InlineData("lang: en", "* 18:30 Doors\n* 19:00 A talk with Speaker One")]
    [InlineData("lang: en", "## Speakers\n\n### Code of Conduct\n\nBe kind.")]
    public void Other_words_are_none(string header, string body) => Assert.Empty(Names(header, body));

    [Theory]
    [InlineData("Be Our First Speaker")]
    [InlineData("You?")]
    [InlineData("Your talk here")]
    [InlineData("TBD – you!")]
    [InlineData("Speakers to be announced very soon")]
    [InlineData("Lightning Talks")]
    [InlineData("Sei unsere erste Rednerin")]
    [InlineData("Vielleicht Du?")]
    [InlineData("Dein Vortrag hier")]
    [InlineData("Soyez notre première oratrice")]
    [InlineData("Votre nom ici")]
    public void An_invitation_to_speak_is_no_name(string text)
    {
        Assert.Empty(Names($"speaker: \"{text}\"", ""));
        Assert.Empty(Names($"speakers:\n- name: \"{text}\"\n  url: /speak/", ""));

        // Its item without a title is none either.
        var meetup = Reading.Page(Page(
            $"schedule:\n- title: Welcome\n- title:\n  speakers:\n  - name: \"{text}\"", ""));
        Assert.Equal(["Welcome"], meetup.Agenda.Select(item => item.Title));
        Assert.Empty(meetup.Speakers);
    }

    [Theory]
    [InlineData("Be Example")]
    [InlineData("Du Example")]
    [InlineData("Anna You")]
    [InlineData("Seia Example")]
    [InlineData("Ton Example")]
    public void A_name_that_begins_like_one_is_a_name(string name) =>
        Assert.Equal(name, Assert.Single(Names($"speakers:\n- name: {name}", "")));

    [Theory]
    [InlineData("Anna Example & Ben Sample")]
    [InlineData("Anna Example and Ben Sample")]
    public void Two_people_with_one_role_are_two(string names)
    {
        var meetup = Reading.Page(
            Page($"talks:\n- title: A talk\n  speaker:\n    name: {names}\n    role: Developer", ""));

        Assert.Equal(
            [("Anna Example", "Developer"), ("Ben Sample", "Developer")],
            meetup.Speakers.Select(speaker => (speaker.Name, speaker.Role)));
    }

    [Fact]
    public void A_biography_belongs_to_the_speaker_of_the_agenda()
    {
        var meetup = Reading.Page(Page(
            "lang: en", "* 18:30 Doors\n* 19:00 \"A talk\" by Speaker One\n\n" +
            "## Speakers\n\n**Speaker One**\n\nSome words."));

        Assert.Equal("Some words.", Assert.Single(meetup.Speakers).Bio);
    }

    private static IEnumerable<string> Names(string header, string body) =>
        Reading.Page(Page(header, body)).Speakers.Select(speaker => speaker.Name);

    private static string Page(string header, string body) => $"""
        ---
        title: Rust evening
        event_date: 2031-02-06
        venue: The Example
        {header}
        ---
        {body}
        """;
}
