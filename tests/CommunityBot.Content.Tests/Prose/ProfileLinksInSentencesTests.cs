namespace CommunityBot.Content.Tests.Prose;

/// <summary>Linked names that begin a sentence which goes on with what the person will do.</summary>
public sealed class ProfileLinksInSentencesTests
{
    private static string[] SpeakersOf(string text) =>
    [
        .. Reading.Page($"---\ntitle: Parsers\nevent_date: 2031-03-04\n---\n\n{text}\n")
            .Speakers.Select(speaker => speaker.Name),
    ];

    [Theory]
    [InlineData("[Ada Example](https://twitter.com/example), a regular of our evenings, will tell us about parsers.")]
    [InlineData("[Ada Example](https://github.com/example) from the [Example Agency](https://agency.example) (EA) will "
        + "give a demo.")]
    [InlineData("It is hard to start.\nThen [Ada Example](https://bsky.app/profile/example), our oldest member, will "
        + "show us how it is done.")]
    public void Are_those_of_speakers(string text) => Assert.Equal(["Ada Example"], SpeakersOf(text));

    [Theory]
    [InlineData("[Ada Example](https://github.com/example) has released a parser that we will talk about.")]
    [InlineData("[Ada Example](https://github.com/example) wrote the parser.")]
    [InlineData("The parser of [Ada Example](https://github.com/example) will be presented.")]
    [InlineData("[Ada Example](https://agency.example/people) and the agency host us; we will talk about parsers.")]
    [InlineData("At [Ada Example](https://twitter.com/example) we will show parsers.")]
    public void Are_not_those_of_others(string text) => Assert.Empty(SpeakersOf(text));
}
