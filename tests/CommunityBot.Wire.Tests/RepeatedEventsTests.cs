using CommunityBot.Testing;

namespace CommunityBot.Wire.Tests;

public sealed class RepeatedEventsTests
{
    [Fact]
    public void One_event_of_each_kind_is_reported_a_minute_with_the_number_of_the_others()
    {
        var time = new ManualTime(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));
        var events = new RepeatedEvents(time);

        Assert.Equal(0, events.Report("unsigned"));
        Assert.Null(events.Report("unsigned"));
        Assert.Null(events.Report("unsigned"));
        Assert.Equal(0, events.Report("late"));
        time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(2, events.Report("unsigned"));
        Assert.Null(events.Report("unsigned"));
    }
}
