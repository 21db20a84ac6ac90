using CommunityBot.Hosting;

namespace CommunityBot.Slack;

/// <summary>The host's settings for Slack, without tokens.</summary>
public sealed record SlackSettings : IPlatformSettings
{
    /// <summary>The base address of the Web API, with or without a trailing slash.</summary>
    public Uri ApiBaseUrl { get; init; } = new("https://slack.com/api");

    /// <summary>
    /// The number of Socket Mode connections; with two, one keeps receiving while the other is refreshed. Slack allows
    /// ten: https://docs.slack.dev/apis/events-api/using-socket-mode
    /// </summary>
    public int Connections { get; init; } = 2;

    /// <summary>The workspace of each community that names one in its settings, by community id.</summary>
    public IReadOnlyDictionary<string, string> Teams { get; init; } = new Dictionary<string, string>();

    public SlackCommandNames Commands { get; init; } = SlackCommandNames.Default;

    /// <summary>The public address for Slack's requests and OAuth; null if there is none.</summary>
    public Uri? PublicUrl { get; init; }

    public IConfiguredPlatform ReadTokens(Func<string, string?> variable, SettingsReport report) =>
        new ConfiguredSlack(this, SlackTokens.Read(variable, PublicUrl, report));
}
