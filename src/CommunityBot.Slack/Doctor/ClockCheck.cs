using CommunityBot.Core.Platforms;
using CommunityBot.Slack.Http;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Compares this machine's clock with Slack's: with a wrong clock, announcements go out at the wrong time and signed
/// HTTP requests are rejected.
/// </summary>
internal static class ClockCheck
{
    /// <summary>The Date header has a resolution of one second, and a response takes time to arrive.</summary>
    private static readonly TimeSpan Tolerance = TimeSpan.FromMinutes(1);

    /// <param name="slackClock">Slack's clock; null when the response had no Date header.</param>
    public static IEnumerable<DoctorFinding> FindingsOf(DateTimeOffset? slackClock, DateTimeOffset ownClock)
    {
        if (slackClock is { } moment && (ownClock - moment).Duration() is var difference && difference > Tolerance)
        {
            yield return new(
                "clock",
                difference > SlackSignature.Window ? FindingSeverity.Error : FindingSeverity.Warning,
                $"This machine's clock is {difference.TotalMinutes:0} minutes " +
                $"{(ownClock > moment ? "ahead of" : "behind")} " +
                "Slack's: posts go out at the wrong time, and with more than five minutes Slack's HTTP requests are " +
                "rejected.",
                "Set the clock, for example with NTP.");
        }
    }
}
