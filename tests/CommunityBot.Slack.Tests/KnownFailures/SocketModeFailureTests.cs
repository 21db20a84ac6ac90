using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.KnownFailures;

/// <summary>Regression tests for failures reported in other Slack clients.</summary>
public sealed class SocketModeFailureTests
{
    // SlackNet#260, netclaw#2087, node-slack-sdk#1357: the network fails, reconnecting fails, and the client stays
    // "connected" but receives nothing.
    [Fact]
    public async Task A_slack_that_is_gone_for_a_while_is_found_again_and_the_status_says_so_meanwhile()
    {
        var first = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(first, wire: new FastTime(speed: 5));
        await bot.UntilAsync(status => status is PlatformStatus.Connected);

        await first.DisposeAsync();
        await bot.UntilAsync(status => status is PlatformStatus.Connecting);
        await bot.UntilLoggedAsync("attempt 3 failed");
        await using var second = await FakeSlack.StartAsync(port: first.ApiBaseUrl.Port);

        Assert.Equal("help &lt;&gt;", (await second.SendCommandAsync("/help")).Text);
        await bot.UntilAsync(status => status is PlatformStatus.Connected);
    }

    [Fact]
    public async Task A_naive_client_that_retries_once_stays_connected_and_deaf()
    {
        var first = await FakeSlack.StartAsync();
        using var naive = new NaiveSocketClient(first.ApiBaseUrl);
        var hearing = naive.ReconnectOnceAsync(TestContext.Current.CancellationToken);
        await naive.Connected.WaitAsync(Waiting.Limit, TestContext.Current.CancellationToken);

        await first.DisposeAsync();
        await hearing.WaitAsync(Waiting.Limit, TestContext.Current.CancellationToken);
        await using var second = await FakeSlack.StartAsync(port: first.ApiBaseUrl.Port);

        Assert.True(naive.Connected.IsCompletedSuccessfully);
        Assert.Equal(0, second.Sockets.Opened);
        Assert.Empty(second.Calls);
    }

    // SlackNet#260, netclaw#1262: apps.connections.open fails because the name cannot be resolved.
    [Fact]
    public async Task A_name_that_cannot_be_resolved_is_asked_for_again_later()
    {
        await using var bot = RunningSlack.Prepare(new Uri("http://slack.invalid/api"), wire: new FastTime(speed: 5));
        await bot.Platform.StartAsync(default);

        await bot.UntilLoggedAsync("attempt 2 failed");

        Assert.Contains(
            "slack.invalid",
            Assert.IsType<PlatformStatus.Connecting>(bot.Platform.Status).Reason,
            StringComparison.Ordinal);
        Assert.IsType<DeliveryOutcome.NotSent>(await bot.Platform.PostAsync(Sample.PostAt(default), default));

        using var naive = new NaiveSocketClient(new Uri("http://slack.invalid/api"));
        await Assert.ThrowsAsync<HttpRequestException>(
            () => naive.ReconnectUnlessItThrowsAsync(TestContext.Current.CancellationToken));
    }

    // node-slack-sdk#1654, java-slack-sdk#1223: each refused connection is retried at once.
    [Fact]
    public async Task Too_many_connections_are_not_answered_with_more_of_them()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Sockets.DisconnectReason = "too_many_websockets";
        var wire = new WatchedTime();
        await using var bot = await RunningSlack.StartAsync(slack, wire: wire);

        for (var attempt = 1; attempt <= 3; attempt++)
        {
            await wire.UntilWaitingAsync(TimeSpan.FromSeconds(10));
            Assert.Equal(attempt, slack.Calls.Count(call => call.Method is "apps.connections.open"));
            slack.Sockets.DisconnectReason = attempt == 3 ? null : slack.Sockets.DisconnectReason;
            wire.Advance(TimeSpan.FromSeconds(10));
        }

        await slack.WaitForConnectionsAsync();
    }

    // bolt-js#2487, #2188, #1666, python-slack-events-api#93: one event, three deliveries, three effects.
    [Fact]
    public async Task The_same_event_over_several_connections_has_one_effect()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, options: new SlackTestOptions { Connections = 2 });
        await slack.WaitForConnectionsAsync(2);

        var first = await slack.SendEventAsync(
            new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7", ["tab"] = "home" });
        var second = await slack.RetryAsync(first);
        var third = await slack.RetryAsync(second);

        await slack.UntilAsync(() => new[] { first, second, third }.All(delivery => delivery.Acknowledgements == 1));
        await slack.UntilAsync(() => slack.Calls.Any(call => call.Method is "views.publish"));
        await slack.SendCommandAsync("/help");
        Assert.Single(slack.Calls, call => call.Method is "views.publish");
    }

    // bolt-js#1727, integrations/slack#352: "operation_timeout", although the bot was only busy.
    [Fact]
    public async Task A_command_that_takes_ten_seconds_is_acknowledged_in_time_and_answered()
    {
        var wire = new WatchedTime();
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new ScriptedDispatcher(async (_, cancellation) =>
        {
            await Task.Delay(TimeSpan.FromSeconds(10), wire, cancellation);
            return new CommandReply(new Message("thought through"));
        }), wire);

        var asking = await slack.StartCommandAsync("/help");
        await wire.UntilWaitingAsync(TimeSpan.FromSeconds(10));
        await slack.UntilAsync(() => asking.Acknowledgements == 1);
        Assert.Empty(asking.Answers);
        wire.Advance(TimeSpan.FromSeconds(10));

        Assert.Equal("thought through", (await asking.Answer).Text);
        await slack.UntilAsync(() => asking.WasInTime);
    }

    // claude-plugins-official#3140, openclaw#17847 on both platforms: a refused token is retried forever.
    [Fact]
    public async Task A_token_revoked_while_connected_stops_the_next_connection_for_good()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await bot.UntilAsync(status => status is PlatformStatus.Connected);
        slack.TokensAreValid = false;

        slack.DropConnections();

        Assert.Contains("token_revoked", (await bot.UntilStoppedAsync()).Reason, StringComparison.Ordinal);
        Assert.Equal(2, slack.Calls.Count(call => call.Method is "apps.connections.open"));

        using var naive = new NaiveSocketClient(slack.ApiBaseUrl);
        using var enough = new CancellationTokenSource();
        var asking = naive.ReconnectWhateverHappensAsync(enough.Token);
        await slack.UntilAsync(
            () => slack.Calls.Count(call => call.Method is "apps.connections.open") >= 22, "twenty refusals more");
        await enough.CancelAsync();
        await asking;
    }
}
