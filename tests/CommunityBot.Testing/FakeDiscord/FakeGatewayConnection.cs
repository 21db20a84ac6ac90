using System.IO.Compression;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

using Microsoft.AspNetCore.Http;

namespace CommunityBot.Testing.FakeDiscord;

/// <summary>The server side of one gateway connection.</summary>
internal sealed class FakeGatewayConnection(
    FakeGateway gateway, HttpContext context, WebSocket socket, bool isCompressed) : IDisposable
{
    private const int MaxPayload = 4096;

    private readonly SemaphoreSlim sending = new(1, 1);
    private readonly Queue<long> recent = new();
    private readonly MemoryStream compressed = new();
    private ZLibStream? compressor;
    private bool isIdentified;

    public FakeGatewaySession? Session { get; private set; }

    public async Task RunAsync()
    {
        if (gateway.Behaviour.ReconnectBeforeHello)
        {
            await SendAsync(new JsonObject { ["op"] = 7, ["d"] = null });
        }

        if (gateway.Behaviour.SendsHello)
        {
            await SendAsync(new JsonObject
            {
                ["op"] = 10,
                ["d"] = new JsonObject
                {
                    ["heartbeat_interval"] = (long)gateway.Settings.HeartbeatInterval.TotalMilliseconds,
                    ["_trace"] = new JsonArray("[\"fake-gateway\"]"),
                },
            });
        }

        if (gateway.Behaviour.CloseCodeAfterHello is { } code)
        {
            await CloseAsync(code, "closed by the test");
        }

        var buffer = new byte[64 * 1024];
        while (await ReadAsync(buffer) is { } message)
        {
            await TakeAsync(message);
        }
    }

    public async Task SendAsync(JsonNode message)
    {
        try
        {
            await sending.WaitAsync();
        }
        catch (ObjectDisposedException)
        {
            return;
        }

        try
        {
            var bytes = Encoding.UTF8.GetBytes(message.ToJsonString());
            await (isCompressed
                ? socket.SendAsync(Compress(bytes), WebSocketMessageType.Binary, true, CancellationToken.None)
                : socket.SendAsync(bytes, WebSocketMessageType.Text, true, CancellationToken.None));
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or InvalidOperationException or
                IOException)
        {
            // The client has disconnected; the read loop handles it.
        }
        finally
        {
            Release();
        }
    }

    public async Task CloseAsync(int code, string reason)
    {
        try
        {
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, CancellationToken.None);
        }
        catch (Exception exception) when (exception is WebSocketException or InvalidOperationException or IOException)
        {
            // The connection is already closed.
        }
    }

    public void Dispose()
    {
        sending.Dispose();
        compressor?.Dispose();
        compressed.Dispose();
    }

    /// <summary>Aborts the connection without a close frame.</summary>
    public void Cut() => context.Cut();

    private void Release()
    {
        try
        {
            sending.Release();
        }
        catch (ObjectDisposedException)
        {
            // The connection ended during the send.
        }
    }

    /// <summary>Compresses with one zlib stream per connection, flushed after each message.</summary>
    private byte[] Compress(byte[] bytes)
    {
        compressor ??= new ZLibStream(compressed, CompressionLevel.Fastest, leaveOpen: true);
        compressor.Write(bytes);
        compressor.Flush();
        var part = compressed.ToArray();
        compressed.SetLength(0);
        return part;
    }

    private async Task<byte[]?> ReadAsync(byte[] buffer)
    {
        var length = 0;
        try
        {
            while (true)
            {
                var part = await socket.ReceiveAsync(buffer.AsMemory(length), CancellationToken.None);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    gateway.OnClientClosed(this, (int?)socket.CloseStatus);
                    await CloseAsync((int?)socket.CloseStatus ?? 1000, "goodbye");
                    return null;
                }

                length += part.Count;
                if (part.EndOfMessage)
                {
                    return buffer[..length];
                }
            }
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or IOException or
                InvalidOperationException or ArgumentException)
        {
            gateway.OnClientClosed(this, code: null);
            return null;
        }
    }

    private async Task TakeAsync(byte[] bytes)
    {
        if (gateway.Behaviour.IsFrozen)
        {
            return;
        }

        if (bytes.Length > MaxPayload || Parse(bytes) is not { } message)
        {
            await CloseAsync(4002, "Error while decoding payload.");
            return;
        }

        if (IsTooFast())
        {
            await CloseAsync(4008, "Rate limited.");
            return;
        }

        gateway.OnMessage(message);
        await (message["op"]?.GetValue<int>() switch
        {
            1 => BeatAsync(message),
            2 => IdentifyAsync(message["d"] as JsonObject),
            6 => ResumeAsync(message["d"] as JsonObject),
            3 or 4 or 8 or 31 or 43 when isIdentified => Task.CompletedTask,
            3 or 4 or 8 or 31 or 43 => CloseAsync(4003, "Not authenticated."),
            _ => CloseAsync(4001, "Unknown opcode."),
        });
    }

    private async Task BeatAsync(JsonObject message)
    {
        if (message["d"] is not (null or JsonValue))
        {
            await CloseAsync(4002, "Error while decoding payload.");
            return;
        }

        if (gateway.Behaviour.AcknowledgesHeartbeats)
        {
            await SendAsync(new JsonObject { ["op"] = 11 });
        }

        // Counted after its acknowledgement was sent, so that anything a test sends next arrives later.
        gateway.OnHeartbeat();
    }

    private async Task IdentifyAsync(JsonObject? content)
    {
        if (isIdentified)
        {
            await CloseAsync(4005, "Already authenticated.");
            return;
        }

        if (gateway.RefuseIdentify(content) is { } code)
        {
            await CloseAsync(code, "Refused.");
            return;
        }

        if (gateway.Behaviour.IgnoresIdentifies)
        {
            return;
        }

        if (!gateway.TakeSessionStart(content!))
        {
            await SendAsync(new JsonObject { ["op"] = 9, ["d"] = false });
            return;
        }

        isIdentified = true;
        Session = gateway.NewSession(this, content!);
        await SendAsync(Session.Add("READY", gateway.ReadyFor(Session)));
        if ((content!["intents"]!.GetValue<long>() & 1) != 0)
        {
            await SendAsync(Session.Add("GUILD_CREATE", gateway.GuildPayload()));
        }

        gateway.OnEntered();
    }

    private async Task ResumeAsync(JsonObject? content)
    {
        gateway.OnResume();
        if (gateway.Behaviour.IgnoresResumes)
        {
            return;
        }

        if (gateway.Behaviour.CutsResumes)
        {
            Cut();
            return;
        }

        if (isIdentified)
        {
            await CloseAsync(4005, "Already authenticated.");
            return;
        }

        if (!gateway.IsTokenValid || content?["token"]?.ToString() != gateway.Settings.Token)
        {
            await CloseAsync(4004, "Authentication failed.");
            return;
        }

        var sequence = content["seq"]?.GetValue<long>() ?? -1;
        switch (gateway.Find(content["session_id"]?.ToString()))
        {
            case null:
                await SendAsync(new JsonObject { ["op"] = 9, ["d"] = false });
                break;
            case var session when sequence < 0 || sequence > session.Sequence:
                await CloseAsync(4007, "Invalid seq.");
                break;
            case var session:
                isIdentified = true;
                Session = session;
                foreach (var missed in session.After(sequence))
                {
                    await SendAsync(missed);
                }

                session.Connection = this;
                await SendAsync(session.Add("RESUMED", new JsonObject { ["_trace"] = new JsonArray() }));
                gateway.OnEntered();
                break;
        }
    }

    /// <summary>120 messages per 60 seconds. https://docs.discord.com/developers/events/gateway#rate-limiting</summary>
    private bool IsTooFast()
    {
        var time = gateway.Settings.Time;
        while (recent.TryPeek(out var oldest) && time.GetElapsedTime(oldest) >= TimeSpan.FromSeconds(60))
        {
            recent.Dequeue();
        }

        recent.Enqueue(time.GetTimestamp());
        return recent.Count > 120;
    }

    private static JsonObject? Parse(byte[] bytes)
    {
        try
        {
            return JsonNode.Parse(bytes) as JsonObject;
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
