namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Words with capitals that are no people, because the page writes them in lower case elsewhere.</summary>
public sealed class WordsAsNamesTests
{
    private static IEnumerable<string> Speakers(string name, string text, string keys = "") => Reading.Page(
        $"---\ntitle: March meetup\nevent_date: 2031-03-04\nvenue: Example Hall\n{keys}---\n\n"
            + $"## Talks\n\n- {name}: Loops in practice\n- Anna Example: Trees without leaves\n\n{text}\n")
        .Speakers.Select(speaker => speaker.Name);

    [Theory]
    [InlineData("Silent Payments", "We also talk about payments.")]
    [InlineData("Action Items", "Write an item below, and take an action.")]
    [InlineData("Zork Widgets", "A widget is a part of a page.")]
    public void A_word_of_the_text_is_no_name(string name, string text)
    {
        Assert.Contains(name, Speakers(name, "Join us."));
        Assert.DoesNotContain(name, Speakers(name, text));
        Assert.Contains("Anna Example", Speakers(name, text));
    }

    [Theory]
    [InlineData("Anna Baker", "Each baker is welcome.")]
    [InlineData("Zork Sample", "See https://example.com/sample, or write to @sample or zork.sample@example.com.")]
    [InlineData("Will Zork", "The meetup will begin at seven.")]
    public void Names_of_people_stay(string name, string text) => Assert.Contains(name, Speakers(name, text));

    [Fact]
    public void The_header_is_not_doubted() => Assert.Contains(
        "Zork Widgets",
        Speakers("Ben Sample", "A widget is a part of a page.", "speakers:\n  - Zork Widgets\n"));
}
