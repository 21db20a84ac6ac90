namespace CommunityBot.Discord.Gateway;

/// <summary>The result of looking up the gateway address. The nested cases are all there are.</summary>
internal abstract record GatewayLookup
{
    private GatewayLookup()
    {
    }

    /// <param name="Shards">The number of shards that Discord recommends.</param>
    /// <param name="StartLimit">Null when the response has no session start limit.</param>
    public sealed record Found(Uri Address, int Shards, SessionStartLimit? StartLimit) : GatewayLookup;

    public sealed record TokenRefused : GatewayLookup;

    public sealed record Unreachable(string Reason) : GatewayLookup;
}

/// <summary>
/// The session start limit: how many sessions may still be started.
/// https://docs.discord.com/developers/events/gateway#session-start-limit-object
/// </summary>
/// <param name="Concurrency">How many identifies are allowed per five seconds.</param>
internal sealed record SessionStartLimit(int Remaining, TimeSpan ResetAfter, int Concurrency);
