using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>Tests for sending an answer when Slack fails, rate limits or rejects it.</summary>
public sealed class AnsweringTests
{
    [Fact]
    public async Task A_lost_answer_is_not_repeated()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        slack.Fail("response_url", new FakeSlackFault.ResponseLost());

        var delivery = await slack.StartCommandAsync("/help");
        await delivery.Answer;
        await slack.SendCommandAsync("/agenda");

        Assert.Single(delivery.Answers);
        Assert.Empty(slack.Channel("C0000000001").EphemeralMessages);
    }

    // SlackNet#152: users expect the client to wait out a rate limit.
    [Fact]
    public async Task A_rate_limited_answer_is_sent_after_retry_after()
    {
        await using var slack = await FakeSlack.StartAsync();
        var wire = new WatchedTime();
        await using var bot = await RunningSlack.StartAsync(slack, wire: wire);
        slack.Fail("response_url", new FakeSlackFault.RateLimited(5));

        var delivery = await slack.StartCommandAsync("/help");
        await wire.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal("help &lt;&gt;", (await delivery.Answer).Text);
    }

    [Fact]
    public async Task A_used_up_response_url_makes_the_answer_ephemeral()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        slack.Fail("response_url", new FakeSlackFault.Error("used_url"));

        await slack.StartCommandAsync("/help");

        await slack.UntilAsync(() => slack.Channel("C0000000001").EphemeralMessages.Count == 1);
    }

    [Fact]
    public async Task A_cached_answer_is_sent_while_another_command_blocks_its_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var never = new ManualResetEventSlim();
        var reply = new CommandReply(new Message("cached")) { IsCacheable = true };
        await using var bot = await RunningSlack.StartAsync(
            slack,
            new ScriptedDispatcher((invocation, _) =>
            {
                if (invocation.Name is "speaker")
                {
                    never.Wait(CancellationToken.None);
                }

                return Task.FromResult(reply);
            })
            {
                Cached = { ["agenda"] = reply },
            });

        await slack.StartCommandAsync("/speaker");
        var delivery = await slack.StartCommandAsync("/agenda");

        Assert.Equal("cached", (await delivery.Answer).Text);
        Assert.Single(delivery.Answers);
        never.Set();
    }

    [Fact]
    public async Task A_cache_that_throws_is_logged_and_the_command_is_answered()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new ScriptedDispatcher { FaultyCommand = "help" });

        Assert.Equal("help &lt;&gt;", (await slack.SendCommandAsync("/help")).Text);
        Assert.Contains(bot.Log.Lines, line => line.Contains("a bug", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_dispatcher_that_throws_is_answered_with_an_apology_and_logged()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(
            slack, new ScriptedDispatcher((_, _) => throw new InvalidOperationException("a bug")));

        Assert.Contains("went wrong", (await slack.SendCommandAsync("/help")).Text, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Contains("a bug", StringComparison.Ordinal));
    }
}
