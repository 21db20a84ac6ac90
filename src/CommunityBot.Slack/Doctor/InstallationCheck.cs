using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Installing;
using CommunityBot.Slack.Web;
using CommunityBot.Slack.Workspaces;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Looks at installing: the app's own identity, every workspace that has installed the app, and those that a community
/// names and nobody has.
/// </summary>
/// <param name="nobody">The Web API without a token, from which each workspace's is made.</param>
internal sealed class InstallationCheck(SlackRequirements requirements, SlackApi nobody, WorkspaceAssignment seating)
{
    private const string Variables = "SLACK_CLIENT_ID, SLACK_CLIENT_SECRET and SLACK_TOKEN_KEY";

    private readonly IReadOnlyList<Installation> installed = requirements.Installed ?? [];

    /// <param name="identity">What Slack said of the app, asked with a code that is none; null where nobody can install
    /// it.</param>
    /// <param name="isHomeKnown">False when Slack has not said of which workspace the environment's token is.</param>
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
                $"{string.Join(", ", installed.Select(each => each.SpaceId))} have installed the app, and their " +
                "tokens are not used.",
                $"Set {Variables} (config/README.md)."));
        }

        // While nobody can tell who has installed the app, nobody is missed.
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
                Subject, SlackFindingSeverity.Broken, $"Slack refuses {SlackErrors.ClientSetting}: {no.Code}.",
                SlackErrors.Remedy(no, SlackErrors.ClientSetting)),
            SlackReply.Refused { Code: "invalid_code" or "code_already_used" } => new(
                Subject, SlackFindingSeverity.Well, "Slack knows the app's client id and secret."),
            SlackReply.Refused no => new(
                Subject, SlackFindingSeverity.Doubtful,
                $"Slack did not say whether it knows {SlackErrors.ClientSetting}: {no.Code}.", "Look again later."),
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
                "SLACK_TOKEN_KEY is not set, so nobody can install the app" +
                (installed.Count == 0 ? "." : ", and the tokens that are kept stay closed."),
                installed.Count == 0
                    ? "Make one with openssl rand -base64 32, and keep it apart from the storage's backups."
                    : "Set it to the key with which those tokens were sealed.");
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
                    "It has installed the app, and no community names it: nothing is posted there.",
                    $"Add \"slack:{installation.SpaceId}\" to communities[].workspaces in the settings, or have its " +
                    "people remove the app."),
            ];
        }

        if (protector is null)
        {
            return [
                new(
                    subject,
                    SlackFindingSeverity.Broken,
                    "Its token is kept and cannot be opened.",
                    "Set SLACK_TOKEN_KEY, as said above.")
            ];
        }

        if (WorkspaceTokens.Open(protector, installation) is not { } token)
        {
            return
            [
                new(subject, SlackFindingSeverity.Broken, "Its token was sealed with another key than SLACK_TOKEN_KEY.",
                    $"Set SLACK_TOKEN_KEY to the key it was sealed with, or send an admin of that workspace to " +
                    $"{requirements.InstallAddress} to install it again."),
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
            ? $"The community {communities[0]} names it"
            : $"The communities {string.Join(" and ", communities)} name it";
        return isHomeKnown
            ? new($"workspace {team}", SlackFindingSeverity.Broken, $"{named}, and nobody has installed the app there.",
                requirements.Installing is null
                    ? $"Set {Variables} (config/README.md), then send an admin of that workspace to " +
                        $"{requirements.InstallAddress} to install it."
                    : $"Send an admin of that workspace to {requirements.InstallAddress} to install it.")
            : new($"workspace {team}", SlackFindingSeverity.Doubtful,
                $"{named}, and Slack did not say whether {SlackErrors.BotTokenSetting} is of it.",
                $"Mend what is said of {SlackErrors.BotTokenSetting}, then look again.");
    }

    private SlackFinding Homeless(string community) => installed.Count == 0
        ? new($"community {community}", SlackFindingSeverity.Broken,
            "It posts on Slack, and no workspace has installed the app.",
            $"Send an admin of its workspace to {requirements.InstallAddress} to install it.")
        : new($"community {community}", SlackFindingSeverity.Broken,
            "Several workspaces have installed the app, and it names none of them.",
            "Add its workspace to the settings: communities[].workspaces, like \"slack:T0000000001\".");
}
