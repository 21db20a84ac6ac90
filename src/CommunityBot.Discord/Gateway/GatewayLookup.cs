namespace CommunityBot.Discord.Gateway;

/// <summary>What Discord said when it was asked where its gateway is. The nested cases are all there are.</summary>
internal abstract record GatewayLookup
{
    private GatewayLookup()
    {
    }

    /// <param name="Shards">How many connections Discord recommends.</param>
    /// <param name="Starts">Null where the answer does not say.</param>
    public sealed record Found(Uri Address, int Shards, SessionStartLimit? Starts) : GatewayLookup;

    public sealed record TokenRefused : GatewayLookup;

    public sealed record Unreachable(string Reason) : GatewayLookup;
}

/// <summary>
/// How many sessions may still be started.
/// https://docs.discord.com/developers/events/gateway#session-start-limit-object
/// </summary>
/// <param name="Concurrency">How many may be started within five seconds.</param>
internal sealed record SessionStartLimit(int Remaining, TimeSpan ResetAfter, int Concurrency);
