using CommunityBot.Wire;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>How long to leave a server alone until it is asked again.</summary>
internal static class PollSchedule
{
    /// <summary>
    /// Many bots asking on the hour would be one crowd: up to a tenth later than wished, never sooner.
    /// </summary>
    private const double Jitter = 0.1;

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(2);

    /// <summary>A server that asks for more than this has written nonsense into its header.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);

    /// <param name="failures">Failed askings in a row; 0 when the last one went well.</param>
    /// <param name="retryAfter">What the server asked for.</param>
    /// <param name="chance">0 to 1.</param>
    public static TimeSpan Until(TimeSpan every, int failures, TimeSpan? retryAfter, double chance)
    {
        var wait = failures == 0
            ? every * (1 + (Jitter * chance))
            : new Backoff(every < FirstRetry ? every : FirstRetry, every > LongestRetry ? every : LongestRetry).Before(
                failures, chance);
        var wished = retryAfter is { } after && after > LongestRetryAfter
            ? LongestRetryAfter
            : retryAfter ?? TimeSpan.Zero;
        return wait > wished ? wait : wished;
    }
}
