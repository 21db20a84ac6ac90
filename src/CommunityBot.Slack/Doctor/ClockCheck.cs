using CommunityBot.Slack.Http;

namespace CommunityBot.Slack.Doctor;

/// <summary>
/// Compares this machine's clock with Slack's: a wrong one announces at the wrong hour, and turns away what Slack sends
/// over HTTP.
/// </summary>
internal static class ClockCheck
{
    /// <summary>Slack names whole seconds, and an answer takes some to arrive.</summary>
    private static readonly TimeSpan Tolerated = TimeSpan.FromMinutes(1);

    /// <param name="there">Slack's clock; null where it did not say.</param>
    public static IEnumerable<SlackFinding> FaultsOf(DateTimeOffset? there, DateTimeOffset here)
    {
        if (there is { } moment && (here - moment).Duration() is var off && off > Tolerated)
        {
            yield return new(
                "clock",
                off > SlackSignature.Window ? SlackFindingSeverity.Broken : SlackFindingSeverity.Doubtful,
                $"This machine's clock is {off.TotalMinutes:0} minutes {(here > moment ? "ahead of" : "behind")} " +
                "Slack's: posts go out at the wrong " +
                "moment, and from five minutes on nothing is believed that Slack sends over HTTP.",
                "Set the clock, or let it be set (NTP).");
        }
    }
}
