using System.Collections.Concurrent;
using System.Net;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CommunityBot.Tests.ContentLoading.Feeds;

/// <summary>A web server on loopback, with HTTP and HTTPS, whose responses a test controls.</summary>
internal sealed class FeedServer : IAsyncDisposable
{
    private static readonly X509Certificate2 Certificate = SelfMade();

    private readonly WebApplication server;
    private RequestDelegate answer = _ => Task.CompletedTask;

    private FeedServer(WebApplication server)
    {
        this.server = server;
        server.Run(async call =>
        {
            Requests.Enqueue(new FeedRequest(call.Request.Path,
                call.Features.GetRequiredFeature<IHttpRequestFeature>().RawTarget, call.Request.Headers.ToDictionary(
                header => header.Key, header => header.Value.ToString(), StringComparer.OrdinalIgnoreCase)));
            await answer(call);
        });
    }

    /// <summary>Ends in a slash; the host is the name "localhost".</summary>
    public Uri Http => Named(server.Urls.First(), "localhost");

    public Uri Https => Named(server.Urls.Last(), "localhost");

    public ConcurrentQueue<FeedRequest> Requests { get; } = new();

    public static async Task<FeedServer> StartAsync()
    {
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions());
        builder.WebHost.UseKestrelCore().UseKestrelHttpsConfiguration().ConfigureKestrel(kestrel =>
        {
            kestrel.Limits.MinResponseDataRate = null;
            kestrel.Listen(IPAddress.Loopback, 0);
            kestrel.Listen(IPAddress.Loopback, 0, listen => listen.UseHttps(Certificate));
        });
        var server = new FeedServer(builder.Build());
        await server.server.StartAsync();
        return server;
    }

    /// <summary>Whether a certificate is this server's own; replaces a trusted certificate authority.</summary>
    public static bool IsOwn(X509Certificate? shown) => shown?.GetCertHashString() == Certificate.GetCertHashString();

    public void AnswerWith(RequestDelegate next) => answer = next;

    /// <summary>A document with an ETag, and 304 for a conditional request with it.</summary>
    public void Serve(
        string text, string? etag = "\"1\"", string type = "text/calendar; charset=utf-8") => AnswerWith(async call =>
    {
        if (etag is not null)
        {
            call.Response.Headers.ETag = etag;
            if (call.Request.Headers.IfNoneMatch == etag)
            {
                call.Response.StatusCode = StatusCodes.Status304NotModified;
                return;
            }
        }

        call.Response.ContentType = type;
        await call.Response.Body.WriteAsync(Encoding.UTF8.GetBytes(text));
    });

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
    }

    private static Uri Named(string url, string host) => new UriBuilder(url) { Host = host }.Uri;

    private static X509Certificate2 SelfMade()
    {
        using var key = RSA.Create(2048);
        var request = new CertificateRequest("CN=localhost", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        var now = TimeProvider.System.GetUtcNow();
        using var made = request.CreateSelfSigned(now.AddDays(-1), now.AddDays(1));
        return X509CertificateLoader.LoadPkcs12(made.Export(X509ContentType.Pfx), password: null);
    }
}

internal sealed record FeedRequest(string Path, string RawTarget, IReadOnlyDictionary<string, string> Headers);
