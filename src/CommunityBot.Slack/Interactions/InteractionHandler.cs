using System.Collections.Concurrent;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

using NodaTime;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Handles deliveries: deduplicates them, dispatches the command and sends the answer. Each runs in its own task, so a
/// slow command blocks neither the connection nor other commands.
/// </summary>
internal sealed partial class InteractionHandler(
    Func<ICommandDispatcher> dispatcher,
    SlackResponder answers,
    SlackWorkspaces workspaces,
    SlackCommandNames names,
    TimeProvider wire,
    ILogger<InteractionHandler> log) : IDisposable
{
    /// <summary>Slack waits three seconds for an acknowledgement, network latency included.</summary>
    private static readonly TimeSpan AcknowledgingPatience = TimeSpan.FromSeconds(2);

    /// <summary>A response_url is valid for half an hour; an answer that late is useless.</summary>
    private static readonly TimeSpan AnsweringPatience = TimeSpan.FromMinutes(10);

    /// <summary>Grace period for running interactions when the bot stops.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();

    /// <summary>Computed once: the dispatcher's commands do not change.</summary>
    private IReadOnlyDictionary<string, string> Spellings => field ??= names.Spellings(dispatcher().Commands);

    private readonly DeliveryDeduplicator seen = new(wire);
    private readonly ConcurrentDictionary<Task, bool> working = new();

    /// <summary>Never blocks: the work runs in its own task.</summary>
    public void Receive(SlackDelivery delivery)
    {
        var work = Task.Run(() => HandleAsync(delivery, stopping.Token), CancellationToken.None);
        working.TryAdd(work, true);
        _ = work.ContinueWith(
            done => working.TryRemove(done, out _), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits briefly for running interactions, then cancels the rest; each cancelled one is logged.</summary>
    public async Task StopAsync()
    {
        await LetFinishAsync();
        await stopping.CancelAsync();
        await LetFinishAsync();
    }

    public void Dispose() => stopping.Dispose();

    private async Task LetFinishAsync()
    {
        using var patience = new CancellationTokenSource(LastWords, TimeProvider.System);
        await Task.WhenAny(
            Task.WhenAll(working.Keys), Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, patience.Token));
    }

    private async Task HandleAsync(SlackDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            var envelope = delivery.Envelope;
            var isNew = seen.IsNew(envelope);
            if (isNew
                && WorkspaceRevocation.Read(envelope, Instant.FromDateTimeOffset(wire.GetUtcNow())) is { } revocation)
            {
                await workspaces.RemoveAsync(revocation, cancellation);
                return;
            }

            var invocation = isNew ? EnvelopeReader.Read(envelope, dispatcher().Commands, names, Spellings) : null;
            if (invocation is null)
            {
                LogNothingAsked(envelope.Type, envelope.RetryAttempt);
                await (delivery.AnswerByAcknowledging?.Invoke(null) ?? Task.FromResult(true));
                return;
            }

            await AnswerAsync(delivery, invocation, cancellation);
        }
        catch (OperationCanceledException)
        {
            LogLeftUnanswered(delivery.Envelope.Type, "the bot is stopping, or it took longer than ten minutes");
        }
        catch (Exception exception)
        {
            // The task is not awaited, so an exception that is not logged here would be lost.
            LogSurprise(exception, delivery.Envelope.Type);
        }
    }

    private async Task AnswerAsync(SlackDelivery delivery, SlackInvocation invocation, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(AnsweringPatience, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        if (invocation.Where is ResponseTarget.Home)
        {
            await ShowHomeAsync(invocation, either.Token);
            return;
        }

        var dialog = invocation.Where is ResponseTarget.NewModal(var trigger)
            ? await answers.OpenDialogAsync(
                trigger, invocation.Call, dispatcher().PhrasesFor(invocation.Call), either.Token)
            : null;
        if (delivery.AnswerByAcknowledging is not { } acknowledge)
        {
            var reply = await AskAsync(invocation.Call, either.Token);
            if (reply.Form is null || !await answers.OpenFormAsync(invocation, reply.Form, either.Token))
            {
                await SendAsync(invocation, reply, dialog, either.Token);
            }

            if (invocation.RedrawsHome)
            {
                var first = invocation.Call with
                {
                    Name = EnvelopeReader.FirstCommand,
                    Text = "",
                    Options = new Dictionary<string, string>()
                };
                await ShowHomeAsync(new SlackInvocation(first, new ResponseTarget.Home()), either.Token);
            }

            return;
        }

        // In its own task: the command may block, and Slack must receive the acknowledgement in time.
        var asking = Task.Run(() => AskAsync(invocation.Call, either.Token), CancellationToken.None);
        var tooLong = wire.WaitAsync(AcknowledgingPatience, either.Token);
        if (await Task.WhenAny(asking, tooLong) != asking)
        {
            await acknowledge(null);
            await SendAsync(invocation, await asking, dialog, either.Token);
            return;
        }

        var answer = await asking;
        if (answer.Form is { } form && await answers.OpenFormAsync(invocation, form, either.Token))
        {
            await acknowledge(null);
            return;
        }

        if (!await acknowledge(SerializedAnswer.PayloadOf(
            invocation, answer, dispatcher().Commands, dispatcher().PhrasesFor(invocation.Call))))
        {
            await SendAsync(invocation, answer, dialog, either.Token);
            return;
        }

        if (await answers.FollowUpAsync(invocation, answer, either.Token) is { } trouble)
        {
            LogLeftUnanswered("the follow-up to " + invocation.Call.Name, trouble);
        }
    }

    /// <summary>The panel is computed last, because the block action may have changed it.</summary>
    private async Task ShowHomeAsync(SlackInvocation received, CancellationToken cancellation)
    {
        var page = AppHome.After(received.Call);
        var invocation = received with { Call = page.Answered };
        var reply = await AskAsync(page.Answered, cancellation);
        if (reply.Form is { } form && await answers.OpenFormAsync(invocation, form, cancellation))
        {
            return;
        }

        if (page.Besides is { } besides
            && dispatcher().IsAllowed(besides)
            && (await AskAsync(besides, cancellation)).Message is { Title: not null } more)
        {
            reply = reply with { FollowUps = [.. reply.FollowUps, more] };
        }

        var panel = dispatcher().IsAllowed(page.Panel) ? (await AskAsync(page.Panel, cancellation)).Message : null;
        await SendAsync(invocation, reply, dialog: null, cancellation, panel);
    }

    private async Task<CommandReply> AskAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        try
        {
            return await dispatcher().AnswerAsync(invocation, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogSurprise(exception, invocation.Name);
            return new(new Message(dispatcher().PhrasesFor(invocation).Answers.WentWrong));
        }
    }

    private async Task SendAsync(
        SlackInvocation invocation, CommandReply reply, string? dialog, CancellationToken cancellation,
        Message? panel = null)
    {
        if (await answers.SendAsync(
            invocation,
            reply,
            dialog,
            panel,
            dispatcher().Commands,
            dispatcher().PhrasesFor(invocation.Call),
            cancellation) is { } trouble)
        {
            LogLeftUnanswered(invocation.Call.Name, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack sent {Type} (retry {Retry}), which needs no answer.")]
    private partial void LogNothingAsked(string type, int retry);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The answer to {Interaction} could not be sent on Slack: {Reason}.")]
    private partial void LogLeftUnanswered(string interaction, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering {Interaction} on Slack failed.")]
    private partial void LogSurprise(Exception exception, string interaction);
}
