namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Speakers beside their role, in a passive, in the summary of the header and below their headings.</summary>
public sealed class RolesAndPassivesTests
{
    private static IEnumerable<string> Announced(string text, string header = "") => Reading.Page(
        $"---\ntitle: Parser meetup\nevent_date: 2031-03-04\ntime: 19:00\nlocation: Example Hall\n{header}---\n\n"
            + $"{text}\n",
        "events/parsers.md").Speakers.Select(speaker => speaker.Name);

    private static IEnumerable<string> Reported(string text) => Reading.Page(
        $"---\ntitle: March 2031 meetup recap\ndate: 2031-03-04\n---\n\n{text}\n",
        "_posts/2031-03-05-recap.md").Speakers.Select(speaker => speaker.Name);

    [Theory]
    [InlineData("Anna Example, [Acme](https://acme.example) CTO and a friend of the group will present the parser.")]
    [InlineData(
        "This month, Anna Example, a graduate student at the University of Example and the National Example "
        + "Laboratory, will go over the parser.")]
    public void A_role_is_beside_the_name(string text) => Assert.Equal(["Anna Example"], Announced(text));

    [Theory]
    [InlineData("Anna Example, engineer at Acme, cooks: the others will present the parser.")]
    [InlineData("Our next session of the book club will feature \"Parsers in Depth\" by Anna Example.")]
    public void Others_present(string text) => Assert.Empty(Announced(text));

    [Theory]
    [InlineData("The session was taken by [Anna Example](https://example.com/anna), engineer at Acme.")]
    [InlineData("## Anna Example started with parsers\n\nThey are many.")]
    [InlineData("Kudos to Anna Example for her talk about parsers.")]
    public void A_report_names_who_spoke(string text) => Assert.Equal(["Anna Example"], Reported(text));

    [Fact]
    public void A_heading_whose_words_are_not_names_in_the_text_is_no_person() => Assert.Empty(Reported(
        "There was news.\n\n### Proposed Activities\n\nA lot was proposed by members, who are developers of tools."));

    [Fact]
    public void The_summary_of_a_header_is_read_last()
    {
        const string header =
            "full_description: |\n  Anna Example, head of research at Acme, is coming to give a talk about parsers.\n";

        Assert.Equal(["Anna Example"], Announced(string.Empty, header));
        Assert.Equal(["Ben Example"], Announced("## Speaker\n\nBen Example", header));
    }

    [Theory]
    [InlineData("Guest Speaker")]
    [InlineData("Über den Speaker")]
    [InlineData("À propos de l'intervenante")]
    public void A_heading_is_that_of_the_speaker(string heading) =>
        Assert.Equal(["Anna Example"], Announced($"### {heading}\n\n[Anna Example](https://example.com/anna)"));
}
