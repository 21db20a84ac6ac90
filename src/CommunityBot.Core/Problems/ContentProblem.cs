namespace CommunityBot.Core.Problems;

/// <summary>Severity of a content problem.</summary>
public enum ProblemSeverity
{
    /// <summary>The value was inferred; the author may want to confirm it.</summary>
    Note,

    /// <summary>Something is missing or doubtful; the rest of the document is used.</summary>
    Warning,

    /// <summary>The document, or a feature that needs it, cannot be used.</summary>
    Error,
}

/// <summary>A content problem that an organiser can correct.</summary>
/// <param name="Path">The path of the document.</param>
/// <param name="Line">1-based; 1 if the problem concerns the whole document.</param>
/// <param name="Code">Stable and documented in content/README.md, for example "no-date".</param>
/// <param name="Message">One sentence that describes the problem.</param>
/// <param name="Remedy">One sentence on what to change, and where.</param>
public sealed record ContentProblem(
    ProblemSeverity Severity, string Path, int Line, string Code, string Message, string Remedy);
