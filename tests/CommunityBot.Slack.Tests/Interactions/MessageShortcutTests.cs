using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>
/// Tests that a message shortcut is dispatched with its message and answered ephemerally in the same place.
/// </summary>
public sealed class MessageShortcutTests
{
    private const string Shortcut = "ask:quotes";

    [Fact]
    public async Task The_dispatcher_gets_the_message_and_caller_and_the_answer_is_ephemeral()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        var said = slack
            .Channel("C0000000001")
            .Say("*Meshes* scale, says <@U0000000003>") with { UserId = "U0000000002" };

        var delivery = await slack.ChooseOnMessageAsync(Shortcut, said);
        var answer = await delivery.Answer;

        var invocation = Assert.Single(bot.Desk.Calls);
        Assert.Equal(
            ("quotes", FakeSlack.MemberId, "C0000000001", FakeSlack.TeamId),
            (invocation.Name, invocation.User.UserId, invocation.Context.ChannelId, invocation.Context.WorkspaceId));
        Assert.Equal(
            new TargetMessage(said.Timestamp, "Meshes scale, says") { AuthorId = "U0000000002" },
            invocation.TargetMessage);
        Assert.Equal("/meetup quotes", invocation.Spellings["quotes"]);
        Assert.Equal("ephemeral", answer.ResponseType);
        Assert.True(delivery.WasInTime);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_message_in_a_thread_is_answered_in_the_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        var first = slack.Channel("C0000000001").Say("What did you learn?");

        var inThread = await (await slack.ChooseOnMessageAsync(
            Shortcut, slack.Channel("C0000000001").Reply(first.Timestamp, "Meshes scale."))).Answer;
        var onFirst =
            await (await slack.ChooseOnMessageAsync(Shortcut, first with { Thread = first.Timestamp })).Answer;

        Assert.Equal((first.Timestamp, null), (inThread.Thread, onFirst.Thread));
    }

    [Fact]
    public async Task Messages_without_a_human_author_are_recognised()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        var channel = slack.Channel("C0000000001");
        await bot.Platform.PostAsync(Sample.PostAt(slack.Time.GetUtcNow()), CancellationToken.None);
        var ours = Assert.Single(channel.Messages);
        var parent = channel.Say("gone soon");
        channel.Reply(parent.Timestamp, "a reply");
        channel.Delete(parent.Timestamp);
        FakeSlackMessage[] messages =
        [
            ours,
            channel.Messages.Single(message => message.IsTombstone),
            channel.Say("<@U0000000003> has joined the channel") with { Subtype = "channel_join" },
            channel.Say("") with { Subtype = "file_share" },
            channel.Say("a bridge says", botId: "B0000000077"),
        ];

        foreach (var message in messages)
        {
            await (await slack.ChooseOnMessageAsync(Shortcut, message)).Answer;
        }

        await (await slack.ChooseOnMessageAsync(Shortcut, channel.Say("between us"), channel: "D0000000001")).Answer;

        var seen = bot.Desk.Calls.Select(invocation => invocation.TargetMessage!).ToList();
        Assert.Equal([true, false, false, false, false, false], seen.Select(target => target.IsOwn));
        Assert.Equal([false, true, false, false, false, false], seen.Select(target => target.IsDeleted));
        Assert.Equal([false, false, false, false, false, true], seen.Select(target => target.IsPrivate));
        Assert.Equal(["", "", "", "a bridge says", "between us"], seen.Skip(1).Select(target => target.Text));
    }

    [Fact]
    public async Task A_duplicate_delivery_is_not_dispatched_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        var delivery = await slack.ChooseOnMessageAsync(Shortcut, slack.Channel("C0000000001").Say("Meshes scale."));
        await delivery.Answer;

        var again = await slack.RetryAsync(delivery, sameEnvelope: true);
        await slack.UntilAsync(
            () => again.AcknowledgedAt is not null || delivery.Acknowledgements == 2, "the second acknowledgement");

        Assert.Single(bot.Desk.Calls);
    }

    [Fact]
    public async Task An_unknown_shortcut_is_only_acknowledged()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);

        var delivery = await slack.ChooseOnMessageAsync(
            "somebody_elses", slack.Channel("C0000000001").Say("Meshes scale."));
        await slack.UntilAsync(() => delivery.AcknowledgedAt is not null, "the acknowledgement");

        Assert.Empty(bot.Desk.Calls);
        Assert.Empty(delivery.Answers);
    }

    [Fact]
    public async Task Its_answer_can_be_a_modal()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new ScriptedDesk((_, _) => Task.FromResult(
            new CommandReply(new Message("later"))
            {
                Form = new Form("Which one?", "quotes", "x", [new FormField("meetup", "Meetup")])
            })));

        await slack.ChooseOnMessageAsync(Shortcut, slack.Channel("C0000000001").Say("Meshes scale."));

        await slack.UntilAsync(() => slack.Views.Dialogs.Count == 1, "the form");
    }
}
