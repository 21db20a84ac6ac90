using System.Diagnostics;

using CommunityBot.Slack.Web;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Checks everything that the bot needs on Slack without posting anything, and suggests a remedy for each problem.
/// </summary>
public static class SlackDoctor
{
    /// <summary>
    /// Not the format of an OAuth code: redeeming it shows whether Slack accepts the client id and secret, and grants
    /// nothing.
    /// </summary>
    private const string NoCode = "doctor";

    /// <param name="wire">The clock for timeouts and signatures.</param>
    public static async Task<IReadOnlyList<SlackFinding>> ExamineAsync(
        SlackRequirements requirements, TimeProvider wire, CancellationToken cancellation)
    {
        var nobody = new Secret("");
        using var api = new SlackApi(
            requirements.Settings.ApiBaseUrl, requirements.BotToken ?? nobody, requirements.AppToken ?? nobody, wire);
        List<SlackFinding> findings = [.. TokenTypes.FaultsOf(requirements)];

        var home = new WorkspaceCheck(api, TokenOrigin.Environment);
        var who = requirements.BotToken is null ? null : await home.WhoAsync(cancellation);
        var homeTeam = who is SlackReply.Ok(var body) ? body.Text("team_id") : null;
        var seating = new WorkspaceAssignment(requirements, homeTeam);
        if (who is not null)
        {
            findings.AddRange(await home.ExamineAsync(who, seating.ChannelsAtHome, cancellation));
        }

        if (requirements.AppToken is not null)
        {
            findings.Add(AppToken(await api.OpenConnectionAsync(cancellation)));
        }

        var identity = requirements.Installing is { } app ? await api.RedeemAsync(NoCode, app, cancellation) : null;
        var installing = new InstallationCheck(requirements, api, seating);
        findings.AddRange(
            await installing.ExamineAsync(identity, isHomeKnown: who is null || homeTeam is not null, cancellation));
        findings.AddRange(ClockCheck.FaultsOf(who?.At ?? identity?.At, wire.GetUtcNow()));

        using var address = new AddressCheck(requirements, wire);
        findings.AddRange(await address.ExamineAsync(cancellation));
        return findings;
    }

    private static SlackFinding AppToken(ConnectionUrl address)
    {
        const string Subject = "app token";
        return address switch
        {
            ConnectionUrl.Opened => new(
                Subject,
                SlackFindingSeverity.Well,
                "Slack accepts the app-level token; whether Socket Mode is on is known only when the bot runs."),
            ConnectionUrl.Refused(var reason, var remedy) => new(Subject, SlackFindingSeverity.Broken, reason, remedy),
            ConnectionUrl.Delayed(var reason, _) => new(
                Subject, SlackFindingSeverity.Doubtful, $"The token could not be checked: {reason}.",
                "Run doctor again in a minute."),
            _ => throw new UnreachableException(),
        };
    }
}
