using System.Collections.Concurrent;
using System.Threading.Channels;

using CommunityBot.Slack.Rendering;
using CommunityBot.Slack.Web;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.SocketMode;

/// <summary>
/// One seat in the workspace: the thin loop that owns the sockets and timers of <see cref="SocketModeProtocol"/>.
/// Nothing that waits for anybody runs on it.
/// </summary>
internal sealed partial class SocketModeSeat(
    int number,
    SocketModeSurroundings around,
    Action<SlackDelivery> handOver,
    Action<SocketModeState> changed)
{
    /// <summary>
    /// Nobody should be unheard for minutes after a short outage; what Slack finds too often it says, and then its own
    /// pause counts.
    /// </summary>
    private static readonly Backoff Backoff = new(TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(30));

    /// <summary>A send that takes this long goes nowhere.</summary>
    private static readonly TimeSpan SendingPatience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan GoodbyePatience = TimeSpan.FromSeconds(3);

    private readonly Channel<SocketModeEvent> events = Channel.CreateUnbounded<SocketModeEvent>(
        new UnboundedChannelOptions { SingleReader = true });

    private readonly ConcurrentDictionary<int, OpenLine> lines = new();
    private readonly ConcurrentDictionary<int, bool> unwanted = new();
    private readonly ILogger log = around.Log;

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
                if (state is SocketModeState.Live(var line, _) && happened is SocketModeEvent.Said(_, SocketModeMessage.Hello))
                {
                    LogInService(number, line);
                }

                foreach (var action in step.Actions)
                {
                    await PerformAsync(action, leaving.Token);
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
            await Task.WhenAll(lines.Keys.Select(LeaveAsync));
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
                _ = ListenAsync(line, address, cancellation);
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
                await AcknowledgeAsync(line, id, answer: null, cancellation);
                break;
            case SocketModeAction.HandOver(var line, var envelope, var answers):
                handOver(new SlackDelivery(envelope)
                {
                    AnswerByAcknowledging = answers
                        ? answer => AcknowledgeAsync(line, envelope.Id, answer, cancellation)
                        : null,
                });
                break;
            case SocketModeAction.Close(var line, var reason):
                LogClosing(number, line, reason);
                _ = HangUpAsync(line, reason);
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

    private async Task ListenAsync(int line, Uri address, CancellationToken cancellation)
    {
        try
        {
            var (socket, reason) = await around.Dialer.DialAsync(address, cancellation);
            if (socket is null)
            {
                events.Writer.TryWrite(new SocketModeEvent.Gone(line, reason ?? "nobody answered"));
                return;
            }

            // Not bound to the seat's own end: a line that is being closed is still read until it is. It holds nothing
            // that would have to be disposed of.
            var reading = new CancellationTokenSource();
            await using (socket)
            {
                lines[line] = new OpenLine(socket, reading);
                if (unwanted.ContainsKey(line) || cancellation.IsCancellationRequested)
                {
                    return;
                }

                var ending = await ReadToTheEndAsync(line, socket, reading.Token);
                LogEnded(number, line, ending);
                events.Writer.TryWrite(new SocketModeEvent.Gone(line, ending));
            }
        }
        catch (OperationCanceledException)
        {
            events.Writer.TryWrite(new SocketModeEvent.Gone(line, "given up"));
        }
        catch (Exception surprise)
        {
            LogSurprise(surprise, number);
            events.Writer.TryWrite(new SocketModeEvent.Gone(line, surprise.Message));
        }
        finally
        {
            lines.TryRemove(line, out _);
            unwanted.TryRemove(line, out _);
        }
    }

    private async Task<string> ReadToTheEndAsync(int line, ITextSocket socket, CancellationToken cancellation)
    {
        while (true)
        {
            switch (await socket.ReadAsync(cancellation))
            {
                case SocketRead.Frame(var bytes):
                    var message = SocketModeMessage.Read(bytes);
                    if (message is SocketModeMessage.Unreadable(var why))
                    {
                        LogUnreadable(number, why);
                    }

                    events.Writer.TryWrite(new SocketModeEvent.Said(line, message));
                    break;
                case SocketRead.Closed(var code, var reason):
                    return $"closed with {(code?.ToString(System.Globalization.CultureInfo.InvariantCulture) ?? "no code")}: {reason}";
            }
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

    private async Task<bool> AcknowledgeAsync(int line, string id, SlackAnswerPayload? answer, CancellationToken cancellation)
    {
        if (!lines.TryGetValue(line, out var open))
        {
            LogNotAcknowledged(number, id);
            return false;
        }

        using var patience = new CancellationTokenSource(SendingPatience, around.Wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var sent = await open.Socket.SendAsync(new Acknowledgement { EnvelopeId = id, Payload = answer }.ToUtf8(), either.Token);
            if (!sent)
            {
                LogNotAcknowledged(number, id);
            }

            return sent;
        }
        catch (OperationCanceledException)
        {
            // The line is stuck; giving up on the send has cut it, and the read says so.
            LogNotAcknowledged(number, id);
            return false;
        }
    }

    /// <summary>Says goodbye, and cuts the line when the other side does not follow in time.</summary>
    private async Task HangUpAsync(int line, string reason)
    {
        // It may still be dialled; then it ends as soon as it is there.
        unwanted[line] = true;
        if (!lines.TryGetValue(line, out var open))
        {
            return;
        }

        await open.Socket.CloseAsync(1000, reason);
        await around.Wire.WaitAsync(GoodbyePatience, CancellationToken.None);
        await CutAsync(line);
    }

    private async Task LeaveAsync(int line)
    {
        if (lines.TryGetValue(line, out var open))
        {
            await open.Socket.CloseAsync(1000, "the bot is stopping");
            await CutAsync(line);
        }
    }

    private async Task CutAsync(int line)
    {
        if (lines.TryRemove(line, out var open))
        {
            await open.Reading.CancelAsync();
        }
    }

    private sealed record OpenLine(ITextSocket Socket, CancellationTokenSource Reading);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack connection {Seat}: try {Failures} came to nothing; the next is in {Wait}.")]
    private partial void LogWaiting(int seat, int failures, TimeSpan wait);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack connection {Seat}: line {Line} is in service.")]
    private partial void LogInService(int seat, int line);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack connection {Seat}: something unexpected happened.")]
    private partial void LogSurprise(Exception surprise, int seat);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack connection {Seat}: closing line {Line}, {Reason}.")]
    private partial void LogClosing(int seat, int line, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack connection {Seat}: line {Line} has ended, {Reason}.")]
    private partial void LogEnded(int seat, int line, string reason);

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack is off: {Reason} {Remedy}")]
    private partial void LogGivingUp(string reason, string remedy);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack connection {Seat} said something unknown: {Why}.")]
    private partial void LogUnreadable(int seat, string why);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack connection {Seat}: envelope {Envelope} could not be acknowledged; Slack may send it again.")]
    private partial void LogNotAcknowledged(int seat, string envelope);
}
