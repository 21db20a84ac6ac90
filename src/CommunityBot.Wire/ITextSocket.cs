namespace CommunityBot.Wire;

/// <summary>A WebSocket that sends and receives complete messages.</summary>
public interface ITextSocket : IAsyncDisposable
{
    /// <summary>The next message, or how the connection ended; throws only when cancelled.</summary>
    ValueTask<SocketRead> ReadAsync(CancellationToken cancellation);

    /// <summary>False when the connection is closed; the next read returns the reason. Thread-safe.</summary>
    ValueTask<bool> SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellation);

    /// <summary>Sends a close frame within two seconds; never throws.</summary>
    ValueTask CloseAsync(int code, string reason);
}

/// <summary>Opens sockets.</summary>
public interface ITextSocketFactory
{
    /// <summary>A null socket and a reason when the connection fails.</summary>
    Task<(ITextSocket? Socket, string? Reason)> ConnectAsync(Uri address, CancellationToken cancellation);
}
