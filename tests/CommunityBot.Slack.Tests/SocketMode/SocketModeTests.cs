using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.SocketMode;

/// <summary>Tests for the complete Socket Mode client against a real server on loopback.</summary>
public sealed class SocketModeTests
{
    [Fact]
    public async Task A_command_is_acknowledged_in_time_and_answered_ephemerally()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);

        var answer = await slack.SendCommandAsync("/agenda", "  may &amp; june ");

        Assert.Equal("agenda &lt;may &amp; june&gt;", answer.Text);
        Assert.Equal("ephemeral", answer.ResponseType);
        var invocation = Assert.Single(bot.Dispatcher.Calls);
        Assert.Equal(("agenda", "may & june"), (invocation.Name, invocation.Text));
        Assert.Equal(new CommandUser("slack", FakeSlack.MemberId), invocation.User);
        Assert.Equal(new CommandContext("slack", "C0000000001", FakeSlack.TeamId), invocation.Context);
        await slack.UntilAsync(() => slack.Deliveries.Single().Acknowledgements == 1);
        Assert.True(slack.Deliveries.Single().WasInTime);
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Status);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_command_without_a_response_url_is_answered_in_the_acknowledgement()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);

        var delivery = await slack.StartCommandAsync("/help", withResponseUrl: false);

        Assert.True((await delivery.Answer).InAcknowledgement);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_slow_answer_without_a_response_url_is_posted_ephemerally()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var wire = new WatchedTime();
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new ScriptedDispatcher(async (_, _) =>
        {
            await release.Task;
            return new CommandReply(new Message("at last"));
        }), wire);

        var delivery = await slack.StartCommandAsync("/help", withResponseUrl: false);
        await bot.Dispatcher.Invoked;
        await wire.PassAsync(TimeSpan.FromSeconds(2));
        await slack.UntilAsync(() => delivery.Acknowledgements == 1);
        release.SetResult();

        await slack.UntilAsync(() => slack.Channel("C0000000001").EphemeralMessages.Count == 1);
        Assert.Equal(("at last", FakeSlack.MemberId),
            (
                slack.Channel("C0000000001").EphemeralMessages[0].Text,
                slack.Channel("C0000000001").EphemeralMessages[0].OnlyFor));
    }

    // Discord.Net#1940, #1907 on the other platform; bolt-js#1727: operation_timeout because the work came first.
    [Fact]
    public async Task A_hanging_command_is_acknowledged_at_once_and_delays_no_other()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot =
            await RunningSlack.StartAsync(slack, new ScriptedDispatcher(async (invocation, cancellation) =>
        {
            if (invocation.Text is "hang")
            {
                await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            }

            return new CommandReply(new Message("quick"));
        }));

        var hanging = await slack.StartCommandAsync("/help", "hang");
        var quick = await slack.SendCommandAsync("/help");

        Assert.Equal("quick", quick.Text);
        await slack.UntilAsync(() => hanging.Acknowledgements == 1);
        Assert.True(hanging.WasInTime);
    }

    [Fact]
    public async Task A_button_invokes_its_command_and_leaves_the_message_unchanged()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);

        var answer = await slack.PressAsync("ask:agenda:2", "connect-may-2020");

        Assert.Equal("agenda &lt;connect-may-2020&gt;", answer.Text);
        Assert.Equal("ephemeral", answer.ResponseType);
        Assert.False(answer.Body["replace_original"]!.GetValue<bool>());
    }

    [Fact]
    public async Task Link_buttons_and_unknown_envelopes_are_only_acknowledged()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);

        await slack.DeliverAsync("interactive", new JsonObject { ["type"] = "view_closed" });
        await slack.DeliverAsync("something_of_tomorrow", []);
        await slack.SendEventAsync(new JsonObject { ["type"] = "app_mention" });
        await slack.Sockets.SendRawAsync("not JSON");
        await slack.Sockets.SendRawAsync("""{"type":"of_tomorrow"}""");

        await slack.UntilAsync(() => slack.Deliveries.Count(delivery => delivery.Acknowledgements == 1) == 3);
        Assert.Empty(bot.Dispatcher.Calls);
        Assert.Equal("help &lt;&gt;", (await slack.SendCommandAsync("help")).Text);
    }

    // bolt-js#2487, #2188, python-slack-events-api#93: a redelivery is answered again.
    [Fact]
    public async Task A_redelivery_is_acknowledged_again_and_answered_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        var first = await slack.StartCommandAsync("/help");
        await first.Answer;
        await slack.UntilAsync(() => first.Acknowledgements == 1);

        var again = await slack.RetryAsync(first, sameEnvelope: true);
        await slack.SendCommandAsync("/agenda");

        await slack.UntilAsync(() => again.Acknowledgements == 1);
        Assert.Single(first.Answers);
        Assert.Equal(["help", "agenda"], bot.Dispatcher.Calls.Select(invocation => invocation.Name));
    }

    [Fact]
    public async Task It_reconnects_after_a_drop_and_answers()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await slack.SendCommandAsync("/help");

        slack.DropConnections();
        await slack.UntilAsync(() => slack.Sockets is { Opened: 2, Open: 1 });

        Assert.Equal("help &lt;&gt;", (await slack.SendCommandAsync("/help")).Text);
    }

    // SlackNet#260, netclaw#2088: one failed reconnection ends all attempts.
    [Theory]
    [InlineData(429, new[] { 10.0, 10, 10 })]
    [InlineData(500, new[] { 1.0, 2, 4 })]
    [InlineData(503, new[] { 1.0, 2, 4 })]
    public async Task Reconnecting_continues_after_refused_connection_requests(int code, double[] pauses)
    {
        await using var slack = await FakeSlack.StartAsync();
        var wire = new WatchedTime();
        await using var bot = await RunningSlack.StartAsync(slack, wire: wire);
        await bot.UntilAsync(status => status is PlatformStatus.Connected);
        slack.Fail(
            "apps.connections.open",
            code == 429 ? new FakeSlackFault.RateLimited(10) : new FakeSlackFault.Status(code),
            3);

        slack.DropConnections();

        foreach (var pause in pauses)
        {
            await wire.PassAsync(TimeSpan.FromSeconds(pause));
        }

        await slack.UntilAsync(() => slack.Sockets is { Opened: 2, Open: 1 });
        Assert.Equal(5, slack.Calls.Count(call => call.Method is "apps.connections.open"));
        await bot.UntilAsync(status => status is PlatformStatus.Connected);
    }

    [Fact]
    public async Task Retry_after_is_obeyed_before_the_next_connection_request()
    {
        await using var slack = await FakeSlack.StartAsync();
        var wire = new WatchedTime();
        slack.Fail("apps.connections.open", new FakeSlackFault.RateLimited(90));
        await using var bot = await RunningSlack.StartAsync(slack, wire: wire);
        await wire.UntilWaitingAsync(TimeSpan.FromSeconds(90));

        wire.Advance(TimeSpan.FromSeconds(89));
        Assert.Single(slack.Calls, call => call.Method is "apps.connections.open");
        wire.Advance(TimeSpan.FromSeconds(2));

        await slack.WaitForConnectionsAsync();
    }

    // bolt-js#1906, python-slack-sdk#1701: half-open connections that look alive forever.
    [Fact]
    public async Task A_half_open_connection_is_detected_by_pings()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(
            slack, options: new SlackTestOptions { PingEvery = TimeSpan.FromSeconds(1) });
        await slack.SendCommandAsync("/help");

        slack.Sockets.Freeze();

        await slack.UntilAsync(() => slack.Sockets.Opened >= 2, "a new connection");
    }

    [Fact]
    public async Task A_connection_without_hello_is_closed_and_retried()
    {
        await using var slack = await FakeSlack.StartAsync();
        var wire = new WatchedTime();
        slack.Sockets.SendsHello = false;
        await using var bot = await RunningSlack.StartAsync(slack, wire: wire);
        await slack.UntilAsync(() => slack.Sockets.Opened == 1);
        slack.Sockets.SendsHello = true;

        await wire.PassAsync(TimeSpan.FromSeconds(15));
        await wire.PassAsync(TimeSpan.FromSeconds(0.5));

        await slack.WaitForConnectionsAsync();
    }

    [Fact]
    public async Task A_refresh_overlaps_and_no_command_is_lost()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await bot.UntilAsync(status => status is PlatformStatus.Connected);

        await slack.Sockets.DisconnectAsync("refresh_requested");
        var answer = await slack.SendCommandAsync("/help");

        Assert.Equal("help &lt;&gt;", answer.Text);
        Assert.Equal(2, slack.Deliveries.Single().Connection);
        await slack.UntilAsync(() => slack.Sockets is { Opened: 2, Open: 1 }, "the old connection to close");
    }

    [Fact]
    public async Task Disabled_socket_mode_stops_the_platform_visibly_for_good()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, options: new SlackTestOptions { Connections = 2 });
        await slack.WaitForConnectionsAsync(2);

        await slack.Sockets.DisconnectAsync("link_disabled", slack.Sockets.Numbers[0]);

        await bot.UntilStoppedAsync();
        await slack.UntilAsync(() => slack.Sockets.Open == 0);
        Assert.Equal(2, slack.Sockets.Opened);
        Assert.Contains("Socket Mode", ((PlatformStatus.Stopped)bot.Platform.Status).Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_token_that_is_accepted_again_is_noticed_without_a_restart()
    {
        await using var slack = await FakeSlack.StartAsync();
        var wire = new WatchedTime();
        slack.TokensAreValid = false;
        await using var bot = await RunningSlack.StartAsync(slack, wire: wire);
        await bot.UntilLoggedAsync("Nothing can be posted on Slack");
        var blocked = Assert.IsType<DeliveryOutcome.Blocked>(
            await bot.Platform.PostAsync(Sample.PostAt(default), default));
        Assert.Equal(BlockCause.Token, blocked.Cause);

        slack.TokensAreValid = true;
        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Sample.PostAt(default), default));

        Assert.IsNotType<PlatformStatus.Stopped>(bot.Platform.Outbound);
    }

    [Theory]
    [InlineData("xapp-of-somebody-else", "SLACK_APP_TOKEN")]
    [InlineData(FakeSlack.BotToken, "xapp-")]
    public async Task A_wrong_app_token_stops_after_one_attempt_and_is_named(string token, string remedy)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, options: new SlackTestOptions { AppToken = token });

        await bot.UntilStoppedAsync();

        Assert.Contains(remedy, ((PlatformStatus.Stopped)bot.Platform.Status).Remedy, StringComparison.Ordinal);
        Assert.Single(slack.Calls, call => call.Method is "apps.connections.open");
    }

    [Fact]
    public async Task A_wrong_bot_token_is_detected_before_posting_and_commands_still_work()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(
            slack, options: new SlackTestOptions { BotToken = "xoxb-of-somebody-else" });

        var stopped = await bot.UntilStoppedAsync();

        Assert.Contains("SLACK_BOT_TOKEN", stopped.Remedy, StringComparison.Ordinal);
        Assert.Equal("help &lt;&gt;", (await slack.SendCommandAsync("/help")).Text);
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Inbound);
    }

    public static TheoryData<string> Plights { get; } = [
        "connected", "greeting", "backoff", "asking", "frozen", "answering"
    ];

    // Discord.Net#1448, Discore#82 on the other platform: stopping hangs in a pending wait.
    [Theory]
    [MemberData(nameof(Plights))]
    public async Task Stopping_is_quick_in_every_state(string plight)
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Sockets.SendsHello = plight is not "greeting";
        switch (plight)
        {
            case "backoff":
                slack.Fail("apps.connections.open", new FakeSlackFault.RateLimited(3600));
                break;
            case "asking":
                slack.Fail("apps.connections.open", new FakeSlackFault.NoResponse());
                break;
        }

        var bot = await RunningSlack.StartAsync(slack, new ScriptedDispatcher(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellation);
            return new CommandReply(new Message("never"));
        }));
        await slack.UntilAsync(() => plight is "backoff" or "asking"
            ? slack.Calls.Any(call => call.Method is "apps.connections.open")
            : slack.Sockets.Opened == 1);
        if (plight is "frozen" or "answering")
        {
            await slack.StartCommandAsync("/help");
            slack.Sockets.Freeze();
        }

        await bot.DisposeAsync().AsTask().WaitAsync(TimeSpan.FromSeconds(14));
    }

    [Fact]
    public async Task Two_connections_share_the_work_and_one_is_enough()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, options: new SlackTestOptions { Connections = 2 });
        await slack.WaitForConnectionsAsync(2);

        for (var asked = 0; asked < 4; asked++)
        {
            await slack.SendCommandAsync("/help");
        }

        Assert.Equal(2, slack.Deliveries.Select(delivery => delivery.Connection).Distinct().Count());
        slack.Fail("apps.connections.open", new FakeSlackFault.RateLimited(3600));
        slack.Sockets.Drop(slack.Sockets.Numbers[0]);
        Assert.Equal("help &lt;&gt;", (await slack.SendCommandAsync("/help")).Text);
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Status);
    }
}
