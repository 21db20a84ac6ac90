using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Tests.Http;
using CommunityBot.Testing.FakeSlack;

using NodaTime;

namespace CommunityBot.Slack.Tests;

/// <summary>
/// Tests that nothing undocumented is relied upon and that fields documented as optional may be missing.
/// </summary>
public sealed class UndocumentedBehaviourTests
{
    // The lookup must not depend on the order in which a channel is listed.
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_channel_listed_oldest_first_is_read_to_its_end(bool stands)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.ListsOldestFirst = true;
        for (var talk = 0; talk < 450; talk++)
        {
            slack.Channel("C0000000001").PostAt(slack.Time.GetUtcNow().AddDays(-2).AddSeconds(talk), "chatter of old");
        }

        var post = Sample.PostAt(slack.Time.GetUtcNow());
        if (stands)
        {
            await bot.Platform.PostAsync(post, default);
        }

        Assert.Equal(stands, await bot.Platform.FindAsync(post, default) is LookupResult.Found);
        Assert.Equal(3, slack.Calls.Count(call => call.Method is "conversations.history"));
    }

    // https://docs.slack.dev/messaging/message-metadata: a message is recognised by its metadata; not every documented
    // example has "bot_id".
    [Fact]
    public async Task Our_message_is_recognised_by_the_bot_user_and_another_apps_is_not()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await bot.Account.LoadAsync(default);
        var post = Sample.PostAt(slack.Time.GetUtcNow());
        var metadata = new JsonObject
        {
            ["event_type"] = "communitybot_post",
            ["event_payload"] = new JsonObject { ["key"] = post.Key.Reference },
        };

        slack.Channel("C0000000001").Post("a copy", "B0000000001", metadata.DeepClone().AsObject());
        Assert.IsType<LookupResult.NotFound>(await bot.Platform.FindAsync(post, default));
        slack.Channel("C0000000001").Post("a copy", metadata: metadata.DeepClone().AsObject(), userId: "U0000000002");
        Assert.IsType<LookupResult.NotFound>(await bot.Platform.FindAsync(post, default));
        slack.Channel("C0000000001").Post("ours", metadata: metadata, userId: FakeSlack.BotUserId);
        Assert.IsType<LookupResult.Found>(await bot.Platform.FindAsync(post, default));
    }

    [Fact]
    public async Task A_retry_after_in_the_body_is_obeyed()
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
    public async Task Any_body_of_a_successful_response_is_accepted(string body)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        slack.Fail("response_url", new FakeSlackFault.RawBody(body));

        var typed = await slack.StartCommandAsync("/help");
        await slack.UntilAsync(() => slack.Calls.Any(call => call.Method is "response_url"));
        await slack.SendCommandAsync("/agenda");

        Assert.Empty(typed.Answers);
        Assert.Empty(slack.Channel("C0000000001").EphemeralMessages);
        Assert.DoesNotContain(bot.Log.Lines, line => line.Contains("not be sent", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("")]
    [InlineData("ok")]
    [InlineData("{}")]
    public async Task A_post_with_an_inconclusive_response_is_unknown(string body)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.RawBody(body));

        Assert.IsType<DeliveryOutcome.Unknown>(await bot.Platform.PostAsync(Sample.PostAt(default), default));
    }

    // https://docs.slack.dev/reference/methods/chat.postMessage does not list client_msg_id among the arguments.
    [Theory]
    [InlineData("invalid_arguments")]
    [InlineData("invalid_arg_name")]
    public async Task An_undocumented_argument_is_omitted_after_a_refusal(string code)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = RunningSlack.Prepare(slack.ApiBaseUrl);
        slack.Fail("chat.postMessage", new FakeSlackFault.Error(code));

        Assert.IsType<DeliveryOutcome.Delivered>(await bot.Platform.PostAsync(Sample.PostAt(default), default));

        Assert.False(Assert.Single(slack.Channel("C0000000001").Messages).Arguments.ContainsKey("client_msg_id"));
    }

    // https://docs.slack.dev/reference/interaction-payloads/block_actions-payload: null if the app is installed in an
    // organisation.
    [Fact]
    public async Task A_block_action_without_a_team_is_assigned_by_its_other_fields()
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

        await slack.SendEventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7" });
        await slack.DeliverAsync("events_api", new JsonObject
        {
            ["event"] = new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7", ["tab"] = "home" },
            ["authorizations"] = new JsonArray(new JsonObject { ["team_id"] = "T7" }),
        });
        // An acknowledgement says nothing about the dispatcher: each interaction is handled on its own.
        await bot.Dispatcher.UntilInvokedAsync(4);
        await slack.SendCommandAsync("/help");

        Assert.Equal(["T7", "T7", FakeSlack.TeamId, "T7", FakeSlack.TeamId],
            bot.Dispatcher.Calls.OrderBy(invocation => invocation.Name is "help")
            .ThenBy(invocation => invocation.Name, StringComparer.Ordinal).ThenBy(
                invocation => invocation.Context.WorkspaceId == FakeSlack.TeamId ? 0 : 1)
            .Select(invocation => invocation.Context.WorkspaceId));
    }

    // Everything but envelope_id, type and payload may be missing or unknown.
    [Fact]
    public async Task Minimal_frames_are_accepted()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Sockets.SendsMinimalHello = true;
        await using var bot = await RunningSlack.StartAsync(slack);
        await slack.WaitForConnectionsAsync();

        await slack.Sockets.SendRawAsync(
            """{"envelope_id":"E1","type":"slash_commands","payload":{"command":"/help","user_id":"U7"}}""");
        await slack.Sockets.SendRawAsync("""{"envelope_id":"E2","type":"a_type_of_tomorrow"}""");
        await slack.Sockets.SendRawAsync("""{"type":"a_message_of_tomorrow","debug_info":null}""");
        await slack.Sockets.SendRawAsync(
            """
            {"payload":{"type":"block_actions","actions":[],"user":null},"accepts_response_payload":null,
            "retry_reason":"","retry_attempt":0,"type":"interactive","envelope_id":"E3"}
            """);
        await bot.Dispatcher.Invoked;
        await slack.Sockets.SendRawAsync("""{"type":"disconnect"}""");
        await slack.UntilAsync(() => slack.Sockets.Opened == 2, "the next connection");

        Assert.Equal("agenda <may>", (await slack.SendCommandAsync("/agenda", "may")).Text
            .Replace("&lt;", "<", StringComparison.Ordinal)
            .Replace("&gt;", ">", StringComparison.Ordinal));
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Inbound);
    }

    // https://www.rfc-editor.org/rfc/rfc6455#section-5.4: messages may be fragmented anywhere, with pings in between.
    [Fact]
    public async Task A_fragmented_envelope_with_pings_in_between_is_one_envelope()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await slack.WaitForConnectionsAsync();

        await slack.Sockets.SendRawInFragmentsAsync(
            """
            {"envelope_id":"E1","type":"slash_commands","payload":{"command":"/agenda",
            "text":"Überblick – ☃ 😀","user_id":"U7"}}
            """);
        await bot.Dispatcher.Invoked;
        await slack.SendCommandAsync("/help");

        Assert.Equal("Überblick – ☃ 😀", bot.Dispatcher.Calls.First().Text);
        Assert.Equal(1, slack.Sockets.Opened);
    }

    [Fact]
    public async Task A_view_submission_with_missing_optional_fields_is_read()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack,
            new ScriptedDispatcher((invocation, _) => Task.FromResult(invocation.Options.Count > 0
            ? new CommandReply(new Message("thanks"))
            : new CommandReply(new Message("Write it."))
            {
                Form = new Form(
                    "Write",
                    "recap",
                    invocation.Text,
                    [new FormField("takeaways", "To remember"), new FormField("recording", "Where")]),
            })));
        var typed = await slack.StartCommandAsync("/recap", "may");
        await slack.UntilAsync(() => slack.Views.Modals.Count == 1, "the form");
        var kept = slack.Views.Modals.Values.Single()["private_metadata"]!.ToString();

        // No channel, no response_urls, no trigger_id, and a field without a value.
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
    public async Task Rate_limited_events_are_reported_to_the_operator()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, new ScriptedDispatcher());

        using var answer = await caller.SendAsync(
            app.Events,
            """{"type":"app_rate_limited","team_id":"T7","minute_rate_limited":1518467820,"api_app_id":"A1"}""");

        Assert.Equal(System.Net.HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains(
            app.Log.Lines, line => line.Contains("rate limited the events of T7", StringComparison.Ordinal));
    }
}
