namespace CommunityBot.Core.Content;

/// <summary>
/// Collects what is wrong with one document while it is read; each code brings its severity and remedy along.
/// </summary>
internal sealed class ProblemReport(string path)
{
    /// <summary>A document with more than this many faults of one kind has one fault: it is of another kind.</summary>
    private const int MostOfOneKind = 20;

    private readonly List<ContentProblem> problems = [];

    public string Path { get; } = path;

    public IReadOnlyList<ContentProblem> Problems => problems;

    public void Add(string code, int line, string message)
    {
        var known = ProblemKind.Named(code);
        if (problems.Count(problem => problem.Code == code) < MostOfOneKind &&
            !problems.Exists(problem => problem.Code == code && problem.Line == line && problem.Message == message))
        {
            problems.Add(new ContentProblem(known.Severity, Path, Math.Max(1, line), code, message, known.Remedy));
        }
    }

    public void AddAll(IEnumerable<ContentProblem> others) => problems.AddRange(others);

    public bool Has(string code) => problems.Exists(problem => problem.Code == code);

    public string TooLarge(int bytes)
    {
        Add("too-large", 1, $"The document has {bytes:N0} bytes; at most {ContentDocument.MaximumBytes:N0} are read.");
        return string.Empty;
    }
}
