using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>
/// The position of a talk in the recording, as the bot's own pages write it below the talk's heading.
/// </summary>
public sealed class RecapPositionsTests
{
    private const string Video = "https://www.youtube.com/watch?v=52JXFb-GXPY";

    [Fact]
    public void A_bullet_that_is_only_a_link_with_an_offset_is_the_position()
    {
        var talk = Assert.Single(Recap($"* [35:45]({Video}&t=2145s)\n* One.").Talks);

        Assert.Equal((Duration.FromSeconds(2145), new Uri(Video + "&t=2145s")), (talk.Offset, talk.Video));
        Assert.Equal(["One."], talk.Takeaways);
    }

    [Theory]
    [InlineData($"* At [35:45]({Video}) it scales.")]
    [InlineData($"* [The whole evening]({Video})")]
    [InlineData("* [35:45](https://example.org/parsers)")]
    public void Another_bullet_is_a_takeaway(string bullet)
    {
        var talk = Assert.Single(Recap(bullet).Talks);

        Assert.Null(talk.Offset);
        Assert.Single(talk.Takeaways);
    }

    [Theory]
    [InlineData("<ul></ul>")]
    [InlineData("<ol>\n</ol>")]
    [InlineData("* ")]
    public void A_list_without_items_is_no_fault(string list) => Assert.DoesNotContain(
        Reading.Of($"---\nlayout: recap\ntitle: Recap\n---\n\n### Loops – Anna Example\n\n{list}\n").Problems,
        problem => problem.Code == "reader-failed");

    private static Meetup Recap(string bullets) => Reading.Page(
        $"---\nlayout: recap\ntitle: Recap\nevent_date: 2031-05-10\n---\n\n### Loops – Anna Example\n\n{bullets}\n",
        "recaps/may.md");
}
