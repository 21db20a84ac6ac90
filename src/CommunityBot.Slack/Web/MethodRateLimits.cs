using System.Collections.Concurrent;

namespace CommunityBot.Slack.Web;

/// <summary>
/// Rate limits per method: remembers Retry-After, because a call within that time would only extend it.
/// https://docs.slack.dev/apis/web-api/rate-limits
/// </summary>
internal sealed class MethodRateLimits(TimeProvider wire)
{
    private readonly ConcurrentDictionary<string, DateTimeOffset> until = new();

    public void Begin(string method, TimeSpan wait)
    {
        var end = wire.GetUtcNow() + wait;
        until.AddOrUpdate(method, end, (_, known) => known > end ? known : end);
    }

    /// <summary>How long the method is still rate limited; null when it may be called.</summary>
    public TimeSpan? Left(string method) =>
        until.TryGetValue(method, out var end) && end - wire.GetUtcNow() is var left && left > TimeSpan.Zero
            ? left
            : null;
}
