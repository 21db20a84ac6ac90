using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>Tests that a button in a thread is answered in that thread and not in the channel.</summary>
public sealed class ThreadsTests
{
    private const string Parent = "1590000000.000100";
    private const string Reply = "1590000000.000200";

    [Fact]
    public async Task A_button_is_answered_in_its_thread_or_in_its_channel()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        var inThread = await slack.PressInThreadAsync("ask:agenda", "may", Parent, Reply);
        var onParent = await slack.PressInThreadAsync("ask:agenda", "may", Parent, Parent);
        var inChannel = await slack.PressAsync("ask:agenda", "may");

        Assert.Equal((Parent, null, null), (inThread.Thread, onParent.Thread, inChannel.Thread));
        Assert.Equal("ephemeral", inThread.ResponseType);
        Assert.False(inThread.Body["replace_original"]!.GetValue<bool>());
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_cached_answer_still_goes_to_each_callers_thread()
    {
        var kept = new CommandReply(new Message("what is on") { Title = "What is on" }) { IsCacheable = true };
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(
            slack, new ScriptedDispatcher((_, _) => Task.FromResult(kept)));

        var typed = await slack.SendCommandAsync("/agenda");
        var inThread = await slack.PressInThreadAsync("ask:agenda", "", Parent, Reply);
        var again = await slack.SendCommandAsync("/agenda");
        var shared = await slack.PressInResponseAsync(again, "share:agenda");

        Assert.Equal((null, Parent, null), (typed.Thread, inThread.Thread, again.Thread));
        Assert.Equal(typed.Body.ToJsonString(), again.Body.ToJsonString());
        Assert.Equal(("ephemeral", "in_channel"), (again.ResponseType, shared.ResponseType));
        Assert.Empty(slack.Violations);
    }

    // A change notice is posted in its announcement's thread and broadcast to the channel, where most people read it.
    [Fact]
    public async Task A_button_on_a_broadcast_reply_is_answered_where_it_is_shown()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        Assert.Null((await slack.PressInThreadAsync("ask:agenda", "may", Parent, Reply, isBroadcast: true)).Thread);
    }

    [Fact]
    public async Task An_answer_in_a_thread_is_shared_in_that_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        var answer = await slack.PressInThreadAsync("ask:agenda", "may", Parent, Reply);
        var shared = await slack.PressInResponseAsync(answer, "share:agenda");

        Assert.Equal(("in_channel", Parent), (shared.ResponseType, shared.Thread));
    }

    [Fact]
    public async Task Paging_in_a_thread_replaces_the_answer_in_place()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot =
            await RunningSlack.StartAsync(slack,
                new ScriptedDispatcher((invocation, _) => Task.FromResult(new CommandReply(
            new Message("page " + invocation.Text)
            {
                Blocks = [
                    new Block.Buttons([new Button.Invoke("Later", "agenda", "page 2") { ReplacesMessage = true }])
                ]
            }))));

        var first = await slack.PressInThreadAsync("ask:agenda", "may", Parent, Reply);
        var second = await slack.PressInResponseAsync(first, "turn:agenda");
        var shared = await slack.PressInResponseAsync(second, "turn:agenda");

        Assert.Equal(("page page 2", null), (second.Text, second.Thread));
        Assert.True(second.Body["replace_original"]!.GetValue<bool>());
        Assert.Equal("page page 2", shared.Text);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task With_a_used_up_response_url_the_answer_is_ephemeral_in_the_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());
        slack.Fail("response_url", new FakeSlackFault.Error("used_url"));
        var parent = slack.Channel("C0000000001").Post("Welcome everybody");
        var reply = slack.Channel("C0000000001").Reply(parent.Timestamp, "Here is the programme");

        _ = slack.PressInThreadAsync("ask:agenda", "may", parent.Timestamp, reply.Timestamp);
        await slack.UntilAsync(() => slack.Channel("C0000000001").EphemeralMessages.Count == 1);

        Assert.Equal(parent.Timestamp, slack.Channel("C0000000001").EphemeralMessages[0].Thread);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_form_that_was_opened_in_a_thread_is_answered_in_it()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack,
            new ScriptedDispatcher((invocation, _) => Task.FromResult(invocation.Options.Count > 0
            ? new CommandReply(new Message("thanks"))
            : new CommandReply(new Message("Write it on a page."))
            {
                Form = new Form(
                    "Write the recap", "recap", invocation.Text, [new FormField("takeaways", "To remember")]),
            })));

        var pressed = slack.PressInThreadAsync("ask:recap", "may", Parent, Reply);
        await slack.UntilAsync(() => slack.Views.Modals.Count == 1, "the form");
        await slack.SubmitAsync(
            slack.Views.Modals.Keys.Single(), new Dictionary<string, string> { ["takeaways"] = "three" });

        Assert.Equal(("thanks", Parent), ((await pressed).Text, (await pressed).Thread));
    }

    private static ScriptedDispatcher Titled() => new((invocation, _) => Task.FromResult(new CommandReply(
        new Message("s")
        {
            Title = "A card",
            Blocks = [new Block.Paragraph($"{invocation.Name} {invocation.Text}")]
        })));
}
