using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Reports that begin with who came to talk, or with the day of a meetup in the month of the title.</summary>
public sealed class PresentersWhoStoppedByTests
{
    private const string Slides = "\n\n[Slides](https://example.org/slides.pdf)";

    private static Meetup Post(string title, string text) => Reading.Page(
        $"---\nlayout: post\ntitle: \"{title}\"\ndate: 2031-10-27\n---\n\n{text}\n", "_posts/2031-10-27-post.md");

    [Theory]
    [InlineData("Anna Example - the parser", "[Anna Example](https://a.example), developer at Example Ltd, stopped by "
        + "to talk about the parser. Anna covers how it is built.")]
    [InlineData("Anna Example on the parser", "**_Anna introduced us to the parser and its libraries._**")]
    [InlineData("Parsers and more", "[Anna Example](https://a.example) of Example Motors gave a talk about parsers.")]
    public void It_is_a_recap_with_its_speaker(string title, string text)
    {
        var post = Post(title, text + Slides);

        Assert.Equal(MeetupKind.Recap, post.Kind);
        Assert.Equal(["Anna Example"], post.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void The_title_has_the_year_of_the_day_in_its_month()
    {
        var page = Reading.Page(
            "<html><head><title>2nd Meetup: May 2031</title></head><body><h1>2nd Meetup: May 2031</h1>"
            + "<p>Our second meetup was held on 17 May at the Example House. Ten people came.</p></body></html>",
            "2nd-meetup.html");

        Assert.Equal(MeetupKind.Recap, page.Kind);
        Assert.Equal(new LocalDate(2031, 5, 17), page.When.Date);
    }

    [Fact]
    public void A_day_in_the_title_is_no_year()
    {
        var post = Reading.Page(
            "---\nlayout: post\ntitle: Lightning talks on December 19th\n---\n\n"
            + "Join us at the Example Hall at 19:00.\n",
            "_posts/2031-11-25-talks.md");

        Assert.Equal(new LocalDate(2031, 12, 19), post.When.Date);
    }

    [Fact]
    public void A_paragraph_that_ends_with_a_link_is_a_sentence_of_its_own()
    {
        var post = Reading.Page(
            "---\nlayout: post\ntitle: October 26th 2031\ndate: 2031-10-28 11:17:58+00:00\n---\n\n"
            + "Anna showed the video of the printer: [video](https://a.example/printer)\n\n"
            + "Ben demonstrated the tool with all its boards: [tool](https://b.example/tool)\n\n"
            + "He said that it was new to most of us.\n",
            "_posts/2031-10-28-october-26th.md");

        Assert.Equal(MeetupKind.Recap, post.Kind);
        Assert.Equal(new LocalDate(2031, 10, 26), post.When.Date);
    }
}
