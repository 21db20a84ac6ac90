using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures.Naive;

/// <summary>
/// A naive client, written against the happy path of the documentation. It connects, answers and posts; each comment
/// with an F number marks one of the known failures. <see cref="NaiveVariantTests"/> shows their effects.
/// </summary>
internal sealed class NaiveBot(FakeDiscord discord, TimeProvider time) : IAsyncDisposable
{
    private readonly CancellationTokenSource life = new();
    private readonly List<JsonNode> cache = [];
    private readonly List<HttpClient> clients = [];
    private ClientWebSocket socket = new();
    private Task running = Task.CompletedTask;
    private volatile string? session;
    private string? resumeAddress;
    private long sequence;
    private bool isAcknowledged = true;

    /// <summary>Runs for each command on the loop that reads the socket (F01), without a deadline (F09).</summary>
    public Func<string, Task> Handler { get; set; } = _ => Task.CompletedTask;

    /// <summary>
    /// F02: acknowledgements are not checked at all. F03: they are checked, but the flag is not reset for a new socket.
    /// </summary>
    public bool LooksAtAcknowledgements { get; init; }

    public int Connections { get; private set; }

    public int Ignored { get; private set; }

    /// <summary>Events retained so far.</summary>
    public int Remembered => cache.Count;

    /// <summary>True once READY has been received.</summary>
    public bool IsReady => session is not null;

    public void Start() => running = Task.Run(RunAsync);

    /// <summary>F12: waits without a limit for everything that runs.</summary>
    public async Task StopAsync()
    {
        await life.CancelAsync();
        await running;
    }

    /// <summary>F13: replaces the commands at every start and ignores the other scope.</summary>
    public Task RegisterAsync(string? guild, params string[] names) => SendAsync(
        HttpMethod.Put,
        guild is null
            ? $"applications/{discord.Settings.ApplicationId}/commands"
            : $"applications/{discord.Settings.ApplicationId}/guilds/{guild}/commands",
        new JsonArray(
            [.. names.Select(name => new JsonObject { ["name"] = name, ["description"] = name, ["type"] = 1 })]));

