namespace CommunityBot.Discord.Rest;

/// <summary>
/// Rate limit state: buckets by bucket id and major parameter, learnt from response headers, the global rate limit and
/// the invalid request limit. Nothing is hard coded except the documented limits.
/// https://docs.discord.com/developers/topics/rate-limits
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>At this number of buckets the idle ones are evicted.</summary>
    private const int MaxBuckets = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> bucketByRoute = [];
    private readonly Dictionary<(string Limit, string Major), RateLimitBucket> buckets = [];

    /// <summary>Applies to every request that is signed with the bot token.</summary>
    public GlobalRateLimit Global { get; } = new(time);

    public InvalidRequestLimit InvalidRequests { get; } = new(time);

    public RateLimitBucket BucketFor(RestRequest request)
    {
        lock (gate)
        {
            var route = RouteOf(request);
            var limit = bucketByRoute.GetValueOrDefault(route, route);
            if (buckets.TryGetValue((limit, request.MajorParameter), out var known))
            {
                return known;
            }

            if (buckets.Count >= MaxBuckets)
            {
                EvictIdleBuckets();
            }

            return buckets[(limit, request.MajorParameter)] = new RateLimitBucket(time);
        }
    }

    /// <summary>Applies the rate limit headers of a response; called before the bucket is left.</summary>
    public void Update(RestRequest request, RateLimitBucket routeBucket, int status, RateLimitHeaders headers)
    {
        // The bucket of a route is unknown until its first response; other requests may already be queued in the bucket
        // that is keyed by route.
        var shared = headers.Bucket is { Length: > 0 } bucket ? ShareBucket(request, routeBucket, bucket) : routeBucket;
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
            routeBucket.Block(wait);
            shared.Block(wait);
        }
    }

    /// <summary>Routes that report the same bucket id share one bucket from now on.</summary>
    private RateLimitBucket ShareBucket(RestRequest request, RateLimitBucket routeBucket, string bucketId)
    {
        lock (gate)
        {
            bucketByRoute[RouteOf(request)] = bucketId;
            return buckets.TryAdd((bucketId, request.MajorParameter), routeBucket)
                ? routeBucket
                : buckets[(bucketId, request.MajorParameter)];
        }
    }

    private void EvictIdleBuckets()
    {
        foreach (var (key, _) in buckets.Where(lane => lane.Value.IsIdle).ToList())
        {
            buckets.Remove(key);
        }
    }

    private static string RouteOf(RestRequest request) => $"{request.Method} {request.Route}";
}
