using System.Globalization;
using System.Net.Http.Headers;
using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// The rate limit headers of a response. https://docs.discord.com/developers/topics/rate-limits#header-format
/// </summary>
/// <param name="Bucket">The id of the rate limit bucket; several routes may share one.</param>
/// <param name="ResetAfter">Time until the bucket resets, counted from the response, so clock skew does not
/// matter.</param>
/// <param name="RetryAfter">For a 429: how long to wait.</param>
internal sealed record RateLimitHeaders(
    string? Bucket, int? Limit, int? Remaining, TimeSpan? ResetAfter, TimeSpan? RetryAfter, bool IsGlobal,
    bool IsShared)
{
    private static readonly TimeSpan MaxWait = TimeSpan.FromDays(1);

    public static RateLimitHeaders Read(HttpResponseHeaders headers, JsonElement? content, DateTimeOffset now)
    {
        var resetAfter = Seconds(First("X-RateLimit-Reset-After")) ?? FromReset(First("X-RateLimit-Reset"), now);
        return new RateLimitHeaders(
            First("X-RateLimit-Bucket"),
            ParseInt(First("X-RateLimit-Limit")),
            ParseInt(First("X-RateLimit-Remaining")),
            resetAfter,
            // The body's retry_after has decimals; the Retry-After header is rounded.
            Bounded(content?.Number("retry_after")) ?? Seconds(First("Retry-After")) ?? resetAfter,
            IsTrue(First("X-RateLimit-Global"))
                || content?.IsTrue("global") == true
                || First("X-RateLimit-Scope") == "global",
            First("X-RateLimit-Scope") == "shared");

        string? First(string name) => headers.TryGetValues(name, out var values) ? values.FirstOrDefault() : null;
    }

    private static bool IsTrue(string? text) => string.Equals(text, "true", StringComparison.OrdinalIgnoreCase);

    private static int? ParseInt(string? text) =>
        int.TryParse(text, NumberStyles.Integer, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static TimeSpan? Seconds(string? text) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var seconds)
            ? Bounded(seconds)
            : null;

    private static TimeSpan? FromReset(string? text, DateTimeOffset now) =>
        double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var epoch)
            ? Bounded(epoch - (now.ToUnixTimeMilliseconds() / 1000.0))
            : null;

    private static TimeSpan? Bounded(double? seconds) => seconds switch
    {
        null or double.NaN => null,
        <= 0 => TimeSpan.Zero,
        _ => seconds.Value < MaxWait.TotalSeconds ? TimeSpan.FromSeconds(seconds.Value) : MaxWait,
    };
}
