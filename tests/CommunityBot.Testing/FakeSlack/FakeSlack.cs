using System.Collections.Concurrent;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;

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
public sealed class FakeSlack : IAsyncDisposable
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

    /// <summary>True for channels whose pages run from the oldest message to the newest; Slack's run the other way.</summary>
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
    public FakeSlackChannel Channel(string id, FakeSlackTeam team) => channels.GetOrAdd(id, _ => new FakeSlackChannel(this, id, team.Id));

    /// <summary>
    /// The next so many calls of a method go wrong; <c>response_url</c> stands for answers to commands.
    /// </summary>
    public void Fail(string method, FakeSlackFault fault, int times = 1) => WebApi.Fail(method, fault, times);

    /// <summary>
    /// Types a command and waits for what the person sees. Waits for a connection first, so it may be asked at any time.
    /// </summary>
    public async Task<FakeSlackAnswer> AskAsync(string command, string text = "", string user = MemberId,
        string channel = "C0000000001", FakeSlackTeam? team = null)
    {
        var question = Answers.Open();
        var payload = Command(command, text, user, channel, question);
        payload["team_id"] = (team ?? Teams.Home).Id;
        await DeliverAsync("slash_commands", payload, acceptsAnswer: true, question);
        return await question.FirstAnswer.WaitAsync(Patience);
    }

    /// <summary>Types a command without waiting for an answer.</summary>
    public async Task<FakeSlackDelivery> TypeAsync(string command, string text = "", bool withResponseUrl = true)
    {
        var question = Answers.Open();
        var payload = Command(command, text, MemberId, "C0000000001", question);
        if (!withResponseUrl)
        {
            payload.Remove("response_url");
        }

        return await DeliverAsync("slash_commands", payload, acceptsAnswer: true, question);
    }

    /// <summary>Presses a button and waits for what the person sees.</summary>
    public async Task<FakeSlackAnswer> PressAsync(string actionId, string value, string user = MemberId,
        string channel = "C0000000001")
    {
        var question = Answers.Open();
        var payload = Press(actionId, value, user, channel, question);
        await DeliverAsync("interactive", payload, acceptsAnswer: false, question);
        return await question.FirstAnswer.WaitAsync(Patience);
    }

    /// <summary>Presses a button on a message that stands in a thread, and waits for what the person sees.</summary>
    /// <param name="thread">The first message of the thread; the message itself where they are the same.</param>
    public async Task<FakeSlackAnswer> PressInThreadAsync(
        string actionId, string value, string thread, string timestamp, string channel = "C0000000001", bool isBroadcast = false)
    {
        var question = Answers.Open();
        var payload = Press(actionId, value, MemberId, channel, question);
        payload["container"]!["message_ts"] = timestamp;
        payload["container"]!["thread_ts"] = thread;
        payload["message"] = new JsonObject { ["type"] = "message", ["bot_id"] = BotId, ["ts"] = timestamp, ["thread_ts"] = thread };
        if (isBroadcast)
        {
            payload["message"]!["subtype"] = "thread_broadcast";
            payload["message"]!["root"] = new JsonObject { ["type"] = "message", ["bot_id"] = BotId, ["ts"] = thread, ["thread_ts"] = thread };
        }

        await DeliverAsync("interactive", payload, acceptsAnswer: false, question);
        return await question.FirstAnswer.WaitAsync(Patience);
    }

    /// <summary>
    /// Presses a button in an answer that only one person sees, and waits for what they see then. Of such an answer Slack says
    /// nothing but what stands in the button's own row.
    /// </summary>
    public async Task<FakeSlackAnswer> PressAgainAsync(FakeSlackAnswer answer, string actionId)
    {
        var row = answer.Blocks.Single(block => block!["elements"] is JsonArray elements
            && elements.Any(element => element?["action_id"]?.ToString() == actionId))!;
        var button = row["elements"]!.AsArray().Single(element => element?["action_id"]?.ToString() == actionId)!;
        var question = Answers.Open();
        var payload = Press(actionId, button["value"]?.ToString() ?? "", MemberId, "C0000000001", question);
        payload["container"]!["is_ephemeral"] = true;
        payload["actions"]![0]!["block_id"] = row["block_id"]?.ToString() ?? "b1";
        await DeliverAsync("interactive", payload, acceptsAnswer: false, question);
        return await question.FirstAnswer.WaitAsync(Patience);
    }

    /// <summary>Presses a button in an answer that only one person sees, and waits for what they see then.</summary>
    public async Task<FakeSlackAnswer> PressInWhisperAsync(string actionId, string value)
    {
        var question = Answers.Open();
        var payload = Press(actionId, value, MemberId, "C0000000001", question);
        payload["container"]!["is_ephemeral"] = true;
        await DeliverAsync("interactive", payload, acceptsAnswer: false, question);
        return await question.FirstAnswer.WaitAsync(Patience);
    }

    /// <summary>Chooses an option of a menu in a message, and waits for what the person sees.</summary>
    public async Task<FakeSlackAnswer> ChooseOptionAsync(string actionId, string value)
    {
        var question = Answers.Open();
        var payload = Press(actionId, "", MemberId, "C0000000001", question);
        payload["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "static_select",
            ["action_id"] = actionId,
            ["block_id"] = "b1",
            ["selected_option"] = new JsonObject
            {
                ["text"] = new JsonObject { ["type"] = "plain_text", ["text"] = "an option" },
                ["value"] = value,
            },
        });
        await DeliverAsync("interactive", payload, acceptsAnswer: false, question);
        return await question.FirstAnswer.WaitAsync(Patience);
    }

    /// <summary>Fills in a window and sends it.</summary>
    public Task<FakeSlackDelivery> SubmitAsync(string viewId, IReadOnlyDictionary<string, string> answers, string user = MemberId)
    {
        var view = Views.Dialogs[viewId].DeepClone().AsObject();
        var values = new JsonObject();
        foreach (var block in view["blocks"]!.AsArray().Where(block => block!["type"]!.ToString() is "input"))
        {
            values[block!["block_id"]!.ToString()] = new JsonObject
            {
                [block["element"]!["action_id"]!.ToString()] = new JsonObject
                {
                    ["type"] = "plain_text_input",
                    ["value"] = answers.GetValueOrDefault(block["block_id"]!.ToString()),
                },
            };
        }

        view["id"] = viewId;
        view["state"] = new JsonObject { ["values"] = values };
        return DeliverAsync("interactive", new JsonObject
        {
            ["type"] = "view_submission",
            ["user"] = new JsonObject { ["id"] = user },
            ["team"] = new JsonObject { ["id"] = TeamId },
            ["trigger_id"] = Views.NewTrigger(),
            ["view"] = view,
            ["response_urls"] = new JsonArray(),
        });
    }

    /// <summary>Presses a button in a window.</summary>
    public Task<FakeSlackDelivery> PressInWindowAsync(string viewId, string actionId, string value = "", string user = MemberId) =>
        DeliverAsync("interactive", new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = user },
            ["team"] = new JsonObject { ["id"] = TeamId },
            ["trigger_id"] = Views.NewTrigger(),
            ["container"] = new JsonObject { ["type"] = "view", ["view_id"] = viewId },
            ["view"] = new JsonObject { ["type"] = "modal", ["id"] = viewId },
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = actionId, ["value"] = value }),
        });

    /// <summary>Chooses a shortcut in the menu of a message, as a member sees it.</summary>
    public async Task<FakeSlackDelivery> ChooseOnMessageAsync(
        string callbackId, FakeSlackMessage message, string user = MemberId, string channel = "C0000000001", FakeSlackTeam? team = null)
    {
        var question = Answers.Open();
        return await DeliverAsync(
            "interactive", MessageShortcut(callbackId, message, user, channel, team ?? Teams.Home, question), acceptsAnswer: false, question);
    }

    /// <summary>
    /// The documented shape, all of it: https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload and
    /// https://docs.slack.dev/tools/bolt-js/reference/interfaces/MessageShortcut
    /// </summary>
    internal JsonObject MessageShortcut(
        string callbackId, FakeSlackMessage message, string user, string channel, FakeSlackTeam team, FakeSlackQuestion question) => new()
        {
            ["type"] = "message_action",
            ["token"] = "an-old-token-that-nobody-should-look-at",
            ["action_ts"] = NextTimestamp(),
            ["team"] = new JsonObject { ["id"] = team.Id, ["domain"] = "a-workspace" },
            ["user"] = new JsonObject { ["id"] = user, ["username"] = "a.person", ["team_id"] = team.Id, ["name"] = "a.person" },
            ["channel"] = new JsonObject { ["id"] = channel, ["name"] = channel[0] is 'D' ? "directmessage" : "a-channel" },
            ["is_enterprise_install"] = false,
            ["enterprise"] = null,
            ["callback_id"] = callbackId,
            ["trigger_id"] = Views.NewTrigger(),
            ["response_url"] = question.Address.AbsoluteUri,
            ["message_ts"] = message.Timestamp,
            ["message"] = Seen(message, team),
        };

    private static JsonObject Seen(FakeSlackMessage message, FakeSlackTeam team)
    {
        var seen = new JsonObject { ["type"] = "message", ["ts"] = message.Timestamp, ["text"] = message.Text, ["team"] = team.Id };
        if (message.BotId is { } bot)
        {
            seen["bot_id"] = bot;
            seen["user"] = bot == team.BotId ? team.BotUserId : "U0000000077";
            seen["blocks"] = message.Blocks.DeepClone();
        }
        else
        {
            seen["client_msg_id"] = Guid.NewGuid().ToString();
            seen["user"] = message.IsTombstone ? "USLACKBOT" : message.User;
        }

        if ((message.Subtype ?? (message.IsTombstone ? "tombstone" : null)) is { } subtype)
        {
            seen["subtype"] = subtype;
        }

        if (message.Thread is { } thread)
        {
            seen["thread_ts"] = thread;
            seen["parent_user_id"] = MemberId;
        }

        return seen;
    }

    /// <summary>Presses a button on the app's own page.</summary>
    public Task<FakeSlackDelivery> PressAtHomeAsync(string actionId, string value = "", string user = MemberId) =>
        DeliverAsync("interactive", new JsonObject
        {
            ["type"] = "block_actions",
            ["user"] = new JsonObject { ["id"] = user },
            ["team"] = new JsonObject { ["id"] = TeamId },
            ["trigger_id"] = Views.NewTrigger(),
            ["view"] = new JsonObject { ["type"] = "home", ["id"] = "V1" },
            ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = actionId, ["value"] = value }),
        });

    /// <summary>Chooses a global shortcut.</summary>
    public Task<FakeSlackDelivery> ChooseAsync(string callbackId, string user = MemberId) =>
        DeliverAsync("interactive", Shortcut(callbackId, user));

    /// <summary>Something happened in the workspace that apps subscribe to.</summary>
    public Task<FakeSlackDelivery> HappenAsync(
        JsonObject happened, string? eventId = null, FakeSlackTeam? team = null, DateTimeOffset? at = null) =>
        DeliverAsync("events_api", new JsonObject
        {
            ["type"] = "event_callback",
            ["team_id"] = (team ?? Teams.Home).Id,
            ["event_id"] = eventId ?? NextId("Ev"),
            ["event_time"] = (at ?? Time.GetUtcNow()).ToUnixTimeSeconds(),
            ["event"] = happened,
        }, acceptsAnswer: false, question: null);

    /// <summary>Any envelope at all, over some open connection.</summary>
    public Task<FakeSlackDelivery> DeliverAsync(string type, JsonObject payload, bool acceptsAnswer = false) =>
        DeliverAsync(type, payload, acceptsAnswer, question: null);

    /// <summary>Sends the same thing again, as Slack does with what was not acknowledged.</summary>
    public async Task<FakeSlackDelivery> RetryAsync(FakeSlackDelivery earlier, bool sameEnvelope = false)
    {
        var again = new FakeSlackDelivery(sameEnvelope ? earlier.EnvelopeId : Guid.NewGuid().ToString(), earlier.Type)
        {
            Payload = earlier.Payload.DeepClone().AsObject(),
            AcceptsAnswer = earlier.AcceptsAnswer,
            RetryAttempt = earlier.RetryAttempt + 1,
            Question = earlier.Question,
        };
        await Sockets.SendAsync(again);
        return again;
    }

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

    private async Task<FakeSlackDelivery> DeliverAsync(
        string type, JsonObject payload, bool acceptsAnswer, FakeSlackQuestion? question)
    {
        var delivery = new FakeSlackDelivery(Guid.NewGuid().ToString(), type)
        {
            Payload = payload,
            AcceptsAnswer = acceptsAnswer,
            Question = question,
        };
        await Sockets.SendAsync(delivery);
        return delivery;
    }

    /// <summary>https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload</summary>
    internal JsonObject Shortcut(string callbackId, string user) => new()
    {
        ["type"] = "shortcut",
        ["token"] = "deprecated",
        ["action_ts"] = NextTimestamp(),
        ["team"] = new JsonObject { ["id"] = TeamId, ["domain"] = "fake" },
        ["user"] = new JsonObject { ["id"] = user, ["username"] = "member", ["team_id"] = TeamId },
        ["is_enterprise_install"] = false,
        ["enterprise"] = null,
        ["callback_id"] = callbackId,
        ["trigger_id"] = Views.NewTrigger(),
    };

    internal JsonObject Press(string actionId, string value, string user, string channel, FakeSlackQuestion question) => new()
    {
        ["type"] = "block_actions",
        ["user"] = new JsonObject { ["id"] = user, ["team_id"] = TeamId },
        ["team"] = new JsonObject { ["id"] = TeamId },
        ["channel"] = new JsonObject { ["id"] = channel, ["name"] = "a-channel" },
        ["container"] = new JsonObject
        {
            ["type"] = "message",
            ["message_ts"] = NextTimestamp(),
            ["channel_id"] = channel,
            ["is_ephemeral"] = false,
        },
        ["response_url"] = question.Address.AbsoluteUri,
        ["trigger_id"] = Views.NewTrigger(),
        ["actions"] = new JsonArray(new JsonObject
        {
            ["type"] = "button",
            ["action_id"] = actionId,
            ["block_id"] = "b1",
            ["value"] = value,
        }),
    };

    internal JsonObject Command(string command, string text, string user, string channel, FakeSlackQuestion question) => new()
    {
        ["token"] = "deprecated",
        ["team_id"] = TeamId,
        ["team_domain"] = "fake",
        ["channel_id"] = channel,
        ["channel_name"] = "a-channel",
        ["user_id"] = user,
        ["user_name"] = "member",
        ["command"] = command.StartsWith('/') ? command : "/" + command,
        ["text"] = text,
        ["api_app_id"] = "A0000000001",
        ["is_enterprise_install"] = "false",
        ["response_url"] = question.Address.AbsoluteUri,
        ["trigger_id"] = Views.NewTrigger(),
    };
}
