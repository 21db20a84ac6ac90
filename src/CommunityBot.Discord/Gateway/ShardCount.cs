using System.Globalization;

namespace CommunityBot.Discord.Gateway;

/// <summary>
/// Over how many connections the bot's servers are spread. https://docs.discord.com/developers/events/gateway#sharding
/// </summary>
internal static class ShardCount
{
    /// <summary>Which connection a server's events come through; private messages come through the first.</summary>
    public static int ShardOf(string? guildId, int shards) =>
        ulong.TryParse(guildId, NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? (int)((id >> 22) % (ulong)Math.Max(1, shards))
            : 0;
}
