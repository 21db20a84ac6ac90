using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Tests.Http;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Slack.Tests;

/// <summary>What Slack's pages do not promise is not relied upon, and what they call optional may be missing.</summary>
public sealed class UnpromisedTests
{
    // Whether a post stands must not hang on the order in which a channel is listed.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_channel_that_is_listed_oldest_first_is_read_to_its_end(bool stands)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.ListsOldestFirst = true;
        for (var talk = 0; talk < 450; talk++)
        {
            slack.Channel("C0000000001").SayAt(slack.Time.GetUtcNow().AddDays(-2).AddSeconds(talk), "chatter of old");
        }

        var post = Sample.PostAt(slack.Time.GetUtcNow());
        if (stands)
        {
            await bot.Platform.PostAsync(post, default);
        }

        Assert.Equal(stands, await bot.Platform.FindAsync(post, default) is LookupResult.Found);
        Assert.Equal(3, slack.Calls.Count(call => call.Method is "conversations.history"));
    }

    // https://docs.slack.dev/messaging/message-metadata: a message is known by its metadata; "bot_id" is not on every
    // page's example.
    [Fact]
    public async Task Our_own_message_is_known_by_the_bots_user_too_and_another_apps_is_not()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await bot.UntilAsync(status => status is PlatformStatus.Connected);
        await slack.UntilAsync(() => slack.Calls.Any(call => call.Method is "auth.test"));
        var post = Sample.PostAt(slack.Time.GetUtcNow());
        var metadata = new JsonObject
        {
            ["event_type"] = "communitybot_post",
            ["event_payload"] = new JsonObject { ["key"] = post.Key.Ref },
        };

        slack.Channel("C0000000001").Say("a copy", "B0000000001", metadata.DeepClone().AsObject());
        Assert.IsType<LookupResult.NotFound>(await bot.Platform.FindAsync(post, default));
        slack.Channel("C0000000001").Say("a copy", metadata: metadata.DeepClone().AsObject(), userId: "U0000000002");
        Assert.IsType<LookupResult.NotFound>(await bot.Platform.FindAsync(post, default));
        slack.Channel("C0000000001").Say("ours", metadata: metadata, userId: FakeSlack.BotUserId);
        Assert.IsType<LookupResult.Found>(await bot.Platform.FindAsync(post, default));
    }

    [Fact]
    public async Task A_pause_that_is_asked_for_in_the_body_is_a_pause_with_its_length()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error("ratelimited"));

        var outcome = Assert.IsType<DeliveryOutcome.NotSent>(
            await bot.Platform.PostAsync(Sample.PostAt(default), default));

        Assert.Equal(Duration.FromSeconds(30), outcome.RetryAfter);
        Assert.Empty(slack.Channel("C0000000001").Messages);
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("{}")]
    public async Task An_answer_is_taken_whatever_words_the_success_has(string body)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        slack.Fail("response_url", new FakeSlackFault.Says(body));

        var typed = await slack.TypeAsync("/help");
        await slack.UntilAsync(() => slack.Calls.Any(call => call.Method is "response_url"));
        await slack.AskAsync("/agenda");

        Assert.Empty(typed.Answers);
        Assert.Empty(slack.Channel("C0000000001").Whispers);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("stays unanswered", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("{}")]
    public async Task A_post_of_which_slack_says_nothing_is_in_doubt(string body)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Says(body));

        Assert.IsType<DeliveryOutcome.Unknown>(await bot.Platform.PostAsync(Sample.PostAt(default), default));
    }

    // https://docs.slack.dev/reference/methods/chat.postMessage does not name client_msg_id among the arguments.
    [Theory]
    [InlineData("invalid_arguments")]
    [InlineData("invalid_arg_name")]
    public async Task An_argument_that_is_on_no_page_is_left_out_where_it_is_refused(string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error(code));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Sample.PostAt(default), default));

        Assert.False(Assert.Single(slack.Channel("C0000000001").Messages).Arguments.ContainsKey("client_msg_id"));
    }

    // https://docs.slack.dev/reference/interaction-payloads/block_actions-payload: null where the app is installed in
    // an organisation.
    [Fact]
    public async Task A_press_without_a_team_is_placed_by_what_else_tells_it()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        foreach (var (part, value) in new (string, JsonObject)[]
                 {
                     ("user", new() { ["id"] = "U7", ["team_id"] = "T7" }),
                     ("view", new()
                     {
                         ["type"] = "home",
                         ["id"] = "V1",
                         ["team_id"] = "T8",
                         ["app_installed_team_id"] = "T7"
                     }),
                 })
        {
            var payload = new JsonObject
            {
                ["type"] = "block_actions",
                ["team"] = null,
                ["enterprise"] = new JsonObject { ["id"] = "E1" },
                ["user"] = new JsonObject { ["id"] = "U7" },
                ["actions"] = new JsonArray(new JsonObject { ["type"] = "button", ["action_id"] = "ask:agenda" }),
            };
            payload[part] = value;
            await slack.DeliverAsync("interactive", payload);
        }

        await slack.HappenAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7" });
        await slack.DeliverAsync("events_api", new JsonObject
        {
            ["event"] = new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7", ["tab"] = "home" },
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T7" }),
        });
        await slack.UntilAsync(() => slack.Deliveries.All(delivery => delivery.AcknowledgedAt is not null));
        await slack.AskAsync("/help");

        Assert.Equal(["T7", "T7", FakeSlack.TeamId, "T7", FakeSlack.TeamId],
            bot.Desk.Calls.OrderBy(invocation => invocation.Name is "help")
            .ThenBy(invocation => invocation.Name, StringComparer.Ordinal).ThenBy(
                invocation => invocation.Context.WorkspaceId == FakeSlack.TeamId ? 0 : 1)
            .Select(invocation => invocation.Context.WorkspaceId));
    }

    // Everything but envelope_id, type and payload may be missing, or be something newer.
    [Fact]
    public async Task Frames_that_say_as_little_as_they_may_are_understood()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Sockets.GreetsBriefly = true;
        await using var bot = await RunningSlack.StartAsync(slack);
        await slack.WaitForConnectionsAsync();

        await slack.Sockets.SayAsync(
            """{"envelope_id":"E1","type":"slash_commands","payload":{"command":"/help","user_id":"U7"}}""");
        await slack.Sockets.SayAsync("""{"envelope_id":"E2","type":"a_type_of_tomorrow"}""");
        await slack.Sockets.SayAsync("""{"type":"a_message_of_tomorrow","debug_info":null}""");
        await slack.Sockets.SayAsync(
            """{"payload":{"type":"block_actions","actions":[],"user":null},"accepts_response_payload":null,"retry_reason":"","retry_attempt":0,"type":"interactive","envelope_id":"E3"}""");
        await bot.Desk.Asked;
        await slack.Sockets.SayAsync("""{"type":"disconnect"}""");
        await slack.UntilAsync(() => slack.Sockets.Opened == 2, "the next connection");

        Assert.Equal("agenda <may>", (await slack.AskAsync("/agenda", "may")).Text
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal));
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Inbound);
    }

    // https://www.rfc-editor.org/rfc/rfc6455#section-5.4: frames may be cut anywhere, and pings may come in between.
    [Fact]
    public async Task An_envelope_in_pieces_with_pings_between_them_is_one_envelope()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await slack.WaitForConnectionsAsync();

        await slack.Sockets.SayInPiecesAsync(
            """{"envelope_id":"E1","type":"slash_commands","payload":{"command":"/agenda","text":"Überblick – ☃ 😀","user_id":"U7"}}""");
        await bot.Desk.Asked;
        await slack.AskAsync("/help");

        Assert.Equal("Überblick – ☃ 😀", bot.Desk.Calls.First().Text);
        Assert.Equal(1, slack.Sockets.Opened);
    }

    [Fact]
    public async Task A_form_that_comes_back_with_less_than_slack_sends_today_is_still_read()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack,
            new ScriptedDesk((invocation, _) => Task.FromResult(invocation.Options.Count > 0
            ? new CommandReply(new Message("thanks"))
            : new CommandReply(new Message("Write it."))
            {
                Form = new Form(
                    "Write",
                    "recap",
                    invocation.Text,
                    [new FormField("takeaways", "To remember"), new FormField("recording", "Where")]),
            })));
        var typed = await slack.TypeAsync("/recap", "may");
        await slack.UntilAsync(() => slack.Views.Dialogs.Count == 1, "the form");
        var kept = slack.Views.Dialogs.Values.Single()["private_metadata"]!.ToString();

        // No channel, no response_urls, no trigger, and a field that nobody touched.
        await slack.DeliverAsync("interactive", new JsonObject
        {
            ["view"] = new JsonObject
            {
                ["state"] = new JsonObject
                {
                    ["values"] = new JsonObject
                    {
                        ["takeaways"] = new JsonObject { ["answer"] = new JsonObject { ["value"] = "one" } },
                        ["recording"] = new JsonObject { ["answer"] = new JsonObject { ["value"] = null } },
                    },
                },
                ["callback_id"] = "form",
                ["private_metadata"] = kept,
            },
            ["user"] = new JsonObject { ["id"] = FakeSlack.MemberId },
            ["type"] = "view_submission",
        });

        Assert.Equal("thanks", (await typed.Answer).Text);
    }

    [Fact]
    public async Task Events_that_slack_holds_back_are_told_to_whoever_runs_the_bot()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, new ScriptedDesk());

        using var answer = await caller.SendAsync(
            app.Events,
            """{"type":"app_rate_limited","team_id":"T7","minute_rate_limited":1518467820,"api_app_id":"A1"}""");

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            app.Log.Lines, line => line.Contains("holds back what happens in T7", StringComparison.Ordinal));
    }
}
