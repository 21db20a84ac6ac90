namespace CommunityBot.Slack.SocketMode;

/// <summary>An input of <see cref="SocketModeProtocol"/>; a closed family of cases.</summary>
internal abstract record SocketModeEvent
{
    private SocketModeEvent()
    {
    }

    public sealed record Started : SocketModeEvent;

    /// <summary>The wait after a failed attempt is over.</summary>
    public sealed record RetryDue(int Socket) : SocketModeEvent;

    public sealed record UrlReceived(int Socket, Uri Address) : SocketModeEvent;

    /// <summary>No URL this time.</summary>
    /// <param name="Wait">The minimum wait required by Slack (Retry-After).</param>
    public sealed record UrlUnavailable(int Socket, string Reason, TimeSpan Wait) : SocketModeEvent;

    /// <summary>No URL until an operator acts: the token was revoked, or Socket Mode is switched off.</summary>
    public sealed record UrlRefused(int Socket, string Reason, string Remedy) : SocketModeEvent;

    /// <summary>Slack has refused the app on another connection, which applies to all.</summary>
    public sealed record AppRefused(string Reason, string Remedy) : SocketModeEvent;

    /// <summary>The socket could not connect, was closed, or the connection was lost.</summary>
    public sealed record Closed(int Socket, string Reason) : SocketModeEvent;

    public sealed record Received(int Socket, SocketModeMessage Message) : SocketModeEvent;

    /// <summary>Slack sent no hello in time.</summary>
    public sealed record HelloTimedOut(int Socket) : SocketModeEvent;

    /// <summary>The socket has been connected long enough to reset the failure count.</summary>
    public sealed record ConnectionStable(int Socket) : SocketModeEvent;
}
