namespace CommunityBot.Discord.Gateway;

/// <summary>The state of one gateway connection. The nested cases are all there are.</summary>
internal abstract record GatewayState
{
    private GatewayState()
    {
    }

    /// <summary>Not started.</summary>
    public sealed record Idle : GatewayState;

    /// <summary>Waiting for the next connection attempt.</summary>
    public sealed record Waiting(int Attempt, GatewaySession? Session) : GatewayState
    {
        /// <summary>True while Discord refuses the token: the wait is long.</summary>
        public bool IsTokenRefused { get; init; }
    }

    /// <summary>The socket is being opened.</summary>
    public sealed record Connecting(int Attempt, GatewaySession? Session) : GatewayState;

    /// <summary>The socket is open; Hello has not arrived.</summary>
    public sealed record AwaitingHello(int Attempt, GatewaySession? Session) : GatewayState;

    /// <summary>Identify (without a held session) or resume was sent; READY or RESUMED has not arrived.</summary>
    public sealed record AwaitingReady(int Attempt, GatewaySession? Session, Heartbeat Heartbeat) : GatewayState;

    /// <summary>READY or RESUMED has arrived.</summary>
    /// <param name="Attempt">
    /// Reset to zero by the first heartbeat ACK, so a connection that drops before it does not reset the backoff.
    /// </param>
    public sealed record Connected(int Attempt, GatewaySession? Session, Heartbeat Heartbeat) : GatewayState;

    /// <summary>Final; the shard does not reconnect.</summary>
    public sealed record Stopped : GatewayState;
}

/// <summary>
/// The heartbeat state of one connection; new for each connection, so a missed ACK is not carried over.
/// </summary>
/// <param name="IsAcknowledged">False between a heartbeat and its ACK.</param>
internal sealed record Heartbeat(TimeSpan Interval, bool IsAcknowledged = true);
