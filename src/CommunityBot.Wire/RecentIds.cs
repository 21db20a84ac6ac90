namespace CommunityBot.Wire;

/// <summary>
/// Recently seen ids, to process at most once what a platform may deliver more than once. Bounded in number and time;
/// thread-safe.
/// </summary>
/// <param name="retention">After this time, an id counts as new again.</param>
/// <param name="capacity">Beyond this number, the oldest ids are forgotten earlier.</param>
public sealed class RecentIds(TimeProvider time, TimeSpan retention, int capacity)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<(string Id, DateTimeOffset At)> inOrder = new();

    /// <summary>True when the id has not been seen within the retention time.</summary>
    public bool Add(string id)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (inOrder.TryPeek(out var oldest) && now - oldest.At > retention)
            {
                known.Remove(inOrder.Dequeue().Id);
            }

            if (!known.Add(id))
            {
                return false;
            }

            inOrder.Enqueue((id, now));
            if (inOrder.Count > capacity)
            {
                known.Remove(inOrder.Dequeue().Id);
            }

            return true;
        }
    }
}
