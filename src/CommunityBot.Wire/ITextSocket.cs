namespace CommunityBot.Wire;

/// <summary>
/// A WebSocket as far as a chat protocol needs one: whole messages in, whole messages out, and a way to close.
/// </summary>
public interface ITextSocket : IAsyncDisposable
{
    /// <summary>The next message, or how the line ended; never throws but for cancellation.</summary>
    ValueTask<SocketRead> ReadAsync(CancellationToken cancellation);

    /// <summary>False when the line is gone; the next read says how. Safe to call from several places.</summary>
    ValueTask<bool> SendAsync(ReadOnlyMemory<byte> utf8, CancellationToken cancellation);

    /// <summary>Says goodbye with a code and gives the other side two seconds; never throws.</summary>
    ValueTask CloseAsync(int code, string reason);
}

/// <summary>Opens sockets.</summary>
public interface ITextSocketFactory
{
    /// <summary>Null and a reason when nobody answered.</summary>
    Task<(ITextSocket? Socket, string? Reason)> DialAsync(Uri address, CancellationToken cancellation);
}
