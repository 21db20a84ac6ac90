using System.Collections.Concurrent;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.SocketMode;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Answers what people ask. Every question is worked on by itself, away from the connection it came over, so one that
/// hangs holds up nothing.
/// </summary>
internal sealed partial class SlackInteractions(
    Func<ICommandDesk> desk,
    SlackAnswers answers,
    TimeProvider wire,
    ILogger<SlackInteractions> log)
{
    /// <summary>Slack waits three seconds for an acknowledgement; the way there and back takes its part of them.</summary>
    private static readonly TimeSpan AcknowledgingPatience = TimeSpan.FromSeconds(2);

    /// <summary>Slack takes an answer for half an hour; nobody reads one that late.</summary>
    private static readonly TimeSpan AnsweringPatience = TimeSpan.FromMinutes(10);

    private readonly SeenDeliveries seen = new(wire);
    private readonly ConcurrentDictionary<Task, bool> working = new();

    /// <summary>Never waits: the work begins elsewhere.</summary>
    public void Receive(SlackDelivery delivery, CancellationToken cancellation)
    {
        var work = Task.Run(() => HandleAsync(delivery, cancellation), CancellationToken.None);
        working.TryAdd(work, true);
        _ = work.ContinueWith(
            done => working.TryRemove(done, out _), CancellationToken.None, TaskContinuationOptions.None, TaskScheduler.Default);
    }

    /// <summary>Completes when everything that was being answered is.</summary>
    public Task IdleAsync() => Task.WhenAll(working.Keys);

    private async Task HandleAsync(SlackDelivery delivery, CancellationToken cancellation)
    {
        try
        {
            var envelope = delivery.Envelope;
            var call = seen.IsNew(envelope) ? CallOf(envelope) : null;
            if (call is null)
            {
                LogNothingAsked(envelope.Type, envelope.RetryAttempt);
                await (delivery.AnswerByAcknowledging?.Invoke(null) ?? Task.FromResult(true));
                return;
            }

            await AnswerAsync(delivery, call, cancellation);
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

    private CommandCall? CallOf(Envelope envelope) => (envelope.Type, envelope.Payload) switch
    {
        ("slash_commands", { } payload) => SlashCommandReader.Read(payload, desk().Commands),
        ("interactive", { } payload) => InteractionReader.Read(payload),
        _ => null,
    };

    private async Task AnswerAsync(SlackDelivery delivery, CommandCall call, CancellationToken cancellation)
    {
        using var patience = new CancellationTokenSource(AnsweringPatience, wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        var asking = AskAsync(call, either.Token);
        if (delivery.AnswerByAcknowledging is not { } acknowledge)
        {
            await SendAsync(delivery, call, await asking, either.Token);
            return;
        }

        var tooLong = wire.WaitAsync(AcknowledgingPatience, either.Token);
        if (await Task.WhenAny(asking, tooLong) != asking)
        {
            await acknowledge(null);
            await SendAsync(delivery, call, await asking, either.Token);
            return;
        }

        var answer = await asking;
        if (!await acknowledge(answer))
        {
            await SendAsync(delivery, call, answer, either.Token);
        }
    }

    private async Task<SlackAnswerPayload> AskAsync(CommandCall call, CancellationToken cancellation)
    {
        try
        {
            var reply = await desk().AnswerAsync(call, cancellation);
            return SlackRenderer.Answer(reply.Message, reply.IsPrivate);
        }
        catch (Exception surprise) when (surprise is not OperationCanceledException)
        {
            LogSurprise(surprise, call.Name);
            return SlackRenderer.Answer(
                new Message($"Something went wrong while answering /{call.Name}. The bot's log says what."), isPrivate: true);
        }
    }

    private async Task SendAsync(
        SlackDelivery delivery, CommandCall call, SlackAnswerPayload answer, CancellationToken cancellation)
    {
        var trouble = await answers.SendAsync(
            delivery.Envelope.ResponseUrl, call.Place.ChannelId, call.Asker.UserId, answer, cancellation);
        if (trouble is not null)
        {
            LogLeftUnanswered(call.Name, trouble);
        }
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack sent {Type} (retry {Retry}) that asks for no answer.")]
    private partial void LogNothingAsked(string type, int retry);

    [LoggerMessage(Level = LogLevel.Warning, Message = "{Asked} stays unanswered on Slack: {Reason}.")]
    private partial void LogLeftUnanswered(string asked, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Answering {Asked} on Slack failed.")]
    private partial void LogSurprise(Exception surprise, string asked);
}
