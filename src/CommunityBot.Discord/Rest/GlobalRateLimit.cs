namespace CommunityBot.Discord.Rest;

/// <summary>
/// The limit over all routes: 50 requests a second for a bot, not counting what interactions' own tokens open.
/// https://docs.discord.com/developers/topics/rate-limits#global-rate-limit
/// </summary>
internal sealed class GlobalRateLimit(TimeProvider time)
{
    private const int MostPerSecond = 50;
    private static readonly TimeSpan Second = TimeSpan.FromSeconds(1);

    private readonly Lock gate = new();
    private readonly Queue<long> recent = new();
    private long? blockedSince;
    private TimeSpan blockedFor;

    /// <summary>
    /// Zero when one more may go now, and that one is then counted; else how long to wait and ask again.
    /// </summary>
    public TimeSpan Take()
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

            if (recent.Count >= MostPerSecond)
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
