using System.Text.Json.Nodes;

using CommunityBot.Slack.Tests.Http;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>Tests that every global shortcut of the manifest is answered over Socket Mode and over HTTP.</summary>
public sealed class GlobalShortcutTests
{
    public static TheoryData<string> Declared { get; } =
    [
        .. JsonNode.Parse(SlackManifest.Json(new ScriptedDispatcher().Commands, new SlackApp()))!["features"]![
            "shortcuts"]!.AsArray()
            .Where(shortcut => shortcut!["type"]!.ToString() is "global").Select(
                shortcut => shortcut!["callback_id"]!.ToString()),
    ];

    [Fact]
    public void The_manifest_has_global_shortcuts() => Assert.NotEmpty(Declared);

    [Theory]
    [MemberData(nameof(Declared))]
    public async Task Over_socket_mode_it_is_answered_in_a_modal(string callbackId)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);

        var chosen = await slack.SendShortcutAsync(callbackId);

        await AnsweredAsync(slack, callbackId);
        await slack.UntilAsync(() => chosen.WasInTime);
    }

    [Theory]
    [MemberData(nameof(Declared))]
    public async Task Over_http_it_is_answered_in_a_modal(string callbackId)
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, new ScriptedDispatcher());

        await caller.SendShortcutAsync(app.Events, callbackId);

        await AnsweredAsync(slack, callbackId);
    }

    // The trigger_id is valid for three seconds, and there is no channel for another kind of answer.
    [Theory]
    [MemberData(nameof(Declared))]
    public async Task After_the_trigger_expired_the_answer_is_sent_to_the_caller(string callbackId)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        slack.Fail("views.open", new FakeSlackFault.Error("expired_trigger_id"));

        await slack.SendShortcutAsync(callbackId);

        var direct = slack.Channel(FakeSlack.DirectChannelOf(FakeSlack.MemberId));
        await slack.UntilAsync(() => direct.Messages.Count == 1, "the answer");
        Assert.Contains(callbackId["ask:".Length..], direct.Messages[0].Text, StringComparison.Ordinal);
        Assert.Empty(slack.Channel("C0000000001").Messages);
    }

    private static Task AnsweredAsync(FakeSlack slack, string callbackId) => slack.UntilAsync(
        () => slack.Views.Modals.Values.Any(view => view
            .ToJsonString()
            .Contains($"{callbackId["ask:".Length..]} ", StringComparison.Ordinal)), "the answer");
}
