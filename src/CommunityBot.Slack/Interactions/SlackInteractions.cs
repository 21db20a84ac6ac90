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
/// Answers what people ask. Every question is worked on by itself, away from the connection it came over, so one that
/// hangs holds up nothing.
/// </summary>
internal sealed partial class SlackInteractions(
    Func<ICommandDesk> desk,
    SlackAnswers answers,
    SlackWorkspaces workspaces,
    SlackCommandNames names,
    TimeProvider wire,
    ILogger<SlackInteractions> log) : IDisposable
{
    /// <summary>
    /// Slack waits three seconds for an acknowledgement; the way there and back takes its part of them.
    /// </summary>
    private static readonly TimeSpan AcknowledgingPatience = TimeSpan.FromSeconds(2);

    /// <summary>Slack takes an answer for half an hour; nobody reads one that late.</summary>
    private static readonly TimeSpan AnsweringPatience = TimeSpan.FromMinutes(10);

    /// <summary>What is being answered when the bot stops may still be finished in this time.</summary>
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(1);

    private readonly CancellationTokenSource stopping = new();

    /// <summary>The desk's commands stay what they are for as long as it lives.</summary>
    private IReadOnlyDictionary<string, string> Spellings => field ??= names.Spellings(desk().Commands);

    private readonly SeenDeliveries seen = new(wire);
    private readonly ConcurrentDictionary<Task, bool> working = new();

    /// <summary>Never waits: the work begins elsewhere.</summary>
    public void Receive(SlackDelivery delivery)
    {
        var work = Task.Run(() => HandleAsync(delivery, stopping.Token), CancellationToken.None);
        working.TryAdd(work, true);
        _ = work.ContinueWith(
            done => working.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.ExecuteSynchronously, TaskScheduler.Default);
    }

    /// <summary>Leaves a moment for what is nearly answered, then lets go of the rest, which is said of each.</summary>
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
        await Task.WhenAny(Task.WhenAll(working.Keys), Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, patience.Token));
    }

    private async Task HandleAsync(SlackDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            var envelope = delivery.Envelope;
            var isNew = seen.IsNew(envelope);
            if (isNew && SlackDeparture.Read(envelope, Instant.FromDateTimeOffset(wire.GetUtcNow())) is { } departure)
            {
                await workspaces.ForgetAsync(departure, cancellation);
                return;
            }

            var question = isNew ? QuestionReader.Read(envelope, desk().Commands, names, Spellings) : null;
            if (question is null)
            {
                LogNothingAsked(envelope.Type, envelope.RetryAttempt);
                await (delivery.AnswerByAcknowledging?.Invoke(null) ?? Task.FromResult(true));
                return;
            }

            await AnswerAsync(delivery, question, cancellation);
        }
        catch (OperationCanceledException)
        {
            LogLeftUnanswered(delivery.Envelope.Type, "the bot is stopping, or it took longer than ten minutes");
        }
        catch (Exception surprise)
        {
            // Nobody awaits this task: what is not said here is never said.
            LogSurprise(surprise, delivery.Envelope.Type);
        }
    }

    private async Task AnswerAsync(SlackDelivery delivery, SlackQuestion question, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(AnsweringPatience, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        if (question.Where is AnswerPlace.Home)
        {
            await ShowHomeAsync(question, either.Token);
            return;
        }

        var dialog = question.Where is AnswerPlace.Dialog(var trigger)
            ? await answers.OpenDialogAsync(trigger, question.Call, desk().PhrasesFor(question.Call), either.Token)
            : null;
        if (delivery.AnswerByAcknowledging is not { } acknowledge)
        {
            var reply = await AskAsync(question.Call, either.Token);
            if (reply.Form is null || !await answers.OpenFormAsync(question, reply.Form, either.Token))
            {
                await SendAsync(question, reply, dialog, either.Token);
            }

            if (question.RedrawsHome)
            {
                var first = question.Call with { Name = QuestionReader.FirstCommand, Text = "", Options = new Dictionary<string, string>() };
                await ShowHomeAsync(new SlackQuestion(first, new AnswerPlace.Home()), either.Token);
            }

            return;
        }

        // On a thread of its own: it may block, and Slack wants to hear something in time.
        var asking = Task.Run(() => AskAsync(question.Call, either.Token), CancellationToken.None);
        var tooLong = wire.WaitAsync(AcknowledgingPatience, either.Token);
        if (await Task.WhenAny(asking, tooLong) != asking)
        {
            await acknowledge(null);
            await SendAsync(question, await asking, dialog, either.Token);
            return;
        }

        var answer = await asking;
        if (answer.Form is { } form && await answers.OpenFormAsync(question, form, either.Token))
        {
            await acknowledge(null);
            return;
        }

        if (!await acknowledge(WrittenAnswer.PayloadOf(question, answer, desk().Commands, desk().PhrasesFor(question.Call))))
        {
            await SendAsync(question, answer, dialog, either.Token);
            return;
        }

        if (await answers.FollowUpAsync(question, answer, either.Token) is { } trouble)
        {
            LogLeftUnanswered("what follows " + question.Call.Name, trouble);
        }
    }

    /// <summary>The panel is asked for last: what was pressed may have changed it.</summary>
    private async Task ShowHomeAsync(SlackQuestion asked, CancellationToken cancellation)
    {
        var page = HomePage.After(asked.Call);
        var question = asked with { Call = page.Answered };
        var reply = await AskAsync(page.Answered, cancellation);
        if (reply.Form is { } form && await answers.OpenFormAsync(question, form, cancellation))
        {
            return;
        }

        if (page.Besides is { } besides && desk().MayAsk(besides) && (await AskAsync(besides, cancellation)).Message is { Title: not null } more)
        {
            reply = reply with { FollowUps = [.. reply.FollowUps, more] };
        }

        var panel = desk().MayAsk(page.Panel) ? (await AskAsync(page.Panel, cancellation)).Message : null;
        await SendAsync(question, reply, dialog: null, cancellation, panel);
    }

    private async Task<CommandReply> AskAsync(CommandCall call, CancellationToken cancellation)
    {
        try
        {
            return await desk().AnswerAsync(call, cancellation);
        }
        catch (Exception surprise) when (surprise is not OperationCanceledException)
        {
            LogSurprise(surprise, call.Name);
            return new(new Message(desk().PhrasesFor(call).Answers.WentWrong));
        }
    }

    private async Task SendAsync(
        SlackQuestion question, CommandReply reply, string? dialog, CancellationToken cancellation, Message? panel = null)
    {
        if (await answers.SendAsync(question, reply, dialog, panel, desk().Commands, desk().PhrasesFor(question.Call), cancellation) is { } trouble)
        {
            LogLeftUnanswered(question.Call.Name, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack sent {Type} (retry {Retry}) that asks for no answer.")]
    private partial void LogNothingAsked(string type, int retry);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Asked} stays unanswered on Slack: {Reason}.")]
    private partial void LogLeftUnanswered(string asked, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering {Asked} on Slack failed.")]
    private partial void LogSurprise(Exception surprise, string asked);
}
