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
    ICommandDispatcher dispatcher,
    SlackResponder responder,
    SlackWorkspaces workspaces,
    SlackCommandNames names,
    TimeProvider time,
    ILogger<InteractionHandler> log) : IDisposable
{
    /// <summary>Slack waits three seconds for an acknowledgement, network latency included.</summary>
    private static readonly TimeSpan AcknowledgementTimeout = TimeSpan.FromSeconds(2);

    /// <summary>A response_url is valid for half an hour; an answer that late is useless.</summary>
    private static readonly TimeSpan AnswerTimeout = TimeSpan.FromMinutes(10);

    /// <summary>Grace period for running interactions when the bot stops.</summary>
    private static readonly TimeSpan ShutdownGrace = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();

    /// <summary>Computed once: the dispatcher's commands do not change.</summary>
    private IReadOnlyDictionary<string, string> Spellings => field ??= names.Spellings(dispatcher.Commands);

    private readonly DeliveryDeduplicator deduplicator = new(time);
    private readonly ConcurrentDictionary<Task, bool> running = new();

    /// <summary>
    /// Never blocks: the work runs in its own task. Only a cached answer is sent from the calling thread, because
    /// waking another one would take longer than sending it.
    /// </summary>
    public void Receive(SlackDelivery delivery)
    {
        var (invocation, isCached) = Read(delivery);
        var work = isCached
            ? HandleAsync(delivery, invocation, stopping.Token)
            : Task.Run(() => HandleAsync(delivery, invocation, stopping.Token), CancellationToken.None);
        if (work.IsCompleted)
        {
            return;
        }

        running.TryAdd(work, true);
        _ = work.ContinueWith(
            done => running.TryRemove(done, out _), CancellationToken.None,
            TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Waits briefly for running interactions, then cancels the rest; each cancelled one is logged.</summary>
    public async Task StopAsync()
    {
        await WaitForRunningAsync();
        await stopping.CancelAsync();
        await WaitForRunningAsync();
    }

    public void Dispose() => stopping.Dispose();

    private async Task WaitForRunningAsync()
    {
        using var timeout = new CancellationTokenSource(ShutdownGrace, TimeProvider.System);
        await Task.WhenAny(
            Task.WhenAll(running.Keys), Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, timeout.Token));
    }

    private (SlackInvocation? Invocation, bool IsCached) Read(SlackDelivery delivery)
    {
        SlackInvocation? invocation = null;
        try
        {
            invocation = EnvelopeReader.Read(delivery.Envelope, dispatcher.Commands, names, Spellings);
            return (invocation, delivery.AcknowledgeWithAnswer is null
                && invocation is { Target: ResponseTarget.Ephemeral or ResponseTarget.Channel, PublishesHome: false }
                && dispatcher.FindCached(invocation.Invocation) is { HasFiles: false });
        }
        catch (Exception exception)
        {
            // A bug; the connection goes on, and a command that could be read is answered.
            LogFailed(exception, delivery.Envelope.Type);
            return (invocation, false);
        }
    }

    private async Task HandleAsync(
        SlackDelivery delivery, SlackInvocation? invocation, CancellationToken cancellation)
    {
        try
        {
            var envelope = delivery.Envelope;
            var isNew = deduplicator.IsNew(envelope);
            if (isNew
                && WorkspaceRevocation.Read(envelope, Instant.FromDateTimeOffset(time.GetUtcNow())) is { } revocation)
            {
                await workspaces.RemoveAsync(revocation, cancellation);
                return;
            }

            if (!isNew || invocation is null)
            {
                LogIgnored(envelope.Type, envelope.RetryAttempt);
                await (delivery.AcknowledgeWithAnswer?.Invoke(null) ?? Task.FromResult(true));
                return;
            }

            await AnswerAsync(delivery, invocation, cancellation);
        }
        catch (OperationCanceledException)
        {
            LogNotSent(delivery.Envelope.Type, "the bot is stopping, or it took longer than ten minutes");
        }
        catch (Exception exception)
        {
            // The task is not awaited, so an exception that is not logged here would be lost.
            LogFailed(exception, delivery.Envelope.Type);
        }
    }

    private async Task AnswerAsync(SlackDelivery delivery, SlackInvocation invocation, CancellationToken cancellation)
    {
        using var timeout = new CancellationTokenSource(AnswerTimeout, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(timeout.Token, cancellation);
        if (invocation.Target is ResponseTarget.Home)
        {
            await PublishHomeAsync(invocation, linked.Token);
            return;
        }

        var dialog = invocation.Target is ResponseTarget.NewModal(var trigger)
            ? await responder.OpenModalAsync(
                trigger, invocation.Invocation, dispatcher.PhrasesFor(invocation.Invocation), linked.Token)
            : null;
        if (delivery.AcknowledgeWithAnswer is not { } acknowledge)
        {
            var reply = await InvokeAsync(invocation.Invocation, linked.Token);
            if (reply.Form is null || !await responder.OpenFormAsync(invocation, reply.Form, linked.Token))
            {
                await SendAsync(invocation, reply, dialog, linked.Token);
            }

            if (invocation.PublishesHome)
            {
                var first = invocation.Invocation with
                {
                    Name = EnvelopeReader.DefaultCommand,
                    Text = "",
                    Options = new Dictionary<string, string>()
                };
                await PublishHomeAsync(new SlackInvocation(first, new ResponseTarget.Home()), linked.Token);
            }

            return;
        }

        // In its own task: the command may block, and Slack must receive the acknowledgement in time.
        var invoking = Task.Run(() => InvokeAsync(invocation.Invocation, linked.Token), CancellationToken.None);
        var tooLong = time.WaitAsync(AcknowledgementTimeout, linked.Token);
        if (await Task.WhenAny(invoking, tooLong) != invoking)
        {
            await acknowledge(null);
            await SendAsync(invocation, await invoking, dialog, linked.Token);
            return;
        }

        var answer = await invoking;
        if (answer.Form is { } form && await responder.OpenFormAsync(invocation, form, linked.Token))
        {
            await acknowledge(null);
            return;
        }

        // Files are sent first, because the answer says where they are.
        if (answer.HasFiles)
        {
            await acknowledge(null);
            await SendAsync(invocation, answer, dialog, linked.Token);
            return;
        }

        if (!await acknowledge(SerializedAnswer.PayloadOf(
            invocation, answer, dispatcher.Commands, dispatcher.PhrasesFor(invocation.Invocation))))
        {
            await SendAsync(invocation, answer, dialog, linked.Token);
            return;
        }

        if (await responder.FollowUpAsync(invocation, answer, linked.Token) is { } error)
        {
            LogNotSent("the follow-up to " + invocation.Invocation.Name, error);
        }
    }

    /// <summary>The panel is computed last, because the block action may have changed it.</summary>
    private async Task PublishHomeAsync(SlackInvocation received, CancellationToken cancellation)
    {
        var page = AppHome.After(received.Invocation);
        var invocation = received with { Invocation = page.Answer };
        var reply = await InvokeAsync(page.Answer, cancellation);
        if (reply.Form is { } form && await responder.OpenFormAsync(invocation, form, cancellation))
        {
            return;
        }

        if (page.Besides is { } besides
            && dispatcher.IsAllowed(besides)
            && (await InvokeAsync(besides, cancellation)).Message is { Title: not null } more)
        {
            reply = reply with { FollowUps = [.. reply.FollowUps, more] };
        }

        var panel = dispatcher.IsAllowed(page.Panel) ? (await InvokeAsync(page.Panel, cancellation)).Message : null;
        await SendAsync(invocation, reply, dialog: null, cancellation, panel);
    }

    private async Task<CommandReply> InvokeAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        try
        {
            return await dispatcher.AnswerAsync(invocation, cancellation);
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            LogFailed(exception, invocation.Name);
            return new(new Message(dispatcher.PhrasesFor(invocation).Answers.InternalError));
        }
    }

    private async Task SendAsync(
        SlackInvocation invocation, CommandReply reply, string? dialog, CancellationToken cancellation,
        Message? panel = null)
    {
        if (await responder.SendAsync(
            invocation,
            reply,
            dialog,
            panel,
            dispatcher.Commands,
            dispatcher.PhrasesFor(invocation.Invocation),
            cancellation) is { } error)
        {
            LogNotSent(invocation.Invocation.Name, error);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack sent {Type} (retry {Retry}), which needs no answer.")]
    private partial void LogIgnored(string type, int retry);

    [LoggerMessage(
        Level = LogLevel.Warning, Message = "The answer to {Interaction} could not be sent on Slack: {Reason}.")]
    private partial void LogNotSent(string interaction, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering {Interaction} on Slack failed.")]
    private partial void LogFailed(Exception exception, string interaction);
}
