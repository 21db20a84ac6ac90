using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.FrontMatter;

/// <summary>Headers of a generator that have neither fences nor a blank line before the text.</summary>
public sealed class HeadersWithoutEndTests
{
    private const string Header = "layout: post\nTitle: Parsers for all\nDate: 2031-03-01 08:48\ncategories:\n";

    [Theory]
    [InlineData("__Date:__ Thursday March 13, 2031 @ 7pm <br/>\n__Location:__ Example Hall <br/>\n")]
    [InlineData("Parsers are everywhere.\n\nDate: Thursday March 13, 2031 7:00 PM\nLocation: Example Hall\n")]
    [InlineData("You are cordially invited to our meetup on Thursday, March 13th from 7pm at the Example Hall.\n")]
    public void The_moment_of_posting_is_not_that_of_the_meetup(string text)
    {
        var page = Reading.Page(Header + text, "content/posts/2031-03-01-parsers.md");

        Assert.Equal((MeetupKind.Meetup, "Parsers for all"), (page.Kind, page.Title));
        Assert.Equal(
            (new LocalDate(2031, 3, 13), new LocalTime(19, 0)), (page.When.Date, page.When.StartsAt));
        Assert.DoesNotContain("layout", page.Description ?? string.Empty, StringComparison.Ordinal);
    }

    [Fact]
    public void Labels_of_a_text_stay_labels()
    {
        var page = Reading.Page(
            "Title: Parsers for all\nWhen: Thursday March 13, 2031 @ 7pm\nWhere: Example Hall\nAll are welcome.\n",
            "events/parsers.md");

        Assert.Equal(
            (new LocalDate(2031, 3, 13), new LocalTime(19, 0)), (page.When.Date, page.When.StartsAt));
        Assert.Equal("Example Hall", page.Venue?.Text);
    }
}
