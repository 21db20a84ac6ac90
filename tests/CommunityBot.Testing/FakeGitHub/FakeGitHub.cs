using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Testing.FakeGitHub;

/// <summary>
/// GitHub's REST API on loopback, as far as it is documented for the Git database, contents and pull requests, with
/// one repository, its permissions and injected faults. https://docs.github.com/en/rest
/// </summary>
public sealed class FakeGitHub : IAsyncDisposable
{
    public const string Token = "github_pat_fake";

    private readonly WebApplication server;
    private readonly Lock gate = new();
    private readonly List<Fault> faults = [];
    private readonly CancellationTokenSource lifetime = new();

    private FakeGitHub(WebApplication server) => this.server = server;

    public FakeGitRepository Repository { get; } = new();

    public Uri ApiBaseUrl { get; private set; } = new("http://127.0.0.1/");

    /// <summary>All requests as "METHOD path", in order.</summary>
    public ConcurrentQueue<string> Requests { get; } = new();

    /// <summary>Mistakes of the client that GitHub would refuse or discourages.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    public bool TokenIsValid { get; set; } = true;

    /// <summary>False if the token may not see the repository.</summary>
    public bool IsVisible { get; set; } = true;

    public bool CanWriteContents { get; set; } = true;

    public bool CanWritePullRequests { get; set; } = true;

    /// <summary>Starts on a free port.</summary>
    public static async Task<FakeGitHub> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, 0));
        var server = builder.Build();
        var github = new FakeGitHub(server);
        server.Run(github.TakeAsync);
        await server.StartAsync();
        github.ApiBaseUrl = new Uri(server.Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First());
        return github;
    }

    /// <summary>
    /// Injects the fault into the next <paramref name="times"/> requests with that method whose path contains the text.
    /// </summary>
    public void Fail(string method, string pathPart, FakeGitHubFault fault, int times = 1)
    {
        lock (gate)
        {
            faults.Add(new Fault(method, pathPart, fault) { Left = times });
        }
    }

    public void Heal()
    {
        lock (gate)
        {
            faults.Clear();
        }
    }

    public async ValueTask DisposeAsync()
    {
        await lifetime.CancelAsync();
        await server.DisposeAsync();
        lifetime.Dispose();
    }

    private async Task TakeAsync(HttpContext context)
    {
        var (method, path) = (context.Request.Method, context.Request.Path.Value ?? "");
        Requests.Enqueue($"{method} {path}");
        foreach (var header in (string[])["User-Agent", "Accept", "X-GitHub-Api-Version"])
        {
            if (context.Request.Headers[header].Count == 0)
            {
                Violations.Enqueue($"{method} {path} has no {header}");
            }
        }

        var body = await JsonSerializer.DeserializeAsync<JsonNode>(
            context.Request.ContentLength > 0 ? context.Request.Body : new MemoryStream("{}"u8.ToArray()));
        switch (Take(method, path))
        {
            case FakeGitHubFault.DisconnectBefore:
                context.Cut();
                return;
            case FakeGitHubFault.Silent:
                await SilenceAsync(context);
                return;
            case FakeGitHubFault.Status status:
                await AnswerAsync(context, new FakeGitHubAnswer(status.Code, Error(status.Message)), status.Headers);
                return;
            case FakeGitHubFault.DisconnectAfter:
                Judge(context.Request, path, body!.AsObject());
                context.Cut();
                return;
            default:
                await AnswerAsync(context, Judge(context.Request, path, body!.AsObject()), headers: null);
                return;
        }
    }

    private async Task SilenceAsync(HttpContext context)
    {
        using var end = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, lifetime.Token);
        await new TaskCompletionSource().Task.WaitAsync(end.Token)
            .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
    }

    private FakeGitHubAnswer Judge(HttpRequest request, string path, JsonObject body)
    {
        if (!TokenIsValid || request.Headers.Authorization.ToString() != $"Bearer {Token}")
        {
            return new FakeGitHubAnswer(401, Error("Bad credentials"));
        }

        var root = $"/repos/{FakeGitRepository.Owner}/{FakeGitRepository.Name}";
        if (!IsVisible || !path.StartsWith(root, StringComparison.Ordinal))
        {
            return new FakeGitHubAnswer(404, Error("Not Found"));
        }

        var rest = path[root.Length..].TrimStart('/');
        var isAllowed = request.Method == "GET"
            || (rest.StartsWith("pulls", StringComparison.Ordinal) ? CanWritePullRequests : CanWriteContents);
        return !isAllowed
            ? new FakeGitHubAnswer(403, Error("Resource not accessible by personal access token"))
            : Repository.Answer(request.Method, rest, request.Query, body);
    }

    private static async Task AnswerAsync(
        HttpContext context, FakeGitHubAnswer answer, IReadOnlyDictionary<string, string>? headers)
    {
        context.Response.StatusCode = answer.Status;
        foreach (var (name, value) in headers ?? new Dictionary<string, string>())
        {
            context.Response.Headers[name] = value;
        }

        context.Response.ContentType = "application/json; charset=utf-8";
        await context.Response.WriteAsync(answer.Body.ToJsonString());
    }

    internal static JsonObject Error(string message) => new() { ["message"] = message };

    private FakeGitHubFault? Take(string method, string path)
    {
        lock (gate)
        {
            if (faults.Find(each => each.Left > 0 && each.Method == method
                && path.Contains(each.PathPart, StringComparison.Ordinal)) is not { } found)
            {
                return null;
            }

            found.Left--;
            return found.What;
        }
    }

    private sealed record Fault(string Method, string PathPart, FakeGitHubFault What)
    {
        public int Left { get; set; }
    }
}

/// <summary>What GitHub answers to a request.</summary>
internal sealed record FakeGitHubAnswer(int Status, JsonNode Body);
