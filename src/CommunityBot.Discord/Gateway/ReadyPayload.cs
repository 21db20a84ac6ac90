using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Gateway;

/// <summary>The bot's ids and guilds from the READY event.</summary>
/// <param name="GuildIds">The guilds of this shard.</param>
internal sealed record ReadyPayload(string? ApplicationId, string? UserId, IReadOnlyList<string> GuildIds)
{
    /// <summary>https://docs.discord.com/developers/events/gateway-events#ready</summary>
    public static ReadyPayload FromReady(JsonElement ready) => new(
        // The two ids are equal except for very old bots.
        ready.Property("application")?.TextOrNumber("id") ?? ready.Property("user")?.TextOrNumber("id"),
        ready.Property("user")?.TextOrNumber("id"),
        [.. ready.Items("guilds").Select(guild => guild.TextOrNumber("id")).OfType<string>()]);
}
