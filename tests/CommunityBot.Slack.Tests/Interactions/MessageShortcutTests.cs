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
            .Post("*Meshes* scale, says <@U0000000003>") with
        {
            UserId = "U0000000002",
            DisplayName = "Paul",
            Attached = [slack.PrivateFiles.Add("room.png", [1, 2, 3], "image/png")],
        };

        var delivery = await slack.SendMessageShortcutAsync(Shortcut, said);
        var answer = await delivery.Answer;

        var invocation = Assert.Single(bot.Dispatcher.Calls);
        Assert.Equal(
            ("quotes", FakeSlack.MemberId, "C0000000001", FakeSlack.TeamId),
            (invocation.Name, invocation.User.UserId, invocation.Context.ChannelId, invocation.Context.WorkspaceId));
        Assert.Equal(
            new TargetMessage(said.Timestamp, "Meshes scale, says") { AuthorId = "U0000000002", AuthorName = "Paul" },
            invocation.TargetMessage! with { Files = [] });
        var file = Assert.Single(invocation.TargetMessage!.Files);
        Assert.Equal(
            ("room.png", "image/png", 3, $"{said.Attached[0]["url_private_download"]}"),
            (file.Name, file.MediaType, file.Size, file.Address.AbsoluteUri));
        Assert.Equal("/meetup quotes", invocation.Spellings["quotes"]);
        Assert.Equal("ephemeral", answer.ResponseType);
        await slack.UntilAsync(() => delivery.WasInTime);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_message_in_a_thread_is_answered_in_the_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);
        var first = slack.Channel("C0000000001").Post("What did you learn?");

        var inThread = await (await slack.SendMessageShortcutAsync(
            Shortcut, slack.Channel("C0000000001").Reply(first.Timestamp, "Meshes scale."))).Answer;
        var onFirst =
            await (await slack.SendMessageShortcutAsync(Shortcut, first with { Thread = first.Timestamp })).Answer;

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
        var parent = channel.Post("gone soon");
        channel.Reply(parent.Timestamp, "a reply");
        channel.Delete(parent.Timestamp);
        FakeSlackMessage[] messages =
        [
            ours,
            channel.Messages.Single(message => message.IsTombstone),
            channel.Post("<@U0000000003> has joined the channel") with { Subtype = "channel_join" },
            channel.Post("") with { Subtype = "file_share" },
            channel.Post("a bridge says", botId: "B0000000077"),
        ];

        foreach (var message in messages)
        {
            await (await slack.SendMessageShortcutAsync(Shortcut, message)).Answer;
        }

        await (await slack.SendMessageShortcutAsync(
            Shortcut, channel.Post("between us"), channel: "D0000000001")).Answer;

        var seen = bot.Dispatcher.Calls.Select(invocation => invocation.TargetMessage!).ToList();
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
        var delivery = await slack.SendMessageShortcutAsync(
            Shortcut, slack.Channel("C0000000001").Post("Meshes scale."));
        await delivery.Answer;

        var again = await slack.RetryAsync(delivery, sameEnvelope: true);
        await slack.UntilAsync(
            () => again.AcknowledgedAt is not null || delivery.Acknowledgements == 2, "the second acknowledgement");

        Assert.Single(bot.Dispatcher.Calls);
    }

    [Fact]
    public async Task An_unknown_shortcut_is_only_acknowledged()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack);

        var delivery = await slack.SendMessageShortcutAsync(
            "somebody_elses", slack.Channel("C0000000001").Post("Meshes scale."));
        await slack.UntilAsync(() => delivery.AcknowledgedAt is not null, "the acknowledgement");

        Assert.Empty(bot.Dispatcher.Calls);
        Assert.Empty(delivery.Answers);
    }

    [Fact]
    public async Task Its_answer_can_be_a_modal()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new ScriptedDispatcher((_, _) => Task.FromResult(
            new CommandReply(new Message("later"))
            {
                Form = new Form("Which one?", "quotes", "x", [new FormField("meetup", "Meetup")])
            })));

        await slack.SendMessageShortcutAsync(Shortcut, slack.Channel("C0000000001").Post("Meshes scale."));

        await slack.UntilAsync(() => slack.Views.Modals.Count == 1, "the form");
    }
}
