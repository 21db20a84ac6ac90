namespace CommunityBot.Discord.Gateway;

/// <summary>An input of the gateway protocol. The nested cases are all there are.</summary>
internal abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    public sealed record Started : GatewayEvent;

    /// <summary>The socket is open.</summary>
    public sealed record Opened : GatewayEvent;

    /// <summary>The gateway address could not be looked up, or the socket could not be opened.</summary>
    public sealed record Unreachable(string Reason) : GatewayEvent;

    /// <summary>The HTTP API refused the token.</summary>
    public sealed record TokenRefused : GatewayEvent;

    /// <summary>The HTTP API accepts the token again.</summary>
    public sealed record TokenAccepted : GatewayEvent;

    /// <summary>Identifying now would exceed the session start limit.</summary>
    public sealed record SessionStartLimited(TimeSpan Wait, string Reason) : GatewayEvent;

    public sealed record Received(GatewayFrame Frame) : GatewayEvent;

    /// <param name="Code">Null when the connection dropped without a close frame.</param>
    public sealed record Closed(int? Code, string? Reason) : GatewayEvent;

    public sealed record TimerElapsed(GatewayTimer Timer) : GatewayEvent;

    public sealed record StopRequested : GatewayEvent;
}

/// <summary>The timers of a gateway connection.</summary>
internal enum GatewayTimer
{
    /// <summary>Until the next connection attempt.</summary>
    Reconnect,

    /// <summary>Deadline for Hello, and for the response to identify or resume.</summary>
    Handshake,

    Heartbeat,
}
