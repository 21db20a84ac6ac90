using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Slack.Tests.Web;

/// <summary>
/// Tests that changes of a meetup are replies to its announcement, and channel posts if that was deleted.
/// </summary>
public sealed class ThreadedPostTests
{
    [Fact]
    public async Task A_reply_is_in_its_announcements_thread_and_broadcast_to_the_channel()
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
    public async Task When_the_announcement_was_deleted_the_reply_is_posted_in_the_channel(
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
        Assert.Contains(bot.Log.Lines, line => line.Contains("instead of its thread", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("thread_not_found")]
    [InlineData("cannot_reply_to_message")]
    [InlineData("restricted_action_thread_locked")]
    public async Task When_replies_are_not_allowed_the_post_is_made_once_in_the_channel(string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error(code));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(ReplyTo(announced, slack), default));

        Assert.Null(slack.Channel("C0000000001").Messages[^1].Thread);
        Assert.Equal(2, slack.Channel("C0000000001").Messages.Count);
    }

    // A bot that is not a member of the channel may post but not read: Slack decides whether the reply is possible.
    [Fact]
    public async Task When_the_announcement_cannot_be_looked_up_the_reply_is_still_sent()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        slack.Channel("C0000000001").HasBot = false;

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(ReplyTo(announced, slack), default));

        Assert.Single(slack.Channel("C0000000001").RepliesTo(announced));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_reply_with_a_lost_response_is_found_and_not_repeated(
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
        slack.Fail("chat.postMessage", new FakeSlackFault.ResponseLost());

        // The lookup after the lost response fails too, and the process dies: another process has to find the reply.
        slack.Fail("conversations.replies", new FakeSlackFault.Status(500), times: announcementIsGone ? 0 : 2);
        slack.Fail("conversations.history", new FakeSlackFault.Status(500));
        var unknown = await AnnounceAsync(new Announcer(ledger, [bot.Platform], clock), post);
        for (var talk = 0; talk < 250; talk++)
        {
            slack.Channel("C0000000001").Post("chatter");
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
    public async Task A_reply_that_never_arrived_is_known_to_be_missing()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        var post = ReplyTo(announced, slack);
        slack.Channel("C0000000001").Reply(announced, post.Key.Reference);

        Assert.IsType<LookupResult.NotFound>(await bot.Platform.FindAsync(post, default));
    }

    [Fact]
    public async Task A_reply_is_edited_and_deleted_like_any_message()
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

    // An empty response, or one without messages, is not evidence that the post is missing: sending again would
    // duplicate it.
    [Theory]
    [InlineData("conversations.history")]
    [InlineData("conversations.replies")]
    public async Task A_response_without_messages_is_not_treated_as_an_empty_channel(string method)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var announced = await StandingAsync(slack, bot);
        foreach (var body in new[] { "", "ok", """{"ok":true}""" })
        {
            slack.Fail(method, new FakeSlackFault.RawBody(body));

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
