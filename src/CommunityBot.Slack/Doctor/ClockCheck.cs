using CommunityBot.Slack.Http;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Compares this machine's clock with Slack's: with a wrong clock, announcements go out at the wrong time and signed
/// HTTP requests are rejected.
/// </summary>
internal static class ClockCheck
{
    /// <summary>The Date header has a resolution of one second, and a response takes time to arrive.</summary>
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(1);

    /// <param name="there">Slack's clock; null when the response had no Date header.</param>
    public static IEnumerable<SlackFinding> FaultsOf(DateTimeOffset? there, DateTimeOffset here)
    {
        if (there is { } moment && (here - moment).Duration() is var off && off > Tolerated)
        {
            yield return new(
                "clock",
                off > SlackSignature.Window ? SlackFindingSeverity.Broken : SlackFindingSeverity.Doubtful,
                $"This machine's clock is {off.TotalMinutes:0} minutes {(here > moment ? "ahead of" : "behind")} " +
                "Slack's: posts go out at the wrong time, and with more than five minutes Slack's HTTP requests are " +
                "rejected.",
                "Set the clock, for example with NTP.");
        }
    }
}
