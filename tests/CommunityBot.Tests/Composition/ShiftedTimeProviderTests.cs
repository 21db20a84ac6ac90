using CommunityBot.Composition;
using CommunityBot.Testing;

namespace CommunityBot.Tests.Composition;

public sealed class ShiftedTimeProviderTests
{
    private readonly ManualTime real = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public void It_starts_at_the_given_time_and_runs_at_the_given_speed()
    {
        var shifted = new ShiftedTimeProvider(
            real, new DateTimeOffset(2020, 5, 28, 12, 0, 0, TimeSpan.Zero), speed: 60);

        real.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(new DateTimeOffset(2020, 5, 28, 13, 0, 0, TimeSpan.Zero), shifted.GetUtcNow());
        Assert.Equal(TimeSpan.FromHours(1), shifted.GetElapsedTime(0));
    }

    [Fact]
    public void Its_timers_follow_the_shifted_time()
    {
        var shifted = new ShiftedTimeProvider(
            real, new DateTimeOffset(2020, 5, 28, 12, 0, 0, TimeSpan.Zero), speed: 60);
        var fired = 0;
        using var timer = shifted.CreateTimer(_ => fired++, null, TimeSpan.FromHours(1), Timeout.InfiniteTimeSpan);

        real.Advance(TimeSpan.FromSeconds(59));
        Assert.Equal(0, fired);

        real.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(1, fired);
    }
}
