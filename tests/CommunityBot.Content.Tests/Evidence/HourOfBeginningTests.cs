using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Tests for posts whose header has the hour at which something begins.</summary>
public sealed class HourOfBeginningTests
{
    private const string Text = "Everybody may propose a topic on the pad. We sync up on what was built since then.\n";

    [Theory]
    [InlineData("startTime: '10:00'\nendTime: '12:00'")]
    [InlineData("start_time: 10:00\nend_time: 12:00")]
    [InlineData("start-time: 10:00 am\nend-time: 12:00 pm")]
    public void A_post_that_begins_at_an_hour_is_an_event_of_its_day(string hours)
    {
        var meetup = Reading.Page(
            $"---\nlayout: post\ntitle: Sample Sync\ndate: 2031-01-21\n{hours}\nlocation: The Example\n---\n\n{Text}",
            "_posts/2031-01-21-sample-sync.md");

        Assert.Equal(MeetupKind.Meetup, meetup.Kind);
        Assert.Equal(new LocalDate(2031, 1, 21), meetup.When.Date);
        Assert.Equal((new LocalTime(10, 0), new LocalTime(12, 0)), (meetup.When.StartsAt, meetup.When.EndsAt));
    }

    [Fact]
    public void The_hour_of_posting_is_none() => Assert.Equal(
        MeetupKind.NotAnEvent,
        Reading.Page(
            $"---\nlayout: post\ntitle: Sample Sync\ndate: 2031-01-21\ntime: '10:00'\n---\n\n{Text}",
            "_posts/2031-01-21-sample-sync.md").Kind);
}
