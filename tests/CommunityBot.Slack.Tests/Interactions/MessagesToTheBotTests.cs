using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Slack.Tests.Http;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Slack.Tests.Interactions;

/// <summary>Tests that mentions and direct messages are understood like commands, over both connections.</summary>
public sealed class MessagesToTheBotTests
{
    private const string General = "C0000000001";

    private static string Direct => FakeSlack.DirectChannelOf(FakeSlack.MemberId);

    [Theory]
    [InlineData("agenda tomorrow", "agenda", "tomorrow")]
    [InlineData("`/agenda kubernetes`", "agenda", "kubernetes")]
    [InlineData("/meetup agenda may &amp; june", "agenda", "may & june")]
    [InlineData("when is the next meetup?", "next-meetup", "")]
    [InlineData("Programm morgen", "agenda", "morgen")]
    [InlineData("prochaine rencontre", "next-meetup", "")]
    public async Task A_mention_and_a_direct_message_invoke_the_same_command(string said, string name, string text)
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        var mention = await slack.SendMentionAsync($"{FakeSlack.Mention} {said}");
        await slack.SendDirectMessageAsync(said);
        await slack.UntilAsync(() => Answers(slack, General).Count == 1 && Answers(slack, Direct).Count == 1);

        Assert.All(bot.Dispatcher.Calls, call => Assert.Equal((name, text), (call.Name, call.Text)));
        Assert.Equal([General, Direct], bot.Dispatcher.Calls.Select(call => call.Context.ChannelId).Order());
        Assert.All(bot.Dispatcher.Calls, call => Assert.Equal(FakeSlack.TeamId, call.Context.WorkspaceId));
        await slack.UntilAsync(() => mention!.WasInTime);
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task A_mention_is_answered_in_its_thread_without_previews()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        var first = await slack.SendMentionAsync($"hey {FakeSlack.Mention}, what is on the agenda?");
        await slack.UntilAsync(() => Answers(slack, General).Count == 1);
        var asked = first!.Payload["event"]!["ts"]!.ToString();
        await slack.SendMentionAsync($"{FakeSlack.Mention} next meetup", thread: asked);
        await slack.UntilAsync(() => Answers(slack, General).Count == 2);

