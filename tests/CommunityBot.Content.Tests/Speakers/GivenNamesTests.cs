using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Tests.Speakers;

/// <summary>People whom a page calls by one name, and given names that say that other words are a person.</summary>
public sealed class GivenNamesTests
{
    private static string[] SpeakersOf(string text, string title = "March meetup") =>
    [
        .. Reading.Page($"---\ntitle: {title}\nevent_date: 2031-03-04\nstart_time: 19:00\n---\n\n{text}\n")
            .Speakers.Select(speaker => speaker.Name),
    ];

    private static string[] ReportedOf(string text) =>
        [.. Reading.Page($"---\ntitle: Recap of March\ntype: recap\nevent_date: 2031-03-04\n---\n\n"
            + $"Thanks to everyone who came to our meetup last week.\n\n{text}\n", "recaps/march.md")
            .Speakers.Select(speaker => speaker.Name)];

    [Theory]
    [InlineData("Anna will be giving a talk about loops.", "Anna")]
    [InlineData("This month, Anna (our treasurer) will be giving an introduction to loops.", "Anna")]
    [InlineData("Anna, who works for Acme, will talk about loops.", "Anna")]
    [InlineData("Anna und Stefan zeigen euch, wie Bäume wachsen.", "Anna,Stefan")]
    [InlineData("This month we have a talk by Anna on loops.", "Anna")]
    [InlineData("Diesmal gibt es einen Vortrag von Anna.", "Anna")]
    [InlineData("Un atelier avec Julien sur les arbres.", "Julien")]
    public void One_name_speaks(string text, string names) => Assert.Equal(names.Split(','), SpeakersOf(text));

    [Theory]
    [InlineData("Docker will be giving a talk about loops.")]
    [InlineData("Acme will talk about loops.")]
    [InlineData("Anna will bring pizza.")]
    [InlineData("Contact Anna for a talk about loops.")]
    [InlineData("The notes of Anna's talk about loops are online.")]
    [InlineData("Last month Anna gave a talk about loops.")]
    public void Anything_else_does_not(string text) => Assert.Empty(SpeakersOf(text));

    [Fact]
    public void The_full_name_is_taken_from_the_page() => Assert.Equal(
        ["Anna Example"], SpeakersOf("Anna will talk about loops.\n\nAnna Example has many hobbies."));

    [Theory]
    [InlineData("Thanks Anna for the presentation.", "Anna")]
    [InlineData("Danke an Anna für den tollen Vortrag.", "Anna")]
    [InlineData("Anna's talk about loops was first.", "Anna")]
    [InlineData("We started out with Anna Example's talk about loops.", "Anna Example")]
    public void A_report_thanks_and_praises(string text, string name) => Assert.Equal([name], ReportedOf(text));

    [Theory]
    [InlineData("Thanks Anna for the pizza.")]
    [InlineData("Anna will talk to the landlord about the rent.")]
    [InlineData("It was inspired by Anna's talk of last year.")]
    public void A_report_says_other_things_too(string text) => Assert.Empty(ReportedOf(text));

    [Theory]
    [InlineData("Im Sommer spricht die Forscherin Anna Example über Bäume.", "Anna Example")]
    [InlineData("In diesem Vortrag stellt der Autor Stefan Example die Bäume vor.", "Stefan Example")]
    [InlineData("Loops for all, presented by Dr. Anna Example.", "Anna Example")]
    public void A_description_or_a_title_is_before_the_name(string text, string name) =>
        Assert.Equal([name], SpeakersOf(text));

    [Fact]
    public void A_paragraph_is_a_biography() => Assert.Equal(["Anna Example"], SpeakersOf(
        "We invite you to an evening about loops.\n\nAnna Example leads development at Acme. She likes trees."));

    [Fact]
    public void A_paragraph_about_a_tool_is_none() => Assert.Empty(SpeakersOf(
        "We invite you to an evening about loops.\n\nQuick Example is a tool for his or her loops."));

    [Theory]
    [InlineData("* 19:00 Doors\n* 19:15 Loops, Anna Example\n", "Anna Example")]
    [InlineData("* 19:00 Doors\n* 19:15 Anna - Loops\n", "Anna")]
    [InlineData("* 19:00 Doors\n* 19:15 Loops (von Stefan)\n", "Stefan")]
    public void An_item_names_one_person(string text, string name) => Assert.Equal([name], SpeakersOf(text));

    [Theory]
    [InlineData("* 19:00 Doors\n* 19:15 Ruby - Loops\n")]
    [InlineData("* 19:00 Doors\n* 19:15 Loops, Quick Example\n")]
    [InlineData("* 19:00 Doors\n* 19:15 Loops (from scratch)\n")]
    public void An_item_names_none(string text) => Assert.Empty(SpeakersOf(text));

    [Theory]
    [InlineData("Anna", true)]
    [InlineData("Jérémie", true)]
    [InlineData("anna", false)]
    [InlineData("Ruby", false)]
    [InlineData("Anna Example", false)]
    public void Are_single_words_with_a_capital(string text, bool isOne) =>
        Assert.Equal(isOne, GivenNames.Contain(text));
}
