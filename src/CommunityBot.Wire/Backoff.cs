namespace CommunityBot.Wire;

/// <summary>Exponential backoff with jitter: doubles from a first wait to a longest one.</summary>
/// <param name="First">The upper bound of the first wait.</param>
/// <param name="Longest">The upper bound of every wait.</param>
public sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    /// <param name="attempt">Starts at 1.</param>
    /// <param name="chance">A random number from 0 to 1; half of the wait is fixed, half is jitter.</param>
    public TimeSpan Before(int attempt, double chance)
    {
        var doubled = First * Math.Pow(2, Math.Clamp(attempt - 1, 0, 30));
        var bound = doubled < Longest ? doubled : Longest;
        return (bound / 2) + (bound / 2 * Math.Clamp(chance, 0, 1));
    }
}
