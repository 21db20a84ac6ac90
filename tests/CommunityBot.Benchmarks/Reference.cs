using System.Net.Http.Headers;
using System.Net.WebSockets;
using System.Text;

namespace CommunityBot.Benchmarks;

/// <summary>
/// The baseline for the bot: programs that only move bytes. They search the frame for what a response needs and post a
/// fixed one, without parsing and without protocol state. Each runs as a separate process, like the bot.
/// </summary>
internal static class Reference
{
    public static Task RunAsync(string platform, Uri address) =>
        platform is "discord" ? DiscordAsync(address) : SlackAsync(address);

    private static async Task DiscordAsync(Uri address)
    {
        using var socket = new ClientWebSocket();
        using var http = new HttpClient();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "gateway" }.Uri, default);
        await socket.SendAsync(
            Encoding.UTF8.GetBytes("""{"op":2,"d":{"token":"x","intents":0,"properties":{}}}"""),
            WebSocketMessageType.Text,
            true,
            default);
        var answer = Encoding.UTF8.GetBytes(
            """
            {"type":4,"data":{"content":"The next meetup is on Wednesday.","flags":64,
            "allowed_mentions":{"parse":[]}}}
            """);
        await ListenAsync(socket, async frame =>
        {
            if (ValueOf(frame.Span, "\"token\":\""u8) is { } token)
            {
                await PostAsync(
                    http,
                    new Uri(address, $"interactions/{ValueOf(frame.Span, "\"d\":{\"id\":\""u8)}/{token}/callback"),
                    answer);
            }
        });
    }

    private static async Task SlackAsync(Uri address)
    {
        using var socket = new ClientWebSocket();
        using var http = new HttpClient();
        await socket.ConnectAsync(new UriBuilder(address) { Scheme = "ws", Path = "link" }.Uri, default);
        var answer = Encoding.UTF8.GetBytes(
            """{"text":"The next meetup is on Wednesday.","response_type":"ephemeral"}""");
        await ListenAsync(socket, async frame =>
        {
            if (ValueOf(frame.Span, "\"envelope_id\":\""u8) is { } envelope
                && ValueOf(frame.Span, "\"response_url\":\""u8) is { } where)
            {
                await socket.SendAsync(
                    Encoding.UTF8.GetBytes($$"""{"envelope_id":"{{envelope}}"}"""),
                    WebSocketMessageType.Text,
                    true,
                    default);
                await PostAsync(http, new Uri(where), answer);
            }
        });
    }

    private static async Task ListenAsync(ClientWebSocket socket, Func<ReadOnlyMemory<byte>, Task> take)
    {
        var buffer = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer.AsMemory(), default)
                is { MessageType: not WebSocketMessageType.Close } read)
            {
                await take(buffer.AsMemory(0, read.Count));
            }
        }
        catch (WebSocketException)
        {
            // The server has disconnected; the measurement is over.
        }
    }

    private static async Task PostAsync(HttpClient http, Uri where, byte[] answer)
    {
        using var content = new ByteArrayContent(answer)
        {
            Headers = { ContentType = new MediaTypeHeaderValue("application/json") }
        };
        using var response = await http.PostAsync(where, content);
    }

    private static string? ValueOf(ReadOnlySpan<byte> frame, ReadOnlySpan<byte> before)
    {
        var at = frame.IndexOf(before);
        if (at < 0)
        {
            return null;
        }

        var rest = frame[(at + before.Length)..];
        return Encoding.ASCII.GetString(rest[..rest.IndexOf((byte)'"')]);
    }
}
