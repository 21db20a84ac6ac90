using System.Collections.Concurrent;

using CommunityBot.Wire;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Limits posts to one message per second and channel, first come, first served; a busy channel does not delay others.
/// https://docs.slack.dev/apis/web-api/rate-limits
/// </summary>
internal sealed class ChannelRateLimits(TimeProvider wire)
{
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(1);

    /// <summary>Callers are not queued longer than this; they get the time to wait instead.</summary>
    private static readonly TimeSpan LongestQueue = TimeSpan.FromSeconds(30);

    private readonly ConcurrentDictionary<string, Queue> channels = new();

    /// <summary>Null when the message may be sent now, otherwise the length of the queue.</summary>
    public async Task<TimeSpan?> TakeAsync(string channel, CancellationToken cancellation)
    {
        var wait = channels.GetOrAdd(channel, _ => new Queue()).Take(wire.GetUtcNow());
        if (wait > LongestQueue)
        {
            return wait;
        }

        await wire.WaitAsync(wait, cancellation);
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
                if (turn - now <= LongestQueue)
                {
                    next = turn + Between;
                }

                return turn - now;
            }
        }
    }
}
