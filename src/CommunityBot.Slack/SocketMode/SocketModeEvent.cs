namespace CommunityBot.Slack.SocketMode;

/// <summary>What can happen to a seat. The nested cases are all there are.</summary>
internal abstract record SocketModeEvent
{
    private SocketModeEvent()
    {
    }

    public sealed record Started : SocketModeEvent;

    /// <summary>The pause after a failed line is over.</summary>
    public sealed record RetryDue(int Socket) : SocketModeEvent;

    public sealed record UrlReceived(int Socket, Uri Address) : SocketModeEvent;

    /// <summary>No address this time.</summary>
    /// <param name="Wait">How long Slack told us to wait at least.</param>
    public sealed record UrlUnavailable(int Socket, string Reason, TimeSpan Wait) : SocketModeEvent;

    /// <summary>No address, now or later: a token that was revoked, a switch that is off.</summary>
    public sealed record UrlRefused(int Socket, string Reason, string Remedy) : SocketModeEvent;

    /// <summary>Nobody answered, the line was cut, or it was closed.</summary>
    public sealed record Closed(int Socket, string Reason) : SocketModeEvent;

    public sealed record Received(int Socket, SocketModeMessage Message) : SocketModeEvent;

    /// <summary>Time enough for a hello has passed.</summary>
    public sealed record HelloTimedOut(int Socket) : SocketModeEvent;

    /// <summary>The line has been in service long enough to forget earlier failures.</summary>
    public sealed record ConnectionStable(int Socket) : SocketModeEvent;
}
