using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.WebUtilities;

namespace CommunityBot.Testing.FakeSlack;

/// <summary>The server side of Socket Mode. https://docs.slack.dev/apis/events-api/using-socket-mode</summary>
public sealed class FakeSlackSockets
{
    /// <summary>RFC 6455, section 1.3.</summary>
    private const string HandshakeGuid = "258EAFA5-E914-47DA-95CA-C5AB0DC85B11";

    private const int MaxConnections = 10;

    private readonly FakeSlack slack;
    private readonly ConcurrentDictionary<string, bool> tickets = new();
    private readonly ConcurrentDictionary<string, FakeSlackDelivery> unacknowledged = new();
    private readonly Lock gate = new();
    private ImmutableList<FakeSlackConnection> connections = [];
    private int opened;
    private int turn;

    internal FakeSlackSockets(FakeSlack slack) => this.slack = slack;

    /// <summary>Number of connections that are open and have received hello.</summary>
    public int Open => connections.Count(connection => connection is { HasHello: true, IsCut: false });

    /// <summary>Number of connections ever accepted.</summary>
    public int Opened => Volatile.Read(ref opened);

    /// <summary>False accepts connections but never sends hello.</summary>
    public bool SendsHello { get; set; } = true;

    /// <summary>True sends hello without other fields.</summary>
    public bool SendsMinimalHello { get; set; }

    /// <summary>True refuses the handshake of every connection.</summary>
    public bool RefusesHandshakes { get; set; }

    /// <summary>The reason of a disconnect message that every new connection receives instead of hello.</summary>
    public string? DisconnectReason { get; set; }

    /// <summary>The numbers of the connections that are open and have received hello.</summary>
    public IReadOnlyList<int> Numbers =>
        [.. connections.Where(one => one is { HasHello: true, IsCut: false }).Select(one => one.Number)];

    /// <summary>Aborts one connection or all, without a close frame.</summary>
    public void Drop(int? number = null)
    {
        foreach (var connection in connections.Where(one => number is null || one.Number == number))
        {
            connection.Cut();
        }
    }

    /// <summary>
    /// Freezes the open connections: they neither read, answer pings nor send, while TCP stays connected.
    /// </summary>
    public void Freeze()
    {
        foreach (var connection in connections)
        {
            connection.Freeze();
        }
    }

    /// <summary>
    /// Sends a disconnect message over one connection or all; as with Slack, each stays open until the client closes
    /// it.
    /// </summary>
    public async Task DisconnectAsync(string reason, int? number = null)
    {
        foreach (var connection in connections.Where(one => number is null || one.Number == number))
        {
            connection.IsLeaving = true;
            await connection.SendAsync(new JsonObject
            {
                ["type"] = "disconnect",
                ["reason"] = reason,
                ["debug_info"] = new JsonObject { ["host"] = "fake" },
            });
        }
    }

    /// <summary>Sends any text over every connection.</summary>
    public async Task SendRawAsync(string frame)
    {
        foreach (var connection in connections)
        {
            await connection.SendAsync(frame);
        }
    }

    /// <summary>Sends any text over every connection in small frames with pings between them.</summary>
    public async Task SendRawInFragmentsAsync(string frame)
    {
        foreach (var connection in connections)
        {
            await connection.SendInFragmentsAsync(frame);
        }
    }

    internal Uri NewTicket()
    {
        var ticket = Guid.NewGuid().ToString();
        tickets[ticket] = true;
        return new UriBuilder(slack.Root)
        {
            Scheme = "ws",
            Path = "/link",
            Query = $"ticket={ticket}&app_id=A0000000001"
        }.Uri;
    }

    internal async Task SendAsync(FakeSlackDelivery delivery)
    {
        FakeSlackConnection? to = null;
        await slack.UntilAsync(() => (to = NextInTurn()) is not null, "a connection to send over");
        delivery.SentAt = slack.Time.GetUtcNow();
        delivery.Granted = Waiting.Granted(FakeSlackDelivery.Deadline, slack.Time);
        delivery.Connection = to!.Number;
        unacknowledged[delivery.EnvelopeId] = delivery;
        slack.Deliveries.Enqueue(delivery);
        var envelope = new JsonObject
        {
            ["envelope_id"] = delivery.EnvelopeId,
            ["type"] = delivery.Type,
            ["accepts_response_payload"] = delivery.AcceptsAnswer,
            ["payload"] = delivery.Payload.DeepClone(),
        };
        if (delivery.RetryAttempt > 0)
        {
            envelope["retry_attempt"] = delivery.RetryAttempt;
            envelope["retry_reason"] = "timeout";
        }

        await to.SendAsync(envelope);
    }

