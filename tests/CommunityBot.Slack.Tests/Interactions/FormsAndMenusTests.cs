using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>Tests for modals, select menus, paging and follow-up messages.</summary>
public sealed class FormsAndMenusTests
{
    [Fact]
    public async Task A_modal_replaces_the_answer_and_submits_a_call_with_its_fields()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Asking());

        var typed = await slack.StartCommandAsync("/recap", "may");
        await slack.UntilAsync(() => slack.Views.Modals.Count == 1, "the form");
        var (id, view) = slack.Views.Modals.Single();
        Assert.Equal("Write the recap", view["title"]!["text"]!.ToString());
        Assert.Equal("Already there", view["blocks"]![1]!["element"]!["initial_value"]!.ToString());
        Assert.True(view["blocks"]![0]!["optional"]!.GetValue<bool>());
        Assert.Empty(typed.Answers);

        await slack.SubmitAsync(id, new Dictionary<string, string>
        {
            ["recording"] = "https://example.org/v",
            ["takeaways"] = "one & two\nthree"
        });

        var answer = await typed.Answer;
        Assert.Equal("thanks: may, https://example.org/v, one &amp; two\nthree", answer.Text);
        Assert.Equal("ephemeral", answer.ResponseType);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_modal_whose_trigger_expired_is_replaced_by_the_answer()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Asking());
        slack.Fail("views.open", new FakeSlackFault.Error("expired_trigger_id"));

        Assert.Equal("Write it on a page.", (await slack.SendCommandAsync("/recap", "may")).Text);
    }

    [Fact]
    public async Task A_shortcuts_form_replaces_its_modal_and_is_answered_in_a_new_one()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Asking());

        await slack.SendShortcutAsync("ask:recap");
        await slack.UntilAsync(
            () => slack.Views.Modals.Values.Any(view => view["callback_id"]?.ToString() is "form"), "the form");
        await slack.SubmitAsync(
            slack.Views.Modals.Keys.Single(), new Dictionary<string, string> { ["takeaways"] = "three" });

        await slack.UntilAsync(() => slack.Views.Modals.Values.Any(
            view => view.ToJsonString().Contains("thanks", StringComparison.Ordinal)), "the answer");
    }

    [Fact]
    public async Task A_menu_is_a_select_and_its_choice_invokes_the_command()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot =
            await RunningSlack.StartAsync(slack,
                new ScriptedDispatcher((invocation, _) => Task.FromResult(new CommandReply(
            invocation.Text.Length > 0 ? new Message("chosen: " + invocation.Text) : new Message("Which one?")
            {
                Blocks = [
                    new Block.SelectMenu(
                        "Another meetup",
                        "agenda",
                        [.. Enumerable.Range(1, 40).Select(n => new SelectOption($"Meetup <{n}>", $"meetup-{n}"))])
                ],
            }))));

        var asked = await slack.SendCommandAsync("/agenda");
        var menu = asked.Blocks.Single()!["elements"]![0]!;
        Assert.Equal("static_select", menu["type"]!.ToString());
        Assert.Equal(25, menu["options"]!.AsArray().Count);

        Assert.Equal(
            "chosen: meetup-7", (await slack.SelectOptionAsync(menu["action_id"]!.ToString(), "meetup-7")).Text);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task Paging_replaces_an_ephemeral_answer_and_appends_to_a_public_one()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot =
            await RunningSlack.StartAsync(slack,
                new ScriptedDispatcher((invocation, _) => Task.FromResult(new CommandReply(
            new Message("page " + invocation.Text)
            {
                Blocks = [
                    new Block.Buttons([new Button.Invoke("Later", "agenda", "may page 2") { ReplacesMessage = true }])
                ]
            }))));
        var later = (await slack.SendCommandAsync("/agenda", "may")).Blocks[0]!["elements"]![0]!;

        var turned = await slack.PressInEphemeralAsync(later["action_id"]!.ToString(), later["value"]!.ToString());
        var added = await slack.PressAsync(later["action_id"]!.ToString(), later["value"]!.ToString());

        Assert.Equal("page may page 2", turned.Text);
        Assert.True(turned.Body["replace_original"]!.GetValue<bool>());
        Assert.False(added.Body["replace_original"]!.GetValue<bool>());
    }

    // A block action in a modal has neither a channel nor a response_url.
    [Fact]
    public async Task A_button_in_a_modal_is_answered_in_that_modal()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        await slack.SendShortcutAsync("ask:next-meetup");
        await slack.UntilAsync(() => slack.Views.Modals.Values.Any(
            view => view.ToJsonString().Contains("next-meetup", StringComparison.Ordinal)), "the answer");

        await slack.PressInModalAsync(slack.Views.Modals.Keys.Single(), "ask:agenda", "may");

        await slack.UntilAsync(
            () => slack.Views.Modals.Values.Any(view => view.ToJsonString().Contains("may", StringComparison.Ordinal)),
            "the agenda in the window");
    }

    [Fact]
    public async Task Follow_ups_are_sent_after_the_answer_with_the_same_visibility()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack,
            new ScriptedDispatcher((_, _) => Task.FromResult(new CommandReply(new Message("first"))
            {
                FollowUps = [.. Enumerable.Range(2, 7).Select(number => new Message($"number {number}"))],
            })));

        var typed = await slack.StartCommandAsync("/help");
        await slack.UntilAsync(() => typed.Answers.Count == 5, "five answers");

        Assert.Equal(
            ["first", "number 2", "number 3", "number 4", "number 5"], typed.Answers.Select(answer => answer.Text));
        Assert.All(typed.Answers, answer => Assert.Equal("ephemeral", answer.ResponseType));
    }

    private static ScriptedDispatcher Asking() => new((invocation, _) => Task.FromResult(invocation.Options.Count > 0
        ? new CommandReply(
            new Message(
                $"thanks: {invocation.Text}, {invocation.Options.GetValueOrDefault("recording")}, " +
                $"{invocation.Options.GetValueOrDefault("takeaways")}"))
        : new CommandReply(new Message("Write it on a page."))
        {
            Form = new Form("Write the recap", "recap", invocation.Text,
            [
                new FormField("recording", "Address of the recording") { Placeholder = "https://…" },
                new FormField("takeaways", "To remember")
                {
                    IsMultiline = true,
                    IsRequired = true,
                    InitialValue = "Already there",
                    MaxLength = 1500
                },
            ]),
        }));
}
