using System.Diagnostics;

using CommunityBot.Core.Platforms;
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
    private const string InvalidCode = "doctor";

    /// <param name="time">The clock for timeouts and signatures.</param>
    public static async Task<IReadOnlyList<DoctorFinding>> ExamineAsync(
        SlackRequirements requirements, TimeProvider time, CancellationToken cancellation)
    {
        var noToken = new Secret("");
        using var api = new SlackApi(
            requirements.Settings.ApiBaseUrl, requirements.BotToken ?? noToken, requirements.AppToken ?? noToken, time);
        List<DoctorFinding> findings = [.. TokenTypes.FindingsOf(requirements)];

        var home = new WorkspaceCheck(api, TokenOrigin.Environment);
        var authTest = requirements.BotToken is null ? null : await home.TestTokenAsync(cancellation);
        var homeTeam = authTest is SlackReply.Ok({ } body) ? body.Text("team_id") : null;
        var assignment = new WorkspaceAssignment(requirements, homeTeam);
        if (authTest is not null)
        {
            findings.AddRange(await home.ExamineAsync(authTest, assignment.ChannelsAtHome, cancellation));
        }

        if (requirements.AppToken is not null)
        {
            findings.Add(AppToken(await api.OpenConnectionAsync(cancellation)));
        }

        var identity = requirements.InstallOptions is { } app
            ? await api.ExchangeCodeAsync(InvalidCode, app, cancellation)
            : null;
        var installing = new InstallationCheck(requirements, api, assignment);
        findings.AddRange(
            await installing.ExamineAsync(
                identity, isHomeKnown: authTest is null || homeTeam is not null, cancellation));
        findings.AddRange(ClockCheck.FindingsOf(authTest?.Date ?? identity?.Date, time.GetUtcNow()));

        using var address = new AddressCheck(requirements, time);
        findings.AddRange(await address.ExamineAsync(cancellation));
        return findings;
    }

    private static DoctorFinding AppToken(ConnectionUrl address)
    {
        const string Subject = "app token";
        return address switch
        {
            ConnectionUrl.Opened => new(
                Subject,
                FindingSeverity.Ok,
                "Slack accepts the app-level token; whether Socket Mode is on is known only when the bot runs."),
            ConnectionUrl.Refused(var reason, var remedy) => new(Subject, FindingSeverity.Error, reason, remedy),
            ConnectionUrl.Delayed(var reason, _) => new(
                Subject, FindingSeverity.Warning, $"The token could not be checked: {reason}.",
                "Run doctor again in a minute."),
            _ => throw new UnreachableException(),
        };
    }
}
