using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Slack.Tests.Web;

/// <summary>
/// What happens to a meetup is said under its announcement, and in the channel; nothing is lost where that is gone.
/// </summary>
public sealed class ThreadedPostTests
{
    [Fact]
    public async Task A_reply_stands_under_its_announcement_and_is_shown_in_the_channel()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);

        var outcome = await bot.Platform.PostAsync(ReplyTo(announced, slack), default);

        var reply = Assert.Single(slack.Channel("C0000000001").RepliesTo(announced));
        Assert.Equal(new DeliveryOutcome.Delivered(reply.Timestamp), outcome);
        Assert.True(reply.IsBroadcast);
        Assert.Empty(slack.Violations);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Under_an_announcement_that_somebody_deleted_it_is_posted_in_the_channel_and_the_log_says_why(
        bool hadReplies)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        if (hadReplies)
        {
            slack.Channel("C0000000001").Reply(announced, "Looking forward to it");
        }

        slack.Channel("C0000000001").Delete(announced);
        var outcome = await bot.Platform.PostAsync(ReplyTo(announced, slack), default);

        var standing = slack.Channel("C0000000001").Messages[^1];
        Assert.Equal(new DeliveryOutcome.Delivered(standing.Timestamp), outcome);
        Assert.Null(standing.Thread);
        Assert.Contains(bot.Log.Lines, line => line.Contains("in the channel alone", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("thread_not_found")]
    [InlineData("cannot_reply_to_message")]
    [InlineData("restricted_action_thread_locked")]
    public async Task What_may_not_be_replied_to_is_not_and_the_post_is_made_once(string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error(code));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(ReplyTo(announced, slack), default));

        Assert.Null(slack.Channel("C0000000001").Messages[^1].Thread);
        Assert.Equal(2, slack.Channel("C0000000001").Messages.Count);
    }

    // A bot that is not in the channel may post there, but not read: Slack itself then says whether it can be replied
    // to.
    [Fact]
    public async Task Where_the_announcement_cannot_be_looked_for_it_is_replied_to()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        slack.Channel("C0000000001").HasTheBot = false;

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(ReplyTo(announced, slack), default));

        Assert.Single(slack.Channel("C0000000001").RepliesTo(announced));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_whose_answer_was_lost_is_found_in_its_thread_or_in_the_channel_and_not_said_again(
        bool announcementIsGone)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        if (announcementIsGone)
        {
            slack.Channel("C0000000001").Delete(announced);
        }

        var (post, ledger, clock) = (
            ReplyTo(announced, slack),
            new InMemoryLedger(),
            new FixedClock(Instant.FromDateTimeOffset(slack.Time.GetUtcNow())));
        slack.Fail("chat.postMessage", new FakeSlackFault.AnswerLost());

        // The look that follows the lost answer fails too, and the process dies: another has to find the reply.
        slack.Fail("conversations.replies", new FakeSlackFault.Status(500), times: announcementIsGone ? 0 : 2);
        slack.Fail("conversations.history", new FakeSlackFault.Status(500));
        var unknown = await AnnounceAsync(new Announcer(ledger, [bot.Platform], clock), post);
        for (var talk = 0; talk < 250; talk++)
        {
            slack.Channel("C0000000001").Say("chatter");
            if (!announcementIsGone)
            {
                slack.Channel("C0000000001").Reply(announced, "chatter");
            }
        }

        clock.Now += Duration.FromHours(1);
        await using var next = RunningSlack.Prepare(slack.ApiBaseUrl);
        var found = await AnnounceAsync(new Announcer(ledger, [next.Platform], clock), post);

        Assert.IsType<PostResult.Unknown>(unknown);
        Assert.IsType<PostResult.Recovered>(found);
        Assert.Single(slack.Channel("C0000000001").Messages, message => message.Text == post.Message.Summary);
    }

    [Fact]
    public async Task A_reply_that_never_arrived_is_known_not_to_stand()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        var post = ReplyTo(announced, slack);
        slack.Channel("C0000000001").Reply(announced, post.Key.Ref);

        Assert.IsType<LookupResult.NotFound>(await bot.Platform.FindAsync(post, default));
    }

    [Fact]
    public async Task A_reply_is_edited_and_taken_back_like_any_message()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        var post = ReplyTo(announced, slack);
        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(post, default));

        Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.EditAsync(post with { Message = new Message("Back on") }, delivered.MessageId, default));
        Assert.Equal("Back on", Assert.Single(slack.Channel("C0000000001").RepliesTo(announced)).Text);
        IChatPlatform platform = bot.Platform;
        Assert.IsType<DeliveryOutcome.Delivered>(await platform.DeleteAsync(post, delivered.MessageId, default));

        Assert.Empty(slack.Channel("C0000000001").RepliesTo(announced));
        Assert.Single(slack.Channel("C0000000001").Messages);
    }

    // An empty answer, and one without messages, say nothing of what stands there: sending again on their word would
    // say it twice.
    [Theory]
    [InlineData("conversations.history")]
    [InlineData("conversations.replies")]
    public async Task An_answer_that_names_no_messages_is_not_taken_for_an_empty_channel(string method)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        foreach (var body in new[] { "", "ok", """{"ok":true}""" })
        {
            slack.Fail(method, new FakeSlackFault.Says(body));

            Assert.IsType<LookupResult.Unavailable>(await bot.Platform.FindAsync(ReplyTo(announced, slack), default));
        }
    }

    private static async Task<string> StandingAsync(FakeSlack slack, RunningSlack bot)
    {
        var post = Sample.PostAt(slack.Time.GetUtcNow(), "announced");
        return Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(post, default)).MessageId;
    }

    private static Post ReplyTo(string announced, FakeSlack slack) => Sample.PostAt(
        slack.Time.GetUtcNow(), "moved") with
    {
        Message = new Message("Moved to Monday") { Title = "Moved to Monday" },
        Options = new DeliveryOptions { ReplyTo = announced },
    };

    private static Task<PostResult> AnnounceAsync(Announcer announcer, Post post) => announcer.PostAsync(
        post.Key, post.Message, post.ClaimedAt, facts: null, post.ClaimedAt + Duration.FromHours(6), default,
        post.Options);
}
