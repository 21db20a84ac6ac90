using System.Collections.Concurrent;
using System.Globalization;
using System.Net;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>
/// A fake Slack workspace on loopback: implements the documented Web API and Socket Mode, applies Slack's validation
/// and injects faults on request.
/// </summary>
public sealed partial class FakeSlack : IAsyncDisposable
{
    public const string BotToken = "xoxb-fake-bot-token";
    public const string AppToken = "xapp-fake-app-token";
    public const string TeamId = "T0000000001";
    public const string BotUserId = "U0000000009";
    public const string BotId = "B0000000009";

    /// <summary>A member of the workspace, for tests that need only one.</summary>
    public const string MemberId = "U0000000001";

    private readonly WebApplication server;
    private readonly ConcurrentDictionary<string, FakeSlackChannel> channels = new();
    private TaskCompletionSource changed = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private long lastTimestamp;
    private int lastNumber;

    private FakeSlack(WebApplication server, TimeProvider time)
    {
        this.server = server;
        Time = time;
        Sockets = new FakeSlackSockets(this);
        Teams = new FakeSlackTeams(this);
        Views = new FakeSlackViews(this);
        WebApi = new FakeSlackWebApi(this);
        Answers = new FakeSlackAnswers(this);
        FileUploads = new FakeSlackFiles(this);
        PrivateFiles = new FakeSlackPrivateFiles(this);
        Channel("C0000000001");
    }

    public TimeProvider Time { get; }

    /// <summary>Ends in <c>/api</c>, like the real one.</summary>
    public Uri ApiBaseUrl => new(Root, "api");

    /// <summary>The granted OAuth scopes; remove one to test its refusal.</summary>
    public ISet<string> Scopes { get; } = new HashSet<string>
    {
        "commands", "chat:write", "chat:write.public", "channels:history", "groups:history", "im:write", "im:history",
        "channels:read", "groups:read", "app_mentions:read", "files:write", "files:read",
    };

    /// <summary>False after the tokens were revoked.</summary>
    public bool TokensAreValid { get; set; } = true;

    /// <summary>
    /// True lists a channel's history from the oldest message to the newest; Slack lists the newest first.
    /// </summary>
    public bool ListsOldestFirst { get; set; }

    /// <summary>All Web API calls, in order.</summary>
    public ConcurrentQueue<FakeSlackCall> Calls { get; } = new();

    /// <summary>Client mistakes that Slack would accept silently.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>All envelopes sent over Socket Mode, in order.</summary>
    public ConcurrentQueue<FakeSlackDelivery> Deliveries { get; } = new();

    public FakeSlackSockets Sockets { get; }

    /// <summary>The workspaces in which the app is or can be installed.</summary>
    public FakeSlackTeams Teams { get; }

    /// <summary>The App Home and modals that people see.</summary>
    public FakeSlackViews Views { get; }

    /// <summary>The files that the bot uploaded, in order.</summary>
    public IReadOnlyList<FakeSlackFile> Files => FileUploads.All;

    internal FakeSlackWebApi WebApi { get; }

    internal FakeSlackFiles FileUploads { get; }

    /// <summary>The files of members' messages.</summary>
    public FakeSlackPrivateFiles PrivateFiles { get; }

    internal FakeSlackAnswers Answers { get; }

    internal Uri Root { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Starts on a free port; the clock determines message timestamps and deadlines.</summary>
    public static async Task<FakeSlack> StartAsync(TimeProvider? time = null, int port = 0)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(IPAddress.Loopback, port));
        var server = builder.Build();
        var slack = new FakeSlack(server, time ?? TimeProvider.System);
        server.Map("/api/{method}", (HttpContext context, string method) => slack.WebApi.AnswerAsync(context, method));
        server.MapGet("/link", slack.Sockets.AcceptAsync);
        server.MapGet("/oauth/v2/authorize", slack.Teams.AuthorizeAsync);
        server.MapGet("/files-pri/{team}-{id}/download/{name}", (HttpContext context, string id) =>
            slack.PrivateFiles.ServeAsync(context, id));
        server.MapPost("/upload/v1/{id}", (HttpContext context, string id) => slack.FileUploads.TakeAsync(context, id));
        server.MapPost("/respond/{id}", (HttpContext context, string id) => slack.Answers.TakeAsync(context, id));
        await server.StartAsync();
        slack.Root = new Uri(server.Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First().TrimEnd('/') + "/");
        return slack;
    }

    /// <summary>The id of the DM channel between the bot and a person, which exists once it has been opened.</summary>
    public static string DirectChannelOf(string user) => "D" + user[1..];

    /// <summary>The channel with that id, created on first use.</summary>
    public FakeSlackChannel Channel(string id) => Channel(id, Teams.Home);

    /// <summary>The channel with that id in another workspace, created on first use.</summary>
    public FakeSlackChannel Channel(string id, FakeSlackTeam team) =>
        channels.GetOrAdd(id, _ => new FakeSlackChannel(this, id, team.Id));

    /// <summary>
    /// Injects the fault into the next <paramref name="times"/> calls of a method; <c>response_url</c> means responses
    /// to commands.
    /// </summary>
    public void Fail(string method, FakeSlackFault fault, int times = 1) => WebApi.Fail(method, fault, times);

    /// <summary>Completes when the condition is true; it is evaluated again after every change.</summary>
    public async Task UntilAsync(Func<bool> condition, string what = "what the test waits for")
    {
        using var timeout = new CancellationTokenSource(Waiting.Limit);
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            if (condition())
            {
                return;
            }

            try
            {
                await Waiting.ForChangeAsync(next, timeout.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(
                    $"Waited {Waiting.Limit.TotalSeconds:0} s for {what}. Calls: " +
                    string.Join(", ", Calls.Select(call => call.Method)));
            }
        }
    }

    /// <summary>Completes when that many connections are open and have received hello.</summary>
    public Task WaitForConnectionsAsync(int count = 1) =>
        UntilAsync(() => Sockets.Open >= count, $"{count} connections");

    /// <summary>Aborts every connection without a close frame.</summary>
    public void DropConnections() => Sockets.Drop();

    public async ValueTask DisposeAsync()
    {
        Sockets.Drop();
        await server.StopAsync(new CancellationToken(canceled: true));
        await server.DisposeAsync();
    }

    /// <summary>Null if the workspace does not have the channel.</summary>
    internal FakeSlackChannel? Existing(string? id, FakeSlackTeam team) =>
        id is not null && channels.TryGetValue(id, out var channel) && channel.TeamId == team.Id ? channel : null;

    internal void Changed() =>
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    internal string NextId(string kind) =>
        kind + Interlocked.Increment(ref lastNumber).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>A message's unique ts: seconds with six decimal places.</summary>
    internal string NextTimestamp()
    {
        var now = (Time.GetUtcNow().UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond;
        var next = Math.Max(now, Interlocked.Read(ref lastTimestamp) + 1);
        Interlocked.Exchange(ref lastTimestamp, next);
        return Timestamp(next);
    }

    internal static string TimestampOf(DateTimeOffset at) =>
        Timestamp((at.UtcTicks - DateTimeOffset.UnixEpoch.UtcTicks) / TimeSpan.TicksPerMicrosecond);

    private static string Timestamp(long microseconds) =>
        string.Create(CultureInfo.InvariantCulture, $"{microseconds / 1_000_000}.{microseconds % 1_000_000:D6}");
}
