using CommunityBot.ContentLoading.Feeds;

namespace CommunityBot.Tests.ContentLoading.Feeds;

public sealed class PollScheduleTests
{
    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 16.5)]
    public void A_healthy_feed_is_polled_at_its_interval_plus_jitter(double chance, double minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            PollSchedule.NextDelay(TimeSpan.FromMinutes(15), failures: 0, retryAfter: null, chance));

    [Theory]
    [InlineData(15, 1, 2)]
    [InlineData(15, 2, 4)]
    [InlineData(15, 4, 16)]
    [InlineData(15, 40, 120)]
    [InlineData(1, 1, 1)]
    [InlineData(1440, 40, 1440)]
    public void Failures_increase_the_polling_interval(int every, int failures, int minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            PollSchedule.NextDelay(TimeSpan.FromMinutes(every), failures, retryAfter: null, chance: 1));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(180, 180)]
    [InlineData(1_000_000, 1440)]
    [InlineData(-5, 2)]
    public void Retry_after_delays_the_poll_within_a_bound(int wished, int minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            PollSchedule.NextDelay(TimeSpan.FromMinutes(15), failures: 1, TimeSpan.FromMinutes(wished), chance: 1));
}
