using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>The options of a shard: its number, and the dependencies it connects with.</summary>
/// <param name="Budget">Shared by all shards of the bot.</param>
internal sealed record ShardOptions(
    Secret Token, ITextSocketFactory SocketFactory, TimeProvider Time, IdentifyBudget Budget)
{
    public int Shard { get; init; }

    public int Shards { get; init; } = 1;

    public bool IsCompressed { get; init; }

    /// <summary>Random number from 0 to 1 for jitter.</summary>
    public Func<double> NextRandom { get; init; } = Random.Shared.NextDouble;
}
