using System.Text.Json.Nodes;

using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Slack.Tests.Web;

public sealed class SlackMessagesTests
{
    [Fact]
    public async Task A_post_has_blocks_text_and_its_key_as_metadata()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var post = Sample.PostAt(slack.Time.GetUtcNow());

        var outcome = await bot.Platform.PostAsync(post, default);

        var message = Assert.Single(slack.Channel("C0000000001").Messages);
        Assert.Equal(new DeliveryOutcome.Delivered(message.Timestamp), outcome);
        Assert.Equal(Sample.Message.Summary, message.Text);
        Assert.Contains("Paul Jones (Jetstack)", message.BlockText, StringComparison.Ordinal);
        Assert.Equal("communitybot_post", message.Metadata?["event_type"]?.ToString());
        Assert.Equal(post.Key.Reference, message.Metadata?["event_payload"]?["key"]?.ToString());
        Assert.False(message.Arguments["unfurl_links"]!.GetValue<bool>());
        Assert.False(message.Arguments["unfurl_media"]!.GetValue<bool>());
        Assert.False(message.Arguments.ContainsKey("link_names"));
        Assert.Equal("application/json; charset=utf-8", Assert.Single(slack.Calls).ContentType);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task The_client_message_id_depends_only_on_the_post_key()
    {
        await using var slack = await FakeSlack.StartAsync();
        foreach (var occurrence in new[] { "a", "a", "b" })
        {
            await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
            await bot.Platform.PostAsync(Sample.PostAt(slack.Time.GetUtcNow(), occurrence), default);
        }

        var ids = slack.Channel("C0000000001").Messages
            .Select(one => one.Arguments["client_msg_id"]!.ToString())
            .ToList();

        Assert.Equal(ids[0], ids[1]);
        Assert.NotEqual(ids[0], ids[2]);
        Assert.True(Guid.TryParse(ids[0], out _));
    }

