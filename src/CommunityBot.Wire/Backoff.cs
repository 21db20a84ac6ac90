namespace CommunityBot.Wire;

/// <summary>Exponential backoff with jitter: doubles from a first wait to a longest one.</summary>
/// <param name="Initial">The upper bound of the first wait.</param>
/// <param name="Max">The upper bound of every wait.</param>
public sealed record Backoff(TimeSpan Initial, TimeSpan Max)
{
    /// <param name="attempt">Starts at 1.</param>
    /// <param name="random">A random number from 0 to 1; half of the wait is fixed, half is jitter.</param>
    public TimeSpan DelayBefore(int attempt, double random)
    {
        var doubled = Initial * Math.Pow(2, Math.Clamp(attempt - 1, 0, 30));
        var bound = doubled < Max ? doubled : Max;
        return (bound / 2) + (bound / 2 * Math.Clamp(random, 0, 1));
    }
}
