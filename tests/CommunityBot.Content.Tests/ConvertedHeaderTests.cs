using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Headers that a converter took for text.</summary>
public sealed class ConvertedHeaderTests
{
    private const string Rule = "------------------------------------------------------------------------";

    [Fact]
    public void Its_keys_are_those_of_the_page()
    {
        var page = Reading.Page(
            Rule + "\n\nlayout: default\\\ntitle: Meetup on May 18th, 2032 at 18:30\\\ncategory: meetups\\\n----\n\n" +
            "Example Ltd lends us a room.\n", "_posts/2032-04-15-meetup.md");

        Assert.Equal(
            (MeetupKind.Meetup, new LocalDate(2032, 5, 18), new LocalTime(18, 30)),
            (page.Kind, page.When.Date, page.When.StartsAt));
        Assert.StartsWith("Meetup on May 18th", page.Title, StringComparison.Ordinal);
        Assert.DoesNotContain("layout", page.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Meetup notes\n----\n\nWhen: 18 May 2032 at 18:30\n")]
    [InlineData("when: 18 May 2032 at 18:30\n----\n\nText of the page.\n")]
    public void Text_below_a_rule_is_none(string text)
    {
        var page = Reading.Page($"{Rule}\n\n{text}", "events/2032-05-18-meetup.md");

        Assert.Equal((new LocalDate(2032, 5, 18), new LocalTime(18, 30)), (page.When.Date, page.When.StartsAt));
    }
}
