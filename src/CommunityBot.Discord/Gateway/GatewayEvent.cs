namespace CommunityBot.Discord.Gateway;

/// <summary>Something that happened to a gateway connection. The nested cases are all there are.</summary>
internal abstract record GatewayEvent
{
    private GatewayEvent()
    {
    }

    public sealed record Started : GatewayEvent;

    /// <summary>The socket is open.</summary>
    public sealed record Opened : GatewayEvent;

    /// <summary>Nobody answered, or nobody could say where to call.</summary>
    public sealed record Unreachable(string Reason) : GatewayEvent;

    /// <summary>Discord said over HTTP that the token is wrong.</summary>
    public sealed record TokenRefused : GatewayEvent;

    /// <summary>Starting another session now would be one too many.</summary>
    public sealed record SessionStartLimited(TimeSpan Wait, string Reason) : GatewayEvent;

    public sealed record Received(GatewayFrame Frame) : GatewayEvent;

    /// <param name="Code">Null when the line was cut without a word.</param>
    public sealed record Closed(int? Code, string? Reason) : GatewayEvent;

    public sealed record TimerElapsed(GatewayTimer Timer) : GatewayEvent;

    public sealed record StopRequested : GatewayEvent;
}

/// <summary>What a gateway connection waits for.</summary>
internal enum GatewayTimer
{
    /// <summary>The next try.</summary>
    Redial,

    /// <summary>Hello, or the answer to identify or resume.</summary>
    Patience,

    Heartbeat,
}
