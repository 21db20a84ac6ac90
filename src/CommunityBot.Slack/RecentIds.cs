namespace CommunityBot.Slack;

/// <summary>A bounded set of recently seen ids for deduplication; entries expire after a while. Thread-safe.</summary>
internal sealed class RecentIds(TimeProvider wire, TimeSpan memory, int most)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> known = [];
    private readonly Queue<(string Name, DateTimeOffset At)> inOrder = new();

    /// <summary>True when the id has not been seen within the retention time.</summary>
    public bool Add(string name)
    {
        lock (gate)
        {
            var now = wire.GetUtcNow();
            while (inOrder.TryPeek(out var eldest) && (now - eldest.At > memory || inOrder.Count >= most))
            {
                known.Remove(inOrder.Dequeue().Name);
            }

            if (!known.Add(name))
            {
                return false;
            }

            inOrder.Enqueue((name, now));
            return true;
        }
    }
}
