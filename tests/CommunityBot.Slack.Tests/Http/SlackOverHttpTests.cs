using System.Net;
using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Http;

/// <summary>Tests for the bot behind a public URL called by Slack.</summary>
public sealed class SlackOverHttpTests
{
    [Fact]
    public async Task A_command_and_a_button_are_acknowledged_at_once_and_answered_later()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, new ScriptedDispatcher());

        var typed = await caller.SendCommandAsync(app.Events, "/agenda", "may & june");
        var pressed = await caller.PressAsync(app.Events, "ask:speaker", "paul jones");

        Assert.Equal("agenda &lt;may &amp; june&gt;", typed.Text);
        Assert.Equal("speaker &lt;paul jones&gt;", pressed.Text);
        Assert.Equal("ephemeral", typed.ResponseType);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_message_shortcut_is_answered_like_a_command()
    {
        var desk = new ScriptedDispatcher();
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, desk);

        var answer = await caller.SendMessageShortcutAsync(
            app.Events, "ask:quotes", slack.Channel("C0000000001").Post("*Meshes* scale"));

        Assert.Equal(("quotes &lt;&gt;", "ephemeral"), (answer.Text, answer.ResponseType));
        Assert.Equal("Meshes scale", Assert.Single(desk.Calls).TargetMessage!.Text);
        Assert.Empty(slack.Violations);
    }

    // integrations/slack#352, bolt-js#1727: "operation_timeout", because the work came before the acknowledgement.
    [Fact]
    public async Task The_acknowledgement_does_not_wait_for_the_answer()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var desk = new ScriptedDispatcher(async (_, _) =>
        {
            await release.Task;
            return new CommandReply(new Message("at last"));
        });
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, desk);

        var asking = caller.SendCommandAsync(app.Events, "/help");
        await desk.Invoked;
        Assert.False(asking.IsCompleted);
        release.SetResult();

        Assert.Equal("at last", (await asking).Text);
    }

    [Fact]
    public async Task The_url_verification_returns_its_challenge_and_ssl_check_is_empty()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, new ScriptedDispatcher());

        using var challenge = await caller.SendAsync(
            app.Events, """{"type":"url_verification","token":"x","challenge":"3eZbrw1a"}""");
        using var certificate = await caller.SendAsync(
            app.Events, "ssl_check=1&token=x", isForm: true, signature: "none");

        Assert.Equal("3eZbrw1a", await challenge.Content.ReadAsStringAsync());
        Assert.Equal(HttpStatusCode.OK, certificate.StatusCode);
    }

    [Fact]
    public async Task Forged_stale_future_and_replayed_requests_are_rejected()
    {
        var desk = new ScriptedDispatcher();
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, desk);
        var now = slack.Time.GetUtcNow();
        const string Body = "command=%2Fhelp&user_id=U1";

        using var genuine = await caller.SendAsync(app.Events, Body, isForm: true, at: now);
        using var replayed = await caller.SendAsync(app.Events, Body, isForm: true, at: now);
        using var forged = await caller.SendAsync(
            app.Events, Body, isForm: true, signature: "v0=" + new string('0', 64));
        using var stale = await caller.SendAsync(app.Events, Body, isForm: true, at: now.AddMinutes(-6));
        using var ahead = await caller.SendAsync(app.Events, Body, isForm: true, at: now.AddMinutes(6));

        await desk.Invoked;
        Assert.Equal(HttpStatusCode.OK, genuine.StatusCode);
        Assert.All(
            [replayed, forged, stale, ahead], answer => Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode));
        Assert.Single(desk.Calls);
    }

    // bolt-js#2188, vercel/chat#666: retries duplicated, or dropped although they were the only delivery.
    [Fact]
    public async Task A_retry_is_handled_only_when_it_is_the_first_to_arrive()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, new ScriptedDispatcher());
        var happened = FakeSlackCaller.Event(
            "Ev1", new JsonObject { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = "U1" });

        for (var retry = 1; retry <= 3; retry++)
        {
            // Slack signs each retry again, with the time of the retry.
            using var answer = await caller.SendAsync(
                app.Events, happened, at: slack.Time.GetUtcNow().AddSeconds(retry), retry: retry);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }

        await slack.UntilAsync(() => slack.Calls.Any(call => call.Method is "views.publish"));
        await caller.SendCommandAsync(app.Events, "/help");
        Assert.Single(slack.Calls, call => call.Method is "views.publish");
    }

    // The first retry comes almost at once: within the same second it has the same signature.
    [Fact]
    public async Task A_retry_within_the_same_second_is_acknowledged_and_has_no_second_effect()
    {
        var desk = new ScriptedDispatcher();
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, desk);
        var happened = FakeSlackCaller.Event(
            "Ev1", new JsonObject { ["type"] = "app_home_opened", ["tab"] = "home", ["user"] = "U1" });
        var now = slack.Time.GetUtcNow();

        using var first = await caller.SendAsync(app.Events, happened, at: now);
        using var again = await caller.SendAsync(app.Events, happened, at: now, retry: 1);

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], [first.StatusCode, again.StatusCode]);
        await slack.UntilAsync(() => slack.Calls.Any(call => call.Method is "views.publish"));
        await caller.SendCommandAsync(app.Events, "/help");
        Assert.Single(desk.Calls, invocation => invocation.Name is "next-meetup");
    }

    [Theory]
    [InlineData("{", false)]
    [InlineData("[]", false)]
    [InlineData("{\"type\":\"event_callback\"}", false)]
    [InlineData("payload=nonsense", true)]
    [InlineData("payload=%5B%5D", true)]
    [InlineData("a=b", true)]
    public async Task Malformed_but_genuine_requests_are_acknowledged(string body, bool isForm)
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, new ScriptedDispatcher());

        using var answer = await caller.SendAsync(app.Events, body, isForm);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task An_endless_body_is_cut_off()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, new ScriptedDispatcher());

        using var answer = await caller.SendAsync(app.Events, new string('x', 2 * 1024 * 1024));

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, answer.StatusCode);
    }
}
