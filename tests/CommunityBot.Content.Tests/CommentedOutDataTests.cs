namespace CommunityBot.Content.Tests;

/// <summary>Tests for data files whose entries are comments: they have no events, and are no pages.</summary>
public sealed class CommentedOutDataTests
{
    [Theory]
    [InlineData("# - name: Sample day\n#   date: Oct 13, 2031\n#   venue: The Example\n#   time: 18:30\n")]
    [InlineData("\n# events:\n#\n#  - title: Sample day\n#    date: 2031-10-13\n#    time: 18:30\n\n")]
    public void A_file_of_comments_has_no_events(string text) =>
        Assert.Empty(Reading.Of(text, "_data/events.yml").Meetups);

    [Fact]
    public void An_entry_beside_comments_is_read() => Assert.Equal(
        "Sample day",
        Assert.Single(Reading.Of(
            "# - title: Old\n#   date: 2031-01-01\n- title: Sample day\n  date: 2031-10-13\n  venue: The Example\n",
            "_data/events.yml").Meetups).Title);
}
