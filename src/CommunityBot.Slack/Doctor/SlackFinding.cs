namespace CommunityBot.Slack.Doctor;

/// <summary>One thing that was looked at, and what to do about it.</summary>
/// <param name="Subject">"bot token", "scopes", "channel C0000000001".</param>
/// <param name="Remedy">What to click or type; null for what is well.</param>
public sealed record SlackFinding(string Subject, SlackFindingSeverity Health, string Finding, string? Remedy = null);

/// <summary>How something stands.</summary>
public enum SlackFindingSeverity
{
    Well,

    /// <summary>It works, but something will be missed when it matters.</summary>
    Doubtful,

    /// <summary>It does not work.</summary>
    Broken,
}
