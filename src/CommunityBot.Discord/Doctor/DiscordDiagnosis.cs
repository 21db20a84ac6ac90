namespace CommunityBot.Discord.Doctor;

/// <summary>What an examination found.</summary>
/// <param name="InviteLink">
/// Adds the bot to a server with exactly what it needs; null while nobody knows which bot it is.
/// </param>
public sealed record DiscordDiagnosis(IReadOnlyList<DiscordFinding> Findings, string? InviteLink)
{
    /// <summary>The bot can do all of its work.</summary>
    public bool IsHealthy => Findings.All(finding => finding.Severity != FindingSeverity.Error);
}

/// <summary>One thing that was looked at.</summary>
/// <param name="Remedy">What a person can do; null where nothing has to be done.</param>
public sealed record DiscordFinding(FindingSeverity Severity, string Sentence, string? Remedy = null);

/// <summary>How bad a finding is.</summary>
public enum FindingSeverity
{
    Ok,

    /// <summary>The bot works, and something is not as it should be.</summary>
    Warning,

    /// <summary>Something will not work.</summary>
    Error,
}
