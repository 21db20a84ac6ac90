namespace CommunityBot.Content.Tests.Speakers;

/// <summary>List items that are sentences about who speaks.</summary>
public sealed class SpeakersInItemsTests
{
    [Theory]
    [InlineData("- First speaker is Anna Example, talking about projects working with servers.\n"
        + "- Second speaker is Ben Sample, who will be speaking about parsers.")]
    [InlineData("* **Anna Example** will talk about parsers\n* **Ben Sample** takes types apart")]
    [InlineData("Our first speaker is Anna Example, talking about working with servers.\n\n"
        + "Our second speaker is Ben Sample.")]
    public void They_speak(string text) => Assert.Equal(
        ["Anna Example", "Ben Sample"], Reading.Page(Page(text), "meetups/spring.md").Speakers.Select(who => who.Name));

    [Theory]
    [InlineData("* **Anna Example** opens the door\n* **Ben Sample** makes the tea")]
    [InlineData("* **Big Screen** for everybody\n* **Free Drinks** all evening")]
    [InlineData("- Anna Example is the contact for working with schools.")]
    public void Others_do_not(string text) =>
        Assert.Empty(Reading.Page(Page(text), "meetups/spring.md").Speakers);

    [Fact]
    public void An_article_is_no_part_of_a_name() => Assert.Equal(
        ["Anna Beispiel"],
        Reading.Page(Page("Im ersten Vortrag stellt Anna Beispiel das Muster Framework vor."), "meetups/fruehling.md")
            .Speakers.Select(who => who.Name));

    private static string Page(string text) =>
        $"---\ntitle: Example meetup\ndate: 2031-03-04 19:00\nlocation: Example Hall\n---\n\n{text}\n";
}
