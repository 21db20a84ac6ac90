namespace CommunityBot.Discord.Interactions;

/// <summary>
/// The last interactions that arrived. Discord may deliver an event twice, after a resume above all, and what it asks
/// for
/// must happen once. https://docs.discord.com/developers/events/gateway#preparing-to-resume
/// </summary>
internal sealed class InteractionDeduplicator
{
    private const int Most = 4096;

    private readonly Lock gate = new();
    private readonly HashSet<string> known = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>False when it was here before.</summary>
    public bool IsNew(string id)
    {
        lock (gate)
        {
            if (!known.Add(id))
            {
                return false;
            }

            order.Enqueue(id);
            if (order.Count > Most)
            {
                known.Remove(order.Dequeue());
            }

            return true;
        }
    }
}
