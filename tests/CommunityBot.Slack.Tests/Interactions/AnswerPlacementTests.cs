using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>Tests for answers on App Home, in modals and in whole channels.</summary>
public sealed class AnswerPlacementTests
{
    [Fact]
    public async Task App_home_shows_the_next_meetup_and_buttons_for_the_rest()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        await slack.SendEventAsync(new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7", ["tab"] = "home" });
        await slack.UntilAsync(() => slack.Views.Homes.ContainsKey("U7"));

        var home = slack.Views.Homes["U7"].ToJsonString();
        Assert.Contains("next-meetup for U7", home, StringComparison.Ordinal);
        Assert.Contains("ask:agenda", home, StringComparison.Ordinal);
        Assert.DoesNotContain("ask:recap", home, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_on_app_home_updates_that_page()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        await slack.PressInAppHomeAsync("ask:speaker:3", "paul", "U7");
        await slack.UntilAsync(() => slack.Views.Homes.ContainsKey("U7"));

        Assert.Contains("speaker for U7", slack.Views.Homes["U7"].ToJsonString(), StringComparison.Ordinal);
        Assert.Empty(slack.Channel("C0000000001").EphemeralMessages);
    }

    [Fact]
    public async Task The_messages_tab_is_ignored()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        await slack.SendEventAsync(
            new JsonObject { ["type"] = "app_home_opened", ["user"] = "U7", ["tab"] = "messages" });
        await slack.SendCommandAsync("/help");

        Assert.Empty(slack.Views.Homes);
    }

    [Fact]
    public async Task A_shortcut_opens_a_modal_at_once_and_the_answer_follows()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new ScriptedDispatcher(async (_, _) =>
        {
            await release.Task;
            return new CommandReply(new Message("29 May"));
        }));

        await slack.SendShortcutAsync("ask:next-meetup");
        await slack.UntilAsync(() => slack.Views.Modals.Count == 1);
        Assert.Contains("One moment", slack.Views.Modals.Values.Single().ToJsonString(), StringComparison.Ordinal);
        release.SetResult();

        await slack.UntilAsync(
            () => slack.Views.Modals.Values.Single().ToJsonString().Contains("29 May", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_private_answer_can_be_shared_with_the_channel()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());
        var answer = await slack.SendCommandAsync("/agenda", "may");
        var share = answer.Blocks[^1]!["elements"]![0]!;

        var shared = await slack.PressAsync(share["action_id"]!.ToString(), share["value"]!.ToString());

        Assert.Equal("share:agenda", share["action_id"]!.ToString());
        Assert.Equal("ephemeral", answer.ResponseType);
        Assert.Equal("in_channel", shared.ResponseType);
        Assert.Equal(
            (false, false),
            (shared.Body["unfurl_links"]!.GetValue<bool>(), shared.Body["unfurl_media"]!.GetValue<bool>()));
        Assert.Equal(("agenda", "may"), (bot.Dispatcher.Calls.Last().Name, bot.Dispatcher.Calls.Last().Text));
        Assert.DoesNotContain("share:", shared.Blocks.ToJsonString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Failed_and_organiser_answers_cannot_be_shared()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        var recap = await slack.SendCommandAsync("/recap", "may");
        var nothing = await slack.PressAsync("share:agenda", "not there");

        Assert.DoesNotContain("share:", recap.Blocks.ToJsonString(), StringComparison.Ordinal);
        Assert.Equal("ephemeral", nothing.ResponseType);
    }

    /// <summary>Answers with a titled card, or without a title to "not there".</summary>
    private static ScriptedDispatcher Titled() => new((invocation, _) => Task.FromResult(new CommandReply(
        invocation.Text is "not there"
            ? new Message("Nothing like it.")
            : new Message("s")
            {
                Title = "A card",
                Blocks = [new Block.Paragraph($"{invocation.Name} for {invocation.User.UserId}")]
            })));
}
