using System.Collections.Concurrent;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Rate limits per method: remembers Retry-After, because a call within that time would only extend it.
/// https://docs.slack.dev/apis/web-api/rate-limits
/// </summary>
internal sealed class MethodRateLimits(TimeProvider time)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> until = new();

    public void Block(string method, TimeSpan wait)
    {
        var end = time.GetUtcNow() + wait;
        until.AddOrUpdate(method, end, (_, known) => known > end ? known : end);
    }

    /// <summary>How long the method is still rate limited; null when it may be called.</summary>
    public TimeSpan? RemainingFor(string method) =>
        until.TryGetValue(method, out var end) && end - time.GetUtcNow() is var left && left > TimeSpan.Zero
            ? left
            : null;
}
