using System.Diagnostics;
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
/// Sends answers: to the response_url, or, when there is none or it is used up, as an ephemeral message; or to a modal
/// or App Home.
/// </summary>
/// <param name="nobody">The Web API client without a token, for response URLs.</param>
internal sealed class SlackResponder(SlackApi nobody, SlackWorkspaces workspaces, TimeProvider wire)
{
    private const int Tries = 4;

    /// <summary>A response_url accepts five responses, the first of which is the answer itself.</summary>
    private const int MostFollowUps = 4;

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));

    /// <summary>Null when the answer was delivered, otherwise why it was not.</summary>
    /// <param name="dialog">The view id of the modal opened for the answer, if any.</param>
    /// <param name="panel">The organisers' panel below the answer in App Home; null for other members.</param>
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
                    invocation.Call, SlackRenderer.Answer(whole, isPrivate: true), "no modal could be opened",
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
    /// Opens a modal form instead of an answer; false when that is not possible (any more), and the answer must be
    /// sent.
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

    /// <summary>Sends the messages that follow the answer, with the same visibility.</summary>
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
            ? $"Slack accepts {MostFollowUps} messages after an answer, but there were {reply.FollowUps.Count}"
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
    /// Opens the modal before the answer is known: a trigger_id expires after three seconds, and a command may take
    /// longer.
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
                command, answer.Payload, "Slack sent no response_url", cancellation);
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
                ? $"{because}, and an ephemeral message failed too: {trouble}"
                : null;
    }

    /// <summary>The last resort, when there is no modal, response_url or channel: a direct message.</summary>
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
            ? $"{because}, and a direct message failed too: {trouble}"
            : null;
    }

    /// <summary>Calls a method in the workspace of the invocation; null on success, otherwise why it failed.</summary>
    private async Task<string?> WriteAsync<T>(
        CommandInvocation invocation, string method, T arguments, JsonTypeInfo<T> shape,
        CancellationToken cancellation) =>
        await workspaces.OfTeamAsync(invocation.Context.WorkspaceId, cancellation) switch
        {
            WorkspaceAccess.Granted(var workspace) => ErrorOf(await RetryAsync(
                () => workspace.Api.WriteAsync(method, arguments, shape, cancellation), cancellation)),
            WorkspaceAccess.Denied(var reason, _) => reason.TrimEnd('.'),
            WorkspaceAccess.Unknown(var reason) => reason,
            _ => throw new UnreachableException(),
        };

    private static string? ErrorOf(SlackReply reply) => reply switch
    {
        SlackReply.Ok => null,
        SlackReply.Refused no => $"Slack answered {no.Code} {no.Details}".TrimEnd(),
        SlackReply.NotSent(var reason) => reason,
        SlackReply.RateLimited => "Slack rate limited the bot",

        // It may have been delivered; a retry could send it twice.
        SlackReply.Lost(var reason) => reason,
        _ => throw new UnreachableException(),
    };

    /// <summary>Retries only calls that were certainly not executed.</summary>
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
