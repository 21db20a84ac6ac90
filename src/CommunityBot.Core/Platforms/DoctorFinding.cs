namespace CommunityBot.Core.Platforms;

/// <summary>The result of one check of the doctor.</summary>
/// <param name="Subject">"bot token", "channel C0000000001"; null when the message names it.</param>
/// <param name="Remedy">What the operator can do; null when nothing needs to be done.</param>
public sealed record DoctorFinding(string? Subject, FindingSeverity Severity, string Message, string? Remedy = null)
{
    /// <summary>The message, preceded by its subject.</summary>
    public string Sentence => Subject is null ? Message : $"{Subject}: {Message}";
}

/// <summary>The severity of a finding.</summary>
public enum FindingSeverity
{
    /// <summary>Not checked, because nothing uses it.</summary>
    Off,

    Ok,

    /// <summary>The bot works, but something should be corrected.</summary>
    Warning,

    /// <summary>Something will not work.</summary>
    Error,
}