    /// <summary>F10: retries at once after a 429. F11: creates a client per request and never disposes it.</summary>
    public async Task<int> SendAsync(HttpMethod method, string path, JsonNode body)
    {
        for (var attempt = 0; ; attempt++)
        {
            var http = new HttpClient();
            clients.Add(http);
            using var request = new HttpRequestMessage(method, $"{discord.ApiBaseUrl}/{path}")
            {
                Content = JsonContent.Create(body)
            };
            request.Headers.TryAddWithoutValidation("Authorization", $"Bot {discord.Token}");
            request.Headers.TryAddWithoutValidation("User-Agent", "DiscordBot (https://naive.example, 1)");
            using var response = await http.SendAsync(request);
            if ((int)response.StatusCode != 429 || attempt == 20)
            {
                return (int)response.StatusCode;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await life.CancelAsync();
        clients.ForEach(client => client.Dispose());
        socket.Abort();
        socket.Dispose();
    }

    private async Task RunAsync()
    {
        while (!life.IsCancellationRequested)
        {
            try
            {
                await ConnectAsync();
            }
            catch (Exception exception) when (exception is not OutOfMemoryException)
            {
                // F06 and F07: whatever the reason, it reconnects at once, to the last URL.
                await Task.Yield();
            }
        }
    }

    private async Task ConnectAsync()
    {
        socket = new ClientWebSocket();
        var address = resumeAddress is null
            ? new UriBuilder(discord.ApiBaseUrl) { Scheme = "ws", Path = "/gateway" }
            : new UriBuilder(resumeAddress);
        address.Query = "v=10&encoding=json";
        await socket.ConnectAsync(address.Uri, life.Token);
        Connections++;

        // F04: assumes that the first message is hello and that it always comes.
        var hello = await ReadAsync();
        var interval = TimeSpan.FromMilliseconds(hello["d"]!["heartbeat_interval"]!.GetValue<long>());
        _ = BeatAsync(socket, interval);
        await SayAsync(session is null
            ? new JsonObject
            {
                ["op"] = 2,
                ["d"] = new JsonObject
                {
                    ["token"] = discord.Token,
                    ["intents"] = 0,
                    ["properties"] = new JsonObject { ["os"] = "linux", ["browser"] = "naive", ["device"] = "naive" },
                },
            }
            : new JsonObject
            {
                ["op"] = 6,
                ["d"] = new JsonObject { ["token"] = discord.Token, ["session_id"] = session, ["seq"] = sequence }
            });
        while (!life.IsCancellationRequested)
        {
            await TakeAsync(await ReadAsync());
        }
    }

    private async Task TakeAsync(JsonNode message)
    {
        sequence = message["s"]?.GetValue<long>() ?? sequence;
        switch (message["op"]!.GetValue<int>())
        {
            case 9:
                // F05: closes with 1000 after any invalid session and starts a new one.
                session = null;
                await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, life.Token);
                throw new WebSocketException("invalid session");
            case 11:
                isAcknowledged = true;
                break;
            case 0 when message["t"]?.ToString() == "READY":
                resumeAddress = message["d"]!["resume_gateway_url"]!.GetValue<string>();
                session = message["d"]!["session_id"]!.GetValue<string>();
                break;
            case 0 when message["t"]?.ToString() == "INTERACTION_CREATE":
                await AnswerAsync(message["d"]!);
                break;
            case 0:
                // F11: every event is retained.
                cache.Add(message["d"]!.DeepClone());
                break;
        }
    }

    private async Task AnswerAsync(JsonNode interaction)
    {
        // F08: computes the age from the snowflake and the host clock.
        var id = interaction["id"]!.GetValue<string>();
        var number = long.Parse(id, System.Globalization.CultureInfo.InvariantCulture);
        var made = DateTimeOffset.FromUnixTimeMilliseconds((number >> 22) + 1_420_070_400_000);
        if (time.GetUtcNow() - made > TimeSpan.FromSeconds(3))
        {
            Ignored++;
            return;
        }

        await Handler(interaction["data"]!["name"]!.GetValue<string>());
        await SendAsync(HttpMethod.Post, $"interactions/{id}/{interaction["token"]}/callback", new JsonObject
        {
            ["type"] = 4,
            ["data"] = new JsonObject { ["content"] = "naive" },
        });
    }

    private async Task BeatAsync(ClientWebSocket line, TimeSpan interval)
    {
        try
        {
            while (line.State == WebSocketState.Open)
            {
                if (LooksAtAcknowledgements && !isAcknowledged)
                {
                    await line.CloseOutputAsync((WebSocketCloseStatus)4000, null, life.Token);
                    return;
                }

                isAcknowledged = false;
                await line.SendAsync(
                    Encoding.UTF8.GetBytes($$"""{"op":1,"d":{{sequence}}}"""),
                    WebSocketMessageType.Text,
                    true,
                    life.Token);
                await Task.Delay(interval, time, life.Token);
            }
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException)
        {
            // The connection is closed.
        }
    }

    private Task SayAsync(JsonNode message) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(message.ToJsonString()), WebSocketMessageType.Text, true, life.Token);

    private async Task<JsonNode> ReadAsync()
    {
        using var text = new MemoryStream();
        var buffer = new byte[64 * 1024];
        while (true)
        {
            var part = await socket.ReceiveAsync(buffer, life.Token);
            if (part.MessageType == WebSocketMessageType.Close)
            {
                await socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, life.Token);
                throw new WebSocketException("closed");
            }

            text.Write(buffer, 0, part.Count);
            if (part.EndOfMessage)
            {
                return JsonNode.Parse(text.ToArray())!;
            }
        }
    }
}