    [Fact]
    public async Task Base_urls_may_end_in_a_slash()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(new Uri(slack.ApiBaseUrl.AbsoluteUri + "/"));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Sample.PostAt(default), default));
    }

    [Fact]
    public async Task A_refused_connection_means_that_nothing_was_sent()
    {
        var slack = await FakeSlack.StartAsync();
        await slack.DisposeAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);

        Assert.IsType<DeliveryOutcome.NotSent>(await bot.Platform.PostAsync(Sample.PostAt(default), default));
    }

    [Fact]
    public async Task A_rate_limited_post_is_not_sent_and_has_a_retry_time()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.RateLimited(17));

        var outcome = await bot.Platform.PostAsync(Sample.PostAt(default), default);

        Assert.Equal(Duration.FromSeconds(17), Assert.IsType<DeliveryOutcome.NotSent>(outcome).RetryAfter);
        Assert.Empty(slack.Channel("C0000000001").Messages);
    }

    public static TheoryData<FakeSlackFault> Doubts { get; } =
    [
        new FakeSlackFault.ResponseLost(),
        new FakeSlackFault.Cut(),
        new FakeSlackFault.Status(500),
        new FakeSlackFault.Status(503),
        new FakeSlackFault.NotJson(),
        new FakeSlackFault.Error("fatal_error"),
        new FakeSlackFault.ErrorAfterEffect("internal_error"),
    ];

    [Theory]
    [MemberData(nameof(Doubts))]
    public async Task An_inconclusive_response_leaves_the_outcome_unknown(FakeSlackFault fault)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", fault);

        Assert.IsType<DeliveryOutcome.Unknown>(await bot.Platform.PostAsync(Sample.PostAt(default), default));
        Assert.Single(slack.Calls, call => call.Method is "chat.postMessage");
    }

    [Fact]
    public async Task A_request_times_out_after_twenty_seconds_with_an_unknown_outcome()
    {
        await using var slack = await FakeSlack.StartAsync();
        var wire = new WatchedTime();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl, wire: wire);
        slack.Fail("chat.postMessage", new FakeSlackFault.NoResponse());

        var posting = bot.Platform.PostAsync(Sample.PostAt(default), default);
        await slack.UntilAsync(() => !slack.Calls.IsEmpty);
        wire.Advance(TimeSpan.FromSeconds(21));

        Assert.IsType<DeliveryOutcome.Unknown>(await posting.WaitAsync(Waiting.Limit));
    }

    [Fact]
    public async Task A_channel_without_the_bot_is_a_refusal_with_the_invite_command()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Channel("C0000000001").HasBot = false;
        slack.Scopes.Remove("chat:write.public");

        var refused = Assert.IsType<DeliveryOutcome.Blocked>(
            await bot.Platform.PostAsync(Sample.PostAt(default), default));

        Assert.Contains("/invite @", refused.Remedy, StringComparison.Ordinal);
        Assert.Contains("not_in_channel", refused.Reason, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("channel_not_found", "id of a channel")]
    [InlineData("is_archived", "Unarchive")]
    [InlineData("missing_scope", "OAuth & Permissions")]
    [InlineData("invalid_auth", "SLACK_BOT_TOKEN")]
    [InlineData("restricted_action", "admin")]
    [InlineData("an_error_of_tomorrow", "an_error_of_tomorrow")]
    public async Task Every_refusal_has_a_remedy(string code, string remedy)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error(code));

        var refused = Assert.IsType<DeliveryOutcome.Blocked>(
            await bot.Platform.PostAsync(Sample.PostAt(default), default));

        Assert.Contains(remedy, refused.Remedy, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("invalid_auth", BlockCause.Token)]
    [InlineData("token_revoked", BlockCause.Token)]
    [InlineData("token_expired", BlockCause.Token)]
    [InlineData("account_inactive", BlockCause.Token)]
    [InlineData("not_authed", BlockCause.Token)]
    [InlineData("not_in_channel", BlockCause.Access)]
    [InlineData("missing_scope", BlockCause.Access)]
    public async Task A_refusal_for_now_has_its_cause(string code, BlockCause cause)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error(code));

        var blocked = Assert.IsType<DeliveryOutcome.Blocked>(
            await bot.Platform.PostAsync(Sample.PostAt(default), default));

        Assert.Equal(cause, blocked.Cause);
    }

    [Fact]
    public async Task A_page_of_a_proxy_is_no_refusal_by_slack()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Status(403));

        var blocked = Assert.IsType<DeliveryOutcome.Blocked>(
            await bot.Platform.PostAsync(Sample.PostAt(default), default));

        Assert.Equal(BlockCause.Proxy, blocked.Cause);
        Assert.Contains("proxy", blocked.Remedy, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_that_slack_rejects_is_refused_for_good()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error("msg_too_long"));

        Assert.IsType<DeliveryOutcome.Refused>(await bot.Platform.PostAsync(Sample.PostAt(default), default));
    }

    [Fact]
    public async Task A_post_with_a_lost_response_is_found_behind_newer_messages()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var post = Sample.PostAt(slack.Time.GetUtcNow());
        slack.Fail("chat.postMessage", new FakeSlackFault.ResponseLost());
        await bot.Platform.PostAsync(post, default);
        for (var talk = 0; talk < 450; talk++)
        {
            slack.Channel("C0000000001").Post("chatter");
        }

        var found = await bot.Platform.FindAsync(post, default);

        Assert.Equal(new LookupResult.Found(slack.Channel("C0000000001").Messages[0].Timestamp), found);
        Assert.Equal(3, slack.Calls.Count(call => call.Method is "conversations.history"));
    }

    [Fact]
    public async Task A_post_that_never_arrived_is_not_found_among_others()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var post = Sample.PostAt(slack.Time.GetUtcNow());
        await bot.Platform.PostAsync(Sample.PostAt(slack.Time.GetUtcNow(), "another"), default);
        slack.Channel("C0000000001").Post(post.Key.Reference);
        slack.Channel("C0000000001").Post("metadata of another kind", "B1", new JsonObject
        {
            ["event_type"] = "somebody_else",
            ["event_payload"] = new JsonObject { ["key"] = post.Key.Reference },
        });

        Assert.IsType<LookupResult.NotFound>(await bot.Platform.FindAsync(post, default));
    }

    [Theory]
    [InlineData("missing_scope")]
    [InlineData("not_in_channel")]
    [InlineData("internal_error")]
    public async Task A_lookup_in_an_unreadable_channel_is_inconclusive(string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("conversations.history", new FakeSlackFault.Error(code));

        Assert.IsType<LookupResult.Unavailable>(await bot.Platform.FindAsync(Sample.PostAt(default), default));
    }

    [Fact]
    public async Task Without_the_scope_to_read_the_missing_scope_is_named()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Scopes.Remove("channels:history");

        var cannot = Assert.IsType<LookupResult.Unavailable>(
            await bot.Platform.FindAsync(Sample.PostAt(default), default));

        Assert.Contains("channels:history", cannot.Reason, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_edit_updates_the_message_and_keeps_its_key()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var post = Sample.PostAt(slack.Time.GetUtcNow());
        var posted = Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(post, default));

        var moved = post with { Message = new("Moved to Monday") };
        var outcome = await bot.Platform.EditAsync(moved, posted.MessageId, default);

        Assert.Equal(posted, outcome);
        var message = Assert.Single(slack.Channel("C0000000001").Messages);
        Assert.Equal(("Moved to Monday", 1, 0), (message.Text, message.Edits, message.Blocks.Count));
        Assert.Equal(new LookupResult.Found(posted.MessageId), await bot.Platform.FindAsync(post, default));
    }

    [Fact]
    public async Task Editing_a_deleted_message_is_refused()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var post = Sample.PostAt(slack.Time.GetUtcNow());
        var posted = Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(post, default));
        slack.Channel("C0000000001").Delete(posted.MessageId);

        Assert.IsType<DeliveryOutcome.Refused>(await bot.Platform.EditAsync(post, posted.MessageId, default));
    }

    [Fact]
    public async Task An_image_that_slack_cannot_fetch_does_not_prevent_the_post()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error("invalid_blocks"));
        var post = Sample.PostAt(default);
        var withPicture = post.Message with
        {
            Blocks = [
                .. post.Message.Blocks,
                new Core.Messages.Block.Picture(new Uri("https://example.org/gone.png"), "A stage")
            ],
        };

        var outcome = await bot.Platform.PostAsync(post with { Message = withPicture }, default);

        Assert.IsType<DeliveryOutcome.Delivered>(outcome);
        Assert.DoesNotContain(
            "gone.png",
            Assert.Single(slack.Channel("C0000000001").Messages).Blocks.ToJsonString(),
            StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_configured_user_groups_are_mentioned()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var post = Sample.PostAt(slack.Time.GetUtcNow()) with
        {
            Options = new DeliveryOptions { Mentions = ["S0000000001", "!channel", "S1>|<!here", "U0000000001"] },
        };

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(post, default));

        var blocks = slack.Channel("C0000000001").Messages.Single().Blocks;
        Assert.Equal("<!subteam^S0000000001>", blocks[0]!["text"]!["text"]!.ToString());
        Assert.DoesNotContain("<!channel", blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_message_is_deleted_and_a_missing_one_counts_as_deleted()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        var post = Sample.PostAt(slack.Time.GetUtcNow());
        var delivered = Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(post, default));
        IChatPlatform platform = bot.Platform;

        Assert.IsType<DeliveryOutcome.Delivered>(await platform.DeleteAsync(post, delivered.MessageId, default));
        Assert.Empty(slack.Channel("C0000000001").Messages);
        Assert.IsType<DeliveryOutcome.Delivered>(await platform.DeleteAsync(post, delivered.MessageId, default));
    }

    [Theory]
    [InlineData(500, "some_error_of_tomorrow")]
    [InlineData(503, "service_unavailable")]
    public async Task Every_server_error_of_slack_leaves_the_outcome_unknown(int status, string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.StatusWithError(status, code));

        Assert.IsType<DeliveryOutcome.Unknown>(
            await bot.Platform.PostAsync(Sample.PostAt(slack.Time.GetUtcNow()), default));
    }

    [Fact]
    public async Task A_token_appears_in_no_log_and_no_outcome()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await slack.WaitForConnectionsAsync();
        slack.TokensAreValid = false;
        var outcome = await bot.Platform.PostAsync(Sample.PostAt(default), default);
        slack.DropConnections();
        await bot.UntilStoppedAsync();

        Assert.DoesNotContain("fake-bot-token", outcome.ToString(), StringComparison.Ordinal);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("xoxb-fake", StringComparison.Ordinal)
            || line.Contains("xapp-fake", StringComparison.Ordinal)
            || line.Contains("ticket=", StringComparison.Ordinal));
    }
}
