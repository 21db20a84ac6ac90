using System.Text.Json.Serialization.Metadata;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Brings an answer to where it is looked for; to the address that came with the question, or, when there is none or it
/// is used up, as a message that only the asker sees.
/// </summary>
/// <param name="nobody">For addresses that need no token.</param>
internal sealed class SlackAnswers(SlackApi nobody, SlackWorkspaces workspaces, TimeProvider wire)
{
    private const int Tries = 4;

    /// <summary>An address takes five answers, and the first of them is the answer itself.</summary>
    private const int MostFollowUps = 4;

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));

    /// <summary>Null when the answer arrived, else why it did not.</summary>
    /// <param name="dialog">The window that was opened for it, where there is one.</param>
    /// <param name="panel">What stands below it on the app's own page; null for who has none.</param>
    public async Task<string?> SendAsync(
        SlackQuestion question,
        CommandReply reply,
        string? dialog,
        Message? panel,
        IReadOnlyList<CommandSpec> commands,
        Phrases phrases,
        CancellationToken cancellation)
    {
        var whole = SlackView.WithFollowUps(reply);
        switch (question.Where)
        {
            case AnswerPlace.Home:
                return await WriteAsync(
                    question.Call,
                    "views.publish",
                    new HomeRequest(question.Call.Asker.UserId, SlackView.Home(whole, commands, panel, phrases)),
                    AnswersJson.Default.HomeRequest,
                    cancellation);
            case AnswerPlace.Dialog when dialog is null:
                return await TellAloneAsync(
                    question.Call, SlackRenderer.Answer(whole, isPrivate: true), "no window could be opened for it", cancellation);
            case AnswerPlace.Dialog:
                return await UpdateAsync(question.Call, dialog, ViewOf(question, reply, whole, phrases), cancellation);
            case AnswerPlace.Window(var window):
                return await UpdateAsync(question.Call, window, ViewOf(question, reply, whole, phrases), cancellation);
            default:
                return await RespondAsync(question, WrittenAnswer.For(question, reply, commands, phrases), cancellation)
                    ?? await FollowUpAsync(question, reply, cancellation);
        }
    }

    /// <summary>
    /// Opens a form in place of an answer; false where that is not possible (any more), and the answer has to do.
    /// </summary>
    public async Task<bool> OpenFormAsync(SlackQuestion question, Form form, CancellationToken cancellation) =>
        question.Trigger is { } trigger
        && await workspaces.OfTeamAsync(question.Call.Place.SpaceId, cancellation) is SlackDoor.Open(var workspace)
        && await workspace.Api.WriteAsync(
            "views.open",
            new OpenRequest(trigger, SlackForms.Render(form, OriginOf(question))),
            AnswersJson.Default.OpenRequest,
            cancellation) is SlackReply.Ok;

    /// <summary>What is said after the answer, to the same people.</summary>
    public async Task<string?> FollowUpAsync(SlackQuestion question, CommandReply reply, CancellationToken cancellation)
    {
        foreach (var message in reply.FollowUps.Take(MostFollowUps))
        {
            var more = new WrittenAnswer(MessageThread.In(question.Where.Thread, SlackRenderer.Answer(message, reply.IsPrivate)));
            if (await RespondAsync(question, more, cancellation) is { } trouble)
            {
                return trouble;
            }
        }

        return reply.FollowUps.Count > MostFollowUps
            ? $"Slack takes {MostFollowUps} messages after an answer, and there were {reply.FollowUps.Count}"
            : null;
    }

    private static SlackView ViewOf(SlackQuestion question, CommandReply reply, Message whole, Phrases phrases) => reply.Form is { } form
        ? SlackForms.Render(form, OriginOf(question))
        : SlackView.Dialog(question.Call.Name, whole, phrases);

    private static FormOrigin OriginOf(SlackQuestion question) => new()
    {
        Channel = question.Call.Place.ChannelId,
        Thread = question.Where.Thread,
        IsFromHome = question.Where is AnswerPlace.Home,
        ResponseUrl = (question.Where as AnswerPlace.Whisper)?.ResponseUrl,
    };

    /// <summary>
    /// Opens the window in which the answer will be; Slack allows three seconds for that, whatever the answer takes.
    /// </summary>
    public async Task<string?> OpenDialogAsync(string trigger, CommandCall call, Phrases phrases, CancellationToken cancellation) =>
        await workspaces.OfTeamAsync(call.Place.SpaceId, cancellation) is SlackDoor.Open(var workspace)
        && await workspace.Api.WriteAsync(
            "views.open",
            new OpenRequest(trigger, SlackView.Dialog(call.Name, new Message(phrases.OneMoment), phrases)),
            AnswersJson.Default.OpenRequest,
            cancellation) is SlackReply.Ok(var body)
                ? body.Part("view")?.Text("id")
                : null;

    private Task<string?> UpdateAsync(CommandCall call, string window, SlackView view, CancellationToken cancellation) =>
        WriteAsync(call, "views.update", new UpdateRequest(window, view), AnswersJson.Default.UpdateRequest, cancellation);

    private async Task<string?> RespondAsync(SlackQuestion question, WrittenAnswer answer, CancellationToken cancellation)
    {
        var call = question.Call;
        var responseUrl = question.Where switch
        {
            AnswerPlace.Whisper(var given) => given,
            AnswerPlace.Channel(var given) => given,
            _ => null,
        };
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || !nobody.MayRespondAt(address))
        {
            return await WhisperAsync(call, answer.Payload, "Slack gave no address to answer at", cancellation);
        }

        var reply = await InsistAsync(() => nobody.RespondAsync(address, answer.Json, cancellation), cancellation);
        return reply is SlackReply.No(var code, _)
            ? await WhisperAsync(call, answer.Payload, $"Slack answered {code}", cancellation)
            : TroubleOf(reply);
    }

    private async Task<string?> WhisperAsync(
        CommandCall call, SlackAnswerPayload answer, string because, CancellationToken cancellation)
    {
        if (call.Place.ChannelId is not { } channel)
        {
            return await TellAloneAsync(call, answer, because, cancellation);
        }

        var whisper = new WhisperRequest
        {
            Channel = channel,
            User = call.Asker.UserId,
            Text = answer.Text,
            Blocks = answer.Blocks,
            Thread = answer.Thread,
        };
        return await WriteAsync(call, "chat.postEphemeral", whisper, AnswersJson.Default.WhisperRequest, cancellation) is { } trouble
                ? $"{because}, and telling them alone failed too: {trouble}"
                : null;
    }

    /// <summary>Where neither window, address nor channel is left, a person is written to where only they are.</summary>
    private async Task<string?> TellAloneAsync(
        CommandCall call, SlackAnswerPayload answer, string because, CancellationToken cancellation)
    {
        var channel = await workspaces.OfTeamAsync(call.Place.SpaceId, cancellation) is SlackDoor.Open(var workspace)
            ? (await workspace.People.OfAsync(call.Asker.UserId, cancellation)).Channel
            : null;
        if (channel is null)
        {
            return because;
        }

        var message = new DirectRequest { Channel = channel, Text = answer.Text, Blocks = answer.Blocks };
        return await WriteAsync(call, "chat.postMessage", message, AnswersJson.Default.DirectRequest, cancellation) is { } trouble
            ? $"{because}, and writing to them failed too: {trouble}"
            : null;
    }

    /// <summary>Calls a method in the workspace where it was asked; null when it is done, else why it is not.</summary>
    private async Task<string?> WriteAsync<T>(
        CommandCall call, string method, T arguments, JsonTypeInfo<T> shape, CancellationToken cancellation) =>
        await workspaces.OfTeamAsync(call.Place.SpaceId, cancellation) switch
        {
            SlackDoor.Open(var workspace) => TroubleOf(await InsistAsync(
                () => workspace.Api.WriteAsync(method, arguments, shape, cancellation), cancellation)),
            SlackDoor.Shut(var reason, _) => reason.TrimEnd('.'),
            SlackDoor.Unknown(var reason) => reason,
            var other => throw new InvalidOperationException($"Nobody told this place about {other}."),
        };

    private static string? TroubleOf(SlackReply reply) => reply switch
    {
        SlackReply.Ok => null,
        SlackReply.No no => $"Slack answered {no.Code} {no.Details}".TrimEnd(),
        SlackReply.NotSent(var reason) => reason,
        SlackReply.TooFast => "Slack kept asking for a pause",

        // It may stand already, and nobody wants to be told twice.
        SlackReply.Lost(var reason) => reason,
        _ => throw new InvalidOperationException($"Nobody told this place about {reply}."),
    };

    /// <summary>Tries again what was certainly not done, and nothing else.</summary>
    private async Task<SlackReply> InsistAsync(Func<Task<SlackReply>> call, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await call();
            if (attempt == Tries || reply is not (SlackReply.NotSent or SlackReply.TooFast))
            {
                return reply;
            }

            var pause = reply is SlackReply.TooFast(var wait) ? wait : Backoff.Before(attempt, chance: 1);
            await wire.WaitAsync(pause, cancellation);
        }
    }
}
