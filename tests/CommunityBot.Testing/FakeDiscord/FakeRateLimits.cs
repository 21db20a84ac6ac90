using System.Globalization;
using System.Text.RegularExpressions;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>
/// Rate limits by bucket and major parameter, reported in headers. A request while blocked extends the block, so that a
/// client that does not wait never succeeds.
/// </summary>
public sealed class FakeRateLimits(TimeProvider time)
{
    private readonly Lock gate = new();
    private readonly List<Rule> rules = [];
    private readonly Dictionary<string, Window> windows = [];

    /// <summary>Number of 429 responses.</summary>
    public int Refusals { get; private set; }

    /// <param name="method">A regular expression for the method.</param>
    /// <param name="pathPattern">A regular expression for the path; its first group, if any, is the major
    /// parameter.</param>
    public void Limit(string bucket, string method, string pathPattern, int limit, TimeSpan per)
    {
        lock (gate)
        {
            rules.Add(new Rule(bucket, new Regex($"^{method}$"), new Regex(pathPattern), limit, per));
        }
    }

    /// <summary>The headers of the response, and how long to wait if the request exceeds the limit.</summary>
    internal (IReadOnlyDictionary<string, string> Headers, TimeSpan? RetryAfter) Take(FakeRequest request)
    {
        lock (gate)
        {
            if (rules.Find(rule => rule.Method.IsMatch(request.Method) && rule.Path.IsMatch(request.Path))
                is not { } rule)
            {
                return (new Dictionary<string, string>(), null);
            }

            var key = $"{rule.Bucket}/{rule.Path.Match(request.Path).Groups[1].Value}";
            var now = time.GetUtcNow();
            if (!windows.TryGetValue(key, out var window) || now >= window.Ends)
            {
                window = windows[key] = new Window { Ends = now + rule.Per, Left = rule.Limit };
            }

            window.Left--;
            if (window.Left < 0)
            {
                Refusals++;
                window.Ends += TimeSpan.FromMilliseconds(100);
            }

            var left = window.Ends - now;
            return (Headers(rule, window, left), window.Left < 0 ? left : null);
        }
    }

    private static Dictionary<string, string> Headers(Rule rule, Window window, TimeSpan left) => new()
    {
        ["X-RateLimit-Limit"] = rule.Limit.ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Remaining"] = Math.Max(0, window.Left).ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset"] = (window.Ends.ToUnixTimeMilliseconds() / 1000.0).ToString(CultureInfo.InvariantCulture),
        ["X-RateLimit-Reset-After"] = left.TotalSeconds.ToString("0.000", CultureInfo.InvariantCulture),
        ["X-RateLimit-Bucket"] = rule.Bucket,
    };

    private sealed record Rule(string Bucket, Regex Method, Regex Path, int Limit, TimeSpan Per);

    private sealed class Window
    {
        public DateTimeOffset Ends { get; set; }

        public int Left { get; set; }
    }
}
