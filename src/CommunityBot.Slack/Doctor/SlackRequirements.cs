using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Installing;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>The settings, secrets and installations that the doctor checks against Slack.</summary>
public sealed record SlackRequirements
{
    public required SlackSettings Settings { get; init; }

    /// <summary>Null when the bot serves only workspaces that install the app.</summary>
    public Secret? BotToken { get; init; }

    /// <summary>Null when Slack sends HTTP requests.</summary>
    public Secret? AppToken { get; init; }

    /// <summary>Null in Socket Mode.</summary>
    public Secret? SigningSecret { get; init; }

    /// <summary>Null when workspaces cannot install the app by OAuth.</summary>
    public SlackInstallOptions? InstallOptions { get; init; }

    /// <summary>The bot's public address; null when it is not configured.</summary>
    public Uri? PublicUrl { get; init; }

    public IReadOnlyList<SlackCommunity> Communities { get; init; } = [];

    /// <summary>The stored installations of the app; null when the storage cannot be read.</summary>
    public IReadOnlyList<Installation>? Installed { get; init; } = [];

    /// <summary>Where admins of a workspace install the app, or renew its token.</summary>
    internal string InstallAddress =>
        new SlackApp { PublicUrl = PublicUrl }.InstallUrl?.AbsoluteUri
            ?? $"{SlackPaths.Install} on the bot's public address";
}

/// <summary>A community's Slack settings.</summary>
/// <param name="Workspaces">The community's own workspaces; it posts in the first.</param>
/// <param name="Channels">The ids of the channels it posts to.</param>
public sealed record SlackCommunity(string Id, IReadOnlyList<string> Workspaces, IReadOnlyList<string> Channels);
