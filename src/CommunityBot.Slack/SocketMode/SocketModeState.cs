namespace CommunityBot.Slack.SocketMode;

/// <summary>
/// The state of one Socket Mode connection, which may keep an old socket while a new one is opened. Sockets are
/// numbered by attempt, so that a late event of an abandoned socket is not taken as one of the current socket.
/// </summary>
/// <param name="Socket">The number of the newest socket, which is being opened or is connected.</param>
/// <param name="Failures">Consecutive failed attempts; reset when a socket has been stable for a while.</param>
/// <param name="Held">An older socket that still receives while the newest is opened.</param>
internal abstract record SocketModeState(int Socket, int Failures, int? Held)
{
    /// <summary>Between two attempts.</summary>
    public sealed record Waiting(int Socket, int Failures, int? Held, string Reason) : SocketModeState(
        Socket, Failures, Held);

    /// <summary>The URL for the newest socket has been requested from <c>apps.connections.open</c>.</summary>
    public sealed record RequestingUrl(int Socket, int Failures, int? Held) : SocketModeState(Socket, Failures, Held);

    /// <summary>The newest socket is being opened, and is not ready before Slack's hello.</summary>
    public sealed record AwaitingHello(int Socket, int Failures, int? Held) : SocketModeState(Socket, Failures, Held);

    /// <summary>The newest socket is ready.</summary>
    public sealed record Connected(int Socket, int Failures) : SocketModeState(Socket, Failures, Held: null);

    /// <summary>Refused by Slack until an operator acts; tried again slowly.</summary>
    public sealed record Stopped(int Socket, int Failures, string Reason, string Remedy) : SocketModeState(
        Socket, Failures, Held: null);

    /// <summary>True while Slack can deliver over some socket of this connection.</summary>
    public bool Receives => this is Connected || Held is not null;
}
