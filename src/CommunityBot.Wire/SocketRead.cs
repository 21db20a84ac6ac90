namespace CommunityBot.Wire;

/// <summary>The result of reading from a socket. The nested cases are all there are.</summary>
public abstract record SocketRead
{
    private SocketRead()
    {
    }

    /// <summary>
    /// One complete message: UTF-8 text, or compressed bytes if the connection requested compression.
    /// </summary>
    public sealed record Frame(ReadOnlyMemory<byte> Bytes) : SocketRead;

    /// <summary>The connection is closed.</summary>
    /// <param name="Code">The close code; null when the connection dropped without a close frame.</param>
    public sealed record Closed(int? Code, string? Reason) : SocketRead;
}
