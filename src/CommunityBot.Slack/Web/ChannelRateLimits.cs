using System.Collections.Concurrent;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Limits posts to one message per second and channel, first come, first served; a busy channel does not delay others.
/// https://docs.slack.dev/apis/web-api/rate-limits
/// </summary>
internal sealed class ChannelRateLimits(TimeProvider time)
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(1);

    /// <summary>Callers are not queued longer than this; they get the time to wait instead.</summary>
    private static readonly TimeSpan MaxWait = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Queue> channels = new();

    /// <summary>Null when the message may be sent now, otherwise the length of the queue.</summary>
    public async Task<TimeSpan?> TakeAsync(string channel, CancellationToken cancellation)
    {
        var wait = channels.GetOrAdd(channel, _ => new Queue()).Take(time.GetUtcNow());
        if (wait > MaxWait)
        {
            return wait;
        }

        await time.WaitAsync(wait, cancellation);
        return null;
    }

    private sealed class Queue
    {
        private readonly Lock gate = new();
        private DateTimeOffset next = DateTimeOffset.MinValue;

        public TimeSpan Take(DateTimeOffset now)
        {
            lock (gate)
            {
                var turn = next > now ? next : now;
                if (turn - now <= MaxWait)
                {
                    next = turn + Interval;
                }

                return turn - now;
            }
        }
    }
}