        Assert.All(Answers(slack, General), answer =>
        {
            Assert.Equal(asked, answer.Thread);
            Assert.Equal("false", answer.Arguments["unfurl_links"]!.ToString());
            Assert.Equal("false", answer.Arguments["unfurl_media"]!.ToString());
            Assert.DoesNotContain("share:", answer.Blocks.ToJsonString(), StringComparison.Ordinal);
        });
        Assert.Empty(slack.Channel(General).EphemeralMessages);
    }

    [Fact]
    public async Task A_direct_message_is_answered_in_the_conversation_or_in_its_thread()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        var first = await slack.SendDirectMessageAsync("agenda");
        await slack.UntilAsync(() => Answers(slack, Direct).Count == 1);
        await slack.SendDirectMessageAsync("agenda", thread: first!.Payload["event"]!["ts"]!.ToString());
        await slack.UntilAsync(() => Answers(slack, Direct).Count == 2);

        Assert.Equal(
            [null, first.Payload["event"]!["ts"]!.ToString()], Answers(slack, Direct).Select(answer => answer.Thread));
    }

    [Fact]
    public async Task What_not_everybody_may_see_is_ephemeral()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        await slack.SendMentionAsync($"{FakeSlack.Mention} recap may");
        await slack.SendMentionAsync($"{FakeSlack.Mention} agenda zebra");
        await slack.SendMentionAsync($"{FakeSlack.Mention} good evening");
        await slack.UntilAsync(() => slack.Channel(General).EphemeralMessages.Count == 3);

        // Nobody would see it in a thread that nobody has replied to.
        Assert.All(slack.Channel(General).EphemeralMessages, answer =>
            Assert.Equal((FakeSlack.MemberId, null), (answer.OnlyFor, answer.Thread)));
        Assert.Empty(Answers(slack, General));
        Assert.Contains(bot.Dispatcher.Calls, call => (call.Name, call.Text) == ("", "good evening"));
        Assert.Empty(slack.Violations);
    }

    [Fact]
    public async Task The_bot_answers_neither_itself_nor_other_bots_nor_edits_and_notices()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());
        slack.DeliversOwnDirectMessages = true;

        await slack.SendDirectMessageAsync("agenda");
        await slack.UntilAsync(() => slack.Deliveries.Count(each => each.Acknowledgements == 1) == 2);
        var general = slack.Channel(General);
        var other = general.Post($"{FakeSlack.Mention} agenda", botId: "B0000000077");
        await slack.SendEventAsync(FakeSlack.MessageEvent("app_mention", other, general, slack.Teams.Home));
        foreach (var subtype in new[] { "message_changed", "message_deleted", "bot_message", "channel_join" })
        {
            await slack.SendEventAsync(DirectEvent(slack, changed => changed["subtype"] = subtype));
        }

        await slack.SendEventAsync(DirectEvent(slack, own => own["user"] = "USLACKBOT"));
        await slack.SendEventAsync(DirectEvent(slack, own => own["channel_type"] = "channel"));
        await slack.SendEventAsync(DirectEvent(slack, own => own.Remove("user")));
        await slack.SendCommandAsync("/help");

        Assert.Equal(["agenda", "help"], bot.Dispatcher.Calls.Select(call => call.Name));
    }

    [Fact]
    public async Task A_message_is_answered_once_however_often_it_is_delivered()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        var sent = await slack.SendMentionAsync($"{FakeSlack.Mention} agenda");
        await slack.RetryAsync(sent!);
        await slack.RetryAsync(sent!, sameEnvelope: true);

        // The author corrects a word: another event about the same message.
        var edited = sent!.Payload["event"]!.DeepClone().AsObject();
        edited["edited"] = new JsonObject { ["user"] = FakeSlack.MemberId, ["ts"] = edited["ts"]!.DeepClone() };
        await slack.SendEventAsync(edited);
        await slack.SendCommandAsync("/help");

        await slack.UntilAsync(() => Answers(slack, General).Count == 1);
        Assert.Equal(["agenda", "help"], bot.Dispatcher.Calls.Select(call => call.Name).Order());
    }

    [Fact]
    public async Task An_answer_whose_outcome_is_unknown_is_not_sent_again()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());
        slack.Fail("chat.postMessage", new FakeSlackFault.ResponseLost());

        await slack.SendMentionAsync($"{FakeSlack.Mention} agenda");
        await bot.UntilLoggedAsync("could not be sent");

        Assert.Single(Answers(slack, General));
    }

    [Fact]
    public async Task A_workspace_without_the_app_gets_no_answer_from_another_one()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());
        var foreign = FakeSlackTeams.New("T0000000077", "Elsewhere");

        await slack.SendMentionAsync($"{FakeSlack.Mention} agenda", channel: "C0000000077", team: foreign);
        await bot.UntilLoggedAsync("could not be sent");

        Assert.DoesNotContain(slack.Calls, call => call.Method.StartsWith("chat.", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Nothing_is_sent_before_the_workspace_of_the_token_is_known()
    {
        await using var slack = await FakeSlack.StartAsync();
        var known = new TaskCompletionSource();
        slack.Fail("auth.test", new FakeSlackFault.Held(known.Task));
        await using var bot = await RunningSlack.StartAsync(slack, Titled());

        var foreign = bot.Workspaces.OfTeamAsync("T0000000077", CancellationToken.None);
        var home = bot.Workspaces.OfTeamAsync(FakeSlack.TeamId, CancellationToken.None);
        Assert.False(foreign.IsCompleted || home.IsCompleted);
        known.SetResult();

        Assert.IsType<WorkspaceAccess.Denied>(await foreign);
        Assert.IsType<WorkspaceAccess.Granted>(await home);
    }

    [Fact]
    public async Task While_the_workspace_of_the_token_cannot_be_asked_for_nothing_is_sent_either()
    {
        await using var slack = await FakeSlack.StartAsync();
        slack.Fail("auth.test", new FakeSlackFault.Cut(), times: 1);
        await using var bot = await RunningSlack.StartAsync(slack, Titled(), new WatchedTime());

        Assert.IsType<WorkspaceAccess.Unknown>(
            await bot.Workspaces.OfTeamAsync("T0000000077", CancellationToken.None));
    }

    [Fact]
    public async Task In_a_shared_channel_the_workspace_that_installed_the_app_answers()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, Titled());
        var general = slack.Channel(General);
        var asked = general.Post($"{FakeSlack.Mention} agenda", userId: "U0000000088");
        var payload = slack.EventCallback(
            FakeSlack.MessageEvent("app_mention", asked, general, slack.Teams.Home), slack.Teams.Home);
        payload["team_id"] = "T0000000088";
        payload["is_ext_shared_channel"] = true;

        await slack.DeliverAsync("events_api", payload);
        await slack.UntilAsync(() => Answers(slack, General).Count == 1);

        Assert.Equal(FakeSlack.TeamId, Assert.Single(bot.Dispatcher.Calls).Context.WorkspaceId);
    }

    [Fact]
    public async Task Nothing_in_an_answer_or_a_question_notifies_anybody()
    {
        await using var slack = await FakeSlack.StartAsync();
        await using var bot = await RunningSlack.StartAsync(slack, new ScriptedDispatcher((invocation, _) =>
            Task.FromResult(new CommandReply(new Message($"<!channel> {invocation.Text}")
            {
                Title = "<!here>",
                Blocks = [new Block.Paragraph($"<!everyone> {invocation.Text}")]
            }))));

        await slack.SendMentionAsync($"{FakeSlack.Mention} agenda <!channel> <@U0000000055> @here");
        await slack.UntilAsync(() => Answers(slack, General).Count == 1);

        var sent = Assert.Single(Answers(slack, General)).Arguments.ToJsonString();
        Assert.DoesNotContain("<!", System.Text.RegularExpressions.Regex.Unescape(sent), StringComparison.Ordinal);
        Assert.DoesNotContain("<@", System.Text.RegularExpressions.Regex.Unescape(sent), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Over_http_messages_are_acknowledged_at_once_and_answered()
    {
        var release = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        var desk = new ScriptedDispatcher(async (invocation, _) =>
        {
            await release.Task;
            return new CommandReply(new Message("s") { Title = invocation.Name });
        });
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, desk);

        await caller.SendMentionAsync(app.Events, $"{FakeSlack.Mention} agenda");
        await caller.SendDirectMessageAsync(app.Events, "next meetup");
        Assert.Empty(Answers(slack, General));
        release.SetResult();

        await slack.UntilAsync(() => Answers(slack, General).Count == 1 && Answers(slack, Direct).Count == 1);
    }

    [Fact]
    public async Task Over_http_a_redelivered_message_is_answered_once()
    {
        await using var slack = await FakeSlack.StartAsync();
        using var caller = new FakeSlackCaller(slack);
        await using var app = await ServedSlack.StartAsync(slack, Titled());
        var body = slack.MentionEvent(
            $"{FakeSlack.Mention} agenda", null, FakeSlack.MemberId, General, slack.Teams.Home)!.ToJsonString();

        for (var retry = 0; retry <= 3; retry++)
        {
            using var answer = await caller.SendAsync(
                app.Events, body, at: slack.Time.GetUtcNow().AddSeconds(retry), retry: retry);
            Assert.True(answer.IsSuccessStatusCode);
        }

        await slack.UntilAsync(() => Answers(slack, General).Count == 1);
        await caller.SendCommandAsync(app.Events, "/help");
        Assert.Single(Answers(slack, General));
    }

    private static JsonObject DirectEvent(FakeSlack slack, Action<JsonObject> change)
    {
        var direct = slack.Channel(Direct);
        var slackEvent = FakeSlack.MessageEvent(
            "message", direct.Post("agenda", userId: FakeSlack.MemberId), direct, slack.Teams.Home);
        change(slackEvent);
        return slackEvent;
    }

    private static List<FakeSlackMessage> Answers(FakeSlack slack, string channel) =>
        [.. slack.Channel(channel).Messages.Where(message => message.BotId == FakeSlack.BotId)];

    /// <summary>Answers with a titled card, or without a title to "zebra" and to what no command is.</summary>
    private static ScriptedDispatcher Titled() => new((invocation, _) => Task.FromResult(new CommandReply(
        invocation.Text is "zebra" || invocation.Name.Length == 0
            ? new Message("Nothing like it.")
            : new Message("s") { Title = invocation.Name })));
}
