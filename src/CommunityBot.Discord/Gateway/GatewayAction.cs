using System.Text.Json;

namespace CommunityBot.Discord.Gateway;

/// <summary>A side effect that the protocol requests from the shard. The nested cases are all there are.</summary>
internal abstract record GatewayAction
{
    private GatewayAction()
    {
    }

    /// <param name="Session">The session to resume; null for a new one, which uses one of the day's session
    /// starts.</param>
    public sealed record Connect(GatewaySession? Session) : GatewayAction;

    /// <param name="IsRequested">True when Discord requested it with op 1; a flood of such requests is rate
    /// limited.</param>
    public sealed record SendHeartbeat(long? Sequence, bool IsRequested = false) : GatewayAction;

    public sealed record SendIdentify : GatewayAction;

    public sealed record SendResume(GatewaySession Session) : GatewayAction;

    /// <summary>Fires after <paramref name="AtLeast"/> plus a random part of <paramref name="Jitter"/>.</summary>
    public sealed record SetTimer(GatewayTimer Timer, TimeSpan AtLeast, TimeSpan Jitter = default) : GatewayAction;

    public sealed record ClearTimer(GatewayTimer Timer) : GatewayAction;

    /// <summary>Closes the socket and clears its timers.</summary>
    /// <param name="Code">1000 and 1001 also end the session.</param>
    public sealed record Disconnect(int Code) : GatewayAction;

    public sealed record NotifyReady(JsonElement Ready) : GatewayAction;

    public sealed record NotifyInteraction(JsonElement Interaction) : GatewayAction;

    public sealed record NotifyConnected : GatewayAction;

    public sealed record NotifyConnecting(string Reason) : GatewayAction;

    /// <summary>Discord refuses the token; the bot tries again.</summary>
    public sealed record NotifyTokenRefused(string Reason, string Remedy) : GatewayAction;

    /// <summary>The bot can see a guild: after READY, after an outage, or after it was invited.</summary>
    public sealed record NotifyGuildAvailable(string GuildId) : GatewayAction;

    public sealed record NotifyStopped(string Reason, string Remedy) : GatewayAction;
}

/// <summary>The result of one transition: the new state and the actions to perform.</summary>
internal sealed record GatewayStep(GatewayState State, IReadOnlyList<GatewayAction> Actions);
