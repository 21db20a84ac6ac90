namespace CommunityBot.Discord.Rest;

/// <summary>
/// The global rate limit of 50 requests per second; requests authorized by an interaction token are exempt.
/// https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
/// </summary>
internal sealed class GlobalRateLimit(TimeProvider time)
{
    private const int MaxPerSecond = 50;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Queue<long> recent = new();
    private long? blockedSince;
    private TimeSpan blockedFor;

    /// <summary>
    /// Zero when a request may be sent now (it is then counted); otherwise how long to wait before trying again.
    /// </summary>
    public TimeSpan Acquire()
    {
        lock (gate)
        {
            if (blockedSince is { } since
                && blockedFor - time.GetElapsedTime(since) is var left
                && left > TimeSpan.Zero)
            {
                return left;
            }

            while (recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= Second)
            {
                recent.Dequeue();
            }

            if (recent.Count >= MaxPerSecond)
            {
                return Second - time.GetElapsedTime(recent.Peek());
            }

            recent.Enqueue(time.GetTimestamp());
            return TimeSpan.Zero;
        }
    }

    public void Block(TimeSpan wait)
    {
        lock (gate)
        {
            blockedSince = time.GetTimestamp();
            blockedFor = wait;
        }
    }
}
