namespace CommunityBot.Core.Content;

/// <summary>How much a problem costs.</summary>
public enum ProblemSeverity
{
    /// <summary>Read, but by inference: the author may want to know.</summary>
    Note,

    /// <summary>Something is missing or doubtful; the rest is used.</summary>
    Warning,

    /// <summary>The page, or what it is for, cannot be used.</summary>
    Error,
}

/// <summary>One thing that an organiser can mend.</summary>
/// <param name="Path">The document, as <see cref="ContentDocument.Path"/> names it.</param>
/// <param name="Line">Counted from 1; 1 where the whole document is meant.</param>
/// <param name="Code">Stable and documented in content/README.md: "no-date".</param>
/// <param name="Message">What is the matter, in one sentence.</param>
/// <param name="Remedy">What to write, and where.</param>
public sealed record ContentProblem(
    ProblemSeverity Severity, string Path, int Line, string Code, string Message, string Remedy);
