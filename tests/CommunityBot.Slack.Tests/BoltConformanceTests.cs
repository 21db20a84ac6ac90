using System.Diagnostics;
using System.Text.Json.Nodes;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests;

/// <summary>Conformance tests for the fake: Slack's own client libraries work against it.</summary>
public sealed class BoltConformanceTests
{
    [Fact]
    public async Task Bolt_connects_answers_refreshes_and_reconnects()
    {
        var folder = Needs.NodeWith("@slack/bolt", "slack");
        await using var slack = await FakeSlack.StartAsync();
        using var client = Client.Start(folder, slack, FakeSlack.BotToken);
        await client.UntilAsync("ready");

        Assert.Equal("pong again", (await slack.SendCommandAsync("/ping", "again")).Text);
        Assert.True((await slack.SendCommandAsync("/inline")).InAcknowledgement);
        Assert.Equal("ask:agenda may", (await slack.PressAsync("ask:agenda", "may")).Text);

        var said = slack.Channel("C0000000001").Post("Meshes scale");
        var chosen = await slack.SendMessageShortcutAsync("ask:takeaways", said);
        Assert.Equal($"{said.User} in C0000000001: Meshes scale", (await chosen.Answer).Text);
        Assert.Equal("true", (await client.UntilAsync("shortcut"))["same"]!.ToString());

        await slack.SendEventAsync(
            new JsonObject { ["type"] = "app_home_opened", ["user"] = FakeSlack.MemberId, ["tab"] = "home" });
        await slack.UntilAsync(() => slack.Views.Homes.ContainsKey(FakeSlack.MemberId), "the page");
        await slack.SendShortcutAsync("ask:next-meetup");
        await slack.UntilAsync(() => slack.Views.Modals.Values.Any(
            view => view.ToJsonString().Contains("29 May", StringComparison.Ordinal)), "the window");

        await slack.Sockets.DisconnectAsync("refresh_requested");
        await slack.UntilAsync(() => slack.Sockets is { Opened: 2, Open: 1 }, "the refreshed connection");
        Assert.Equal("pong refreshed", (await slack.SendCommandAsync("/ping", "refreshed")).Text);

        slack.DropConnections();
        await slack.UntilAsync(() => slack.Sockets is { Opened: 3, Open: 1 }, "the connection after the drop");
        Assert.Equal("pong dropped", (await slack.SendCommandAsync("/ping", "dropped")).Text);

        Assert.All(
            slack.Deliveries, delivery => Assert.Equal((1, true), (delivery.Acknowledgements, delivery.WasInTime)));
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task The_web_client_posts_pages_waits_and_reads_errors()
    {
        var folder = Needs.NodeWith("@slack/bolt", "slack");
        await using var slack = await FakeSlack.StartAsync();
        using var client = Client.Start(folder, slack, FakeSlack.BotToken);
        await client.UntilAsync("ready");
        slack.Fail("chat.update", new FakeSlackFault.RateLimited(1));

        await slack.StartCommandAsync("/exercise");

        Assert.Equal((FakeSlack.BotUserId, FakeSlack.BotId), Pair(await client.UntilAsync("auth"), "user", "bot"));
        Assert.Equal(("3", "A newer card"), Pair(await client.UntilAsync("history"), "pages", "found"));
        foreach (var (step, error) in new[]
        {
            ("unknown channel", "channel_not_found"),
            ("nothing said", "no_text"),
            ("too many blocks", "invalid_blocks"),
            ("no such message", "message_not_found"),
            ("no such method", "unknown_method"),
        })
        {
            Assert.Equal((step, error), Pair(await client.UntilAsync(step), "step", "error"));
        }

        await client.UntilAsync("exercised");
        Assert.Equal(7, slack.Channel("C0000000001").Messages.Count);
        Assert.Equal((1, 2), (
            slack.Channel("C0000000001").Messages[0].Edits,
            slack.Calls.Count(call => call.Method is "chat.update") - 1));
        Assert.Equal("only for you", Assert.Single(slack.Channel("C0000000001").EphemeralMessages).Text);
    }

    private static (string?, string?) Pair(JsonObject said, string first, string second) =>
        (said[first]?.ToString(), said[second]?.ToString());

    /// <summary>The Bolt bot, running under node.</summary>
    private sealed class Client : IDisposable
    {
        private readonly Process process;
        private readonly List<string> lines = [];

        private Client(Process process) => this.process = process;

        public static Client Start(string folder, FakeSlack slack, string token)
        {
            var start = new ProcessStartInfo("node") { RedirectStandardOutput = true, WorkingDirectory = folder };
            foreach (var argument in new[]
            {
                "client.mjs",
                slack.ApiBaseUrl.AbsoluteUri + "/",
                token,
                FakeSlack.AppToken
            })
            {
                start.ArgumentList.Add(argument);
            }

            return new Client(Process.Start(start)!);
        }

        /// <summary>Waits for the next line that contains the text.</summary>
        public async Task<JsonObject> UntilAsync(string step)
        {
            using var patience = new CancellationTokenSource(Waiting.Limit);
            while (await process.StandardOutput.ReadLineAsync(patience.Token) is { } line)
            {
                lines.Add(line);
                if (JsonNode.Parse(line) is JsonObject said && said["step"]?.ToString() == step)
                {
                    return said;
                }
            }

            throw new InvalidOperationException(
                $"The client ended without saying \"{step}\". It said: {string.Join(' ', lines)}");
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill(entireProcessTree: true);
            }

            process.Dispose();
        }
    }
}
