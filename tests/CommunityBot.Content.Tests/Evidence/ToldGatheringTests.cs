using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Reports whose first sentences say of a gathering how it was.</summary>
public sealed class ToldGatheringTests
{
    [Theory]
    [InlineData("_posts/2031-03-04-a.md", "title: Web analytics",
        "The February meetup started earlier at 6:30pm like last time. There were fewer people, but it was fun.")]
    [InlineData("_posts/2031-03-04-b.md", "title: Virtual hack night",
        "We did our second virtual meetup on a call. John gave a preview of an upcoming online talk.")]
    [InlineData("_posts/2031-03-04-c.md", "title: Anna on interfaces",
        "Anna Example gave a great presentation this week about interfaces. They are everywhere.")]
    [InlineData("events/2031-03-04-d.md", "title: Markdown\ndate: 2031-03-04\nlayout: meetup",
        "Anna Example gave an introduction to Markdown ([slides](https://example.com/a.pdf)).")]
    [InlineData("events/2031-03-04-e.md", "title: Start\ndate: 2031-03-04\ntype: event\nhost: Example",
        "Our March meetup with a spring theme was hosted by Example. Anna showed a tool and we had some pizza!")]
    [InlineData("_posts/2031-03-04-f.md", "title: Podcast",
        "Heute haben wir uns wegen des Wetters virtuell getroffen. Das kam gut an.")]
    [InlineData("blog/dojo.md", "title: Das Dojo beim Tag",
        "Dieses Mal fand das Dojo am Campus statt. Es gab viele andere Veranstaltungen.")]
    [InlineData("_posts/2031-03-04-h.md", "title: Nordlicht",
        "Vom 3. bis 4. März 2031 kamen 25 Leute zu einem Arbeitstreffen in Musterstadt zusammen. Es war schön.")]
    public void A_report_is_a_recap(string path, string header, string text) =>
        Assert.Equal(MeetupKind.Recap, Kind(path, header, text));

    [Theory]
    [InlineData("_posts/2031-02-20-a.md", "title: March meetup",
        "We had a great meetup in February. On March 4th we will meet at the Example Hall at 7pm.")]
    [InlineData("_posts/2031-02-20-b.md", "title: Our group", "The meetup was founded in 2010. It is for everyone.")]
    [InlineData("events/2031-03-04-c.md", "title: Parsers\nlayout: meetup\ndate: 2031-03-04",
        "Anna Example gave a talk at ExampleConf last year. Join us, doors open at 7pm.")]
    [InlineData("events/2031-03-04-d.md", "title: Parsers\nlayout: meetup\ndate: 2031-03-04",
        "Last month we had an introduction to parsers. This month Anna shows more.")]
    [InlineData("events/2031-03-04-e.md", "title: Parsers\nlayout: meetup\ndate: 2031-03-04",
        "The meetup was postponed. A new day is not known.")]
    [InlineData("events/2031-03-04-f.md", "title: Parsers\nlayout: meetup\ndate: 2031-03-04",
        "When the meetup started, nobody knew parsers. This evening is about them.")]
    public void A_page_that_looks_ahead_or_back_is_none(string path, string header, string text) =>
        Assert.NotEqual(MeetupKind.Recap, Kind(path, header, text));

    private static MeetupKind Kind(string path, string header, string text) =>
        Reading.Page($"---\n{header}\n---\n\n{text}\n", path).Kind;
}
