using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>The options of a gateway shard: its index, and the dependencies it connects with.</summary>
/// <param name="Budget">Shared by all shards of the bot.</param>
internal sealed record ShardOptions(
    Secret Token, ITextSocketFactory SocketFactory, TimeProvider Time, IdentifyBudget Budget)
{
    /// <summary>The index of this shard, from 0.</summary>
    public int Shard { get; init; }

    /// <summary>The total number of shards.</summary>
    public int Shards { get; init; } = 1;

    public bool IsCompressed { get; init; }

    /// <summary>Returns a random number from 0 to 1, for jitter.</summary>
    public Func<double> NextRandom { get; init; } = Random.Shared.NextDouble;
}
