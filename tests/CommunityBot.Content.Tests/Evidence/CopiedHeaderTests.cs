using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>A page is often a copy of the last one, in whose header the day was forgotten.</summary>
public sealed class CopiedHeaderTests
{
    [Theory]
    [InlineData("7 March 2031: monthly evening", "2031-02-07T19:00:00+00:00", "2031-03-01", "We meet at our place.")]
    [InlineData("Treffen am 7. März 2031", "2031-02-07 19:00", "2031-03-01", "Wir treffen uns.")]
    [InlineData("1er mars 2031 : soirée", "2030-03-01T19:00:00+01:00", "2031-02-28", "Nous nous retrouvons.")]
    [InlineData("7 March 2031: evening", "2031-03-01 19:00", "2031-03-01", "On Friday 7 March 2031 at our place.")]
    public void The_day_of_the_title_counts(string title, string start, string posted, string text)
    {
        var page = Page(title, start, posted, text);

        var expected = title.StartsWith('1') ? new LocalDate(2031, 3, 1) : new LocalDate(2031, 3, 7);
        Assert.Equal(
            (MeetupKind.Meetup, expected, new LocalTime(19, 0)), (page.Kind, page.When.Date, page.When.StartsAt));
    }

    [Theory]
    [InlineData("7 March 2031: evening", "2031-03-14 19:00", "2031-03-01", "Moved by a week.")]
    [InlineData("7 March 2031: evening", "2031-03-01 19:00", "2031-03-01", "The file has the day of the event.")]
    [InlineData("Talks until 20 October 2031", "2031-02-07 19:00", "2031-03-01", "Far ahead.")]
    [InlineData("Evening for all", "2031-02-07 19:00", "2031-03-01", "We had planned it for 7 March 2031.")]
    public void Otherwise_the_header_counts(string title, string start, string posted, string text)
    {
        var page = Page(title, start, posted, text);

        Assert.Equal(start[..10], page.When.Date?.ToString("uuuu-MM-dd", null));
    }

    [Fact]
    public void It_is_reported()
    {
        var read = Reading.Of(Text("7 March 2031", "2031-02-07 19:00", "Here."), "_posts/2031-03-01-page.md");

        Assert.Contains(read.Problems, problem => problem.Code == "dates-disagree");
    }

    private static Meetup Page(string title, string start, string posted, string text) =>
        Reading.Page(Text(title, start, text), $"_posts/{posted}-page.md");

    private static string Text(string title, string start, string text) =>
        $"---\ntitle: \"{title}\"\nlayout: event\nevent:\n  start: {start}\n---\n\n{text}\n";
}
