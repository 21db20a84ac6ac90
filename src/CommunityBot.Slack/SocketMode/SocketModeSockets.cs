using System.Collections.Concurrent;
using System.Globalization;

using CommunityBot.Slack.Rendering;
using CommunityBot.Wire;

using Microsoft.Extensions.Logging;

namespace CommunityBot.Slack.SocketMode;

/// <summary>The sockets of one connection: the current one, the one being opened, and those being closed.</summary>
/// <param name="report">Receives the events of all sockets; must not block.</param>
internal sealed partial class SocketModeSockets(int number, SocketModeOptions options, Action<SocketModeEvent> report)
{
    /// <summary>A send that takes this long has failed.</summary>
    private static readonly TimeSpan SendTimeout = TimeSpan.FromSeconds(3);

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(3);

    private readonly ConcurrentDictionary<int, OpenSocket> openSockets = new();
    private readonly ConcurrentDictionary<int, bool> closing = new();
    private readonly ILogger log = options.Log;

    /// <summary>Opens a socket and reads it until it closes; reports everything as events.</summary>
    public async Task RunAsync(int socketNumber, Uri address, CancellationToken cancellation)
    {
        try
        {
            var (socket, reason) = await options.Sockets.ConnectAsync(address, cancellation);
            if (socket is null)
            {
                report(new SocketModeEvent.Closed(socketNumber, reason ?? "no connection"));
                return;
            }

            // Not linked to the cancellation of the connection: a closing socket is read until it is closed. The source
            // has no timer, so it need not be disposed of.
            var reading = new CancellationTokenSource();
            await using (socket)
            {
                openSockets[socketNumber] = new OpenSocket(socket, reading);
                if (closing.ContainsKey(socketNumber) || cancellation.IsCancellationRequested)
                {
                    return;
                }

                var ending = await ReadToTheEndAsync(socketNumber, socket, reading.Token);
                LogEnded(number, socketNumber, ending);
                report(new SocketModeEvent.Closed(socketNumber, ending));
            }
        }
        catch (OperationCanceledException)
        {
            report(new SocketModeEvent.Closed(socketNumber, "cancelled"));
        }
        catch (Exception exception)
        {
            LogUnexpected(exception, number);
            report(new SocketModeEvent.Closed(socketNumber, exception.Message));
        }
        finally
        {
            openSockets.TryRemove(socketNumber, out _);
            closing.TryRemove(socketNumber, out _);
        }
    }

    private async Task<string> ReadToTheEndAsync(int socketNumber, ITextSocket socket, CancellationToken cancellation)
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

                    report(new SocketModeEvent.Received(socketNumber, message));
                    break;
                case SocketRead.Closed(var code, var reason):
                    return $"closed with {(code?.ToString(CultureInfo.InvariantCulture) ?? "no code")}: {reason}";
            }
        }
    }

    /// <summary>False when the socket is closed; Slack then sends the envelope again.</summary>
    public async Task<bool> AcknowledgeAsync(
        int socketNumber, string id, SlackAnswerPayload? answer, CancellationToken cancellation)
    {
        if (!openSockets.TryGetValue(socketNumber, out var open))
        {
            LogNotAcknowledged(number, id);
            return false;
        }

        using var patience = new CancellationTokenSource(SendTimeout, options.Time);
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
            // The socket is stuck; cancelling the send has aborted it, and the read loop reports that.
            LogNotAcknowledged(number, id);
            return false;
        }
    }

    /// <summary>Sends a close frame, and aborts the socket when Slack does not close its side in time.</summary>
    public async Task CloseAsync(int socketNumber, string reason)
    {
        LogClosing(number, socketNumber, reason);

        // It may still be connecting; it is then closed as soon as it is open.
        closing[socketNumber] = true;
        if (!openSockets.TryGetValue(socketNumber, out var open))
        {
            return;
        }

        await open.Socket.CloseAsync(1000, reason);
        await options.Time.WaitAsync(CloseTimeout, CancellationToken.None);
        await AbortAsync(socketNumber);
    }

    /// <summary>Sends a close frame on every socket without waiting for Slack's.</summary>
    public Task CloseAllAsync() => Task.WhenAll(openSockets.Keys.Select(CloseNowAsync));

    private async Task CloseNowAsync(int socketNumber)
    {
        if (openSockets.TryGetValue(socketNumber, out var open))
        {
            await open.Socket.CloseAsync(1000, "the bot is stopping");
            await AbortAsync(socketNumber);
        }
    }

    private async Task AbortAsync(int socketNumber)
    {
        if (openSockets.TryRemove(socketNumber, out var open))
        {
            await open.Reading.CancelAsync();
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Slack connection {Connection}: an unexpected error occurred.")]
    private partial void LogUnexpected(Exception exception, int connection);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "Slack connection {Connection}: closing socket {Socket}: {Reason}.")]
    private partial void LogClosing(int connection, int socket, string reason);

    [LoggerMessage(
        Level = LogLevel.Information, Message = "Slack connection {Connection}: socket {Socket} ended: {Reason}.")]
    private partial void LogEnded(int connection, int socket, string reason);

    [LoggerMessage(
        Level = LogLevel.Debug, Message = "Slack connection {Connection}: ignored an unknown message: {Why}.")]
    private partial void LogUnreadable(int connection, string why);

    [LoggerMessage(Level = LogLevel.Warning,
        Message = "Slack connection {Connection}: envelope {Envelope} could not be acknowledged; Slack may send it " +
            "again.")]
    private partial void LogNotAcknowledged(int connection, string envelope);

    private sealed record OpenSocket(ITextSocket Socket, CancellationTokenSource Reading);
}
