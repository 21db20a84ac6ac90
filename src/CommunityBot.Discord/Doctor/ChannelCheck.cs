using System.Text.Json;

using CommunityBot.Core.Platforms;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Doctor;

/// <summary>
/// Gets a resource by its path below the API's base address; null, with a finding, when it cannot be read.
/// </summary>
internal delegate Task<JsonElement?> ResourceGetter(string path, string what, CancellationToken cancellation);

/// <summary>Adds a finding.</summary>
internal delegate void FindingReporter(FindingSeverity severity, string sentence, string? remedy = null);

/// <summary>
/// Checks every configured channel and server: whether it exists, its type, and the bot's permissions there.
/// </summary>
internal sealed class ChannelCheck(ResourceGetter get, FindingReporter report, string userId, string? guildId)
{
    private const string Invite = "invite it again with the link below";

    private readonly Dictionary<string, (JsonElement Guild, JsonElement Member)?> guilds = [];

    public async Task ExamineAsync(DiscordRequirements requirements, CancellationToken cancellation)
    {
        if (guildId is not null && await GuildAsync(guildId, cancellation) is { } home)
        {
            report(FindingSeverity.Ok, $"The bot is in the server {home.Guild.Text("name") ?? guildId}.");
        }

        foreach (var requirement in requirements.Channels)
        {
            if (await get($"channels/{Uri.EscapeDataString(requirement.Id)}", $"channel {requirement.Id}", cancellation)
                is { } channel)
            {
                await ExamineAsync(requirement, channel, cancellation);
            }
        }

        foreach (var server in requirements.EventGuilds)
        {
            if (await GuildAsync(server, cancellation) is { } place)
            {
                ExamineEvents(server, place);
            }
        }
    }

    private async Task ExamineAsync(ChannelRequirement requirement, JsonElement channel, CancellationToken cancellation)
    {
        var name = channel.Text("name") is { Length: > 0 } called
            ? $"#{called} ({requirement.Id})"
            : $"channel {requirement.Id}";
        if (UnsupportedType(channel) is { } kind)
        {
            report(
                FindingSeverity.Error,
                $"{name} is {kind}, which does not accept posts.",
                "Configure a text, announcement or forum channel.");
            return;
        }

        if (channel.TextOrNumber("guild_id") is not { } home || await GuildAsync(home, cancellation) is not { } known)
        {
            return;
        }

        if (guildId is not null && home != guildId)
        {
            report(
                FindingSeverity.Warning,
                $"{name} is in server {home}, but discord.guildId is {guildId}.",
                "Correct the settings, or commands are not available where the posts go.");
        }

        var needed = requirement.RequiredPermissions;
        if (IsThread(channel))
        {
            // Threads inherit the permissions of their parent channel, but sending there needs Send Messages in
            // Threads.
            needed = (needed & ~DiscordPermission.SendMessages) | DiscordPermission.SendMessagesInThreads;
            var parent = channel.TextOrNumber("parent_id") is { } above
                ? await get($"channels/{Uri.EscapeDataString(above)}", $"the channel of {name}", cancellation)
                : null;
            channel = parent ?? channel;
        }

        ExaminePermissions(
            requirement, name, needed, ChannelPermissions.Of(known.Guild, known.Member, channel, userId), known.Guild);
    }

    private void ExaminePermissions(
        ChannelRequirement requirement, string name, DiscordPermission needed, DiscordPermission granted,
        JsonElement guild)
    {
        foreach (var role in requirement.MentionedRoles.Where(
            role => guild.Items("roles").All(one => one.TextOrNumber("id") != role)))
        {
            report(
                FindingSeverity.Error,
                $"Posts in {name} mention role {role}, which does not exist in the server.",
                "Correct the role id in the settings.");
        }

        if (requirement.MentionedRoles.All(
            role => guild.Items("roles").Any(one => one.TextOrNumber("id") == role && one.IsTrue("mentionable"))))
        {
            needed &= ~DiscordPermission.MentionEveryone;
        }

        var missing = needed & ~granted;
        if (missing == DiscordPermission.None)
        {
            report(FindingSeverity.Ok, $"The bot has all required permissions in {name}.");
            return;
        }

        // Missing any other permission means that posts fail or differ from the settings; missing these only degrades
        // posts.
        const DiscordPermission optional = DiscordPermission.EmbedLinks | DiscordPermission.AttachFiles
            | DiscordPermission.ReadMessageHistory;
        report(
            (missing & ~optional) != DiscordPermission.None ? FindingSeverity.Error : FindingSeverity.Warning,
            $"The bot is missing {string.Join(", ", missing.Names)} in {name}.",
            $"Grant it these permissions in the channel's settings, or {Invite}.");
    }

    private void ExamineEvents(string server, (JsonElement Guild, JsonElement Member) place)
    {
        var granted = ChannelPermissions.Of(place.Guild, place.Member, channel: null, userId);
        var name = place.Guild.Text("name") ?? server;
        if (granted.HasFlag(DiscordPermission.CreateEvents))
        {
            report(FindingSeverity.Ok, $"The bot can create scheduled events in the server {name}.");
            return;
        }

        report(
            FindingSeverity.Error,
            $"The bot is missing Create Events in the server {name}.",
            $"Grant its role this permission in the server's settings, or {Invite}.");
    }

    private async Task<(JsonElement Guild, JsonElement Member)?> GuildAsync(string id, CancellationToken cancellation)
    {
        if (!guilds.TryGetValue(id, out var known))
        {
            var guild = await get($"guilds/{Uri.EscapeDataString(id)}", $"server {id}", cancellation);
            var member = guild is null
                ? null
                : await get(
                    $"guilds/{Uri.EscapeDataString(id)}/members/{Uri.EscapeDataString(userId)}",
                    $"the bot in server {id}",
                    cancellation);
            known = guilds[id] = guild is { } place && member is { } self ? (place, self) : null;
        }

        return known;
    }

    private static bool IsThread(JsonElement channel) => channel.WholeNumber("type") is 10 or 11 or 12;

    /// <summary>
    /// Null for a channel that accepts posts.
    /// https://docs.discord.com/developers/resources/channel#channel-object-channel-types
    /// </summary>
    private static string? UnsupportedType(JsonElement channel) => channel.WholeNumber("type") switch
    {
        1 or 3 => "a direct message",
        4 => "a category",
        14 => "a directory",
        16 => "a media channel",
        _ => null,
    };
}
