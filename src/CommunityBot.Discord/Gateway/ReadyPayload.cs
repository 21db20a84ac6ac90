using System.Text.Json;

namespace CommunityBot.Discord.Gateway;

/// <summary>Who Discord says the bot is, and where.</summary>
/// <param name="GuildIds">The servers that come through this connection.</param>
internal sealed record ReadyPayload(string? ApplicationId, string? UserId, IReadOnlyList<string> GuildIds)
{
    /// <summary>https://docs.discord.com/developers/events/gateway-events#ready</summary>
    public static ReadyPayload FromReady(JsonElement ready) => new(
        // The two ids are the same for all but very old bots.
        ready.At("application")?.Text("id") ?? ready.At("user")?.Text("id"),
        ready.At("user")?.Text("id"),
        [.. ready.Items("guilds").Select(guild => guild.Text("id")).OfType<string>()]);
}
