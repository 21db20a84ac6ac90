namespace CommunityBot.Discord.Gateway;

/// <summary>
/// At most 110 messages a minute on one connection; Discord cuts it at 120. Only a flood of requests for heartbeats
/// could
/// get there. https://docs.discord.com/developers/events/gateway#rate-limiting
/// </summary>
internal sealed class SendRateLimit(TimeProvider time)
{
    private const int Most = 110;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> sent = new();

    /// <summary>False when sending now would be one too many.</summary>
    public bool Take()
    {
        while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
        {
            sent.Dequeue();
        }

        if (sent.Count >= Most)
        {
            return false;
        }

        sent.Enqueue(time.GetTimestamp());
        return true;
    }
}
