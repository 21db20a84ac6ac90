using CommunityBot.ContentLoading.Feeds;

namespace CommunityBot.Tests.ContentLoading.Feeds;

public sealed class PollScheduleTests
{
    [Theory]
    [InlineData(0, 15)]
    [InlineData(1, 16.5)]
    public void While_all_is_well_it_is_asked_as_wished_or_a_little_later(double chance, double minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            PollSchedule.Until(TimeSpan.FromMinutes(15), failures: 0, retryAfter: null, chance));

    [Theory]
    [InlineData(15, 1, 2)]
    [InlineData(15, 2, 4)]
    [InlineData(15, 4, 16)]
    [InlineData(15, 40, 120)]
    [InlineData(1, 1, 1)]
    [InlineData(1440, 40, 1440)]
    public void After_failures_it_is_left_alone_for_longer_and_longer(int every, int failures, int minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            PollSchedule.Until(TimeSpan.FromMinutes(every), failures, retryAfter: null, chance: 1));

    [Theory]
    [InlineData(1, 2)]
    [InlineData(180, 180)]
    [InlineData(1_000_000, 1440)]
    [InlineData(-5, 2)]
    public void A_servers_wish_makes_it_later_never_sooner_and_never_for_ever(int wished, int minutes) =>
        Assert.Equal(
            TimeSpan.FromMinutes(minutes),
            PollSchedule.Until(TimeSpan.FromMinutes(15), failures: 1, TimeSpan.FromMinutes(wished), chance: 1));
}
