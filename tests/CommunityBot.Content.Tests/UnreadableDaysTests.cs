using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Keys of an event's day without a day that can be read.</summary>
public sealed class UnreadableDaysTests
{
    [Theory]
    [InlineData("layout: event\nevent_date: soon", "some.md")]
    [InlineData("event_date: in spring", "events/some.md")]
    [InlineData("meeting_date: TBC", "meetups/some.md")]
    public void A_page_with_one_is_an_event_without_a_day(string header, string path)
    {
        var read = Reading.Of($"---\ntitle: Some day\n{header}\n---\n\nSoon.\n", path);

        var page = Assert.Single(read.Meetups);
        Assert.Equal((MeetupKind.Meetup, (LocalDate?)null), (page.Kind, page.When.Date));
        Assert.Contains(read.Problems, problem => problem.Code == "no-date");
    }
}
