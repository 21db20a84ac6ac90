using System.Text.Json;

namespace CommunityBot.Discord.Gateway;

/// <summary>What the loop shall do for the protocol. The nested cases are all there are.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    /// <param name="Session">
    /// The session to be resumed; null for a new one, which costs one of the day's session starts.
    /// </param>
    public sealed record Connect(GatewaySession? Session) : GatewayAction;

    /// <param name="IsRequested">True when Discord asked for it; a flood of such questions is not answered in
    /// full.</param>
    public sealed record SendHeartbeat(long? Sequence, bool IsRequested = false) : GatewayAction;

    public sealed record SendIdentify : GatewayAction;

    public sealed record SendResume(GatewaySession Session) : GatewayAction;

    /// <summary>
    /// Wakes the protocol after <paramref name="AtLeast"/> and a random part of <paramref name="Jitter"/>.
    /// </summary>
    public sealed record SetTimer(GatewayTimer Timer, TimeSpan AtLeast, TimeSpan Jitter = default) : GatewayAction;

    public sealed record ClearTimer(GatewayTimer Timer) : GatewayAction;

    /// <summary>Ends this line: closes the socket, forgets its timers.</summary>
    /// <param name="Code">1000 and 1001 end the session too.</param>
    public sealed record Disconnect(int Code) : GatewayAction;

    public sealed record NotifyReady(JsonElement Ready) : GatewayAction;

    public sealed record NotifyInteraction(JsonElement Interaction) : GatewayAction;

    public sealed record NotifyConnected : GatewayAction;

    public sealed record NotifyConnecting(string Reason) : GatewayAction;

    public sealed record NotifyStopped(string Reason, string Remedy) : GatewayAction;
}

/// <summary>What one event makes of a connection.</summary>
internal sealed record GatewayStep(GatewayState State, IReadOnlyList<GatewayAction> Actions);
