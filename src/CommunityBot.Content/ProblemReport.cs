using CommunityBot.Core.Problems;

namespace CommunityBot.Content;

/// <summary>Collects the problems of one document; severity and remedy follow from the problem code.</summary>
internal sealed class ProblemReport(string path)
{
    /// <summary>Limit per code, so that a document in an unsupported format does not flood the report.</summary>
    private const int MaximumPerCode = 20;

    private readonly List<ContentProblem> problems = [];

    public string Path { get; } = path;

    public IReadOnlyList<ContentProblem> Problems => problems;

    public void Add(string code, int line, string message)
    {
        var known = ProblemKind.WithCode(code);
        if (problems.Count(problem => problem.Code == code) < MaximumPerCode &&
            !problems.Exists(problem => problem.Code == code && problem.Line == line && problem.Message == message))
        {
            problems.Add(new ContentProblem(known.Severity, Path, Math.Max(1, line), code, message, known.Remedy));
        }
    }

    public void AddAll(IEnumerable<ContentProblem> others) => problems.AddRange(others);

    public bool Has(string code) => problems.Exists(problem => problem.Code == code);

    public string TooLarge(int bytes)
    {
        Add(
            "too-large",
            1,
            $"The document has {bytes:N0} bytes; the maximum is {ContentDocument.MaximumBytes:N0} bytes.");
        return string.Empty;
    }
}
