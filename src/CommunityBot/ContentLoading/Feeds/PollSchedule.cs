using CommunityBot.Wire;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>Computes the time until the next poll, with exponential backoff after failures.</summary>
internal static class PollSchedule
{
    /// <summary>
    /// Up to 10 % later than configured, never earlier, so that many bots do not poll at the same moment.
    /// </summary>
    private const double Jitter = 0.1;

    private static readonly TimeSpan FirstRetry = TimeSpan.FromMinutes(2);

    private static readonly TimeSpan LongestRetry = TimeSpan.FromHours(2);

    /// <summary>Upper limit of Retry-After; a longer value is assumed to be a mistake.</summary>
    private static readonly TimeSpan LongestRetryAfter = TimeSpan.FromDays(1);

    /// <param name="failures">Consecutive failed polls; 0 after a success.</param>
    /// <param name="retryAfter">The server's Retry-After.</param>
    /// <param name="chance">A random number from 0 to 1.</param>
    public static TimeSpan NextDelay(TimeSpan every, int failures, TimeSpan? retryAfter, double chance)
    {
        var wait = failures == 0
            ? every * (1 + (Jitter * chance))
            : new Backoff(
                every < FirstRetry ? every : FirstRetry, every > LongestRetry ? every : LongestRetry).DelayBefore(
                failures, chance);
        var requested = retryAfter is { } after && after > LongestRetryAfter
            ? LongestRetryAfter
            : retryAfter ?? TimeSpan.Zero;
        return wait > requested ? wait : requested;
    }
}
