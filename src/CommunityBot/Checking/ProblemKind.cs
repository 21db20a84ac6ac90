using CommunityBot.Core.Problems;

namespace CommunityBot.Checking;

/// <summary>All problems of one code and severity.</summary>
/// <param name="Problems">Those of pages to come first, because they can still be corrected.</param>
/// <param name="Pages">The number of documents.</param>
/// <param name="PastPages">How many of them are about the past only.</param>
internal sealed record ProblemKind(
    ProblemSeverity Severity, string Code, IReadOnlyList<ContentProblem> Problems, int Pages, int PastPages)
{
    /// <summary>A note about past pages only.</summary>
    public bool IsMinor { get; private init; }

    /// <summary>The remedy, if all have the same; few kinds have remedies of their own for each problem.</summary>
    public string? Remedy =>
        Problems.All(problem => problem.Remedy == Problems[0].Remedy) ? Problems[0].Remedy : null;

    /// <summary>"3 documents, 2 of them past".</summary>
    public string Extent => $"{Pages} document{(Pages == 1 ? "" : "s")}" +
        (PastPages == 0 ? "" : PastPages == Pages ? ", all past" : $", {PastPages} of them past");

    /// <summary>The worst first, then those with the most pages to come.</summary>
    public static IReadOnlyList<ProblemKind> Of(IReadOnlyList<Finding> findings) =>
    [
        .. findings
            .SelectMany(finding => finding.Problems.Select(problem => (Problem: problem, IsPast: IsPast(finding))))
            .GroupBy(one => (one.Problem.Severity, one.Problem.Code))
            .OrderByDescending(kind => kind.Key.Severity)
            .ThenByDescending(kind => kind.Count(one => !one.IsPast))
            .ThenBy(kind => kind.Key.Code, StringComparer.Ordinal)
            .Select(kind => new ProblemKind(
                kind.Key.Severity,
                kind.Key.Code,
                [.. kind.OrderBy(one => one.IsPast).Select(one => one.Problem)],
                Documents(kind.Select(one => one.Problem)),
                Documents(kind.Where(one => one.IsPast).Select(one => one.Problem)))
            {
                IsMinor = kind.Key.Severity is ProblemSeverity.Note && kind.All(one => one.IsPast),
            }),
    ];

    private static int Documents(IEnumerable<ContentProblem> problems) =>
        problems.Select(problem => problem.Path).Distinct(StringComparer.Ordinal).Count();

    private static bool IsPast(Finding finding) =>
        finding.Dispositions.Count > 0
        && finding.Dispositions.All(page => page.Use is PageUse.Past or PageUse.Recap);
}
