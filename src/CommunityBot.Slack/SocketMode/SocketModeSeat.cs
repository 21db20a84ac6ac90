using System.Threading.Channels;

using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.SocketMode;

/// <summary>
/// One seat in the workspace: the thin loop that owns the sockets and timers of <see cref="SocketModeProtocol"/>.
/// Nothing that waits for anybody runs on it.
/// </summary>
internal sealed partial class SocketModeSeat
{
    /// <summary>
    /// Nobody should be unheard for minutes after a short outage; what Slack finds too often it says, and then its own
    /// pause counts.
    /// </summary>
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    private readonly Channel<SocketModeEvent> events = Channel.CreateUnbounded<SocketModeEvent>(
        new UnboundedChannelOptions { SingleReader = true, AllowSynchronousContinuations = true });

    private readonly int number;
    private readonly SocketModeSurroundings around;
    private readonly Action<SlackDelivery> handOver;
    private readonly Action<SocketModeState> changed;
    private readonly SocketModeLines lines;
    private readonly ILogger log;

    /// <param name="number">From 1, for the log.</param>
    /// <param name="changed">Hears every state; never waits.</param>
    public SocketModeSeat(
        int number, SocketModeSurroundings around, Action<SlackDelivery> handOver, Action<SocketModeState> changed)
    {
        this.number = number;
        this.around = around;
        this.handOver = handOver;
        this.changed = changed;
        log = around.Log;
        lines = new SocketModeLines(number, around, happened => events.Writer.TryWrite(happened));
    }

    /// <summary>Runs until the seat gives up or is cancelled; leaves no socket behind.</summary>
    public async Task RunAsync(CancellationToken cancellation)
    {
        var state = SocketModeProtocol.Start;
        using var leaving = CancellationTokenSource.CreateLinkedTokenSource(cancellation);
        events.Writer.TryWrite(new SocketModeEvent.Begin());
        try
        {
            await foreach (var happened in events.Reader.ReadAllAsync(leaving.Token))
            {
                var step = SocketModeProtocol.On(state, happened);
                state = step.State;
                changed(state);
                if (state is SocketModeState.Live(var line, _)
                    && happened is SocketModeEvent.Said(_, SocketModeMessage.Hello))
                {
                    LogInService(number, line);
                }

                foreach (var action in step.Actions)
                {
                    await TryPerformAsync(action, leaving.Token);
                }

                if (state is SocketModeState.Stopped)
                {
                    return;
                }
            }
        }
        catch (OperationCanceledException) when (cancellation.IsCancellationRequested)
        {
            // Told to stop: the goodbyes follow.
        }
        finally
        {
            // In this order: a line that is being dialled sees the end, or is seen by it.
            await leaving.CancelAsync();
            await lines.LeaveAllAsync();
        }
    }

    /// <summary>What goes wrong with one action must not end the seat: it would be deaf for ever, and nobody would know.</summary>
    private async Task TryPerformAsync(SocketModeAction action, CancellationToken cancellation)
    {
        try
        {
            await PerformAsync(action, cancellation);
        }
        catch (Exception surprise) when (!cancellation.IsCancellationRequested)
        {
            LogSurprise(surprise, number);
        }
    }

    private async Task PerformAsync(SocketModeAction action, CancellationToken cancellation)
    {
        switch (action)
        {
            case SocketModeAction.AskAddress(var line):
                _ = AskAsync(line, cancellation);
                break;
            case SocketModeAction.Dial(var line, var address):
                _ = lines.ListenAsync(line, address, cancellation);
                break;
            case SocketModeAction.Remind(var after, var of):
                _ = RemindAsync(after, of, cancellation);
                break;
            case SocketModeAction.Pause(var line, var failures, var atLeast):
                var wait = Backoff.Before(failures, around.Chance());
                wait = wait > atLeast ? wait : atLeast;
                LogWaiting(number, failures, wait);
                _ = RemindAsync(wait, new SocketModeEvent.PauseOver(line), cancellation);
                break;
            case SocketModeAction.Acknowledge(var line, var id):
                await lines.AcknowledgeAsync(line, id, answer: null, cancellation);
                break;
            case SocketModeAction.HandOver(var line, var envelope, var answers):
                handOver(new SlackDelivery(envelope)
                {
                    AnswerByAcknowledging = answers
                        ? answer => lines.AcknowledgeAsync(line, envelope.Id, answer, cancellation)
                        : null,
                });
                break;
            case SocketModeAction.Close(var line, var reason):
                _ = lines.HangUpAsync(line, reason);
                break;
            case SocketModeAction.GiveUp(var reason, var remedy):
                LogGivingUp(reason, remedy);
                break;
        }
    }

    private async Task AskAsync(int line, CancellationToken cancellation)
    {
        try
        {
            events.Writer.TryWrite(await around.Api.OpenConnectionAsync(cancellation) switch
            {
                ConnectionAddress.Given(var address) => new SocketModeEvent.AddressGiven(line, address),
                ConnectionAddress.Delayed(var reason, var wait) => new SocketModeEvent.AddressDelayed(line, reason, wait),
                ConnectionAddress.Refused(var reason, var remedy) =>
                    new SocketModeEvent.AddressRefused(line, reason, remedy),
                var other => throw new InvalidOperationException($"Nobody told this place about {other}."),
            });
        }
        catch (OperationCanceledException)
        {
            // The seat is being left; nobody waits for the address.
        }
        catch (Exception surprise)
        {
            LogSurprise(surprise, number);
            events.Writer.TryWrite(new SocketModeEvent.AddressDelayed(line, surprise.Message, TimeSpan.Zero));
        }
    }

    private async Task RemindAsync(TimeSpan after, SocketModeEvent of, CancellationToken cancellation)
    {
        try
        {
            await around.Wire.WaitAsync(after, cancellation);
            events.Writer.TryWrite(of);
        }
        catch (OperationCanceledException)
        {
            // The seat is being left.
        }
    }

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack connection {Seat}: try {Failures} came to nothing; the next is in {Wait}.")]
    private partial void LogWaiting(int seat, int failures, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack connection {Seat}: line {Line} is in service.")]
    private partial void LogInService(int seat, int line);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack connection {Seat}: something unexpected happened.")]
    private partial void LogSurprise(Exception surprise, int seat);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack is off: {Reason} {Remedy}")]
    private partial void LogGivingUp(string reason, string remedy);

}
