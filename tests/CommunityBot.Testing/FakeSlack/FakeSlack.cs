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
/// A Slack workspace on loopback: a real server that speaks the documented Web API and Socket Mode, refuses what Slack
/// refuses, and breaks in the ways Slack breaks when a test asks for it.
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

    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(60);

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
        Channel("C0000000001");
    }

    public TimeProvider Time { get; }

    /// <summary>Ends in <c>/api</c>, as the real one does.</summary>
    public Uri ApiBaseUrl => new(Root, "api");

    /// <summary>What the app may do; take one away to see it refused.</summary>
    public ISet<string> Scopes { get; } = new HashSet<string>
    {
        "commands", "chat:write", "chat:write.public", "channels:history", "groups:history", "im:write", "im:history",
        "channels:read", "groups:read",
    };

    /// <summary>False once the token was revoked.</summary>
    public bool TokensAreValid { get; set; } = true;

    /// <summary>
    /// True for channels whose pages run from the oldest message to the newest; Slack's run the other way.
    /// </summary>
    public bool ListsOldestFirst { get; set; }

    /// <summary>Every call of the Web API, in order.</summary>
    public ConcurrentQueue<FakeSlackCall> Calls { get; } = new();

    /// <summary>What a client did that Slack would let pass in silence but that is wrong all the same.</summary>
    public ConcurrentQueue<string> Violations { get; } = new();

    /// <summary>Everything that was sent over Socket Mode, in order.</summary>
    public ConcurrentQueue<FakeSlackDelivery> Deliveries { get; } = new();

    public FakeSlackSockets Sockets { get; }

    /// <summary>The workspaces that may use the app.</summary>
    public FakeSlackTeams Teams { get; }

    /// <summary>What people see on the app's own page, and in its windows.</summary>
    public FakeSlackViews Views { get; }

    internal FakeSlackWebApi WebApi { get; }

    internal FakeSlackAnswers Answers { get; }

    internal Uri Root { get; private set; } = new("http://127.0.0.1/");

    /// <summary>Starts on a free port; the clock stamps messages and counts deadlines.</summary>
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
        server.MapPost("/respond/{id}", (HttpContext context, string id) => slack.Answers.TakeAsync(context, id));
        await server.StartAsync();
        slack.Root = new Uri(server.Services.GetRequiredService<IServer>()
            .Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First().TrimEnd('/') + "/");
        return slack;
    }

    /// <summary>The channel in which the bot and a person write to each other, once it was opened.</summary>
    public static string DirectChannelOf(string user) => "D" + user[1..];

    /// <summary>The channel of that id, which the workspace has from now on.</summary>
    public FakeSlackChannel Channel(string id) => Channel(id, Teams.Home);

    /// <summary>The channel of that id in another workspace.</summary>
    public FakeSlackChannel Channel(string id, FakeSlackTeam team) =>
        channels.GetOrAdd(id, _ => new FakeSlackChannel(this, id, team.Id));

    /// <summary>
    /// The next so many calls of a method go wrong; <c>response_url</c> stands for answers to commands.
    /// </summary>
    public void Fail(string method, FakeSlackFault fault, int times = 1) => WebApi.Fail(method, fault, times);

    /// <summary>Completes when the condition holds; it is looked at again whenever something happens here.</summary>
    public async Task UntilAsync(Func<bool> condition, string what = "what the test waits for")
    {
        using var patience = new CancellationTokenSource(Patience);
        while (true)
        {
            var next = Volatile.Read(ref changed).Task;
            if (condition())
            {
                return;
            }

            try
            {
                await next.WaitAsync(patience.Token);
            }
            catch (OperationCanceledException)
            {
                throw new TimeoutException(
                    $"FakeSlack waited {Patience.TotalSeconds:0} s in vain for {what}. Calls: " +
                    string.Join(", ", Calls.Select(call => call.Method)));
            }
        }
    }

    /// <summary>Completes when that many connections have been greeted and are open.</summary>
    public Task WaitForConnectionsAsync(int count = 1) =>
        UntilAsync(() => Sockets.Open >= count, $"{count} connections");

    /// <summary>Cuts every connection without a goodbye.</summary>
    public void DropConnections() => Sockets.Drop();

    public async ValueTask DisposeAsync()
    {
        Sockets.Drop();
        await server.StopAsync(new CancellationToken(canceled: true));
        await server.DisposeAsync();
    }

    /// <summary>Null for a channel that the workspace does not have.</summary>
    internal FakeSlackChannel? Existing(string? id, FakeSlackTeam team) =>
        id is not null && channels.TryGetValue(id, out var channel) && channel.TeamId == team.Id ? channel : null;

    internal void Changed() =>
        Interlocked.Exchange(ref changed, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();

    internal string NextId(string kind) =>
        kind + Interlocked.Increment(ref lastNumber).ToString("D10", CultureInfo.InvariantCulture);

    /// <summary>A message's name in its channel: seconds with six digits, and never the same twice.</summary>
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
