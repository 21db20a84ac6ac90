namespace CommunityBot.Slack;

/// <summary>A bounded set of recently seen ids for deduplication; entries expire after a while. Thread-safe.</summary>
internal sealed class RecentIds(TimeProvider time, TimeSpan retention, int capacity)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> known = [];
    private readonly Queue<(string Name, DateTimeOffset At)> inOrder = new();

    /// <summary>True when the id has not been seen within the retention time.</summary>
    public bool Add(string id)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (inOrder.TryPeek(out var oldest) && (now - oldest.At > retention || inOrder.Count >= capacity))
            {
                known.Remove(inOrder.Dequeue().Name);
            }

            if (!known.Add(id))
            {
                return false;
            }

            inOrder.Enqueue((id, now));
            return true;
        }
    }
}
