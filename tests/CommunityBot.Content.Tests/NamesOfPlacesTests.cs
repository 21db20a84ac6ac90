namespace CommunityBot.Content.Tests;

/// <summary>Names of places with signs in them, and squares named after people.</summary>
public sealed class NamesOfPlacesTests
{
    [Theory]
    [InlineData("We meet on Tuesday 4 March 2031 at 19:00 at Ex[a]mple.", "Ex[a]mple")]
    [InlineData("La réunion du 4 mars 2031 à 19h se tiendra à [La Bo\\[i\\]te](https://example.com/).", "La Bo[i]te")]
    public void Brackets_within_a_word_belong_to_it(string text, string expected) =>
        Assert.Equal(expected, Reading.Page($"# Example meetup\n\n{text}\n").Venue?.Name);

    [Fact]
    public void A_link_in_brackets_does_not() => Assert.Equal(
        "Example Hall",
        Reading.Page("# Example meetup\n\nWe meet on 4 March 2031 at 19:00 at Example Hall [map].\n").Venue?.Name);
}
