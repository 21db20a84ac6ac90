using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>The folder of one post in a blog is named like the post; it is no folder of events.</summary>
public sealed class FoldersOfPostsTests
{
    private const string Moved =
        "---\ntitle: \"März-Treffen woanders\"\ndate: 2031-02-14T00:00:00+02:00\nauthors:\n- anna\n---\n\n" +
        "Wir müssen am 04. März 2031 ausweichen. Unser Treffen wird daher in der Beispielstraße 2 stattfinden.\n";

    [Theory]
    [InlineData("content/blog/2031-02-14-maerz-treffen-woanders/index.md")]
    [InlineData("content/posts/2031-02-14-maerz-treffen-woanders/index.md")]
    public void Its_date_is_that_of_posting(string path) =>
        Assert.Equal(new LocalDate(2031, 3, 4), Reading.Page(Moved, path).When.Date);

    [Theory]
    [InlineData("content/2031-03-04-spring-meetup/index.md")]
    [InlineData("content/meetups/2031-03-04-spring/index.md")]
    public void A_folder_outside_a_blog_still_says_that_it_is_an_event(string path)
    {
        var page = Reading.Page("---\ntitle: Spring\ndate: 2031-03-04\nlocation: Example Hall\n---\n\nTalks.\n", path);

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 3, 4)), (page.Kind, page.When.Date));
    }
}
