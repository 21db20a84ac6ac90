using System.Text.Json;

namespace CommunityBot.Discord.Doctor;

/// <summary>
/// Asks for something below the API's base address; null when there is nothing, and that is then reported.
/// </summary>
internal delegate Task<JsonElement?> ResourceGetter(string path, string what, CancellationToken cancellation);

/// <summary>Adds a finding.</summary>
internal delegate void FindingReporter(FindingSeverity gravity, string sentence, string? remedy = null);

/// <summary>
/// Looks at each place that the settings name: what it is, where it is, and what the bot may do there.
/// </summary>
internal sealed class ChannelCheck(ResourceGetter ask, FindingReporter report, string userId, string? guildId)
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
            if (await ask($"channels/{Uri.EscapeDataString(requirement.Id)}", $"channel {requirement.Id}", cancellation)
                is { } channel)
            {
                await ExamineAsync(requirement, channel, cancellation);
            }
        }

        foreach (var server in requirements.EventServers)
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
        if (Unsuitable(channel) is { } kind)
        {
            report(
                FindingSeverity.Error,
                $"{name} is {kind}, where messages cannot be posted.",
                "Name a text, announcement or forum channel in the settings.");
            return;
        }

        if (channel.Text("guild_id") is not { } home || await GuildAsync(home, cancellation) is not { } known)
        {
            return;
        }

        if (guildId is not null && home != guildId)
        {
            report(
                FindingSeverity.Warning,
                $"{name} is in server {home}, and discord.guildId is {guildId}.",
                "Commands will not be offered where the posts go; check the settings.");
        }

        var needed = requirement.Needed;
        if (IsThread(channel))
        {
            // What may be done in a thread is decided at its channel, and sending there has a permission of its own.
            needed = (needed & ~DiscordPermission.SendMessages) | DiscordPermission.SendMessagesInThreads;
            var parent = channel.Text("parent_id") is { } above
                ? await ask($"channels/{Uri.EscapeDataString(above)}", $"the channel of {name}", cancellation)
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
        foreach (var role in requirement.Roles.Where(role => guild.Items("roles").All(one => one.Text("id") != role)))
        {
            report(
                FindingSeverity.Error,
                $"Posts in {name} are to ping the role {role}, and the server has no such role.",
                "Check the settings.");
        }

        if (requirement.Roles.All(
            role => guild.Items("roles").Any(one => one.Text("id") == role && one.IsTrue("mentionable"))))
        {
            needed &= ~DiscordPermission.MentionEveryone;
        }

        var missing = needed & ~granted;
        if (missing == DiscordPermission.None)
        {
            report(FindingSeverity.Ok, $"The bot can do its work in {name}.");
            return;
        }

        // Without these nothing is posted, or not what the settings ask for; without the others posts are only poorer.
        const DiscordPermission mild = DiscordPermission.EmbedLinks | DiscordPermission.ReadMessageHistory;
        report(
            (missing & ~mild) != DiscordPermission.None ? FindingSeverity.Error : FindingSeverity.Warning,
            $"The bot lacks {string.Join(", ", missing.Names)} in {name}.",
            $"Give it these permissions in the channel's settings, or {Invite}.");
    }

    private void ExamineEvents(string server, (JsonElement Guild, JsonElement Member) place)
    {
        var granted = ChannelPermissions.Of(place.Guild, place.Member, channel: null, userId);
        var name = place.Guild.Text("name") ?? server;
        if (granted.HasFlag(DiscordPermission.CreateEvents))
        {
            report(FindingSeverity.Ok, $"The bot can enter meetups as events in the server {name}.");
            return;
        }

        report(
            FindingSeverity.Error,
            $"The bot lacks Create Events in the server {name}.",
            $"Give its role this permission in the server's settings, or {Invite}.");
    }

    private async Task<(JsonElement Guild, JsonElement Member)?> GuildAsync(string id, CancellationToken cancellation)
    {
        if (!guilds.TryGetValue(id, out var known))
        {
            var guild = await ask($"guilds/{Uri.EscapeDataString(id)}", $"server {id}", cancellation);
            var member = guild is null
                ? null
                : await ask(
                    $"guilds/{Uri.EscapeDataString(id)}/members/{Uri.EscapeDataString(userId)}",
                    $"the bot in server {id}",
                    cancellation);
            known = guilds[id] = guild is { } place && member is { } self ? (place, self) : null;
        }

        return known;
    }

    private static bool IsThread(JsonElement channel) => channel.Whole("type") is 10 or 11 or 12;

    /// <summary>
    /// Null for a channel that takes posts.
    /// https://docs.discord.com/developers/resources/channel#channel-object-channel-types
    /// </summary>
    private static string? Unsuitable(JsonElement channel) => channel.Whole("type") switch
    {
        1 or 3 => "a private conversation",
        4 => "a category",
        14 => "a directory",
        16 => "a media channel",
        _ => null,
    };
}
