using System.Collections.Concurrent;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Extensions;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Tests.Installing;

/// <summary>A round-robin load balancer before several instances.</summary>
internal sealed class RoundRobinProxy : IAsyncDisposable
{
    private readonly HttpClient http = new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false });
    private readonly WebApplication server;
    private int calls;

    private RoundRobinProxy(WebApplication server) => this.server = server;

    /// <summary>The instances' URLs; for a stopped one the response is 502.</summary>
    public ConcurrentDictionary<int, Uri> Instances { get; } = new();

    public Uri Address => new(server.Urls.First() + "/");

    public static async Task<RoundRobinProxy> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var one = new RoundRobinProxy(builder.Build());
        one.server.Run(one.PassOnAsync);
        await one.server.StartAsync();
        return one;
    }

    /// <summary>The instance that gets every request; null for round robin.</summary>
    public int? Only { get; set; }

    public async ValueTask DisposeAsync()
    {
        await server.StopAsync();
        await server.DisposeAsync();
        http.Dispose();
    }

    private async Task PassOnAsync(HttpContext context)
    {
        var to = Instances[Only ?? ((Interlocked.Increment(ref calls) - 1) % Instances.Count)];
        using var body = new MemoryStream();
        await context.Request.Body.CopyToAsync(body);
        using var request = new HttpRequestMessage(
            new HttpMethod(context.Request.Method), new Uri(to, context.Request.GetEncodedPathAndQuery()))
        {
            Content = new ByteArrayContent(body.ToArray()),
        };
        foreach (var (name, values) in context.Request.Headers.Where(
            header => header.Key is not ("Host" or "Content-Length" or "Transfer-Encoding")))
        {
            _ = request.Headers.TryAddWithoutValidation(name, [.. values])
                || request.Content.Headers.TryAddWithoutValidation(name, [.. values]);
        }

        try
        {
            using var response = await http.SendAsync(request, context.RequestAborted);
            context.Response.StatusCode = (int)response.StatusCode;
            foreach (var (name, values) in response.Headers.Concat<KeyValuePair<string, IEnumerable<string>>>(
                response.Content.Headers)
                .Where(header => header.Key is not ("Transfer-Encoding" or "Content-Length")))
            {
                context.Response.Headers[name] = values.ToArray();
            }

            await response.Content.CopyToAsync(context.Response.Body);
        }
        catch (HttpRequestException)
        {
            context.Response.StatusCode = StatusCodes.Status502BadGateway;
        }
    }
}