    internal async Task AcceptAsync(HttpContext context)
    {
        var ticket = QueryHelpers.ParseQuery(context.Request.QueryString.Value)["ticket"].ToString();
        var key = context.Request.Headers.SecWebSocketKey.ToString();
        if (RefusesHandshakes || key.Length == 0 || !tickets.TryRemove(ticket, out _))
        {
            context.Response.StatusCode = 401;
            return;
        }

        // The handshake is implemented here and not by the middleware, so that the underlying stream can be frozen.
#pragma warning disable CA5350 // The WebSocket handshake is defined with SHA-1; nothing is kept secret by it.
        var proof = SHA1.HashData(Encoding.ASCII.GetBytes(key + HandshakeGuid));
#pragma warning restore CA5350
        context.Response.Headers.Connection = "Upgrade";
        context.Response.Headers.Upgrade = "websocket";
        context.Response.Headers.SecWebSocketAccept = Convert.ToBase64String(proof);
        var stream = new FreezableStream(
            await context.Features.GetRequiredFeature<IHttpUpgradeFeature>().UpgradeAsync());
        using var socket = WebSocket.CreateFromStream(
            stream, new WebSocketCreationOptions { IsServer = true, KeepAliveInterval = TimeSpan.Zero });
        using var connection = new FakeSlackConnection(Interlocked.Increment(ref opened), socket, stream, context.Cut);
        await ServeAsync(connection);
    }

    private async Task ServeAsync(FakeSlackConnection connection)
    {
        if (DisconnectReason is { } reason || connections.Count >= MaxConnections)
        {
            await connection.SendAsync(new JsonObject
            {
                ["type"] = "disconnect",
                ["reason"] = DisconnectReason ?? "too_many_websockets",
            });
            slack.Changed();
            await connection.ReadAsync();
            return;
        }

        lock (gate)
        {
            connections = connections.Add(connection);
        }

        if (SendsHello && SendsMinimalHello)
        {
            await connection.SendAsync(new JsonObject { ["type"] = "hello" });
            connection.HasHello = true;
        }
        else if (SendsHello)
        {
            await connection.SendAsync(new JsonObject
            {
                ["type"] = "hello",
                ["num_connections"] = connections.Count,
                ["connection_info"] = new JsonObject { ["app_id"] = "A0000000001" },
                ["debug_info"] = new JsonObject { ["host"] = "fake", ["approximate_connection_time"] = 18060 },
            });
            connection.HasHello = true;
        }

        slack.Changed();
        while (await connection.ReadAsync() is { } frame)
        {
            Take(frame);
        }

        lock (gate)
        {
            connections = connections.Remove(connection);
        }

        slack.Changed();
    }

    private void Take(string frame)
    {
        if (FakeSlackWebApi.Parse(frame) is not { } acknowledgement
            || acknowledgement["envelope_id"]?.ToString() is not { } id
            || !unacknowledged.TryGetValue(id, out var delivery))
        {
            slack.Violations.Enqueue("A frame that acknowledges nothing: " + frame);
            slack.Changed();
            return;
        }

        delivery.Acknowledgements++;
        delivery.AcknowledgedAt ??= slack.Time.GetUtcNow();
        // Slack's own library sends an empty payload with every acknowledgement, and Slack accepts it.
        if (acknowledgement["payload"] is JsonObject { Count: > 0 } answer)
        {
            if (!delivery.AcceptsAnswer)
            {
                slack.Violations.Enqueue("An answer in an acknowledgement that accepts none: " + frame);
            }
            else if (FakeSlackBlocks.ErrorOf(answer) is var (code, _))
            {
                slack.Violations.Enqueue($"An answer was refused with {code}: {frame}");
            }
            else
            {
                delivery.Invocation?.Answer(
                    new FakeSlackAnswer(answer.DeepClone().AsObject(), InAcknowledgement: true));
            }
        }

        slack.Changed();
    }

    /// <summary>Slack sends each envelope over any one connection; here they are used in turn.</summary>
    private FakeSlackConnection? NextInTurn()
    {
        var open = connections
            .Where(connection => connection is { HasHello: true, IsLeaving: false, IsCut: false })
            .ToList();
        return open.Count == 0 ? null : open[(Interlocked.Increment(ref turn) & int.MaxValue) % open.Count];
    }
}
