namespace CommunityBot.Content.Tests;

/// <summary>Words with capitals that are written like people and are things, sponsors or works.</summary>
public sealed class NamesOfThingsTests
{
    private const string Head = "---\ntitle: March meetup\nevent_date: 2031-03-04 19:00\n---\n\n";

    private const string Report = "---\ntitle: \"Recap: March meetup\"\n---\n\n";

    [Theory]
    [InlineData("The Large Example Machine talked about itself.")]
    [InlineData("Am 4. März fand das zweite Treffen der IHK Region Beispielstadt zum Thema Parser statt.")]
    [InlineData("Danach stellte uns die Bank Musterland ihre Parser vor.")]
    public void Words_after_an_article_are_no_person(string text) => Assert.Empty(Speakers(Report + text));

    [Theory]
    [InlineData("Anna Example talked about the machine.", "Anna Example")]
    [InlineData("Danach zeigte uns Anna Beispiel ihren Vortrag.", "Anna Beispiel")]
    public void Names_without_one_are(string text, string name) => Assert.Equal([name], Speakers(Report + text));

    [Fact]
    public void A_heading_that_the_text_calls_with_an_article_is_no_speaker() => Assert.DoesNotContain(
        "Large Example Machine",
        Speakers(Report + "## Large Example Machine\n\n[Anna Example](https://example.com/anna) talked about what he " +
            "measures with the Large Example Machine. He works in Sampletown.\n"));

    [Theory]
    [InlineData("19:40 Light dinner sponsored by Sample Commodities")]
    [InlineData("19:40 Imbiss gesponsert von Beispiel Handel")]
    [InlineData("19:40 Buffet sponsorisé par Exemple Commerce")]
    public void Who_pays_does_not_speak(string line) =>
        Assert.Equal(["Anna Example"], Speakers(Head + $"- 19:00 Loops by Anna Example\n- {line}\n- 20:00 End\n"));

    [Theory]
    [InlineData("FreeBSD Jails, a second look")]
    [InlineData("Contacter MyDataBall - présentation")]
    public void Products_are_no_people(string item) => Assert.Empty(Speakers(Head + $"## Agenda\n\n- {item}\n- End\n"));

    [Theory]
    [InlineData("Anna McExample: Parsers", "Anna McExample")]
    [InlineData("Jean-Luc DeExample: Parsers", "Jean-Luc DeExample")]
    public void Names_with_a_capital_within_are(string item, string name) =>
        Assert.Equal([name], Speakers(Head + $"## Agenda\n\n- {item}\n- End\n"));

    [Fact]
    public void A_work_is_no_guest() => Assert.DoesNotContain("Mia Beispiel", Speakers(Head +
        "Diesmal ist [Anna Example](https://example.com/anna) zu Gast, die uns von ihrem Projekt " +
        "[Mia Beispiel](https://example.com/mia) berichtet.\n"));

    [Fact]
    public void Who_tells_is_before_the_subject_in_the_title() => Assert.Equal(["Anna Example"], Speakers(
        "---\ntitle: Anna Example über ihr Buch – Die Welt von Ben Beispiel\nevent_date: 2031-03-04 19:00\n---\n\n" +
        "Anna wohnt in Musterstadt.\n"));

    [Fact]
    public void A_name_behind_the_title_of_a_talk_is_its_speaker() => Assert.Equal(["Ben Beispiel"], Speakers(
        "---\ntitle: Schleifen in Parsern von Ben Beispiel\nevent_date: 2031-03-04 19:00\n---\n\nText.\n"));

    private static IEnumerable<string> Speakers(string text) =>
        Reading.Page(text).Speakers.Select(speaker => speaker.Name);
}
