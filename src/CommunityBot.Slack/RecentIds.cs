namespace CommunityBot.Slack;

/// <summary>
/// What has come by lately, by name: for a while, and never more than so many. Safe from several places at once.
/// </summary>
internal sealed class RecentIds(TimeProvider wire, TimeSpan memory, int most)
{
    private readonly Lock gate = new();
    private readonly HashSet<string> known = [];
    private readonly Queue<(string Name, DateTimeOffset At)> inOrder = new();

    /// <summary>True for a name that has not come by within memory.</summary>
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
