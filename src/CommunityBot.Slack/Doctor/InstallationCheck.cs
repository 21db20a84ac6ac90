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
/// <param name="anonymousApi">The Web API client without a token, from which each workspace's client is made.</param>
internal sealed class InstallationCheck(
    SlackRequirements requirements, SlackApi anonymousApi, WorkspaceAssignment assignment)
{
    private const string Variables = "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_TOKEN_KEY";

    private readonly IReadOnlyList<Installation> installed = requirements.Installed ?? [];

    /// <param name="identity">Slack's reply to an OAuth request with an invalid code; null where OAuth is not set
    /// up.</param>
    /// <param name="isHomeKnown">False when Slack has not returned the workspace of SLACK_BOT_TOKEN.</param>
    public async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(
        SlackReply? identity, bool isHomeKnown, CancellationToken cancellation)
    {
        var findings = new List<DoctorFinding>();
        if (requirements.InstallOptions is { } installing && identity is not null)
        {
            findings.Add(Identity(identity));
            findings.AddRange(Key(installing));
            foreach (var installation in installed)
            {
                findings.AddRange(await WorkspaceAsync(installation, installing.Protector, cancellation));
            }
        }
        else if (installed.Count > 0)
        {
            findings.Add(new(
                "workspaces",
                FindingSeverity.Warning,
                $"{string.Join(", ", installed.Select(each => each.WorkspaceId))} have installed the app, but their " +
                "tokens are not used.",
                $"Set {Variables} (config/README.md)."));
        }

        // When the installations cannot be read, no workspace can be reported as missing.
        return requirements.Installed is null
            ? findings
            : [
                .. findings, .. assignment.Missing.Select(team => Missing(team.Key, [.. team], isHomeKnown)),
                .. assignment.Unassigned.Select(Unassigned)
            ];
    }

    /// <summary>https://docs.slack.dev/reference/methods/oauth.v2.access#errors</summary>
    private static DoctorFinding Identity(SlackReply reply)
    {
        const string Subject = "client";
        return reply switch
        {
            SlackReply.Refused({ Code: "invalid_client_id" or "bad_client_secret" } no) => new(
                Subject, FindingSeverity.Error, $"Slack refused {SlackErrors.ClientSetting}: {no.Code}.",
                SlackErrors.Remedy(no, SlackErrors.ClientSetting)),
            SlackReply.Refused({ Code: "invalid_code" or "code_already_used" }) => new(
                Subject, FindingSeverity.Ok, "Slack accepts the app's client id and secret."),
            SlackReply.Refused(var no) => new(
                Subject, FindingSeverity.Warning,
                $"Slack did not verify {SlackErrors.ClientSetting}: {no.Code}.", "Run doctor again later."),
            _ => WorkspaceCheck.Unreachable(Subject, reply),
        };
    }

    private IEnumerable<DoctorFinding> Key(SlackInstallOptions installing)
    {
        if (installing.Protector is null)
        {
            yield return new(
                "token key",
                FindingSeverity.Error,
                "SLACK_TOKEN_KEY is not set, so workspaces cannot install the app" +
                (installed.Count == 0 ? "." : ", and stored tokens cannot be decrypted."),
                installed.Count == 0
                    ? "Create a key with openssl rand -base64 32, and keep it separate from backups of the storage."
                    : "Set it to the key with which the stored tokens were encrypted.");
        }
    }

    private async Task<IReadOnlyList<DoctorFinding>> WorkspaceAsync(
        Installation installation, SecretProtector? protector, CancellationToken cancellation)
    {
        var subject = TokenOrigin.SubjectOf(installation);
        if (!assignment.IsNamed(installation))
        {
            return
            [
                new(subject, FindingSeverity.Warning,
                    "It has installed the app, but no community names it, so nothing is posted there.",
                    $"Add \"slack:{installation.WorkspaceId}\" to communities[].workspaces in the settings, or ask " +
                    "an admin of that workspace to remove the app."),
            ];
        }

        if (protector is null)
        {
            return [
                new(
                    subject,
                    FindingSeverity.Error,
                    "Its stored token cannot be decrypted.",
                    "Set SLACK_TOKEN_KEY (see above).")
            ];
        }

        if (WorkspaceTokens.Open(protector, installation) is not { } token)
        {
            return
            [
                new(subject, FindingSeverity.Error,
                    "Its stored token was encrypted with a key other than SLACK_TOKEN_KEY.",
                    "Set SLACK_TOKEN_KEY to that key, or ask an admin of that workspace to install the app again at " +
                    $"{requirements.InstallAddress}."),
            ];
        }

        var check = new WorkspaceCheck(
            anonymousApi.WithToken(token), TokenOrigin.Of(installation, requirements.InstallAddress));
        return await check.ExamineAsync(
            await check.TestTokenAsync(cancellation), assignment.ChannelsIn(installation), cancellation);
    }

    private DoctorFinding Missing(string team, IReadOnlyList<string> communities, bool isHomeKnown)
    {
        var named = communities.Count == 1
            ? $"Community {communities[0]} names it"
            : $"Communities {string.Join(" and ", communities)} name it";
        return isHomeKnown
            ? new($"workspace {team}", FindingSeverity.Error, $"{named}, but the app is not installed there.",
                requirements.InstallOptions is null
                    ? $"Set {Variables} (config/README.md), then ask an admin of that workspace to install the app " +
                        $"at {requirements.InstallAddress}."
                    : $"Ask an admin of that workspace to install the app at {requirements.InstallAddress}.")
            : new($"workspace {team}", FindingSeverity.Warning,
                $"{named}, but Slack did not return the workspace of {SlackErrors.BotTokenSetting}.",
                $"Correct {SlackErrors.BotTokenSetting} as described above, then run doctor again.");
    }

    private DoctorFinding Unassigned(string community) => installed.Count == 0
        ? new($"community {community}", FindingSeverity.Error,
            "It posts on Slack, but no workspace has installed the app.",
            $"Ask an admin of its workspace to install the app at {requirements.InstallAddress}.")
        : new($"community {community}", FindingSeverity.Error,
            "Several workspaces have installed the app, but the community names none of them.",
            "Add its workspace to communities[].workspaces in the settings, for example \"slack:T0000000001\".");
}
