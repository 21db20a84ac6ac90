using System.Collections.Concurrent;
using System.Globalization;

using CommunityBot.Slack.Rendering;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.SocketMode;

/// <summary>The sockets of one seat: the line in service, the one being made, and those on their way out.</summary>
/// <param name="tell">Takes what happens on any of them; never waits.</param>
internal sealed partial class SocketModeSockets(int number, SocketModeOptions options, Action<SocketModeEvent> tell)
{
    /// <summary>A send that takes this long goes nowhere.</summary>
    private static readonly TimeSpan SendingPatience = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan GoodbyePatience = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<int, OpenLine> lines = new();
    private readonly ConcurrentDictionary<int, bool> unwanted = new();
    private readonly ILogger log = options.Log;

    /// <summary>Dials a line and reads it to its end, which it tells like everything else that happens.</summary>
    public async Task ListenAsync(int line, Uri address, CancellationToken cancellation)
    {
        try
        {
            var (socket, reason) = await options.Sockets.DialAsync(address, cancellation);
            if (socket is null)
            {
                tell(new SocketModeEvent.Closed(line, reason ?? "nobody answered"));
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
                tell(new SocketModeEvent.Closed(line, ending));
            }
        }
        catch (OperationCanceledException)
        {
            tell(new SocketModeEvent.Closed(line, "given up"));
        }
        catch (Exception exception)
        {
            LogSurprise(exception, number);
            tell(new SocketModeEvent.Closed(line, exception.Message));
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

                    tell(new SocketModeEvent.Received(line, message));
                    break;
                case SocketRead.Closed(var code, var reason):
                    return $"closed with {(code?.ToString(CultureInfo.InvariantCulture) ?? "no code")}: {reason}";
            }
        }
    }

    /// <summary>False when the line is gone; Slack then sends the envelope again.</summary>
    public async Task<bool> AcknowledgeAsync(
        int line, string id, SlackAnswerPayload? answer, CancellationToken cancellation)
    {
        if (!lines.TryGetValue(line, out var open))
        {
            LogNotAcknowledged(number, id);
            return false;
        }

        using var patience = new CancellationTokenSource(SendingPatience, options.Wire);
        using var either = CancellationTokenSource.CreateLinkedTokenSource(patience.Token, cancellation);
        try
        {
            var acknowledgement = new Acknowledgement { EnvelopeId = id, Payload = answer };
            var sent = await open.Socket.SendAsync(acknowledgement.ToUtf8(), either.Token);
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
    public async Task HangUpAsync(int line, string reason)
    {
        LogClosing(number, line, reason);

        // It may still be dialled; then it ends as soon as it is there.
        unwanted[line] = true;
        if (!lines.TryGetValue(line, out var open))
        {
            return;
        }

        await open.Socket.CloseAsync(1000, reason);
        await options.Wire.WaitAsync(GoodbyePatience, CancellationToken.None);
        await CutAsync(line);
    }

    /// <summary>Says goodbye on every line and waits for nobody.</summary>
    public Task LeaveAllAsync() => Task.WhenAll(lines.Keys.Select(LeaveAsync));

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

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack connection {Seat}: something unexpected happened.")]
    private partial void LogSurprise(Exception exception, int seat);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack connection {Seat}: closing line {Line}, {Reason}.")]
    private partial void LogClosing(int seat, int line, string reason);

    [LoggerMessage(Level = LogLevel.Information, Message = "Slack connection {Seat}: line {Line} has ended, {Reason}.")]
    private partial void LogEnded(int seat, int line, string reason);

    [LoggerMessage(Level = LogLevel.Debug, Message = "Slack connection {Seat} said something unknown: {Why}.")]
    private partial void LogUnreadable(int seat, string why);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack connection {Seat}: envelope {Envelope} could not be acknowledged; Slack may send it again.")]
    private partial void LogNotAcknowledged(int seat, string envelope);

    private sealed record OpenLine(ITextSocket Socket, CancellationTokenSource Reading);
}
