using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>Which of the bot's connections this is, and what it is given to connect with.</summary>
/// <param name="Budget">One for all connections of the bot.</param>
internal sealed record GatewaySeat(Secret Token, ISocketDialer Dialer, TimeProvider Time, IdentifyBudget Budget)
{
    public int Shard { get; init; }

    public int Shards { get; init; } = 1;

    public bool IsCompressed { get; init; }

    /// <summary>0 to 1: where in a jitter a wait falls.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;
}
