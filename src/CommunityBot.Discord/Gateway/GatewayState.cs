namespace CommunityBot.Discord.Gateway;

/// <summary>How one connection to the gateway stands; each case carries exactly what is true in it.</summary>
internal abstract record GatewayState
{
    private GatewayState()
    {
    }

    /// <summary>Nothing has begun.</summary>
    public sealed record Idle : GatewayState;

    /// <summary>Between two tries.</summary>
    public sealed record Waiting(int Attempt, GatewaySession? Held) : GatewayState;

    /// <summary>A socket is being opened.</summary>
    public sealed record Connecting(int Attempt, GatewaySession? Held) : GatewayState;

    /// <summary>The socket is open and Discord has not said hello yet.</summary>
    public sealed record AwaitingHello(int Attempt, GatewaySession? Held) : GatewayState;

    /// <summary>Identify (nothing held) or resume was sent, and the answer is awaited.</summary>
    public sealed record AwaitingReady(int Attempt, GatewaySession? Held, Heartbeat Pulse) : GatewayState;

    /// <summary>READY or RESUMED has come.</summary>
    /// <param name="Attempt">
    /// Zero once a heartbeat was acknowledged: until then the connection has proved nothing.
    /// </param>
    public sealed record Connected(int Attempt, GatewaySession? Session, Heartbeat Pulse) : GatewayState;

    /// <summary>For good.</summary>
    public sealed record Stopped : GatewayState;
}

/// <summary>
/// The heartbeat of one connection. It begins anew with each, so no connection inherits another's missed beat.
/// </summary>
/// <param name="IsAcknowledged">False from a heartbeat until its acknowledgement.</param>
internal sealed record Heartbeat(TimeSpan Interval, bool IsAcknowledged = true);
