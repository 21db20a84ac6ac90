using System.Net.WebSockets;
using System.Text;
using System.Threading.Channels;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Benchmarks;

/// <summary>
/// A minimal Discord server that sends interactions and receives responses without parsing them, so that only the bot
/// is measured.
/// </summary>
internal sealed class BareDiscord : IBarePlatform
{
    private const string Ready =
        """
        {"op":0,"s":1,"t":"READY","d":{"v":10,"user":{"id":"900000000000000002","username":"bot"},
        "application":{"id":"900000000000000001","flags":0},"guilds":[],"session_id":"s",
        "resume_gateway_url":"ws://ADDRESS/gateway"}}
        """;

    private WebApplication? app;
    private readonly Channel<long> answers = Channel.CreateUnbounded<long>();
    private readonly TaskCompletionSource<WebSocket> connected = new(
        TaskCreationOptions.RunContinuationsAsynchronously);
    private long sequence = 1;

    private BareDiscord()
    {
    }

    public Uri Address => new(app!.Urls.First());

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["discord__apiBaseUrl"] = Address.AbsoluteUri,
        ["DISCORD_TOKEN"] = "OTAwMDAwMDAwMDAwMDAwMDAx.fake.token",
    };

    public static async Task<BareDiscord> StartAsync()
    {
        var discord = new BareDiscord();
        discord.app = await BareServer.StartAsync(discord.ServeAsync);
        return discord;
    }

    /// <summary>Measures from passing the frame to the socket until the request with the response arrives.</summary>
    /// <returns>Stopwatch ticks.</returns>
    public async Task<long> MeasureAsync(BareCommand question)
    {
        var options = question.Meetup.Length > 0
            ? $$""","options":[{"name":"meetup","type":3,"value":"{{question.Meetup}}"}]"""
            : "";
        var socket = await connected.Task;
        var number = ++sequence;
        var frame = Encoding.UTF8.GetBytes(
            $$$"""
            {"op":0,"s":{{{number}}},"t":"INTERACTION_CREATE","d":{"id":"{{{1_000_000_000_000_000_000 + number}}}",
            "application_id":"900000000000000001","type":2,
            "data":{"id":"1","name":"{{{question.Command}}}","type":1{{{options}}}},
            "guild_id":"900000000000000003","channel_id":"910000000000000001",
            "member":{"user":{"id":"920000000000000001","username":"member"},"roles":[],"permissions":"0"},
            "token":"token-{{{number}}}","version":1,"locale":"en-GB"}}
            """);
        var started = System.Diagnostics.Stopwatch.GetTimestamp();
        await socket.SendAsync(frame, WebSocketMessageType.Text, true, default);
        return await answers.Reader.ReadAsync() - started;
    }

    public Task ConnectedAsync() => connected.Task;

    public ValueTask DisposeAsync() => app!.DisposeAsync();

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (context.WebSockets.IsWebSocketRequest)
        {
            await ServeSocketAsync(await context.WebSockets.AcceptWebSocketAsync());
        }
        else if (path.EndsWith("/callback", StringComparison.Ordinal))
        {
            answers.Writer.TryWrite(System.Diagnostics.Stopwatch.GetTimestamp());
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.StatusCode = StatusCodes.Status204NoContent;
        }
        else
        {
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(path.EndsWith("gateway/bot", StringComparison.Ordinal)
                ? $$$"""
                {"url":"ws://{{{Address.Authority}}}/gateway","shards":1,
                "session_start_limit":{"total":1000,"remaining":1000,"reset_after":0,"max_concurrency":1}}
                """
                : path.EndsWith("/commands", StringComparison.Ordinal) ? "[]" : "{}");
        }
    }

    private async Task ServeSocketAsync(WebSocket socket)
    {
        await SendAsync(socket, """{"op":10,"d":{"heartbeat_interval":41250}}""");
        var buffer = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, default) is { MessageType: not WebSocketMessageType.Close } read)
            {
                var said = Encoding.UTF8.GetString(buffer, 0, read.Count);
                if (said.Contains("\"op\":2", StringComparison.Ordinal))
                {
                    await SendAsync(socket, Ready.Replace("ADDRESS", Address.Authority, StringComparison.Ordinal));
                    connected.TrySetResult(socket);
                }
                else if (said.Contains("\"op\":1", StringComparison.Ordinal))
                {
                    await SendAsync(socket, """{"op":11}""");
                }
            }
        }
        catch (WebSocketException)
        {
            // The bot has disconnected; the measurement is over.
        }
    }

    private static Task SendAsync(WebSocket socket, string text) =>
        socket.SendAsync(Encoding.UTF8.GetBytes(text), WebSocketMessageType.Text, true, default);
}
