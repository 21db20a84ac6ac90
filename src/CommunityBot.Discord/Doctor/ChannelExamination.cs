using System.Text.Json;

namespace CommunityBot.Discord.Doctor;

/// <summary>
/// Asks for something below the API's base address; null when there is nothing, and that is then reported.
/// </summary>
internal delegate Task<JsonElement?> Asking(string path, string what, CancellationToken cancellation);

/// <summary>Adds a finding.</summary>
internal delegate void Reporting(FindingGravity gravity, string sentence, string? remedy = null);

/// <summary>
/// Looks at each channel that the settings name: what it is, where it is, and what the bot may do there.
/// </summary>
internal sealed class ChannelExamination(Asking ask, Reporting report, string userId, string? guildId)
{
    private const DiscordPermission Needed = DiscordPermission.ViewChannel | DiscordPermission.SendMessages
        | DiscordPermission.EmbedLinks | DiscordPermission.ReadMessageHistory;

    private readonly Dictionary<string, (JsonElement Guild, JsonElement Member)?> guilds = [];

    public async Task ExamineAsync(IReadOnlyList<string> channels, CancellationToken cancellation)
    {
        if (guildId is not null && await GuildAsync(guildId, cancellation) is { } home)
        {
            report(FindingGravity.Good, $"The bot is in the server {home.Guild.Text("name") ?? guildId}.");
        }

        foreach (var id in channels.Distinct(StringComparer.Ordinal))
        {
            if (await ask($"channels/{Uri.EscapeDataString(id)}", $"channel {id}", cancellation) is { } channel)
            {
                await ExamineAsync(id, channel, cancellation);
            }
        }
    }

    private async Task ExamineAsync(string id, JsonElement channel, CancellationToken cancellation)
    {
        var name = channel.Text("name") is { Length: > 0 } called ? $"#{called} ({id})" : $"channel {id}";
        if (KindOf(channel) is { } unsuitable)
        {
            report(
                FindingGravity.Bad,
                $"{name} is {unsuitable}, where messages cannot be posted.",
                "Name a text or announcement channel in the settings.");
            return;
        }

        if (channel.Text("guild_id") is not { } home || await GuildAsync(home, cancellation) is not { } known)
        {
            return;
        }

        if (guildId is not null && home != guildId)
        {
            report(
                FindingGravity.Doubtful,
                $"{name} is in server {home}, and discord.guildId is {guildId}.",
                "Commands will not be offered where the posts go; check the settings.");
        }

        var missing = Needed & ~ChannelPermissions.Of(known.Guild, known.Member, channel, userId);
        if (missing == DiscordPermission.None)
        {
            report(FindingGravity.Good, $"The bot can do its work in {name}.");
            return;
        }

        var isGrave = (missing & (DiscordPermission.ViewChannel | DiscordPermission.SendMessages)) != DiscordPermission.None;
        report(
            isGrave ? FindingGravity.Bad : FindingGravity.Doubtful,
            $"The bot lacks {string.Join(", ", missing.Names)} in {name}.",
            "Give it these permissions in the channel's settings, or invite it again with the link below.");
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

    /// <summary>
    /// Null for a channel that takes messages.
    /// https://docs.discord.com/developers/resources/channel#channel-object-channel-types
    /// </summary>
    private static string? KindOf(JsonElement channel) => channel.Whole("type") switch
    {
        4 => "a category",
        14 => "a directory",
        15 => "a forum",
        16 => "a media channel",
        _ => null,
    };
}
