namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Keeps the bot from starting sessions too often. Discord allows 1000 a day and answers the next one by ending every
/// session and resetting the token; a reconnect loop with a pause of a minute would get there within the day.
/// https://docs.discord.com/developers/events/gateway#identifying
/// </summary>
internal sealed class IdentifyBudget(TimeProvider time)
{
    private static readonly TimeSpan Day = TimeSpan.FromHours(24);

    /// <summary>So many starts a day need no pause: restarts, deployments, a bad hour at Discord.</summary>
    private const int Free = 100;

    /// <summary>
    /// Past the free ones: at most 480 more a day, so that there are never more than 600 of the 1000.
    /// </summary>
    private static readonly TimeSpan PauseWhenMany = TimeSpan.FromMinutes(3);

    private static readonly TimeSpan ConcurrencyWindow = TimeSpan.FromSeconds(5);

    /// <summary>Below this, what is left of the day's starts is spread over the rest of the day.</summary>
    private const int FewRemaining = 50;

    private readonly Lock gate = new();
    private readonly Queue<DateTimeOffset> spent = new();
    private readonly Dictionary<int, DateTimeOffset> lastByKey = [];
    private DateTimeOffset? last;

    /// <summary>Zero when a session may be started now; its place among the concurrent ones is then taken.</summary>
    public TimeSpan WaitBefore(int shard, SessionStartLimit? told)
    {
        lock (gate)
        {
            var now = time.GetUtcNow();
            while (spent.TryPeek(out var oldest) && now - oldest >= Day)
            {
                spent.Dequeue();
            }

            var key = shard % Math.Max(1, told?.Concurrency ?? 1);
            var wait = Longest(
                told is { Remaining: <= 0 } ? told.ResetAfter : TimeSpan.Zero,
                told is { Remaining: > 0 and < FewRemaining }
                    ? Rest(now, told.ResetAfter / told.Remaining)
                    : TimeSpan.Zero,
                spent.Count >= Free ? Rest(now, PauseWhenMany) : TimeSpan.Zero,
                lastByKey.TryGetValue(key, out var before) ? before + ConcurrencyWindow - now : TimeSpan.Zero);
            if (wait <= TimeSpan.Zero)
            {
                lastByKey[key] = now;
                return TimeSpan.Zero;
            }

            return wait;
        }
    }

    /// <summary>An identify was sent.</summary>
    public void Spend()
    {
        lock (gate)
        {
            last = time.GetUtcNow();
            spent.Enqueue(last.Value);
        }
    }

    private TimeSpan Rest(DateTimeOffset now, TimeSpan pause) =>
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
