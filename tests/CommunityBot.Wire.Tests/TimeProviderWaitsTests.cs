using CommunityBot.Testing;

namespace CommunityBot.Wire.Tests;

public sealed class TimeProviderWaitsTests
{
    private readonly ManualTime time = new(new DateTimeOffset(2026, 11, 21, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_wait_uses_the_given_clock()
    {
        var wait = time.WaitAsync(TimeSpan.FromHours(1), CancellationToken.None);

        time.Advance(TimeSpan.FromMinutes(59));
        Assert.False(wait.IsCompleted);

        time.Advance(TimeSpan.FromMinutes(1));
        await wait.WaitAsync(Waiting.Limit);
    }

    [Fact]
    public async Task A_time_in_the_past_is_not_waited_for() =>
        await time.WaitAsync(TimeSpan.FromMinutes(-1), CancellationToken.None).WaitAsync(Waiting.Limit);

    [Fact]
    public async Task A_wait_can_be_cancelled()
    {
        using var end = new CancellationTokenSource();
        var wait = time.WaitAsync(TimeSpan.FromHours(1), end.Token);

        await end.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
    }
}
