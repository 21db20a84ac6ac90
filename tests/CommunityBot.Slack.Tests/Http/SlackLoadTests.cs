using System.Globalization;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Http;

/// <summary>
/// Load tests: two hundred concurrent commands while the Web API fails. The clock is advanced by the test only, so an
/// acknowledgement that waits for anything is late.
/// </summary>
public sealed class SlackLoadTests : IAsyncDisposable
{
    private const int People = 200;

    /// <summary>The timeout of a Web API call.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(20);

    private readonly WatchedTime wire = new();
    private FakeSlack slack = null!;
    private FakeSlackCaller caller = null!;
    private ServedSlack app = null!;

    // The caller is informed of every outcome of posting: timeout, rate limit or failure.
    [Fact]
    public async Task When_posts_time_out_every_call_is_acknowledged_at_once_and_informed()
    {
        await ServeAsync(new ScriptedDispatcher(PostAsync));
        slack.Fail("chat.postMessage", new FakeSlackFault.NoResponse(), People);

        var typed = await TypeAllAsync();
        await slack.UntilAsync(
            () => slack.Calls.Count(call => call.Method is "chat.postMessage") == People,
            "every post to be on its way");
        Assert.All(typed, each => Assert.Empty(each.Answers));
        wire.Advance(Patience);

        Assert.All(await AnswersAsync(typed), answer => Assert.Equal("Unknown", answer.Text));
        AssertEveryCallerHandled(typed, unanswered: 0);
    }

    [Fact]
    public async Task When_posts_are_rate_limited_every_call_is_acknowledged_at_once_and_informed()
    {
        await ServeAsync(new ScriptedDispatcher(PostAsync));
        slack.Fail("chat.postMessage", new FakeSlackFault.RateLimited(30), People);

        var typed = await TypeAllAsync();

        Assert.All(await AnswersAsync(typed), answer => Assert.Equal("NotSent", answer.Text));
        AssertEveryCallerHandled(typed, unanswered: 0);
    }

    [Fact]
    public async Task When_posts_fail_every_call_is_acknowledged_at_once_and_informed()
    {
        await ServeAsync(new ScriptedDispatcher(PostAsync));
        slack.Fail("chat.postMessage", new FakeSlackFault.Status(500), People);

        var typed = await TypeAllAsync();

        Assert.All(await AnswersAsync(typed), answer => Assert.Equal("Unknown", answer.Text));
        AssertEveryCallerHandled(typed, unanswered: 0);
    }

    // An answer that was certainly not accepted is sent again after the pause.
    [Fact]
    public async Task Rate_limited_answers_arrive_after_retry_after()
    {
        const int Delayed = 150;
        await ServeAsync(new ScriptedDispatcher());
        slack.Fail("response_url", new FakeSlackFault.RateLimited(7), Delayed);

        var typed = await TypeAllAsync();
        for (var waiting = 0; waiting < Delayed; waiting++)
        {
            await wire.UntilWaitingAsync(TimeSpan.FromSeconds(7));
        }

        wire.Advance(TimeSpan.FromSeconds(7));

        await AnswersAsync(typed);
        AssertEveryCallerHandled(typed, unanswered: 0);
        Assert.Equal(People + Delayed, slack.Calls.Count(call => call.Method is "response_url"));
    }

    // An answer that may have been accepted is not sent again; the log has the reason.
    [Theory]
    [InlineData("breaks down", 60)]
    [InlineData("is cut", 60)]
    [InlineData("says nonsense", 60)]
    [InlineData("is silent", 60)]
    public async Task Answers_with_an_unknown_outcome_are_not_repeated_and_logged(string trouble, int times)
    {
        await ServeAsync(new ScriptedDispatcher());
        slack.Fail(
            "response_url",
            trouble switch
            {
                "breaks down" => new FakeSlackFault.Status(500),
                "is cut" => new FakeSlackFault.Cut(),
                "says nonsense" => new FakeSlackFault.NotJson(),
                _ => new FakeSlackFault.NoResponse(),
            },
            times);

        var typed = await TypeAllAsync();
        if (trouble is "is silent")
        {
            await slack.UntilAsync(
                () => slack.Calls.Count(call => call.Method is "response_url") == People,
                "everybody's answer to be on its way");
            await wire.UntilPendingAsync(Patience, most: times);
            wire.Advance(Patience);
        }

        await UnansweredAsync(times);
        await slack.UntilAsync(
            () => typed.Count(each => each.Answers.Count > 0) == People - times, "the others to be answered");

        AssertEveryCallerHandled(typed, times);
        Assert.Equal(People, slack.Calls.Count(call => call.Method is "response_url"));
    }

