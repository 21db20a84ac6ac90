namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Limits how often the bot identifies. Discord allows 1000 session starts a day; on the next one it ends every session
/// and resets the token. A loop that reconnects once a minute would exceed that within a day.
/// https://docs.discord.com/developers/events/gateway#identifying
/// </summary>
internal sealed class IdentifyBudget(TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>Session starts per day without a delay: restarts, deployments, outages of Discord.</summary>
    private const int FreeStarts = 100;

    /// <summary>
    /// Delay after the free starts: at most 480 more a day, so the total stays below 600 of the 1000.
    /// </summary>
    private static readonly TimeSpan PauseAfterFreeStarts = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan ConcurrencyWindow = TimeSpan.FromSeconds(5);

    /// <summary>Below this, the remaining session starts are spread over the time until the limit resets.</summary>
    private const int LowRemaining = 50;

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> starts = new();
    private readonly Dictionary<int, DateTimeOffset> lastByKey = [];
    private DateTimeOffset? last;

    /// <summary>Zero when the shard may identify now; its concurrency slot is then taken.</summary>
    public TimeSpan WaitBefore(int shard, SessionStartLimit? limit)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (starts.TryPeek(out var oldest) && now - oldest >= Day)
            {
                starts.Dequeue();
            }

            var key = shard % Math.Max(1, limit?.Concurrency ?? 1);
            var wait = Longest(
                limit is { Remaining: <= 0 } ? limit.ResetAfter : TimeSpan.Zero,
                limit is { Remaining: > 0 and < LowRemaining }
                    ? RemainingPause(now, limit.ResetAfter / limit.Remaining)
                    : TimeSpan.Zero,
                starts.Count >= FreeStarts ? RemainingPause(now, PauseAfterFreeStarts) : TimeSpan.Zero,
                lastByKey.TryGetValue(key, out var before) ? before + ConcurrencyWindow - now : TimeSpan.Zero);
            if (wait <= TimeSpan.Zero)
            {
                lastByKey[key] = now;
                return TimeSpan.Zero;
            }

            return wait;
        }
    }

    /// <summary>Counts an identify that was sent.</summary>
    public void RecordIdentify()
    {
        lock (gate)
        {
            last = time.GetUtcNow();
            starts.Enqueue(last.Value);
        }
    }

    private TimeSpan RemainingPause(DateTimeOffset now, TimeSpan pause) =>
        last is { } before ? before + pause - now : TimeSpan.Zero;

    private static TimeSpan Longest(params ReadOnlySpan<TimeSpan> waits)
    {
        var longest = TimeSpan.Zero;
        foreach (var wait in waits)
        {
            longest = wait > longest ? wait : longest;
        }

        return longest;
    }
}
