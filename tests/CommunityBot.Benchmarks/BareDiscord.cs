using System.Net.WebSockets;
using System.Text;

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
    private readonly PendingCommands pending = new();
    private readonly TaskCompletionSource<WebSocket> connected = new(
        TaskCreationOptions.RunContinuationsAsynchronously);

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

    public async Task<BareResponse> MeasureAsync(BareCommand question) =>
        await pending.SendAsync(await connected.Task, number => Frame(question, number));

    public Task ConnectedAsync() => connected.Task;

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        pending.Dispose();
    }

    private static byte[] Frame(BareCommand question, long number)
    {
        var (type, data, message) = question.Act switch
        {
            BareAct.Button => (
                3,
                $$"""{"component_type":2,"id":1,"custom_id":"ask:{{question.Command}}:{{question.Argument}}:"}""",
                """
                ,"message":{"id":"930000000000000001","channel_id":"910000000000000001","content":"","type":0,
                "author":{"id":"900000000000000002","username":"bot","bot":true},"attachments":[],"embeds":[],
                "mentions":[],"mention_roles":[],"timestamp":"2026-01-01T00:00:00+00:00","flags":64,"components":[]}
                """),
            BareAct.Autocompletion => (4, Data(question, ",\"focused\":true"), ""),
            _ => (2, Data(question, ""), ""),
        };
        return Encoding.UTF8.GetBytes(
            $$$"""
            {"op":0,"s":{{{number + 1}}},"t":"INTERACTION_CREATE","d":{"id":"{{{1_000_000_000_000_000_000 + number}}}",
            "application_id":"900000000000000001","type":{{{type}}},"data":{{{data}}}{{{message}}},
            "guild_id":"900000000000000003","channel_id":"910000000000000001","app_permissions":"0","entitlements":[],
            "authorizing_integration_owners":{"0":"900000000000000003"},"context":0,"attachment_size_limit":10485760,
            "member":{"user":{"id":"920000000000000001","username":"member","discriminator":"0"},"roles":[],
            "permissions":"0"},"token":"token-{{{number}}}","version":1,"locale":"en-GB"}}
            """);
    }

    private static string Data(BareCommand question, string focused)
    {
        var options = question.Argument.Length > 0
            ? $$""","options":[{"name":"{{question.Option}}","type":3,"value":"{{question.Argument}}"{{focused}}}]"""
            : "";
        return $$"""{"id":"1","name":"{{question.Command}}","type":1{{options}}}""";
    }

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (context.WebSockets.IsWebSocketRequest)
        {
            await ServeSocketAsync(await context.WebSockets.AcceptWebSocketAsync());
        }
        else if (path.EndsWith("/callback", StringComparison.Ordinal))
        {
            await pending.ReceiveAsync(path.Split('/')[^2]["token-".Length..], context.Request);
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
