using System.Net;

using CommunityBot.Core.Communities;
using CommunityBot.Discord;
using CommunityBot.Slack;

namespace CommunityBot.Composition.Settings;

/// <summary>Everything that config/communitybot.json and the environment say, validated; paths are absolute.</summary>
internal sealed record BotSettings
{
    public static Uri DiscordApi { get; } = new("https://discord.com/api/v10");

    public static Uri SlackApi { get; } = new("https://slack.com/api");

    public static Uri DefaultWebUrl { get; } = new("http://127.0.0.1:5080");

    public required IReadOnlyList<CommunitySettings> Communities { get; init; }

    public Uri DiscordApiBaseUrl { get; init; } = DiscordApi;

    /// <summary>Null registers the commands for every server the bot is in.</summary>
    public string? DiscordGuildId { get; init; }

    /// <summary>
    /// With it Discord calls us, under its signature; without it we hold a connection to its gateway.
    /// </summary>
    public string? DiscordPublicKey { get; init; }

    /// <summary>See <see cref="DiscordSettings.Shards"/>.</summary>
    public int DiscordShards { get; init; } = 1;

    public bool DiscordCompress { get; init; }

    public bool DiscordCrosspost { get; init; }

    /// <summary>See <see cref="DiscordSettings.ContactUrl"/>.</summary>
    public Uri? DiscordContactUrl { get; init; }

    public Uri SlackApiBaseUrl { get; init; } = SlackApi;

    /// <summary>See <see cref="SlackSettings.Connections"/>.</summary>
    public int SlackConnections { get; init; } = 2;

    public SlackCommandNames SlackCommands { get; init; } = SlackCommandNames.Default;

    /// <summary>Where Slack, and whoever installs the app, reaches this bot; null when nobody can.</summary>
    public Uri? SlackPublicUrl { get; init; }

    /// <summary>Hosts whose feeds may lie in a private network or be asked for without encryption.</summary>
    public IReadOnlySet<string> FeedHosts { get; init; } = new HashSet<string>();

    public required string StoragePath { get; init; }

    public Uri WebUrl { get; init; } = DefaultWebUrl;

    /// <summary>The address of this machine that <see cref="WebUrl"/> names.</summary>
    public IPAddress WebAddress =>
        IPAddress.TryParse(WebUrl.Host.Trim('[', ']'), out var address) ? address : IPAddress.Loopback;
}

/// <summary>A community, and where its pages are.</summary>
internal sealed record CommunitySettings(Community Community, IReadOnlyList<ContentSource> Content)
{
    /// <summary>What is asked for over the network.</summary>
    public IReadOnlyList<FeedSource> Feeds { get; init; } = [];
}

/// <summary>A folder or a single file with a community's pages.</summary>
/// <param name="Path">Absolute.</param>
/// <param name="Written">As the settings or the command line name it, for messages.</param>
internal sealed record ContentSource(string Path, string Written);
