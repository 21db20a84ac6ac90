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
internal sealed class SlackResponder(SlackApi nobody, SlackWorkspaces workspaces, TimeProvider wire)
{
    private const int Tries = 4;

    /// <summary>An address takes five answers, and the first of them is the answer itself.</summary>
    private const int MostFollowUps = 4;

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));

    /// <summary>Null when the answer arrived, else why it did not.</summary>
    /// <param name="dialog">The window that was opened for it, where there is one.</param>
    /// <param name="panel">What stands below it on the app's own page; null for who has none.</param>
    public async Task<string?> SendAsync(
        SlackInvocation invocation,
        CommandReply reply,
        string? dialog,
        Message? panel,
        IReadOnlyList<CommandSpec> commands,
        Phrases phrases,
        CancellationToken cancellation)
    {
        var whole = SlackView.WithFollowUps(reply);
        switch (invocation.Where)
        {
            case ResponseTarget.Home:
                return await WriteAsync(
                    invocation.Call,
                    "views.publish",
                    new HomeRequest(invocation.Call.User.UserId, SlackView.Home(whole, commands, panel, phrases)),
                    AnswersJson.Default.HomeRequest,
                    cancellation);
            case ResponseTarget.NewModal when dialog is null:
                return await SendDirectMessageAsync(
                    invocation.Call, SlackRenderer.Answer(whole, isPrivate: true), "no window could be opened for it",
                    cancellation);
            case ResponseTarget.NewModal:
                return await UpdateAsync(
                    invocation.Call, dialog, ViewOf(invocation, reply, whole, phrases), cancellation);
            case ResponseTarget.OpenModal(var window):
                return await UpdateAsync(
                    invocation.Call, window, ViewOf(invocation, reply, whole, phrases), cancellation);
            default:
                return await RespondAsync(
                    invocation, SerializedAnswer.For(invocation, reply, commands, phrases), cancellation)
                    ?? await FollowUpAsync(invocation, reply, cancellation);
        }
    }

    /// <summary>
    /// Opens a form in place of an answer; false where that is not possible (any more), and the answer has to do.
    /// </summary>
    public async Task<bool> OpenFormAsync(SlackInvocation invocation, Form form, CancellationToken cancellation) =>
        invocation.Trigger is { } trigger
        && await workspaces.OfTeamAsync(invocation.Call.Context.WorkspaceId, cancellation)
            is WorkspaceAccess.Granted(var workspace)
        && await workspace.Api.WriteAsync(
            "views.open",
            new OpenRequest(trigger, SlackModals.Render(form, OriginOf(invocation))),
            AnswersJson.Default.OpenRequest,
            cancellation) is SlackReply.Ok;

    /// <summary>What is said after the answer, to the same people.</summary>
    public async Task<string?> FollowUpAsync(
        SlackInvocation invocation, CommandReply reply, CancellationToken cancellation)
    {
        foreach (var message in reply.FollowUps.Take(MostFollowUps))
        {
            var more = new SerializedAnswer(
                MessageThread.In(invocation.Where.Thread, SlackRenderer.Answer(message, reply.IsPrivate)));
            if (await RespondAsync(invocation, more, cancellation) is { } trouble)
            {
                return trouble;
            }
        }

        return reply.FollowUps.Count > MostFollowUps
            ? $"Slack takes {MostFollowUps} messages after an answer, and there were {reply.FollowUps.Count}"
            : null;
    }

    private static SlackView ViewOf(SlackInvocation invocation, CommandReply reply, Message whole, Phrases phrases) =>
        reply.Form is { } form
        ? SlackModals.Render(form, OriginOf(invocation))
        : SlackView.Dialog(invocation.Call.Name, whole, phrases);

    private static ModalMetadata OriginOf(SlackInvocation invocation) => new()
    {
        Channel = invocation.Call.Context.ChannelId,
        Thread = invocation.Where.Thread,
        IsFromHome = invocation.Where is ResponseTarget.Home,
        ResponseUrl = (invocation.Where as ResponseTarget.Ephemeral)?.ResponseUrl,
    };

    /// <summary>
    /// Opens the window in which the answer will be; Slack allows three seconds for that, whatever the answer takes.
    /// </summary>
    public async Task<string?> OpenDialogAsync(
        string trigger, CommandInvocation invocation, Phrases phrases, CancellationToken cancellation) =>
        await workspaces.OfTeamAsync(invocation.Context.WorkspaceId, cancellation)
            is WorkspaceAccess.Granted(var workspace)
        && await workspace.Api.WriteAsync(
            "views.open",
            new OpenRequest(trigger, SlackView.Dialog(invocation.Name, new Message(phrases.OneMoment), phrases)),
            AnswersJson.Default.OpenRequest,
            cancellation) is SlackReply.Ok(var body)
                ? body.Part("view")?.Text("id")
                : null;

    private Task<string?> UpdateAsync(
        CommandInvocation invocation, string window, SlackView view, CancellationToken cancellation) =>
        WriteAsync(
            invocation,
            "views.update",
            new UpdateRequest(window, view),
            AnswersJson.Default.UpdateRequest,
            cancellation);

    private async Task<string?> RespondAsync(
        SlackInvocation invocation, SerializedAnswer answer, CancellationToken cancellation)
    {
        var command = invocation.Call;
        var responseUrl = invocation.Where switch
        {
            ResponseTarget.Ephemeral(var given) => given,
            ResponseTarget.Channel(var given) => given,
            _ => null,
        };
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || !nobody.MayRespondAt(address))
        {
            return await PostEphemeralAsync(
                command, answer.Payload, "Slack gave no address to answer at", cancellation);
        }

        var reply = await RetryAsync(() => nobody.RespondAsync(address, answer.Json, cancellation), cancellation);
        return reply is SlackReply.Refused(var code, _)
            ? await PostEphemeralAsync(command, answer.Payload, $"Slack answered {code}", cancellation)
            : ErrorOf(reply);
    }

    private async Task<string?> PostEphemeralAsync(
        CommandInvocation invocation, SlackAnswerPayload answer, string because, CancellationToken cancellation)
    {
        if (invocation.Context.ChannelId is not { } channel)
        {
            return await SendDirectMessageAsync(invocation, answer, because, cancellation);
        }

        var ephemeral = new EphemeralRequest
        {
            Channel = channel,
            User = invocation.User.UserId,
            Text = answer.Text,
            Blocks = answer.Blocks,
            Thread = answer.Thread,
        };
        return await WriteAsync(
            invocation,
            "chat.postEphemeral",
            ephemeral,
            AnswersJson.Default.EphemeralRequest,
            cancellation) is { } trouble
                ? $"{because}, and telling them alone failed too: {trouble}"
                : null;
    }

    /// <summary>
    /// Where neither window, address nor channel is left, a person is written to where only they are.
    /// </summary>
    private async Task<string?> SendDirectMessageAsync(
        CommandInvocation invocation, SlackAnswerPayload answer, string because, CancellationToken cancellation)
    {
        var channel = await workspaces.OfTeamAsync(invocation.Context.WorkspaceId, cancellation)
            is WorkspaceAccess.Granted(var workspace)
            ? (await workspace.People.OfAsync(invocation.User.UserId, cancellation)).Channel
            : null;
        if (channel is null)
        {
            return because;
        }

        var message = new DirectRequest { Channel = channel, Text = answer.Text, Blocks = answer.Blocks };
        return await WriteAsync(
            invocation, "chat.postMessage", message, AnswersJson.Default.DirectRequest, cancellation) is { } trouble
            ? $"{because}, and writing to them failed too: {trouble}"
            : null;
    }

    /// <summary>Calls a method in the workspace where it was asked; null when it is done, else why it is not.</summary>
    private async Task<string?> WriteAsync<T>(
        CommandInvocation invocation, string method, T arguments, JsonTypeInfo<T> shape,
        CancellationToken cancellation) =>
        await workspaces.OfTeamAsync(invocation.Context.WorkspaceId, cancellation) switch
        {
            WorkspaceAccess.Granted(var workspace) => ErrorOf(await RetryAsync(
                () => workspace.Api.WriteAsync(method, arguments, shape, cancellation), cancellation)),
            WorkspaceAccess.Denied(var reason, _) => reason.TrimEnd('.'),
            WorkspaceAccess.Unknown(var reason) => reason,
            var other => throw new InvalidOperationException($"Nobody told this place about {other}."),
        };

    private static string? ErrorOf(SlackReply reply) => reply switch
    {
        SlackReply.Ok => null,
        SlackReply.Refused no => $"Slack answered {no.Code} {no.Details}".TrimEnd(),
        SlackReply.NotSent(var reason) => reason,
        SlackReply.RateLimited => "Slack kept asking for a pause",

        // It may stand already, and nobody wants to be told twice.
        SlackReply.Lost(var reason) => reason,
        _ => throw new InvalidOperationException($"Nobody told this place about {reply}."),
    };

    /// <summary>Tries again what was certainly not done, and nothing else.</summary>
    private async Task<SlackReply> RetryAsync(Func<Task<SlackReply>> call, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await call();
            if (attempt == Tries || reply is not (SlackReply.NotSent or SlackReply.RateLimited))
            {
                return reply;
            }

            var pause = reply is SlackReply.RateLimited(var wait) ? wait : Backoff.Before(attempt, chance: 1);
            await wire.WaitAsync(pause, cancellation);
        }
    }
}
