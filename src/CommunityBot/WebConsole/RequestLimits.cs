using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Threading.RateLimiting;

using CommunityBot.Composition;
using CommunityBot.Health;
using CommunityBot.PublicPages;

using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Core;

namespace CommunityBot.WebConsole;

/// <summary>
/// Bounds what other machines can make the web server do. Each address has its own share, so that one that sends too
/// much does not take that of a platform; behind a proxy all share one, which is enough for a platform's busiest hour.
/// </summary>
internal static class RequestLimits
{
    /// <summary>Open pages of the chat; each costs a timer and a query every few seconds.</summary>
    public const int Streams = 64;

    private const int Connections = 1000;

    /// <summary>One address cannot take all; a proxy reuses its connections.</summary>
    private const int ConnectionsOfAddress = 300;

    private const int RequestBytes = 1024 * 1024;

    /// <summary>Health checks ask every few seconds.</summary>
    private static readonly Limit Health = new("health", PerSecond: 20, Burst: 60, AtOnce: 10, AtOnceInAll: 50);

    /// <summary>
    /// Signed requests, whose bodies are held in memory until they are checked. Checking one takes some microseconds,
    /// so the limit is far above what a platform sends for the largest community, also where a proxy sends it all.
    /// </summary>
    private static readonly Limit Signed = new(
        "signed", PerSecond: 4_000, Burst: 8_000, AtOnce: 200, AtOnceInAll: 400);

    /// <summary>Everything else: pages of people, and guesses of the token.</summary>
    private static readonly Limit Pages = new("pages", PerSecond: 200, Burst: 1_000, AtOnce: 50, AtOnceInAll: 100);

    /// <summary>
    /// The public pages and calendars, which are bytes in memory. Behind a proxy all readers share one address.
    /// </summary>
    private static readonly Limit Public = new(
        "public", PerSecond: 2_000, Burst: 4_000, AtOnce: 100, AtOnceInAll: 200);

    private const string EventStreams = "/api/events";

    /// <summary>A stream lasts as long as its page is open, and is counted by <see cref="Streams"/>.</summary>
    private static readonly Limit Events = Pages with { Name = "events" };

    extension(KestrelServerOptions kestrel)
    {
        /// <summary>Limits of connections, and of the time and size of a request.</summary>
        public void LimitConnections()
        {
            var limits = kestrel.Limits;
            limits.MaxConcurrentConnections = Connections;
            limits.MaxRequestBodySize = RequestBytes;
            limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
            limits.KeepAliveTimeout = TimeSpan.FromSeconds(30);
            limits.MinRequestBodyDataRate = new MinDataRate(bytesPerSecond: 4096, TimeSpan.FromSeconds(5));
        }
    }

    extension(ListenOptions listen)
    {
        public void LimitConnectionsOfAddress()
        {
            var limiter = PartitionedRateLimiter.Create<ConnectionContext, string>(
                connection => RateLimitPartition.GetConcurrencyLimiter(
                    AddressOf((connection.RemoteEndPoint as IPEndPoint)?.Address),
                    _ => new ConcurrencyLimiterOptions { PermitLimit = ConnectionsOfAddress }));
            listen.Use(next => async connection =>
            {
                using var place = limiter.AttemptAcquire(connection);
                if (place.IsAcquired)
                {
                    await next(connection);
                }
            });
        }
    }

    extension(IServiceCollection services)
    {
        public IServiceCollection AddRequestLimits() => services.AddRateLimiter(options =>
        {
            options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
                PartitionedRateLimiter.Create<HttpContext, string>(call => Rate(LimitOf(call), AddressOf(call))),
                PartitionedRateLimiter.Create<HttpContext, string>(call => AtOnce(LimitOf(call), AddressOf(call))),
                PartitionedRateLimiter.Create<HttpContext, string>(call => AtOnceInAll(LimitOf(call))));
            options.OnRejected = (rejected, cancellation) => RefuseAsync(
                rejected.HttpContext,
                rejected.Lease.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : null,
                cancellation);
        });
    }

    /// <summary>429 if the caller sends too many requests, 503 if there are too many at once.</summary>
    /// <param name="wait">When the caller may send again; null for the second case.</param>
    public static async ValueTask RefuseAsync(HttpContext call, TimeSpan? wait, CancellationToken cancellation)
    {
        var seconds = (int)Math.Ceiling(Math.Max(1, wait?.TotalSeconds ?? 10));
        call.Response.StatusCode =
            wait is null ? StatusCodes.Status503ServiceUnavailable : StatusCodes.Status429TooManyRequests;
        call.Response.Headers.RetryAfter = seconds.ToString(CultureInfo.InvariantCulture);
        call.Response.ContentType = "text/plain; charset=utf-8";
        await call.Response.WriteAsync("Too many requests; try again later.\n", cancellation);
    }

    private static RateLimitPartition<string> Rate(Limit limit, string address) =>
        RateLimitPartition.GetTokenBucketLimiter($"{limit.Name} {address}", _ => new TokenBucketRateLimiterOptions
        {
            TokenLimit = limit.Burst,
            TokensPerPeriod = limit.PerSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
            QueueLimit = 0,
        });

    private static RateLimitPartition<string> AtOnce(Limit limit, string address) => limit == Events
        ? RateLimitPartition.GetNoLimiter(limit.Name)
        : RateLimitPartition.GetConcurrencyLimiter(
            $"{limit.Name} {address}", _ => new ConcurrencyLimiterOptions { PermitLimit = limit.AtOnce });

    private static RateLimitPartition<string> AtOnceInAll(Limit limit) => limit == Events
        ? RateLimitPartition.GetNoLimiter(limit.Name)
        : RateLimitPartition.GetConcurrencyLimiter(
            limit.Name, _ => new ConcurrencyLimiterOptions { PermitLimit = limit.AtOnceInAll });

    private static Limit LimitOf(HttpContext call) =>
        call.Request.Path == HealthEndpoints.Alive || call.Request.Path == HealthEndpoints.Ready ? Health
        : PlatformServices.SignedPaths.Contains(call.Request.Path.Value?.TrimEnd('/')) ? Signed
        : PublicRequests.IsPublic(call.Request.Path) ? Public
        : call.Request.Path == EventStreams ? Events
        : Pages;

    private static string AddressOf(HttpContext call) => AddressOf(call.Connection.RemoteIpAddress);

    /// <summary>For IPv6 the network of 64 bits, because its owner can use every address in it.</summary>
    private static string AddressOf(IPAddress? remote)
    {
        var address = remote ?? IPAddress.None;
        address = address.IsIPv4MappedToIPv6 ? address.MapToIPv4() : address;
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }

    /// <param name="PerSecond">Requests of one address, after <paramref name="Burst"/> at once.</param>
    /// <param name="AtOnce">Unfinished requests of one address.</param>
    /// <param name="AtOnceInAll">Unfinished requests of all addresses.</param>
    private sealed record Limit(string Name, int PerSecond, int Burst, int AtOnce, int AtOnceInAll);
}
