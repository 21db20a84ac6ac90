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
    private static readonly TimeSpan PromiseAfter = TimeSpan.FromSeconds(1.5);

    /// <summary>The interaction token is valid for 15 minutes.</summary>
    private static readonly TimeSpan LongestPromise = TimeSpan.FromMinutes(14);

    private readonly InteractionDeduplicator seen = new();

    /// <param name="applicationId">From READY; used for interactions that do not contain their application id.</param>
    public async Task RespondAsync(
        Interaction interaction, string? applicationId, long arrivedAt, CancellationToken cancellation)
    {
        if (!seen.IsNew(interaction.Reference.Id))
        {
            return;
        }

        switch (interaction)
        {
            case Interaction.Ping ping:
                await SayAsync(InteractionRequests.Pong(ping.Reference), "ping", cancellation);
                break;
            case Interaction.Autocomplete typing:
                await SuggestAsync(typing, cancellation);
                break;
            case Interaction.Command asked:
                var reference = asked.Reference with { ApplicationId = asked.Reference.ApplicationId ?? applicationId };
                await AnswerAsync(
                    asked with { Reference = reference, Invocation = Named(asked.Invocation) },
                    arrivedAt,
                    cancellation);
                break;
        }
    }

    /// <summary>A message command's menu name differs from its slash command's name.</summary>
    private CommandInvocation Named(CommandInvocation invocation) =>
        invocation.TargetMessage is not null
            && dispatcher.Commands.FirstOrDefault(spec => spec.OnMessages?.Name == invocation.Name) is { } chosen
            ? invocation with { Name = chosen.Name }
            : invocation;

    /// <summary>
    /// Runs the command on the calling thread; a timer sends the deferred response from another thread when the command
    /// is slow or blocks.
    /// </summary>
    private async Task AnswerAsync(Interaction.Command asked, long arrivedAt, CancellationToken cancellation)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        var response = new InitialResponse(asked);
        var wait = PromiseAfter - time.GetElapsedTime(arrivedAt);
        await using var promising = time.CreateTimer(
            _ => response.Defer(() => PromiseAsync(response, patience, cancellation)),
            state: null,
            wait > TimeSpan.Zero ? wait : TimeSpan.Zero,
            Timeout.InfiniteTimeSpan);

        var reply = await AskAsync(asked.Invocation, patience.Token);
        cancellation.ThrowIfCancellationRequested();
        if (response.Answer(reply) is { } promised)
        {
            await promised;
        }
        else if (await SayAsync(FirstWord(asked, reply), asked.Invocation.Name, cancellation))
        {
            await FollowUpAsync(asked, reply, cancellation);
        }
    }

    private async Task PromiseAsync(
        InitialResponse response, CancellationTokenSource patience, CancellationToken cancellation)
    {
        var asked = response.Interaction;
        var promise = asked.IsInPlace
            ? InteractionRequests.DeferChange(asked.Reference)
            : InteractionRequests.Defer(asked.Reference);
        if (await SayAsync(promise, asked.Invocation.Name, cancellation))
        {
            await KeepPromiseAsync(asked, response.Answered, patience, cancellation);
        }
    }

    /// <summary>
    /// A modal can only be the initial response: not after a deferred response, and not to a modal submission.
    /// </summary>
    private static RestRequest FirstWord(Interaction.Command asked, CommandReply reply) =>
        (reply.Form is { } form && asked.MayOpenForm ? InteractionRequests.Open(asked.Reference, form) : null)
        ?? (asked.IsInPlace && reply.IsPrivate
            ? InteractionRequests.Change(asked.Reference, reply)
            : InteractionRequests.Answer(asked.Reference, reply));

    private async Task KeepPromiseAsync(
        Interaction.Command asked, Task<CommandReply> answer, CancellationTokenSource patience,
        CancellationToken cancellation)
    {
        await Task.WhenAny(answer, time.WaitAsync(LongestPromise, cancellation));
        cancellation.ThrowIfCancellationRequested();
        if (!answer.IsCompleted)
        {
            LogTooSlow(asked.Invocation.Name);
            await patience.CancelAsync();
        }

        var reply = answer.IsCompleted ? await answer : Sorry(asked.Invocation);
        if (asked.Reference.ApplicationId is not { } applicationId)
        {
            LogNotSaid(asked.Invocation.Name, "the application id is unknown");
            return;
        }

        // The deferred response was ephemeral, so follow-up messages must be ephemeral too.
        if (await SayAsync(
            InteractionRequests.EditAnswer(asked.Reference, applicationId, reply), asked.Invocation.Name, cancellation))
        {
            await FollowUpAsync(asked, reply with { IsPrivate = true }, cancellation);
        }
    }

    private async Task FollowUpAsync(Interaction.Command asked, CommandReply reply, CancellationToken cancellation)
    {
        if (reply.Form is not null && asked.MayOpenForm)
        {
            return;
        }

        foreach (var more in reply.FollowUps.Take(DiscordLimits.FollowUps))
        {
            if (asked.Reference.ApplicationId is not { } applicationId)
            {
                LogNotSaid(asked.Invocation.Name, "the application id is unknown");
                return;
            }

            var said = InteractionRequests.FollowUp(
                asked.Reference, applicationId, new CommandReply(more, reply.IsPrivate));
            if (!await SayAsync(said, asked.Invocation.Name, cancellation))
            {
                return;
            }
        }
    }

    private async Task<CommandReply> AskAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        try
        {
            return await dispatcher.AnswerAsync(invocation, cancellation);
        }
        catch (Exception exception)
            when (exception is not OperationCanceledException || !cancellation.IsCancellationRequested)
        {
            // A bug in one command must not affect others; the member gets an error message.
            LogFault(exception, invocation.Name);
            return Sorry(invocation);
        }
        catch (OperationCanceledException)
        {
            return Sorry(invocation);
        }
    }

    private CommandReply Sorry(CommandInvocation invocation) =>
        new(new Message(dispatcher.PhrasesFor(invocation).Answers.WentWrong));

    private async Task SuggestAsync(Interaction.Autocomplete typing, CancellationToken cancellation)
    {
        IReadOnlyList<Suggestion> suggestions = [];
        try
        {
            suggestions = dispatcher.Suggest(typing.Call, typing.Option, typing.Typed);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFault(exception, typing.Call.Name);
        }

        await SayAsync(InteractionRequests.Suggest(typing.Reference, suggestions), typing.Call.Name, cancellation);
    }

    /// <summary>False when follow-up messages would not be shown.</summary>
    private async Task<bool> SayAsync(RestRequest request, string command, CancellationToken cancellation)
    {
        switch (await api.SendAsync(request, cancellation))
        {
            case RestReply.Ok:
                return true;
            case RestReply.Refused { Error.Code: DiscordError.AlreadyAnswered } refused:
                // Either an earlier attempt with an unknown outcome succeeded, or another instance has responded and
                // continues.
                LogAnsweredAlready(command);
                return refused.AfterLostTry;
            case RestReply.Refused { Error.Code: DiscordError.UnknownInteraction }:
                LogNotSaid(command, "the interaction has expired");
                return false;
            case RestReply.Refused refused:
                LogNotSaid(command, refused.Error.ToString());
                return false;
            case var lost:
                LogNotSaid(
                    command, lost is RestReply.Lost unclear ? unclear.Reason : "Discord could not be reached in time");
                // With an unknown outcome the deferred response may exist, so the answer still has to be sent.
                return lost is RestReply.Lost;
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "/{Command} had already been answered.")]
    private partial void LogAnsweredAlready(string command);

    [LoggerMessage(Level = LogLevel.Warning, Message = "The response to /{Command} could not be sent: {Reason}.")]
    private partial void LogNotSaid(string command, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} failed.")]
    private partial void LogFault(Exception exception, string command);

    [LoggerMessage(Level = LogLevel.Error, Message = "/{Command} did not finish before its interaction token expired.")]
    private partial void LogTooSlow(string command);
}
