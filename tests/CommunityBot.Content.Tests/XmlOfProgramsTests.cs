namespace CommunityBot.Content.Tests;

/// <summary>Feeds and site maps in a folder of pages: their days are those of publication.</summary>
public sealed class XmlOfProgramsTests
{
    private const string Post =
        "<title>March meetup</title><updated>2031-03-01T05:00:00Z</updated><content>Join us on Tuesday 4 March 2031 " +
        "at 19:00 at the Example Hall. The April meetup is cancelled.</content>";

    [Theory]
    [InlineData("<?xml version=\"1.0\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\"><entry>{0}</entry></feed>")]
    [InlineData("<?xml version=\"1.0\"?>\n<!-- a comment -->\n<rss version=\"2.0\"><channel>{0}</channel></rss>")]
    [InlineData("<urlset><url>{0}</url></urlset>")]
    public void They_are_not_read(string xml)
    {
        var read = Reading.Of(
            xml.Replace("{0}", Post, StringComparison.Ordinal), "feeds/all.atom.xml");

        Assert.Empty(read.Meetups);
        Assert.DoesNotContain(read.Problems, problem => problem.Code == "unreadable");
    }

    [Fact]
    public void A_page_that_begins_with_a_tag_is() =>
        Assert.Single(Reading.Of($"<feedback>\n\n# March meetup\n\n{Post}\n", "events/march.md").Meetups);
}
