namespace CommunityBot.Slack.Doctor;

/// <summary>One check, its result and how to correct it.</summary>
/// <param name="Subject">"bot token", "scopes", "channel C0000000001".</param>
/// <param name="Remedy">What to click or type; null when nothing needs to be done.</param>
public sealed record SlackFinding(string Subject, SlackFindingSeverity Severity, string Finding, string? Remedy = null);

/// <summary>The severity of a finding.</summary>
public enum SlackFindingSeverity
{
    Ok,

    /// <summary>It works, but some function will be missing.</summary>
    Warning,

    /// <summary>It does not work.</summary>
    Error,
}
