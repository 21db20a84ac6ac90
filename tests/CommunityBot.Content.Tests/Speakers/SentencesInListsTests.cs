namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Speakers in items of lists, at the end of titles and by their initials; groups are none.</summary>
public sealed class SentencesInListsTests
{
    private static IEnumerable<string> SpeakersOf(string title, string body) => Reading.Page(
        $"---\ntitle: \"{title}\"\nevent_date: 2031-12-10\n---\n\n{body}\n").Speakers.Select(speaker => speaker.Name);

    [Fact]
    public void Items_that_are_sentences_introduce_them() => Assert.Equal(
        ["Anna Example", "Ben Sample", "Cara Probe"],
        SpeakersOf(
            "An evening",
            "This time:\n\n* Anna Example will talk about her new project, and how it was built.\n"
            + "* Ben Sample (developer, Example Ltd) will be showing some of its parsers.\n"
            + "* Cara Probe talking about the plans for the future.\n"
            + "* Example Hacklab has a new room."));

    [Theory]
    [InlineData("Parsers in depth - Anna Example", "Anna has written some of them.", "Anna Example")]
    [InlineData("Parsers in depth - Example Library", "Bring your own parser.", null)]
    public void A_title_ends_with_a_name_that_the_text_has(string title, string body, string? name) =>
        Assert.Equal(name is null ? [] : [name], SpeakersOf(title, body));

    [Fact]
    public void A_name_with_an_initial_is_that_of_the_text() => Assert.Equal(
        ["Anna Example"],
        SpeakersOf("Parsers", "## Presenter: A Example\n\nAnna Example will talk about parsers."));

    [Theory]
    [InlineData("ExampleMeetup Exampleton - Cloud Workshop", "ExampleMeetup Exampleton is back with a workshop.")]
    [InlineData("Example BitDevs - Seminar 7", "With Example BitDevs we will discuss parsers.")]
    public void A_group_is_no_speaker(string title, string body) => Assert.Empty(SpeakersOf(title, body));
}
