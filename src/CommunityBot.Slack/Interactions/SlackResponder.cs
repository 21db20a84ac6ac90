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
/// <param name="anonymousApi">The Web API client without a token, for response URLs.</param>
internal sealed class SlackResponder(SlackApi anonymousApi, SlackWorkspaces workspaces, TimeProvider time)
{
    private const int MaxAttempts = 4;

    /// <summary>A response_url accepts five responses, the first of which is the answer itself.</summary>
    private const int MaxFollowUps = 4;

    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(20));

    /// <summary>Null when the answer was delivered, otherwise why it was not.</summary>
    /// <param name="openedViewId">The view id of the modal opened for the answer, if any.</param>
    /// <param name="organiserPanel">The organisers' panel below the answer in App Home; null for other members.</param>
    public async Task<string?> SendAsync(
        SlackInvocation invocation,
        CommandReply reply,
        string? openedViewId,
        Message? organiserPanel,
        IReadOnlyList<CommandSpec> commands,
        Phrases phrases,
        CancellationToken cancellation)
    {
        reply = await WithFilesSentAsync(invocation.Invocation, reply, cancellation);
        var message = SlackView.WithFollowUps(reply);
        switch (invocation.Target)
        {
            case ResponseTarget.Home:
                return await WriteAsync(
                    invocation.Invocation,
                    "views.publish",
                    new HomeRequest(
                        invocation.Invocation.User.UserId, SlackView.Home(message, commands, organiserPanel, phrases)),
                    AnswersJson.Default.HomeRequest,
                    cancellation);
            case ResponseTarget.Message target:
                return await ReplyAsync(invocation, target, reply, commands, phrases, cancellation);
            case ResponseTarget.NewModal when openedViewId is null:
                return await SendDirectMessageAsync(
                    invocation.Invocation, SlackRenderer.Answer(message, isPrivate: true), "no modal could be opened",
                    cancellation);
            case ResponseTarget.NewModal:
                return await UpdateAsync(
                    invocation.Invocation, openedViewId, ViewOf(invocation, reply, message, phrases), cancellation);
            case ResponseTarget.OpenModal(var viewId):
                return await UpdateAsync(
                    invocation.Invocation, viewId, ViewOf(invocation, reply, message, phrases), cancellation);
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
        invocation.TriggerId is { } trigger
        && await workspaces.OfTeamAsync(invocation.Invocation.Context.WorkspaceId, cancellation)
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
        foreach (var message in reply.FollowUps.Take(MaxFollowUps))
        {
            var more = new SerializedAnswer(
                MessageThread.In(invocation.Target.Thread, SlackRenderer.Answer(message, reply.IsPrivate)));
            if (await RespondAsync(invocation, more, cancellation) is { } error)
            {
                return error;
            }
        }

        return reply.FollowUps.Count > MaxFollowUps
            ? $"Slack accepts {MaxFollowUps} messages after an answer, but there were {reply.FollowUps.Count}"
            : null;
    }

    /// <summary>
    /// Private answers take no files, so files go to the caller's direct messages; where that fails, they are text.
    /// </summary>
    private async Task<CommandReply> WithFilesSentAsync(
        CommandInvocation invocation, CommandReply reply, CancellationToken cancellation)
    {
        if (!reply.HasFiles)
        {
            return reply;
        }

        var messages = new List<Message>();
        foreach (var message in reply.FollowUps.Prepend(reply.Message))
        {
            messages.Add(FileAsText.HasFiles(message)
                ? await WithFilesSentAsync(invocation, message, cancellation)
                : message);
        }

        return reply with { Message = messages[0], FollowUps = [.. messages.Skip(1)] };
    }

    private async Task<Message> WithFilesSentAsync(
        CommandInvocation invocation, Message message, CancellationToken cancellation)
    {
        if (await workspaces.OfTeamAsync(invocation.Context.WorkspaceId, cancellation)
            is not WorkspaceAccess.Granted(var workspace))
        {
            return FileText.NotSent(message);
        }

        return await workspace.Files.UploadAsync(FileText.FilesOf(message), cancellation) switch
        {
            FileUpload.NotAllowed => FileText.NotAllowed(message),
            FileUpload.Uploaded upload
                when await workspace.DirectMessages.ChannelOfAsync(invocation.User.UserId, cancellation)
                    is ({ } channel, _)
                && await workspace.Files.ShareAsync(upload.Files, channel, thread: null, cancellation) =>
                FileAsText.SentDirectly(message),
            _ => FileText.NotSent(message),
        };
    }

    private async Task<string?> ReplyAsync(
        SlackInvocation invocation, ResponseTarget.Message target, CommandReply reply,
        IReadOnlyList<CommandSpec> commands, Phrases phrases, CancellationToken cancellation)
    {
        foreach (var message in reply.FollowUps.Prepend(reply.Message).Take(MessageReply.MaxMessages))
        {
            var (toAll, toOne) = MessageReply.For(invocation, target, message, reply, commands, phrases);
            var error = toAll is not null
                ? await WriteAsync(
                    invocation.Invocation, "chat.postMessage", toAll, AnswersJson.Default.DirectRequest, cancellation)
                : await WriteAsync(
                    invocation.Invocation, "chat.postEphemeral", toOne!, AnswersJson.Default.EphemeralRequest,
                    cancellation);
            if (error is not null)
            {
                return error;
            }
        }

        return null;
    }

    private static SlackView ViewOf(SlackInvocation invocation, CommandReply reply, Message message, Phrases phrases) =>
        reply.Form is { } form
        ? SlackModals.Render(form, OriginOf(invocation))
        : SlackView.Modal(invocation.Invocation.Name, message, phrases);

    private static ModalMetadata OriginOf(SlackInvocation invocation) => new()
    {
        Channel = invocation.Invocation.Context.ChannelId,
        Thread = invocation.Target.Thread,
        IsFromHome = invocation.Target is ResponseTarget.Home,
        ResponseUrl = (invocation.Target as ResponseTarget.Ephemeral)?.ResponseUrl,
    };

    /// <summary>
    /// Opens the modal before the answer is known: a trigger_id expires after three seconds, and a command may take
    /// longer.
    /// </summary>
    public async Task<string?> OpenModalAsync(
        string trigger, CommandInvocation invocation, Phrases phrases, CancellationToken cancellation) =>
        await workspaces.OfTeamAsync(invocation.Context.WorkspaceId, cancellation)
            is WorkspaceAccess.Granted(var workspace)
        && await workspace.Api.WriteAsync(
            "views.open",
            new OpenRequest(trigger, SlackView.Modal(invocation.Name, new Message(phrases.PleaseWait), phrases)),
            AnswersJson.Default.OpenRequest,
            cancellation) is SlackReply.Ok({ } body)
                ? body.Property("view")?.Text("id")
                : null;

    private Task<string?> UpdateAsync(
        CommandInvocation invocation, string viewId, SlackView view, CancellationToken cancellation) =>
        WriteAsync(
            invocation,
            "views.update",
            new UpdateRequest(viewId, view),
            AnswersJson.Default.UpdateRequest,
            cancellation);

    private async Task<string?> RespondAsync(
        SlackInvocation invocation, SerializedAnswer answer, CancellationToken cancellation)
    {
        var command = invocation.Invocation;
        var responseUrl = invocation.Target switch
        {
            ResponseTarget.Ephemeral(var given) => given,
            ResponseTarget.Channel(var given) => given,
            _ => null,
        };
        if (!Uri.TryCreate(responseUrl, UriKind.Absolute, out var address) || !anonymousApi.MayRespondAt(address))
        {
            return await PostEphemeralAsync(
                command, answer.Payload, "Slack sent no response_url", cancellation);
        }

        var reply = await RetryAsync(() => anonymousApi.RespondAsync(address, answer.Json, cancellation), cancellation);
        return reply is SlackReply.Refused({ Code: var code })
            ? await PostEphemeralAsync(command, answer.Payload, $"Slack returned {code}", cancellation)
            : ErrorOf(reply);
    }

    private async Task<string?> PostEphemeralAsync(
        CommandInvocation invocation, SlackAnswerPayload answer, string reason, CancellationToken cancellation)
    {
        if (invocation.Context.ChannelId is not { } channel)
        {
            return await SendDirectMessageAsync(invocation, answer, reason, cancellation);
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
            cancellation) is { } error
                ? $"{reason}, and an ephemeral message failed too: {error}"
                : null;
    }

    /// <summary>The last resort, when there is no modal, response_url or channel: a direct message.</summary>
    private async Task<string?> SendDirectMessageAsync(
        CommandInvocation invocation, SlackAnswerPayload answer, string reason, CancellationToken cancellation)
    {
        var channel = await workspaces.OfTeamAsync(invocation.Context.WorkspaceId, cancellation)
            is WorkspaceAccess.Granted(var workspace)
            ? (await workspace.DirectMessages.ChannelOfAsync(invocation.User.UserId, cancellation)).Channel
            : null;
        if (channel is null)
        {
            return reason;
        }

        var message = new DirectRequest { Channel = channel, Text = answer.Text, Blocks = answer.Blocks };
        return await WriteAsync(
            invocation, "chat.postMessage", message, AnswersJson.Default.DirectRequest, cancellation) is { } error
            ? $"{reason}, and a direct message failed too: {error}"
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
        SlackReply.Refused(var no) => $"Slack returned {no.Code} {no.Details}".TrimEnd(),
        SlackReply.NotSent(var reason) => reason,
        SlackReply.RateLimited => "Slack rate limited the bot",

        // It may have been delivered; a retry could send it twice.
        SlackReply.Unknown(var reason) => reason,
        _ => throw new UnreachableException(),
    };

    /// <summary>Retries only calls that were certainly not executed.</summary>
    private async Task<SlackReply> RetryAsync(Func<Task<SlackReply>> call, CancellationToken cancellation)
    {
        for (var attempt = 1; ; attempt++)
        {
            var reply = await call();
            if (attempt == MaxAttempts || reply is not (SlackReply.NotSent or SlackReply.RateLimited))
            {
                return reply;
            }

            var pause = reply is SlackReply.RateLimited(var wait) ? wait : Backoff.DelayBefore(attempt, random: 1);
            await time.WaitAsync(pause, cancellation);
        }
    }
}
