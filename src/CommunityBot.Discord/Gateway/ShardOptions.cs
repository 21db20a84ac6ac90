using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>Which of the bot's connections this is, and what it is given to connect with.</summary>
/// <param name="Budget">One for all connections of the bot.</param>
internal sealed record ShardOptions(Secret Token, ITextSocketFactory Sockets, TimeProvider Time, IdentifyBudget Budget)
{
    public int Shard { get; init; }

    public int Shards { get; init; } = 1;

    public bool IsCompressed { get; init; }

    /// <summary>0 to 1: where in a jitter a wait falls.</summary>
    public Func<double> Chance { get; init; } = Random.Shared.NextDouble;
}
