using System.Globalization;
using System.Text.Json;

using CommunityBot.Wire;

namespace CommunityBot.Discord.Doctor;

/// <summary>
/// Computes a member's permissions in a channel with Discord's algorithm.
/// https://docs.discord.com/developers/topics/permissions#permission-overwrites
/// </summary>
internal static class ChannelPermissions
{
    /// <param name="channel">Null for the permissions in the whole guild.</param>
    public static DiscordPermission Of(JsonElement guild, JsonElement member, JsonElement? channel, string userId)
    {
        var guildId = guild.TextOrNumber("id");
        var roles = RolesOf(member);
        if (guild.TextOrNumber("owner_id") == userId)
        {
            return (DiscordPermission)ulong.MaxValue;
        }

        // The @everyone role has the id of the guild.
        var granted = guild.Items("roles")
            .Where(role => role.TextOrNumber("id") == guildId || roles.Contains(role.TextOrNumber("id") ?? ""))
            .Aggregate(DiscordPermission.None, (sum, role) => sum | Bits(role, "permissions"));
        if (granted.HasFlag(DiscordPermission.Administrator))
        {
            return (DiscordPermission)ulong.MaxValue;
        }

        var overwrites = channel?.Items("permission_overwrites").ToList() ?? [];
        granted = Apply(granted, overwrites.Where(one => one.TextOrNumber("id") == guildId));
        granted = Apply(granted, overwrites.Where(one => roles.Contains(one.TextOrNumber("id") ?? "")));
        return Apply(granted, overwrites.Where(one => one.TextOrNumber("id") == userId));
    }

    /// <summary>On each level the denials apply first, then the allowances.</summary>
    private static DiscordPermission Apply(DiscordPermission granted, IEnumerable<JsonElement> overwrites)
    {
        var rank = overwrites.ToList();
        var denied = rank.Aggregate(DiscordPermission.None, (sum, one) => sum | Bits(one, "deny"));
        var allowed = rank.Aggregate(DiscordPermission.None, (sum, one) => sum | Bits(one, "allow"));
        return (granted & ~denied) | allowed;
    }

    private static DiscordPermission Bits(JsonElement from, string name) =>
        ulong.TryParse(from.TextOrNumber(name), NumberStyles.None, CultureInfo.InvariantCulture, out var bits)
            ? (DiscordPermission)bits
            : DiscordPermission.None;

    private static HashSet<string> RolesOf(JsonElement member) =>
        [.. member
            .Items("roles")
            .Where(role => role.ValueKind == JsonValueKind.String)
            .Select(role => role.GetString()!)];
}