    // https://docs.slack.dev/interactivity/handling-user-interaction#message_responses: five times in thirty minutes.
    [Fact]
    public async Task A_response_url_is_used_five_times_and_the_rest_is_logged()
    {
        await ServeAsync(new ScriptedDispatcher((_, _) => Task.FromResult(new CommandReply(new Message("first"))
        {
            FollowUps = [
                .. Enumerable.Range(2, 7).Select(number => new Message(number.ToString(CultureInfo.InvariantCulture)))
            ],
        })));

        var typed = await TypeAllAsync();
        await UnansweredAsync(People);

        Assert.All(
            typed, each => Assert.Equal(["first", "2", "3", "4", "5"], each.Answers.Select(answer => answer.Text)));
        Assert.Equal(People * 5, slack.Calls.Count(call => call.Method is "response_url"));
        Assert.Contains(app.Log.Lines, line => line.Contains(
            "Slack accepts 4 messages after an answer, but there were 7", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Unanswered_callers_are_logged_before_the_bot_stops()
    {
        await ServeAsync(new ScriptedDispatcher(async (_, cancellation) =>
        {
            await Task.Delay(Timeout.InfiniteTimeSpan, cancellation);
            throw new InvalidOperationException("Nobody waits for ever.");
        }));
        var typed = await TypeAllAsync();

        await app.StopAsync();

        AssertEveryCallerHandled(typed, unanswered: People);
        Assert.Contains(app.Log.Lines, line => line.Contains("the bot is stopping", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        caller.Dispose();
        await slack.DisposeAsync();
    }

    private async Task ServeAsync(ScriptedDispatcher desk)
    {
        slack = await FakeSlack.StartAsync();
        caller = new FakeSlackCaller(slack, wire);
        app = await ServedSlack.StartAsync(slack, desk, wire);
    }

    /// <summary>
    /// Posts and reports the outcome, like an organiser's command. Each posts to its own channel, which has its own
    /// rate limit.
    /// </summary>
    private async Task<CommandReply> PostAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        slack.Channel("C" + invocation.Text);
        var channel = new ChannelRef("slack", "C" + invocation.Text);
        var post = Sample.PostAt(wire.GetUtcNow());
        var outcome = await app.Platform.PostAsync(
            post with { Channel = channel, Key = post.Key with { Channel = channel } }, cancellation);
        return new CommandReply(new Message(outcome.GetType().Name));
    }

    /// <summary>
    /// Sends all commands concurrently; completes when each is acknowledged, without advancing the bot's clock.
    /// </summary>
    private async Task<IReadOnlyList<FakeSlackDelivery>> TypeAllAsync()
    {
        var before = wire.GetUtcNow();
        var typed = await Task.WhenAll(Enumerable.Range(0, People)
            .Select(person => caller.StartCommandAsync(
                app.Events, "/speaker", person.ToString("D9", CultureInfo.InvariantCulture))));

        Assert.All(typed, each => Assert.Equal(1, each.Acknowledgements));
        Assert.Equal(before, wire.GetUtcNow());
        return typed;
    }

    private static Task<FakeSlackAnswer[]> AnswersAsync(IEnumerable<FakeSlackDelivery> typed) =>
        Task.WhenAll(typed.Select(each => each.Answer));

    private int Unanswered =>
        app.Log.Lines.Count(line => line.Contains("could not be sent on Slack: ", StringComparison.Ordinal));

    private async Task UnansweredAsync(int times)
    {
        while (true)
        {
            var next = app.Log.NextLine;
            if (Unanswered >= times)
            {
                return;
            }

            await next.WaitAsync(Waiting.Limit);
        }
    }

    /// <summary>Every caller was answered once, or the log has the reason.</summary>
    private void AssertEveryCallerHandled(IReadOnlyList<FakeSlackDelivery> typed, int unanswered)
    {
        Assert.Equal(People - unanswered, typed.Count(each => each.Answers.Count == 1));
        Assert.Equal(unanswered, typed.Count(each => each.Answers.Count == 0));
        Assert.Equal(unanswered, Unanswered);
        Assert.DoesNotContain(app.Log.Lines, line => line.StartsWith("Error", StringComparison.Ordinal));
        Assert.Empty(slack.Violations);
    }
}
