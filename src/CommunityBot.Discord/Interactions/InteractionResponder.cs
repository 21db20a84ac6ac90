using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Discord.Rendering;
using CommunityBot.Discord.Rest;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// Responds to interactions: with the answer if it is ready in time, otherwise with a deferred response that is edited
/// later.
/// </summary>
internal sealed partial class InteractionResponder(
    DiscordApi api, ICommandDispatcher dispatcher, TimeProvider time, ILogger<InteractionResponder> logger)
{
    /// <summary>
    /// Discord allows three seconds, measured here from the arrival of the interaction and not from the timestamp in
    /// its id, because the host's clock may be off by more than that.
    /// </summary>
    private static readonly TimeSpan DeferAfter = TimeSpan.FromSeconds(1.5);

    /// <summary>The interaction token is valid for 15 minutes.</summary>
    private static readonly TimeSpan TokenLifetime = TimeSpan.FromMinutes(14);

    /// <summary>
    /// Discord may deliver an interaction twice, especially after a resume, but a command must run at most once.
    /// https://docs.discord.com/developers/events/gateway#preparing-to-resume
    /// </summary>
    private readonly RecentIds seen = new(time, TimeSpan.FromDays(1), capacity: 4096);

    /// <summary>
    /// Sends a cached response. Takes only microseconds until it is being sent, so it may be called where the gateway
    /// is read. Null if the response is not cached, and then nothing has been done.
    /// </summary>
    public Task? RespondFromCacheAsync(
        Interaction interaction, string? applicationId, CancellationToken cancellation)
    {
        switch (interaction)
        {
            case Interaction.Command { Share: null, Invocation: var invocation } command
                when FindCached(invocation, () => dispatcher.FindCached(invocation)) is { } reply:
                return seen.Add(command.Reference.Id)
                    ? SendAnswerAsync(WithApplication(command, applicationId), reply, cancellation)
                    : Task.CompletedTask;
            case Interaction.Autocomplete { Reference: var reference, Invocation: var invocation } typing
                when FindCached(
                    invocation, () => dispatcher.FindCachedSuggestions(invocation, typing.Option, typing.Typed))
                is { } suggestions:
                return seen.Add(reference.Id)
                    ? SendAsync(InteractionRequests.Suggest(reference, suggestions), invocation.Name, cancellation)
                    : Task.CompletedTask;
            default:
                return null;
        }
    }

    private T? FindCached<T>(CommandInvocation invocation, Func<T?> find)
        where T : class
    {
        try
        {
            return find();
        }
        catch (Exception exception)
        {
            // A bug; the command is answered without the cache.
            LogFailure(exception, invocation.Name);
            return null;
        }
    }

    private static Interaction.Command WithApplication(Interaction.Command command, string? applicationId) =>
        command with
        {
            Reference = command.Reference with { ApplicationId = command.Reference.ApplicationId ?? applicationId }
        };

    /// <param name="applicationId">From READY; used for interactions that do not contain their application id.</param>
    public async Task RespondAsync(
        Interaction interaction, string? applicationId, long arrivedAt, CancellationToken cancellation)
    {
        if (!seen.Add(interaction.Reference.Id))
        {
            return;
        }

        switch (interaction)
        {
            case Interaction.Ping ping:
                await SendAsync(InteractionRequests.Pong(ping.Reference), "ping", cancellation);
                break;
            case Interaction.Autocomplete autocomplete:
                await AutocompleteAsync(autocomplete, cancellation);
                break;
            case Interaction.Command command:
                command = WithApplication(command, applicationId) with
                {
                    Invocation = WithCommandName(command.Invocation)
                };
                await (command.Share is { } share
                    ? ShareAsync(command, share, cancellation)
                    : AnswerAsync(command, arrivedAt, cancellation));
                break;
        }
    }

    /// <summary>A message command's menu name differs from its slash command's name.</summary>
    private CommandInvocation WithCommandName(CommandInvocation invocation) =>
        invocation.TargetMessage is not null
            && dispatcher.Commands.FirstOrDefault(spec => spec.MessageCommand?.Name == invocation.Name) is { } chosen
            ? invocation with { Name = chosen.Name }
            : invocation;

    /// <summary>
    /// Runs the command on the calling thread; a timer sends the deferred response from another thread when the command
    /// is slow or blocks.
    /// </summary>
    private async Task AnswerAsync(Interaction.Command command, long arrivedAt, CancellationToken cancellation)
    {
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var response = new InitialResponse(command);
        var wait = DeferAfter - time.GetElapsedTime(arrivedAt);
        await using var deferTimer = time.CreateTimer(
            _ => response.Defer(() => DeferAsync(response, timeout, cancellation)),
            state: null,
            wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);

        var reply = await RunCommandAsync(command.Invocation, timeout.Token);
        cancellation.ThrowIfCancellationRequested();
        if (response.Answer(reply) is { } deferred)
        {
            await deferred;
        }
        else
        {
            await SendAnswerAsync(command, reply, cancellation);
        }
    }

    private async Task SendAnswerAsync(Interaction.Command command, CommandReply reply, CancellationToken cancellation)
    {
        if (await SendAsync(InitialResponseFor(command, reply), command.Invocation.Name, cancellation))
        {
            await FollowUpAsync(command, reply, cancellation);
        }
    }

    private async Task DeferAsync(
        InitialResponse response, CancellationTokenSource timeout, CancellationToken cancellation)
    {
        var command = response.Interaction;
        var deferral = command.UpdatesMessage
            ? InteractionRequests.DeferUpdate(command.Reference)
            : InteractionRequests.Defer(command.Reference);
        if (await SendAsync(deferral, command.Invocation.Name, cancellation))
        {
            await CompleteDeferredAsync(command, response.Answered, timeout, cancellation);
        }
    }

    /// <summary>
    /// A modal can only be the initial response: not after a deferred response, and not to a modal submission.
    /// </summary>
    private RestRequest InitialResponseFor(Interaction.Command command, CommandReply reply) =>
        (reply.Form is { } form && command.AllowsModal ? InteractionRequests.OpenModal(command.Reference, form) : null)
        ?? (command.UpdatesMessage && reply.IsPrivate
            ? InteractionRequests.UpdateMessage(command.Reference, reply, ShareFor(command, reply))
            : InteractionRequests.Answer(command.Reference, reply, ShareFor(command, reply)));

    private async Task CompleteDeferredAsync(
        Interaction.Command command, Task<CommandReply> answer, CancellationTokenSource timeout,
        CancellationToken cancellation)
    {
        await Task.WhenAny(answer, time.WaitAsync(TokenLifetime, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (!answer.IsCompleted)
        {
            LogExpired(command.Invocation.Name);
            await timeout.CancelAsync();
        }

        var reply = answer.IsCompleted ? await answer : ErrorReply(command.Invocation);
        if (command.Reference.ApplicationId is not { } applicationId)
        {
            LogNotSent(command.Invocation.Name, "the application id is unknown");
            return;
        }

        // The deferred response was ephemeral, so follow-up messages must be ephemeral too.
        if (await SendAsync(
            InteractionRequests.EditResponse(
                command.Reference, applicationId, reply, ShareFor(command, reply with { IsPrivate = true })),
            command.Invocation.Name, cancellation))
        {
            await FollowUpAsync(command, reply with { IsPrivate = true }, cancellation);
        }
    }

    private async Task FollowUpAsync(Interaction.Command command, CommandReply reply, CancellationToken cancellation)
    {
        if (reply.Form is not null && command.AllowsModal)
        {
            return;
        }

        foreach (var more in reply.FollowUps.Take(DiscordLimits.FollowUps))
        {
            if (command.Reference.ApplicationId is not { } applicationId)
            {
                LogNotSent(command.Invocation.Name, "the application id is unknown");
                return;
            }

            var request = InteractionRequests.FollowUp(
                command.Reference, applicationId, new CommandReply(more, reply.IsPrivate));
            if (!await SendAsync(request, command.Invocation.Name, cancellation))
            {
                return;
            }
        }
    }

    private ComponentPayload? ShareFor(Interaction.Command command, CommandReply reply) => command.MayShare
        ? ShareButton.For(
            command.Invocation, reply, dispatcher.Commands, dispatcher.PhrasesFor(command.Invocation))
        : null;

    /// <summary>
    /// Posts the answer in the channel in the community's language, as a follow-up message within the lifetime of the
    /// press's own token, then removes the button from the ephemeral answer.
    /// </summary>
    private async Task ShareAsync(Interaction.Command command, SharePress press, CancellationToken cancellation)
    {
        var (name, phrases) = (command.Invocation.Name, dispatcher.PhrasesFor(command.Invocation).Asking);
        if (!command.MayShare)
        {
            await SendAsync(
                InteractionRequests.Answer(command.Reference, new CommandReply(new Message(phrases.MayNotShareHere))),
                name, cancellation);
            return;
        }

        // A second press before the button is gone is acknowledged, but shares nothing.
        if (!await SendAsync(InteractionRequests.DeferUpdate(command.Reference), name, cancellation)
            || !seen.Add("share " + press.MessageId))
        {
            return;
        }

        if (command.Reference.ApplicationId is not { } applicationId)
        {
            LogNotSent(name, "the application id is unknown");
            return;
        }

        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var answering = RunCommandAsync(
            command.Invocation with { IsPublic = true, User = command.Invocation.User with { Locale = null } },
            timeout.Token);
        await Task.WhenAny(answering, time.WaitAsync(TokenLifetime, cancellation));
        if (!answering.IsCompleted)
        {
            LogExpired(name);
            await timeout.CancelAsync();
            return;
        }

        // What was found before may be gone: "nothing found" stays private.
        var reply = await answering;
        reply = reply with
        {
            IsPrivate = reply.Message.Title is null,
            Message = SharedMessage.Of(reply.Message),
            Form = null
        };
        if (await SendAsync(InteractionRequests.FollowUp(command.Reference, applicationId, reply), name, cancellation))
        {
            await FollowUpAsync(command, reply, cancellation);
        }
        else
        {
            var notShared = new CommandReply(new Message(phrases.NotShared));
            await SendAsync(
                InteractionRequests.FollowUp(command.Reference, applicationId, notShared), name, cancellation);
        }

        await SendAsync(
            InteractionRequests.EditOriginal(command.Reference, applicationId, press.WithoutButton()), name,
            cancellation);
    }

    private async Task<CommandReply> RunCommandAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        try
        {
            return await dispatcher.AnswerAsync(invocation, cancellation);
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // A bug in one command must not affect others; the member gets an error message.
            LogFailure(exception, invocation.Name);
            return ErrorReply(invocation);
        }
        catch (OperationCanceledException)
        {
            return ErrorReply(invocation);
        }
    }

    private CommandReply ErrorReply(CommandInvocation invocation) =>
        new(new Message(dispatcher.PhrasesFor(invocation).Answers.InternalError));

    private async Task AutocompleteAsync(Interaction.Autocomplete autocomplete, CancellationToken cancellation)
    {
        IReadOnlyList<Suggestion> suggestions = [];
        try
        {
            suggestions = dispatcher.Suggest(autocomplete.Invocation, autocomplete.Option, autocomplete.Typed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailure(exception, autocomplete.Invocation.Name);
        }

        await SendAsync(
            InteractionRequests.Suggest(autocomplete.Reference, suggestions),
            autocomplete.Invocation.Name,
            cancellation);
    }

    /// <summary>False when follow-up messages would not be shown.</summary>
    private async Task<bool> SendAsync(RestRequest request, string command, CancellationToken cancellation)
    {
        switch (await api.SendAsync(request, cancellation))
        {
            case RestReply.Ok:
                return true;
            case RestReply.Refused { Error.Code: DiscordError.AlreadyAcknowledged } refused:
                // Either an earlier attempt with an unknown outcome succeeded, or another instance has responded and
                // continues.
                LogAlreadyAnswered(command);
                return refused.AfterUnknownAttempt;
            case RestReply.Refused { Error.Code: DiscordError.UnknownInteraction }:
                LogNotSent(command, "the interaction has expired");
                return false;
            case RestReply.Refused refused:
                LogNotSent(command, refused.Error.ToString());
                return false;
            case var lost:
                LogNotSent(
                    command, lost is RestReply.Unknown unclear
                        ? unclear.Reason
                        : "Discord could not be reached in time");
                // With an unknown outcome the deferred response may exist, so the answer still has to be sent.
                return lost is RestReply.Unknown;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "/{Command} had already been answered.")]
    private partial void LogAlreadyAnswered(string command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The response to /{Command} could not be sent: {Reason}.")]
    private partial void LogNotSent(string command, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed.")]
    private partial void LogFailure(Exception exception, string command);

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} did not finish before its interaction token expired.")]
    private partial void LogExpired(string command);
}
