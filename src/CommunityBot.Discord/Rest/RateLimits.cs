namespace CommunityBot.Discord.Rest;

/// <summary>
/// Rate limit state: buckets by bucket id and major parameter, learnt from response headers, the global rate limit and
/// the invalid request limit. Nothing is hard coded except the documented limits.
/// https://docs.discord.com/developers/topics/rate-limits
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>At this number of buckets the idle ones are evicted.</summary>
    private const int ManyLanes = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> bucketByRoute = [];
    private readonly Dictionary<(string Limit, string Major), RateLimitBucket> lanes = [];

    /// <summary>Applies to every request that is signed with the bot token.</summary>
    public GlobalRateLimit Global { get; } = new(time);

    public InvalidRequestLimit Refusals { get; } = new(time);

    public RateLimitBucket LaneFor(RestRequest request)
    {
        lock (gate)
        {
            var limit = bucketByRoute.GetValueOrDefault(RouteOf(request), RouteOf(request));
            if (lanes.TryGetValue((limit, request.Major), out var known))
            {
                return known;
            }

            if (lanes.Count >= ManyLanes)
            {
                ForgetIdleLanes();
            }

            return lanes[(limit, request.Major)] = new RateLimitBucket(time);
        }
    }

    /// <summary>Applies the rate limit headers of a response; called before the bucket is left.</summary>
    public void Learn(RestRequest request, RateLimitBucket lane, int status, RateLimitHeaders headers)
    {
        // The bucket of a route is unknown until its first response; other requests may already be queued in the bucket
        // that is keyed by route.
        var shared = headers.Bucket is { Length: > 0 } bucket ? Share(request, lane, bucket) : lane;
        if (status == 429)
        {
            var wait = headers.RetryAfter ?? TimeSpan.FromSeconds(1);
            if (headers.IsGlobal)
            {
                Global.Block(wait);
            }
            else
            {
                Block(wait);
            }
        }
        else if (headers is { Remaining: <= 0, ResetAfter: { } resetAfter })
        {
            Block(resetAfter);
        }

        void Block(TimeSpan wait)
        {
            lane.Block(wait);
            shared.Block(wait);
        }
    }

    /// <summary>Routes that report the same bucket id share one bucket from now on.</summary>
    private RateLimitBucket Share(RestRequest request, RateLimitBucket lane, string bucket)
    {
        lock (gate)
        {
            bucketByRoute[RouteOf(request)] = bucket;
            return lanes.TryAdd((bucket, request.Major), lane) ? lane : lanes[(bucket, request.Major)];
        }
    }

    private void ForgetIdleLanes()
    {
        foreach (var (key, _) in lanes.Where(lane => lane.Value.IsIdle).ToList())
        {
            lanes.Remove(key);
        }
    }

    private static string RouteOf(RestRequest request) => $"{request.Method} {request.Route}";
}
