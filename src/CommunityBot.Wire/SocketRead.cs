namespace CommunityBot.Wire;

/// <summary>What came out of a socket. The nested cases are all there are.</summary>
public abstract record SocketRead
{
    private SocketRead()
    {
    }

    /// <summary>One whole message, as bytes: UTF-8 text, or compressed when the connection asked for it.</summary>
    public sealed record Frame(ReadOnlyMemory<byte> Bytes) : SocketRead;

    /// <summary>The line is gone.</summary>
    /// <param name="Code">The close code; null when the line was cut without one.</param>
    public sealed record Closed(int? Code, string? Reason) : SocketRead;
}
