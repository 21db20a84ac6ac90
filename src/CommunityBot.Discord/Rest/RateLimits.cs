namespace CommunityBot.Discord.Rest;

/// <summary>
/// Everything the bot has learnt about how often it may ask: limits by bucket and major parameter from the answers'
/// headers, the global limit, and how many refusals it has had. Nothing is hard coded but what Discord documents.
/// https://docs.discord.com/developers/topics/rate-limits
/// </summary>
internal sealed class RateLimits(TimeProvider time)
{
    /// <summary>Above so many lanes the idle ones are forgotten.</summary>
    private const int ManyLanes = 500;

    private readonly Lock gate = new();
    private readonly Dictionary<string, string> bucketByRoute = [];
    private readonly Dictionary<(string Limit, string Major), RateLimitBucket> lanes = [];

    /// <summary>The lane that everything passes which the bot's token signs.</summary>
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

    /// <summary>Takes in what an answer says, before the lane is left.</summary>
    public void Learn(RestRequest request, RateLimitBucket lane, int status, RateLimitHeaders headers)
    {
        // Of a route that is asked for the first time the limit is known only now, and others may stand before it
        // already.
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

    /// <summary>Routes that turn out to count against the same bucket share one lane from now on.</summary>
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
