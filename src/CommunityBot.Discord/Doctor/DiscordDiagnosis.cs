namespace CommunityBot.Discord.Doctor;

/// <summary>The result of the doctor's checks.</summary>
/// <param name="InviteLink">
/// Adds the bot to a server with exactly the permissions it needs; null while the application id is unknown.
/// </param>
public sealed record DiscordDiagnosis(IReadOnlyList<DiscordFinding> Findings, string? InviteLink)
{
    /// <summary>No finding is an error.</summary>
    public bool IsHealthy => Findings.All(finding => finding.Severity != FindingSeverity.Error);
}

/// <summary>The result of one check.</summary>
/// <param name="Remedy">What the operator can do; null when nothing needs to be done.</param>
public sealed record DiscordFinding(FindingSeverity Severity, string Message, string? Remedy = null);

/// <summary>The severity of a finding.</summary>
public enum FindingSeverity
{
    Ok,

    /// <summary>The bot works, but something should be corrected.</summary>
    Warning,

    /// <summary>Something will not work.</summary>
    Error,
}
