namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Names above biographies, in headings and in bold, without a heading such as "Speakers".</summary>
public sealed class HeadedBiographiesTests
{
    private static string[] Speakers(string text) =>
    [
        .. Reading.Page($"---\ntitle: Loops\nevent_date: 2031-03-04\n---\n\nAn evening about loops.\n\n{text}\n")
            .Speakers.Select(speaker => speaker.Name),
    ];

    [Theory]
    [InlineData("### Anna Example\n\nI'm a developer at Acme, and I like loops.")]
    [InlineData("### Anna Example\n\nJe suis développeuse chez Acme depuis dix ans.")]
    [InlineData("### Anna Example\n\nIch arbeite als Entwicklerin bei Acme.")]
    [InlineData("### Anna Example\n\nCloud developer at Acme.")]
    [InlineData("**Anna Example**\n\nThe author of many loops. Anna works at Acme.")]
    public void The_person_speaks(string text) => Assert.Equal(["Anna Example"], Speakers(text));

    /// <summary>"Anna" is a frequent given name; "Zork" is one beside it, in the same form.</summary>
    [Fact]
    public void A_neighbour_of_the_same_form_does_too() => Assert.Equal(
        ["Anna Example", "Zork Sample"],
        Speakers("**Anna Example**\n\nDeveloper at Acme.\n\n**Zork Sample**\n\nSenior developer at Other.\n"));

    [Theory]
    [InlineData("### Zork Sample\n\nI'm a developer at Acme.")]
    [InlineData("### Anna Example\n\nLoops are everywhere, and this evening is about them.")]
    [InlineData("### Getting Started\n\nI'm a developer, and this is how to begin.")]
    [InlineData("## Organisers\n\n### Anna Example\n\nI'm a developer at Acme.")]
    [InlineData("### ~~Anna Example~~\n\nI'm a developer at Acme.")]
    public void Others_do_not(string text) => Assert.Empty(Speakers(text));
}
