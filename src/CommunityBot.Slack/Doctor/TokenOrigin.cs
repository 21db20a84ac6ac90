using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Web;

namespace CommunityBot.Slack.Doctor;

/// <summary>The source of a bot token: how findings refer to it, and how it is renewed.</summary>
/// <param name="Subject">"bot token", or the workspace that issued it.</param>
/// <param name="Scopes">The subject of findings about its scopes.</param>
internal sealed record TokenOrigin(string Subject, string Scopes)
{
    /// <summary>Null for SLACK_BOT_TOKEN; otherwise where admins of the workspace install the app again.</summary>
    private string? InstallAddress { get; init; }

    public static TokenOrigin Environment { get; } = new("bot token", "scopes");

    public static TokenOrigin Of(Installation installation, string installAddress) =>
        new(SubjectOf(installation), $"scopes in {installation.WorkspaceId}") { InstallAddress = installAddress };

    public static string SubjectOf(Installation installation) =>
        $"workspace {installation.WorkspaceId} ({installation.Name})";

    public string Refused(string code) => InstallAddress is null
        ? $"Slack refused {SlackErrors.BotTokenSetting}: {code}."
        : $"Slack refused its token: {code}. The app was removed there, or its token revoked.";

    public string RemedyFor(SlackError no) => InstallAddress is { } address && SlackErrors.IsPermanent(no.Code)
        ? $"Ask an admin of that workspace to install the app again at {address}, which issues a new token."
        : SlackErrors.Remedy(no, SlackErrors.BotTokenSetting);

    public string RemedyForScopes => InstallAddress is { } address
        ? $"Ask an admin of that workspace to install the app again at {address}, which requests the scopes."
        : "Add them under OAuth & Permissions, Bot Token Scopes, at https://api.slack.com/apps, then install the app " +
            "again.";

    /// <summary>Slack does not tell an app its events, so an old manifest is known only by its scopes.</summary>
    public string RemedyForMessages =>
        "Replace the app's manifest (App Manifest at https://api.slack.com/apps) by what \"manifest slack\" prints: " +
        $"it adds the scopes, the events {string.Join(" and ", SlackEvents.ForMessages)}, and the messages tab. Then " +
        (InstallAddress is { } address
            ? $"ask an admin of that workspace to install the app again at {address}."
            : "install the app again under Install App.");
}
