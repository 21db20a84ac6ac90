namespace CommunityBot.Slack.SocketMode;

/// <summary>What can happen to a seat. The nested cases are all there are.</summary>
internal abstract record SocketModeEvent
{
    private SocketModeEvent()
    {
    }

    public sealed record Begin : SocketModeEvent;

    /// <summary>The pause after a failed line is over.</summary>
    public sealed record PauseOver(int Line) : SocketModeEvent;

    public sealed record AddressGiven(int Line, Uri Address) : SocketModeEvent;

    /// <summary>No address this time.</summary>
    /// <param name="Wait">How long Slack told us to wait at least.</param>
    public sealed record AddressDelayed(int Line, string Reason, TimeSpan Wait) : SocketModeEvent;

    /// <summary>No address, now or later: a token that was revoked, a switch that is off.</summary>
    public sealed record AddressRefused(int Line, string Reason, string Remedy) : SocketModeEvent;

    /// <summary>Nobody answered, the line was cut, or it was closed.</summary>
    public sealed record Gone(int Line, string Reason) : SocketModeEvent;

    public sealed record Said(int Line, SocketModeMessage Message) : SocketModeEvent;

    /// <summary>Time enough for a hello has passed.</summary>
    public sealed record GreetingOverdue(int Line) : SocketModeEvent;

    /// <summary>The line has been in service long enough to forget earlier failures.</summary>
    public sealed record ProvedSteady(int Line) : SocketModeEvent;
}
