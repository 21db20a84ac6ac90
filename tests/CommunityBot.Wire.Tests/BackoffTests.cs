namespace CommunityBot.Wire.Tests;

public sealed class BackoffTests
{
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromMinutes(2));

    [Theory]
    [InlineData(1, 0, 0.5)]
    [InlineData(1, 1, 1)]
    [InlineData(2, 1, 2)]
    [InlineData(5, 0.5, 12)]
    [InlineData(8, 1, 120)]
    [InlineData(1_000_000, 1, 120)]
    [InlineData(0, 1, 1)]
    [InlineData(3, 7, 4)]
    public void Delays_double_up_to_a_maximum_and_half_of_each_is_jitter(int attempt, double chance, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), Backoff.DelayBefore(attempt, chance));
}
