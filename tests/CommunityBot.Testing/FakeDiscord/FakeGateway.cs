using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>The fake gateway: its sessions, open connections and counters.</summary>
public sealed class FakeGateway
{
    private static readonly HashSet<string> IdentifyFields =
        ["token", "properties", "compress", "large_threshold", "shard", "presence", "intents"];

    /// <summary>Guild members, presences and message content, which must be enabled in the developer portal.</summary>
    private const int PrivilegedIntents = (1 << 1) | (1 << 8) | (1 << 15);

    private readonly Lock gate = new();
    private readonly List<FakeGatewayConnection> connections = [];
    private readonly List<FakeGatewaySession> sessions = [];
    private readonly List<int?> clientCloseCodes = [];
    private readonly Dictionary<int, long> lastStartByKey = [];
    private readonly Action changed;
    private readonly Func<Uri> address;
    private int startsLeft;

    internal FakeGateway(FakeDiscordSettings settings, Func<Uri> address, Action changed)
    {
        Settings = settings;
        this.address = address;
        this.changed = changed;
        startsLeft = settings.SessionStarts;
    }

    public FakeGatewayBehaviour Behaviour { get; } = new();

    /// <summary>Number of connection attempts, including refused ones.</summary>
    public int Attempts { get; private set; }

    /// <summary>The path of each attempt: initial or resume URL.</summary>
    public IReadOnlyList<string> AttemptPaths => Locked(() => attemptPaths.ToList());

    /// <summary>True once a bot has asked for a compressed stream.</summary>
    public bool IsCompressed { get; private set; }

    public int Identifies { get; private set; }

    public int Resumes { get; private set; }

    /// <summary>How often READY or RESUMED was sent.</summary>
    public int Entries { get; private set; }

    public int Heartbeats { get; private set; }

    public int StartsLeft => startsLeft;

    /// <summary>
    /// The codes with which the bot closed its connections, in order; null for an aborted connection.
    /// </summary>
    public IReadOnlyList<int?> ClientCloseCodes => Locked(() => clientCloseCodes.ToList());

    public int OpenConnections => Locked(() => connections.Count);

    /// <summary>Sessions with an open connection.</summary>
    public int LiveSessions => Locked(() => sessions.Count(session => session.Connection is not null));

    internal FakeDiscordSettings Settings { get; }

    /// <summary>False while the gateway refuses the bot token.</summary>
    internal bool IsTokenValid { get; set; } = true;

    /// <summary>https://docs.discord.com/developers/events/gateway-events#guild-create</summary>
    internal JsonObject GuildPayload() => new()
    {
        ["name"] = "A community",
        ["members"] = new JsonArray(new JsonObject { ["user"] = new JsonObject { ["id"] = "1" } }),
        ["id"] = Settings.GuildId,
        ["unavailable"] = false,
    };

    private readonly List<string> attemptPaths = [];

    /// <summary>Aborts every connection without a close frame.</summary>
    public void Drop() => ForEach(connection =>
    {
        connection.Cut();
        return Task.CompletedTask;
    }).GetAwaiter().GetResult();

    /// <summary>Closes every connection; some codes also end the sessions.</summary>
    public Task CloseAsync(int code)
    {
        if (code is 4003 or 4007 or 4009)
        {
            EndSessions();
        }

        return ForEach(connection => connection.CloseAsync(code, "closed by the test"));
    }

    /// <summary>Sends Reconnect (op 7).</summary>
    public Task RequestReconnectAsync() =>
        ForEach(connection => connection.SendAsync(new JsonObject { ["op"] = 7, ["d"] = null }));

    /// <summary>Sends Invalid Session (op 9).</summary>
    public Task InvalidateAsync(bool resumable)
    {
        if (!resumable)
        {
            EndSessions();
        }

        return ForEach(connection => connection.SendAsync(new JsonObject { ["op"] = 9, ["d"] = resumable }));
    }

    /// <summary>Requests a heartbeat (op 1).</summary>
    public Task RequestHeartbeatAsync() =>
        ForEach(connection => connection.SendAsync(new JsonObject { ["op"] = 1, ["d"] = null }));

