using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>The way of an answer back to the one who asked, when it is not smooth.</summary>
public sealed class AnsweringTests
{
    [Fact]
    public async Task An_answer_that_was_lost_on_the_way_is_not_said_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        slack.Fail("response_url", new FakeSlackFault.AnswerLost());

        var delivery = await slack.TypeAsync("/help");
        await delivery.Answer;
        await slack.AskAsync("/agenda");

        Assert.Single(delivery.Answers);
        Assert.Empty(slack.Channel("C0000000001").Whispers);
    }

    // SlackNet#152: people expect that a pause is waited out for them.
    [Fact]
    public async Task An_answer_told_to_wait_is_given_after_the_pause()
    {
        await using var slack = await FakeSlack.StartAsync();
        var wire = new WatchedTime();
        await using var bot = await RunningSlack.StartAsync(slack, wire: wire);
        slack.Fail("response_url", new FakeSlackFault.RateLimited(5));

        var delivery = await slack.TypeAsync("/help");
        await wire.PassAsync(TimeSpan.FromSeconds(5));

        Assert.Equal("help &lt;&gt;", (await delivery.Answer).Text);
    }

    [Fact]
    public async Task A_used_up_address_turns_the_answer_into_a_whisper()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        slack.Fail("response_url", new FakeSlackFault.Error("used_url"));

        await slack.TypeAsync("/help");

        await slack.UntilAsync(() => slack.Channel("C0000000001").Whispers.Count == 1);
    }

    [Fact]
    public async Task A_desk_that_throws_is_answered_with_an_apology_and_logged()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(
            slack, new ScriptedDesk((_, _) => throw new InvalidOperationException("a bug")));

        Assert.Contains("went wrong", (await slack.AskAsync("/help")).Text, StringComparison.Ordinal);
        Assert.Contains(bot.Log.Lines, line => line.Contains("a bug", StringComparison.Ordinal));
    }
}
