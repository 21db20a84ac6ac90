using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Web;

namespace CommunityBot.Slack.Doctor;

/// <summary>Where a bot's token comes from: what it is called in a finding, and who gets a better one.</summary>
/// <param name="Subject">"bot token", or the workspace that gave it.</param>
/// <param name="Scopes">What its scopes are called.</param>
internal sealed record TokenOrigin(string Subject, string Scopes)
{
    /// <summary>Null for the environment's token; else where the workspace's people renew theirs.</summary>
    private string? InstallAddress { get; init; }

    public static TokenOrigin Environment { get; } = new("bot token", "scopes");

    public static TokenOrigin Of(Installation installation, string installAddress) =>
        new(SubjectOf(installation), $"scopes in {installation.SpaceId}") { InstallAddress = installAddress };

    public static string SubjectOf(Installation installation) =>
        $"workspace {installation.SpaceId} ({installation.Name})";

    public string Refused(string code) => InstallAddress is null
        ? $"Slack refuses {SlackErrors.BotTokenSetting}: {code}."
        : $"Slack refuses its token: {code}. The app was removed there, or its token revoked.";

    public string RemedyFor(SlackReply.Refused no) => InstallAddress is { } address && SlackErrors.IsForAPerson(no.Code)
        ? $"Send an admin of that workspace to {address} to install the app again, which gives a new token."
        : SlackErrors.Remedy(no, SlackErrors.BotTokenSetting);

    public string RemedyForScopes => InstallAddress is { } address
        ? $"Send an admin of that workspace to {address} to install the app again; it asks for them there."
        : "Add them under OAuth & Permissions, Bot Token Scopes, at https://api.slack.com/apps, then install the app " +
            "again.";
}