    public void EndSessions() => Locked(() =>
    {
        sessions.Clear();
        return 0;
    });

    /// <summary>
    /// Dispatches an event to every session whose shard contains the event's guild; disconnected sessions receive it
    /// when they resume.
    /// </summary>
    public Task DispatchAsync(string type, JsonNode content)
    {
        var carrying = Locked(() => sessions.Where(session => session.Carries(content)).ToList());
        return Task.WhenAll(carrying.Select(session =>
        {
            var dispatch = session.Add(type, content.DeepClone());
            return session.Connection?.SendAsync(dispatch) ?? Task.CompletedTask;
        }));
    }

    /// <summary>The payloads of all events of that type in the current sessions.</summary>
    public IReadOnlyList<JsonNode> Sent(string type) => [.. SentFrames(type).Select(frame => frame["d"]!)];

    /// <summary>The same events with their frames.</summary>
    public IReadOnlyList<JsonNode> SentFrames(string type) => Locked(() => sessions.ToList())
        .SelectMany(session => session.After(0))
        .Where(dispatch => dispatch["t"]?.ToString() == type)
        .ToList<JsonNode>();

    /// <summary>Sends any JSON over every connection.</summary>
    public Task SendRawAsync(JsonNode message) => ForEach(connection => connection.SendAsync(message.DeepClone()));

    internal async Task AcceptAsync(HttpContext context)
    {
        var isResumeAddress = context.Request.Path.StartsWithSegments("/resume");
        Locked(() =>
        {
            Attempts++;
            attemptPaths.Add(context.Request.Path.Value ?? "");
            return 0;
        });
        changed();
        if (!context.WebSockets.IsWebSocketRequest
            || Behaviour.RefusesConnections
            || (isResumeAddress && Behaviour.RefusesResumeAddress))
        {
            context.Response.StatusCode = 503;
            return;
        }

        using var socket = await context.WebSockets.AcceptWebSocketAsync();
        var isCompressed = context.Request.Query["compress"] == "zlib-stream";
        IsCompressed |= isCompressed;
        using var connection = new FakeGatewayConnection(this, context, socket, isCompressed);
        if (context.Request.Query["v"] != "10" || context.Request.Query["encoding"] != "json")
        {
            await connection.CloseAsync(4012, "Invalid API version.");
            return;
        }

        Locked(() =>
        {
            connections.Add(connection);
            return 0;
        });
        changed();
        try
        {
            await connection.RunAsync();
        }
        finally
        {
            Leave(connection);
        }
    }

    internal int? RefuseIdentify(JsonObject? content)
    {
        Locked(() => ++Identifies);
        changed();
        return content switch
        {
            null => 4002,
            _ when Behaviour.IdentifyCloseCode is { } code => code,
            _ when !IsTokenValid || content["token"]?.ToString() != Settings.Token => 4004,
            _ when content.Any(field => !IdentifyFields.Contains(field.Key)) => 4002,
            _ when content["properties"] is not JsonObject || content["intents"] is not JsonValue => 4002,
            _ when content["intents"]!.GetValue<long>() is < 0 or >= 1L << 26 => 4013,
            _ when (content["intents"]!.GetValue<long>() & PrivilegedIntents) != 0 => 4014,
            _ when content["shard"] is JsonArray shard && shard[0]!.GetValue<int>() >= shard[1]!.GetValue<int>() =>
                4010,
            _ => null,
        };
    }

    /// <summary>False if sessions start faster than max_concurrency allows.</summary>
    internal bool TakeSessionStart(JsonObject content) => Locked(() =>
    {
        var key = (content["shard"]?[0]?.GetValue<int>() ?? 0) % Settings.MaxConcurrency;
        var time = Settings.Time;
        if (Settings.MaxConcurrency == 1 && lastStartByKey.TryGetValue(key, out var last)
            && time.GetElapsedTime(last) < TimeSpan.FromSeconds(5))
        {
            return false;
        }

        lastStartByKey[key] = time.GetTimestamp();
        startsLeft--;
        return true;
    });

