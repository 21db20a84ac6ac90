namespace CommunityBot.Discord.Interactions;

/// <summary>
/// Deduplicates interactions by id. Discord may deliver an event twice, especially after a resume, but a command must
/// run at most once. https://docs.discord.com/developers/events/gateway#preparing-to-resume
/// </summary>
internal sealed class InteractionDeduplicator
{
    private const int MaxIds = 4096;

    private readonly Lock gate = new();
    private readonly HashSet<string> seen = new(StringComparer.Ordinal);
    private readonly Queue<string> order = new();

    /// <summary>False when the id was seen before.</summary>
    public bool IsNew(string id)
    {
        lock (gate)
        {
            if (!seen.Add(id))
            {
                return false;
            }

            order.Enqueue(id);
            if (order.Count > MaxIds)
            {
                seen.Remove(order.Dequeue());
            }

            return true;
        }
    }
}
