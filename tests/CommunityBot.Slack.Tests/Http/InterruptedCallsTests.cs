using System.Globalization;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Http;

/// <summary>
/// Tests for aborted requests and for retries that arrive while the first request is still being handled.
/// </summary>
public sealed class InterruptedCallsTests
{
    private const int Broken = 200;

    [Fact]
    public async Task An_aborted_request_is_ignored_and_affects_no_other()
    {
        var desk = new ScriptedDispatcher();
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, desk);

        await Task.WhenAll(
            Enumerable.Range(0, Broken).Select(number => HangUpAsync(app.Address, afterBytes: number % 40)));
        var answer = await caller.SendCommandAsync(app.Events, "/help");

        Assert.Equal("help &lt;&gt;", answer.Text);
        Assert.Single(desk.Calls);
        Assert.DoesNotContain(app.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal)
            || line.StartsWith("Critical", StringComparison.Ordinal));
    }

    // The request was complete although the caller disconnected: the answer is sent as usual.
    [Fact]
    public async Task A_caller_that_disconnects_before_the_acknowledgement_is_answered_once()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var desk = new ScriptedDispatcher(async (_, _) =>
        {
            await release.Task;
            return new CommandReply(new Message("late"));
        });
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, desk);

        using (var impatient = new TcpClient())
        {
            await impatient.ConnectAsync(IPAddress.Loopback, app.Address.Port);
            await impatient
                .GetStream()
                .WriteAsync(Request(app.Address, "command=%2Fhelp&user_id=U0000000001&channel_id=C0000000001"));
            await desk.Invoked;
        }

        release.SetResult();

        await slack.UntilAsync(
            () => slack.Channel("C0000000001").EphemeralMessages.Count == 1,
            "the answer, for which there was no other address");
        Assert.Equal("late", slack.Channel("C0000000001").EphemeralMessages[0].Text);
        Assert.Single(desk.Calls);
    }

    // Slack retries at once, after one minute and after five: https://docs.slack.dev/apis/events-api#retries
    [Fact]
    public async Task A_retry_of_a_running_request_is_acknowledged_and_not_repeated()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var desk = new ScriptedDispatcher(async (_, _) =>
        {
            await release.Task;
            return new CommandReply(new Message("at last"));
        });
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, desk);
        var happened = FakeSlackCaller.Event(
            "Ev1", new JsonObject { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = "U0000000001" });

        var answers = new List<HttpStatusCode>();
        for (var retry = 0; retry <= 3; retry++)
        {
            using var answer = await caller.SendAsync(
                app.Events, happened, at: slack.Time.GetUtcNow().AddSeconds(retry), retry: retry);
            answers.Add(answer.StatusCode);
            await desk.Invoked;
        }

        release.SetResult();
        await slack.UntilAsync(() => slack.Calls.Any(call => call.Method is "views.publish"));
        await caller.SendCommandAsync(app.Events, "/help");

        Assert.All(answers, status => Assert.Equal(HttpStatusCode.OK, status));
        Assert.Single(slack.Calls, call => call.Method is "views.publish");
        Assert.Equal(["next-meetup", "help"], desk.Calls.Select(invocation => invocation.Name));
    }

    /// <summary>Sends a part of the announced body and closes the connection.</summary>
    private static async Task HangUpAsync(Uri address, int afterBytes)
    {
        using var client = new TcpClient();

        // Half of them close gracefully, the others reset the connection.
        client.LingerState = new LingerOption(enable: afterBytes % 2 == 0, seconds: 0);
        await client.ConnectAsync(IPAddress.Loopback, address.Port);
        var request = Request(address, "command=%2Fhelp&user_id=U1&channel_id=C1&text=" + new string('x', 200));
        await client.GetStream().WriteAsync(request.AsMemory(0, request.Length - 100 - afterBytes));
    }

    private static byte[] Request(Uri address, string body)
    {
        var timestamp = TimeProvider.System.GetUtcNow().ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        return Encoding.ASCII.GetBytes(
            $"POST /slack/events HTTP/1.1\r\nHost: {address.Authority}\r\nContent-Type: " +
            "application/x-www-form-urlencoded\r\n" +
            $"Content-Length: {body.Length}\r\nX-Slack-Request-Timestamp: {timestamp}\r\n" +
            $"X-Slack-Signature: {FakeSlackCaller.Sign(timestamp, body)}\r\n\r\n{body}");
    }
}
