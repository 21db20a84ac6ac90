using Quartz;

namespace CommunityBot.Health;

/// <summary>
/// Recognises that the scheduler does not fire: the same firing is overdue in every look for <see cref="Limit"/>. How
/// late it is says less: after a suspended machine wakes up, or with a clock that runs faster, all are late for a
/// moment. Not thread-safe.
/// </summary>
internal sealed class LateRuns
{
    public static readonly TimeSpan Limit = TimeSpan.FromMinutes(2);

    private Dictionary<(TriggerKey Trigger, DateTimeOffset Due), TimeSpan> seen = [];

    /// <param name="overdue">The triggers that are overdue now, each with the moment that it was due.</param>
    /// <param name="now">Time since any fixed moment, by a clock that never jumps.</param>
    /// <returns>The number of firings that are not late but missing.</returns>
    public int Observe(IReadOnlyDictionary<TriggerKey, DateTimeOffset> overdue, TimeSpan now)
    {
        seen = overdue.ToDictionary(
            entry => (entry.Key, entry.Value),
            entry => seen.GetValueOrDefault((entry.Key, entry.Value), now));
        return seen.Values.Count(since => now - since >= Limit);
    }
}
