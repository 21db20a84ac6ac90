using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Installing;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>Everything that settings, environment and memory want of Slack, for the doctor.</summary>
public sealed record SlackRequirements
{
    public required SlackSettings Settings { get; init; }

    /// <summary>Null where only workspaces that install the app are served.</summary>
    public Secret? BotToken { get; init; }

    /// <summary>Null where Slack calls the bot.</summary>
    public Secret? AppToken { get; init; }

    /// <summary>Null where the bot calls Slack.</summary>
    public Secret? SigningSecret { get; init; }

    /// <summary>Null where nobody can install the app by themselves.</summary>
    public SlackInstallOptions? Installing { get; init; }

    /// <summary>Where the bot is reached from outside; null when nobody has said.</summary>
    public Uri? PublicUrl { get; init; }

    public IReadOnlyList<SlackCommunity> Communities { get; init; } = [];

    /// <summary>
    /// The workspaces that have installed the app, as they are remembered; null when the memory cannot be read.
    /// </summary>
    public IReadOnlyList<Installation>? Installed { get; init; } = [];

    /// <summary>Where people of a workspace install the app, or renew its token.</summary>
    internal string InstallAddress =>
        new SlackApp { PublicUrl = PublicUrl }.InstallUrl?.AbsoluteUri
            ?? $"{SlackPaths.Install} on the bot's public address";
}

/// <summary>A community, as far as it is on Slack.</summary>
/// <param name="Workspaces">Those it names as its own; it posts in the first.</param>
/// <param name="Channels">The ids of the channels it posts to.</param>
public sealed record SlackCommunity(string Id, IReadOnlyList<string> Workspaces, IReadOnlyList<string> Channels);
