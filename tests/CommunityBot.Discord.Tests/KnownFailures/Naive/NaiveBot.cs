using System.Net.Http.Json;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json.Nodes;

using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures.Naive;

/// <summary>
/// A client as one writes it on a first evening, against the happy path of the documentation. It connects, answers and
/// posts; every habit in it that a comment names is one of the known failures. <see cref="NaiveVariantTests"/> shows
/// what becomes of them.
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

    /// <summary>
    /// Runs for each command, on the loop that reads the socket (F01), and for as long as it likes (F09).
    /// </summary>
    public Func<string, Task> Handler { get; set; } = _ => Task.CompletedTask;

    /// <summary>
    /// F02 is not to look at acknowledgements at all; F03 is to look and to forget that each socket begins afresh.
    /// </summary>
    public bool LooksAtAcknowledgements { get; init; }

    public int Connections { get; private set; }

    public int Ignored { get; private set; }

    /// <summary>Events kept so far.</summary>
    public int Remembered => cache.Count;

    /// <summary>True once READY has been read.</summary>
    public bool IsReady => session is not null;

    public void Start() => running = Task.Run(RunAsync);

    /// <summary>F12: waits for everything that runs, for ever.</summary>
    public async Task StopAsync()
    {
        await life.CancelAsync();
        await running;
    }

    /// <summary>F13: replaces the commands at every start, and thinks of no other scope.</summary>
    public Task RegisterAsync(string? guild, params string[] names) => SendAsync(
        HttpMethod.Put,
        guild is null
            ? $"applications/{discord.Settings.ApplicationId}/commands"
            : $"applications/{discord.Settings.ApplicationId}/guilds/{guild}/commands",
        new JsonArray(
            [.. names.Select(name => new JsonObject { ["name"] = name, ["description"] = name, ["type"] = 1 })]));

    /// <summary>
    /// F10: who is told to wait tries again at once. F11: a client for every request, and none is ever let go.
    /// </summary>
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
                // F06 and F07: whatever the reason was, it tries again at once, and at the address it was given last.
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

        // F04: what comes first is surely hello, and surely comes.
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
                // F05: any invalid session is left politely and begun anew.
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
                // F11: who knows what it may be good for.
                cache.Add(message["d"]!.DeepClone());
                break;
        }
    }

    private async Task AnswerAsync(JsonNode interaction)
    {
        // F08: the id tells when it was made, and the clock how long ago that is.
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
            // The line is gone.
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
