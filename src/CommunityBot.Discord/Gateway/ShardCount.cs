using System.Globalization;

namespace CommunityBot.Discord.Gateway;

/// <summary>Maps guilds to shards. https://docs.discord.com/developers/events/gateway#sharding</summary>
internal static class ShardCount
{
    /// <summary>The shard that receives a guild's events; direct messages arrive on shard 0.</summary>
    public static int ShardOf(string? guildId, int shardCount) =>
        ulong.TryParse(guildId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (int)((id >> 22) % (ulong)Math.Max(1, shardCount))
            : 0;
}
