using System.Net.Http.Headers;

using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Rest;

/// <summary>
/// HTTP client for Discord's API: adds the bot token, respects the rate limit buckets, retries with exponential backoff
/// and jitter, and distinguishes requests that were not sent from those with an unknown outcome.
/// </summary>
internal sealed partial class RestClient : IDisposable
{
    private const int MaxResponseBytes = 8 * 1024 * 1024;

    private static readonly TimeSpan ResponseTimeout = TimeSpan.FromSeconds(15);
    /// <summary>Lower bound for every pause, even if Discord reports a shorter one.</summary>
    private static readonly TimeSpan MinPause = TimeSpan.FromMilliseconds(100);

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(8));

    private readonly HttpClient http;
    private readonly DiscordAccount account;
    private readonly TimeProvider time;
    private readonly ILogger<RestClient> logger;
    private readonly RateLimits limits;
    private readonly string baseAddress;
    private readonly string userAgent;

    public RestClient(DiscordAccount account, TimeProvider time, ILogger<RestClient> logger)
    {
        this.account = account;
        this.time = time;
        this.logger = logger;
        limits = new RateLimits(time);
        userAgent = UserAgent.Of(account);
        baseAddress = account.Settings.ApiBaseUrl.AbsoluteUri.TrimEnd('/');
        http = new HttpClient(new SocketsHttpHandler
        {
            // DNS is resolved again regularly, because Discord's addresses change.
            PooledConnectionLifetime = TimeSpan.FromMinutes(5),
            ConnectTimeout = TimeSpan.FromSeconds(10),
            // A redirect would send the bot token to the redirect's target.
            AllowAutoRedirect = false,
            UseCookies = false,
            // Trace headers would disclose the bot's internal activity ids to Discord.
            ActivityHeadersPropagator = null,
        })
        {
            Timeout = Timeout.InfiniteTimeSpan,
            MaxResponseContentBufferSize = MaxResponseBytes,
        };
    }

    /// <summary>Whether Discord accepts the bot token, by its latest response.</summary>
    public TokenHealth Token { get; } = new();

    public async Task<RestReply> SendAsync(RestRequest request, CancellationToken cancellation)
    {
        var started = time.GetTimestamp();
        var wasLost = false;
        for (var attempt = 1; ; attempt++)
        {
            var patience = request.MaxWait - time.GetElapsedTime(started);
            var reply = await AttemptAsync(request, patience, cancellation);
            var pause = reply switch
            {
                RestReply.RateLimited rateLimited => rateLimited.RetryAfter,
                RestReply.Unknown or RestReply.NotSent when request.IsIdempotent =>
                    Backoff.DelayBefore(attempt, Random.Shared.NextDouble()),
                _ => Timeout.InfiniteTimeSpan,
            };
            patience = request.MaxWait - time.GetElapsedTime(started);
            if (pause == Timeout.InfiniteTimeSpan || pause > patience)
            {
                return reply is RestReply.Refused refused ? refused with { AfterUnknownAttempt = wasLost } : reply;
            }

            wasLost |= reply is RestReply.Unknown;

            LogRetry(request.Method, request.Route, pause);
            if (reply is not RestReply.RateLimited || pause < MinPause)
            {
                // After a 429 the bucket is blocked, so the next attempt waits there.
                await time.WaitAsync(pause < MinPause ? MinPause : pause, cancellation);
            }
        }
    }

    public void Dispose() => http.Dispose();

    private async Task<RestReply> AttemptAsync(RestRequest request, TimeSpan patience, CancellationToken cancellation)
    {
        if (limits.InvalidRequests.Wait is var pause && pause > TimeSpan.Zero)
        {
            return new RestReply.RateLimited(pause);
        }

        // Nearly always there is nothing to wait for, and then no timer is set.
        var bucket = limits.BucketFor(request);
        var deadline = new Deadline(time, patience);
        if (!bucket.TryEnter() && !await IsInTimeAsync(bucket.EnterAsync, deadline, cancellation))
        {
            return new RestReply.RateLimited(bucket.Wait);
        }

        try
        {
            while (WaitIn(request, bucket) is var wait && wait > TimeSpan.Zero)
            {
                if (!await IsInTimeAsync(token => time.WaitAsync(wait, token), deadline, cancellation))
                {
                    return new RestReply.RateLimited(bucket.Wait);
                }
            }

            return await SendOnceAsync(request, bucket, cancellation);
        }
        finally
        {
            bucket.Leave();
        }
    }

    /// <summary>False if the deadline came first.</summary>
    private static async Task<bool> IsInTimeAsync(
        Func<CancellationToken, Task> wait, Deadline deadline, CancellationToken cancellation)
    {
        using var waiting = deadline.Start();
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(waiting.Token, cancellation);
        try
        {
            await wait(linked.Token);
            return true;
        }
        catch (OperationCanceledException) when (!cancellation.IsCancellationRequested)
        {
            return false;
        }
    }

    private TimeSpan WaitIn(RestRequest request, RateLimitBucket bucket) =>
        bucket.Wait is var wait && wait > TimeSpan.Zero ? wait
        : request.UsesBotToken ? limits.Global.Acquire()
        : TimeSpan.Zero;

    private async Task<RestReply> SendOnceAsync(
        RestRequest request, RateLimitBucket bucket, CancellationToken cancellation)
    {
        using var message = CreateRequest(request);
        using var patience = new CancellationTokenSource(ResponseTimeout, time);
        await using var stopping = cancellation.UnsafeRegister(
            source => ((CancellationTokenSource)source!).Cancel(), patience);
        try
        {
            using var response = await http.SendAsync(
                message, HttpCompletionOption.ResponseContentRead, patience.Token);
            return await ReadAsync(request, bucket, response);
        }
        catch (Exception exception) when (exception is HttpRequestException or OperationCanceledException or IOException
            && !cancellation.IsCancellationRequested)
        {
            var reason = patience.IsCancellationRequested
                ? "Discord did not respond within 15 seconds"
                : exception.Message;
            return WasSent(message, exception) ? new RestReply.Unknown(reason) : new RestReply.NotSent(reason);
        }
    }

    private async Task<RestReply> ReadAsync(RestRequest request, RateLimitBucket bucket, HttpResponseMessage response)
    {
        var status = (int)response.StatusCode;
        var content = JsonReading.Read(await response.Content.ReadAsByteArrayAsync(CancellationToken.None));
        var headers = RateLimitHeaders.Read(response.Headers, content, time.GetUtcNow());
        limits.Update(request, bucket, status, headers);
        limits.InvalidRequests.Count(status, headers.IsShared);
        if (request.UsesBotToken)
        {
            Token.Update(status);
        }

        return status switch
        {
            >= 200 and < 300 => new RestReply.Ok(content),
            429 => new RestReply.RateLimited(headers.RetryAfter ?? TimeSpan.FromSeconds(1)),
            // The server timed out while reading the request; whether it was processed is unknown.
            408 => new RestReply.Unknown("Discord timed out while reading the request"),
            >= 300 and < 500 => new RestReply.Refused(DiscordError.From(status, content)),
            _ => new RestReply.Unknown($"Discord returned HTTP status {status}"),
        };
    }

    private HttpRequestMessage CreateRequest(RestRequest request)
    {
        var message = new HttpRequestMessage(request.Method, $"{baseAddress}/{request.Path}")
        {
            Content = request.Body is { } body ? new TrackedContent(body, request.MediaType) : null,
        };
        message.Headers.TryAddWithoutValidation("User-Agent", userAgent);
        message.Headers.TryAddWithoutValidation("Accept", "application/json");
        if (request.UsesBotToken)
        {
            message.Headers.Authorization = new AuthenticationHeaderValue("Bot", account.Token.Reveal());
        }

        return message;
    }

    private static bool WasSent(HttpRequestMessage message, Exception exception) => message.Content switch
    {
        TrackedContent watched => watched.HasStartedSending,
        _ => exception is not HttpRequestException
        {
            HttpRequestError: HttpRequestError.ConnectionError or HttpRequestError.NameResolutionError
                or HttpRequestError.SecureConnectionError or HttpRequestError.ProxyTunnelError,
        },
    };

    private readonly struct Deadline(TimeProvider time, TimeSpan patience)
    {
        private readonly long since = time.GetTimestamp();

        /// <summary>Is cancelled at the deadline.</summary>
        public CancellationTokenSource Start()
        {
            var left = patience - time.GetElapsedTime(since);
            return new CancellationTokenSource(left > TimeSpan.Zero ? left : TimeSpan.Zero, time);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Retrying {Method} {Route} in {Pause}.")]
    private partial void LogRetry(HttpMethod method, string route, TimeSpan pause);
}
