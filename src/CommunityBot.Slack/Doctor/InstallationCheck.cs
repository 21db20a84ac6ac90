using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Installing;
using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Checks OAuth installation: the app's client id and secret, every installed workspace, and workspaces that a
/// community names but that have not installed the app.
/// </summary>
/// <param name="nobody">The Web API client without a token, from which each workspace's client is made.</param>
internal sealed class InstallationCheck(SlackRequirements requirements, SlackApi nobody, WorkspaceAssignment seating)
{
    private const string Variables = "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_TOKEN_KEY";

    private readonly IReadOnlyList<Installation> installed = requirements.Installed ?? [];

    /// <param name="identity">Slack's reply to an OAuth request with an invalid code; null where OAuth is not set
    /// up.</param>
    /// <param name="isHomeKnown">False when Slack has not returned the workspace of SLACK_BOT_TOKEN.</param>
    public async Task<IReadOnlyList<SlackFinding>> ExamineAsync(
        SlackReply? identity, bool isHomeKnown, CancellationToken cancellation)
    {
        var findings = new List<SlackFinding>();
        if (requirements.Installing is { } installing && identity is not null)
        {
            findings.Add(Identity(identity));
            findings.AddRange(Key(installing));
            foreach (var installation in installed)
            {
                findings.AddRange(await WorkspaceAsync(installation, installing.Seal, cancellation));
            }
        }
        else if (installed.Count > 0)
        {
            findings.Add(new(
                "workspaces",
                SlackFindingSeverity.Doubtful,
                $"{string.Join(", ", installed.Select(each => each.SpaceId))} have installed the app, but their " +
                "tokens are not used.",
                $"Set {Variables} (config/README.md)."));
        }

        // When the installations cannot be read, no workspace can be reported as missing.
        return requirements.Installed is null
            ? findings
            : [
                .. findings, .. seating.Missing.Select(team => Missing(team.Key, [.. team], isHomeKnown)),
                .. seating.Homeless.Select(Homeless)
            ];
    }

    /// <summary>https://docs.slack.dev/reference/methods/oauth.v2.access#errors</summary>
    private static SlackFinding Identity(SlackReply reply)
    {
        const string Subject = "client";
        return reply switch
        {
            SlackReply.Refused { Code: "invalid_client_id" or "bad_client_secret" } no => new(
                Subject, SlackFindingSeverity.Broken, $"Slack refused {SlackErrors.ClientSetting}: {no.Code}.",
                SlackErrors.Remedy(no, SlackErrors.ClientSetting)),
            SlackReply.Refused { Code: "invalid_code" or "code_already_used" } => new(
                Subject, SlackFindingSeverity.Well, "Slack accepts the app's client id and secret."),
            SlackReply.Refused no => new(
                Subject, SlackFindingSeverity.Doubtful,
                $"Slack did not verify {SlackErrors.ClientSetting}: {no.Code}.", "Run doctor again later."),
            _ => WorkspaceCheck.NotReached(Subject, reply),
        };
    }

    private IEnumerable<SlackFinding> Key(SlackInstallOptions installing)
    {
        if (installing.Seal is null)
        {
            yield return new(
                "token key",
                SlackFindingSeverity.Broken,
                "SLACK_TOKEN_KEY is not set, so workspaces cannot install the app" +
                (installed.Count == 0 ? "." : ", and stored tokens cannot be decrypted."),
                installed.Count == 0
                    ? "Create a key with openssl rand -base64 32, and keep it separate from backups of the storage."
                    : "Set it to the key with which the stored tokens were encrypted.");
        }
    }

    private async Task<IReadOnlyList<SlackFinding>> WorkspaceAsync(
        Installation installation, SecretProtector? protector, CancellationToken cancellation)
    {
        var subject = TokenOrigin.SubjectOf(installation);
        if (!seating.IsWanted(installation))
        {
            return
            [
                new(subject, SlackFindingSeverity.Doubtful,
                    "It has installed the app, but no community names it, so nothing is posted there.",
                    $"Add \"slack:{installation.SpaceId}\" to communities[].workspaces in the settings, or ask " +
                    "an admin of that workspace to remove the app."),
            ];
        }

        if (protector is null)
        {
            return [
                new(
                    subject,
                    SlackFindingSeverity.Broken,
                    "Its stored token cannot be decrypted.",
                    "Set SLACK_TOKEN_KEY (see above).")
            ];
        }

        if (WorkspaceTokens.Open(protector, installation) is not { } token)
        {
            return
            [
                new(subject, SlackFindingSeverity.Broken,
                    "Its stored token was encrypted with a key other than SLACK_TOKEN_KEY.",
                    "Set SLACK_TOKEN_KEY to that key, or ask an admin of that workspace to install the app again at " +
                    $"{requirements.InstallAddress}."),
            ];
        }

        var examination = new WorkspaceCheck(
            nobody.For(token), TokenOrigin.Of(installation, requirements.InstallAddress));
        return await examination.ExamineAsync(
            await examination.WhoAsync(cancellation), seating.ChannelsIn(installation), cancellation);
    }

    private SlackFinding Missing(string team, IReadOnlyList<string> communities, bool isHomeKnown)
    {
        var named = communities.Count == 1
            ? $"Community {communities[0]} names it"
            : $"Communities {string.Join(" and ", communities)} name it";
        return isHomeKnown
            ? new($"workspace {team}", SlackFindingSeverity.Broken, $"{named}, but the app is not installed there.",
                requirements.Installing is null
                    ? $"Set {Variables} (config/README.md), then ask an admin of that workspace to install the app " +
                        $"at {requirements.InstallAddress}."
                    : $"Ask an admin of that workspace to install the app at {requirements.InstallAddress}.")
            : new($"workspace {team}", SlackFindingSeverity.Doubtful,
                $"{named}, but Slack did not return the workspace of {SlackErrors.BotTokenSetting}.",
                $"Correct {SlackErrors.BotTokenSetting} as described above, then run doctor again.");
    }

    private SlackFinding Homeless(string community) => installed.Count == 0
        ? new($"community {community}", SlackFindingSeverity.Broken,
            "It posts on Slack, but no workspace has installed the app.",
            $"Ask an admin of its workspace to install the app at {requirements.InstallAddress}.")
        : new($"community {community}", SlackFindingSeverity.Broken,
            "Several workspaces have installed the app, but the community names none of them.",
            "Add its workspace to communities[].workspaces in the settings, for example \"slack:T0000000001\".");
}
