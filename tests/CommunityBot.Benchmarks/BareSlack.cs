using System.Net.WebSockets;
using System.Text;

using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace CommunityBot.Benchmarks;

/// <summary>
/// A minimal Slack server that sends slash commands over Socket Mode and receives the responses at the response_url. A
/// client may open several connections; commands are sent over the first.
/// </summary>
internal sealed class BareSlack : IBarePlatform
{
    private WebApplication? app;
    private readonly PendingCommands pending = new();
    private readonly TaskCompletionSource<WebSocket> connected = new(
        TaskCreationOptions.RunContinuationsAsynchronously);

    private BareSlack()
    {
    }

    public Uri Address => new(app!.Urls.First());

    public IReadOnlyDictionary<string, string> Settings => new Dictionary<string, string>
    {
        ["slack__apiBaseUrl"] = new Uri(Address, "api").AbsoluteUri,
        ["SLACK_BOT_TOKEN"] = "xoxb-bench",
        ["SLACK_APP_TOKEN"] = "xapp-bench",
    };

    public static async Task<BareSlack> StartAsync()
    {
        var slack = new BareSlack();
        slack.app = await BareServer.StartAsync(slack.ServeAsync);
        return slack;
    }

    public async Task<BareResponse> MeasureAsync(BareCommand question) =>
        await pending.SendAsync(await connected.Task, number => Frame(question, number));

    public Task ConnectedAsync() => connected.Task;

    public async ValueTask DisposeAsync()
    {
        await app!.DisposeAsync();
        pending.Dispose();
    }

    private byte[] Frame(BareCommand question, long number)
    {
        var (type, payload) = question.Act is BareAct.Button
            ? (
                "interactive",
                $$"""
                "type":"block_actions","user":{"id":"U0000000001","username":"member","team_id":"T0000000001"},
                "team":{"id":"T0000000001","domain":"bench"},"channel":{"id":"C0000000001","name":"general"},
                "container":{"type":"message","message_ts":"1.2","channel_id":"C0000000001","is_ephemeral":true},
                "actions":[{"type":"button","action_id":"ask:{{question.Command}}:1","block_id":"b1",
                "value":"{{question.Argument}}","action_ts":"1.3"}],
                """)
            : (
                "slash_commands",
                $$"""
                "team_id":"T0000000001","team_domain":"bench","channel_id":"C0000000001","channel_name":"general",
                "user_id":"U0000000001","user_name":"member","command":"/{{question.Command}}",
                "text":"{{question.Argument}}","is_enterprise_install":"false",
                """);
        return Encoding.UTF8.GetBytes(
            $$$"""
            {"envelope_id":"{{{number:00000000}}}-0000-4000-8000-000000000000","type":"{{{type}}}",
            "accepts_response_payload":true,"payload":{{{{payload}}}"token":"x","api_app_id":"A0000000001",
            "response_url":"{{{Address}}}commands/{{{number}}}","trigger_id":"1.2.{{{number}}}"}}
            """);
    }

    private async Task ServeAsync(HttpContext context)
    {
        var path = context.Request.Path.Value ?? "";
        if (context.WebSockets.IsWebSocketRequest)
        {
            await ServeSocketAsync(await context.WebSockets.AcceptWebSocketAsync());
        }
        else if (path.StartsWith("/commands/", StringComparison.Ordinal))
        {
            await pending.ReceiveAsync(path["/commands/".Length..], context.Request);
            await context.Response.WriteAsync("ok");
        }
        else
        {
            await context.Request.Body.CopyToAsync(Stream.Null);
            context.Response.ContentType = "application/json";
            await context.Response.WriteAsync(path.EndsWith("apps.connections.open", StringComparison.Ordinal)
                ? $$"""{"ok":true,"url":"ws://{{Address.Authority}}/link"}"""
                : """{"ok":true,"user_id":"U0000000009","bot_id":"B0000000009","team_id":"T0000000001"}""");
        }
    }

    private async Task ServeSocketAsync(WebSocket socket)
    {
        const string Hello =
            """
            {"type":"hello","num_connections":1,"connection_info":{"app_id":"A0000000001"},
            "debug_info":{"host":"bench","approximate_connection_time":18060}}
            """;
        await socket.SendAsync(Encoding.UTF8.GetBytes(Hello), WebSocketMessageType.Text, true, default);
        connected.TrySetResult(socket);
        var buffer = new byte[16 * 1024];
        try
        {
            while (await socket.ReceiveAsync(buffer, default) is { MessageType: not WebSocketMessageType.Close })
            {
                // Acknowledgements are received but not checked.
            }
        }
        catch (WebSocketException)
        {
            // The bot has disconnected; the measurement is over.
        }
    }
}
