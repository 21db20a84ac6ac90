using System.Buffers;
using System.Net.WebSockets;

namespace CommunityBot.Wire;

/// <summary>A text socket over .NET's WebSocket.</summary>
public sealed class ClientTextSocket : ITextSocket
{
    /// <summary>
    /// Upper bound against faulty or malicious peers: the largest documented frames are a few hundred kilobytes.
    /// </summary>
    private const int MaxMessageBytes = 16 * 1024 * 1024;

    private static readonly TimeSpan CloseTimeout = TimeSpan.FromSeconds(2);

    private readonly WebSocket socket;
    private readonly SemaphoreSlim sendLock = new(1, 1);
    private readonly TimeProvider time;

    internal ClientTextSocket(WebSocket socket, TimeProvider time)
    {
        this.socket = socket;
        this.time = time;
    }

    public async ValueTask<SocketRead> ReadAsync(CancellationToken cancellation)
    {
        try
        {
            var message = new ArrayBufferWriter<byte>(4096);
            while (true)
            {
                var part = await socket.ReceiveAsync(message.GetMemory(4096), cancellation);
                if (part.MessageType == WebSocketMessageType.Close)
                {
                    return new SocketRead.Closed((int?)socket.CloseStatus, socket.CloseStatusDescription);
                }

                message.Advance(part.Count);
                if (part.EndOfMessage)
                {
                    return new SocketRead.Frame(message.WrittenMemory);
                }

                if (message.WrittenCount > MaxMessageBytes)
                {
                    socket.Abort();
                    return new SocketRead.Closed(Code: null, "a message larger than 16 MiB");
                }
            }
        }
        catch (Exception exception)
            when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // A dropped connection is an expected way to close.
            return new SocketRead.Closed(Code: null, exception.Message);
        }
    }

    public async ValueTask<bool> SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellation)
    {
        try
        {
            await SendOneAtATimeAsync(utf8, cancellation);
            return true;
        }
        catch (Exception exception)
            when (exception is WebSocketException or ObjectDisposedException or InvalidOperationException)
        {
            // Also when the socket is disposed while a frame is queued or being sent.
            return false;
        }
    }

    private async Task SendOneAtATimeAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellation)
    {
        await sendLock.WaitAsync(cancellation);
        try
        {
            await socket.SendAsync(utf8, WebSocketMessageType.Text, endOfMessage: true, cancellation);
        }
        finally
        {
            sendLock.Release();
        }
    }

    public async ValueTask CloseAsync(int code, string reason)
    {
        using var timeout = new CancellationTokenSource(CloseTimeout, time);
        try
        {
            // Sends only our close frame: waiting for the peer's could block on an unresponsive peer.
            await socket.CloseOutputAsync((WebSocketCloseStatus)code, reason, timeout.Token);
        }
        catch (Exception exception)
            when (exception is WebSocketException or OperationCanceledException or ObjectDisposedException
            or InvalidOperationException or ArgumentException)
        {
            socket.Abort();
        }
    }

    public ValueTask DisposeAsync()
    {
        socket.Dispose();
        sendLock.Dispose();
        return ValueTask.CompletedTask;
    }
}
