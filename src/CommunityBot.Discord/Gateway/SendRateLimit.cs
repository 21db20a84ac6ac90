namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Limits a connection to 110 sent messages a minute; Discord disconnects at 120. Only a flood of heartbeat requests
/// could reach the limit. https://docs.discord.com/developers/events/gateway#rate-limiting
/// </summary>
internal sealed class SendRateLimit(TimeProvider time)
{
    private const int MaxPerWindow = 110;
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(60);

    private readonly Queue<long> sent = new();

    /// <summary>False when sending now would exceed the limit.</summary>
    public bool TryAcquire()
    {
        while (sent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Window)
        {
            sent.Dequeue();
        }

        if (sent.Count >= MaxPerWindow)
        {
            return false;
        }

        sent.Enqueue(time.GetTimestamp());
        return true;
    }
}
