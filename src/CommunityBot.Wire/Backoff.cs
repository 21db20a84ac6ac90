namespace CommunityBot.Wire;

/// <summary>
/// How long to wait before the next try: doubling from a first pause to a longest one, with full jitter.
/// </summary>
/// <param name="First">The longest first wait.</param>
/// <param name="Longest">The bound that doubling never passes.</param>
public sealed record Backoff(TimeSpan First, TimeSpan Longest)
{
    /// <param name="attempt">Counted from 1.</param>
    /// <param name="chance">0 to 1, from the caller's source of chance; half of the wait is certain, half is
    /// jitter.</param>
    public TimeSpan Before(int attempt, double chance)
    {
        var doubled = First * Math.Pow(2, Math.Clamp(attempt - 1, 0, 30));
        var bound = doubled < Longest ? doubled : Longest;
        return (bound / 2) + (bound / 2 * Math.Clamp(chance, 0, 1));
    }
}
