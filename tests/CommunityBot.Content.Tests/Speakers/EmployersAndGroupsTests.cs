namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Organisations whose names look like those of people.</summary>
public sealed class EmployersAndGroupsTests
{
    [Theory]
    [InlineData("Anna Example, head of the Department of Trees at Solution Street, will present her trees.")]
    [InlineData("Anna Example, founder of the Lake Centre and Lightweb Works, demonstrates how to write trees.")]
    [InlineData("Anna Example, Entwicklerin bei Muster Werke, zeigt B\u00E4ume.")]
    [InlineData("Anna Example, d\u00E9veloppeuse chez Solution Verte, pr\u00E9sentera les arbres.")]
    public void An_employer_in_an_apposition_does_not_speak(string text) => Assert.Equal(
        ["Anna Example"], Names("Trees", text));

    [Theory]
    [InlineData("Anna Example (Acme) and Ben Example, developer at Solution Street, will present trees.")]
    [InlineData("Anna Example and Ben Example, developers at Acme, will present trees.")]
    public void Two_people_do(string text) => Assert.Equal(["Anna Example", "Ben Example"], Names("Trees", text));

    [Theory]
    [InlineData("Trees (Montana Programmers)", 0)]
    [InlineData("Trees (Bozeman Developer Group)", 0)]
    [InlineData("B\u00E4ume (Berliner Entwickler)", 0)]
    [InlineData("Les arbres (Paris D\u00E9veloppeurs)", 0)]
    [InlineData("Trees (Anna Example)", 1)]
    [InlineData("Trees (Anna Fellows)", 1)]
    public void A_group_in_brackets_does_not_either(string title, int count) =>
        Assert.Equal(count, Names(title, "Some words.").Count());

    private static IEnumerable<string> Names(string title, string text) => Reading.Page(
        $"---\ntitle: {title}\nevent_date: 2031-12-10\nvenue: The Example\n---\n\n{text}\n")
        .Speakers.Select(speaker => speaker.Name);
}