    internal FakeGatewaySession NewSession(FakeGatewayConnection connection, JsonObject content) => Locked(() =>
    {
        var session = new FakeGatewaySession(
            Guid.NewGuid().ToString("N"), content["shard"]?[0]?.GetValue<int>() ?? 0,
            content["shard"]?[1]?.GetValue<int>() ?? 1)
        {
            Connection = connection,
        };
        sessions.Add(session);
        return session;
    });

    internal JsonObject ReadyFor(FakeGatewaySession session)
    {
        var ready = new JsonObject
        {
            ["v"] = 10,
            ["user"] = FakeUser.Json(Settings.BotUserId, "communitybot", isBot: true),
            ["guilds"] = new JsonArray(new JsonObject { ["id"] = Settings.GuildId, ["unavailable"] = true }),
            ["session_id"] = session.Id,
            ["shard"] = new JsonArray(session.Shard, session.Shards),
        };
        if (!Behaviour.OmitsOptionalFields)
        {
            ready["resume_gateway_url"] = new Uri(address(), "/resume").AbsoluteUri;
            ready["application"] = new JsonObject
            {
                ["id"] = Settings.ApplicationId,
                ["flags"] = 0,
                ["flags_new"] = "0"
            };
        }

        return ready;
    }

    internal JsonObject Describe() => new()
    {
        ["url"] = address().AbsoluteUri.TrimEnd('/'),
        ["shards"] = Settings.RecommendedShards,
        ["session_start_limit"] = new JsonObject
        {
            ["total"] = 1000,
            ["remaining"] = startsLeft,
            ["reset_after"] = 3_600_000,
            ["max_concurrency"] = Settings.MaxConcurrency,
        },
    };

    internal FakeGatewaySession? Find(string? id) => Locked(() => sessions.Find(session => session.Id == id));

    internal IReadOnlyList<string> SpecViolations => Locked(() => specViolations.ToList());

    private readonly List<string> specViolations = [];

    internal void OnMessage(JsonObject message)
    {
        var schema = message["op"]?.ToString() switch
        {
            "2" => "GatewayIdentify",
            "6" => "GatewayResume",
            _ => null,
        };
        foreach (var mistake in schema is null ? [] : DiscordSpecs.Here?.MistakesInFrame(schema, message) ?? [])
        {
            Locked(() =>
            {
                specViolations.Add($"op {message["op"]}: {mistake.Path} {mistake.Message}");
                return 0;
            });
        }

        Locked(() =>
        {
            received.Add(message);
            return 0;
        });
        changed();
    }

    /// <summary>Discards disconnected sessions, sent events and received messages.</summary>
    internal void DiscardRecorded() => Locked(() =>
    {
        sessions.RemoveAll(session => session.Connection is null);
        sessions.ForEach(session => session.DiscardEvents());
        received.Clear();
        return 0;
    });

    /// <summary>All messages received from the bot, in order.</summary>
    public IReadOnlyList<JsonObject> Received => Locked(() => received.ToList());

    private readonly List<JsonObject> received = [];

    internal void OnHeartbeat() => Count(() => Heartbeats++);

    internal void OnResume() => Count(() => Resumes++);

    internal void OnEntered() => Count(() => Entries++);

    /// <summary>Close codes 1000 and 1001 end the session; after any other code it can be resumed.</summary>
    internal void OnClientClosed(FakeGatewayConnection connection, int? code)
    {
        Locked(() =>
        {
            clientCloseCodes.Add(code);
            if (code is 1000 or 1001 && connection.Session is { } session)
            {
                sessions.Remove(session);
            }

            return 0;
        });
        changed();
    }

    private void Leave(FakeGatewayConnection connection)
    {
        Locked(() =>
        {
            connections.Remove(connection);
            if (connection.Session is { } session && session.Connection == connection)
            {
                session.Connection = null;
            }

            return 0;
        });
        changed();
    }

    private void Count(Func<int> count)
    {
        Locked(count);
        changed();
    }

    private Task ForEach(Func<FakeGatewayConnection, Task> act) =>
        Task.WhenAll(Locked(() => connections.ToList()).Select(act));

    private T Locked<T>(Func<T> act)
    {
        lock (gate)
        {
            return act();
        }
    }
}
