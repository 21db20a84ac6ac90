using System.Globalization;
using System.Text;

using CommunityBot.Composition;
using CommunityBot.Core.Problems;
using CommunityBot.Export;

using NodaTime;

namespace CommunityBot.Checking;

/// <summary>
/// Writes findings as text for a terminal: problems by kind, the worst first; what will be posted; what will not; and
/// the rest as numbers. Its length does not grow with the number of pages.
/// </summary>
internal sealed class TextReport
{
    /// <summary>Longer lists of page ids are shortened, because a schedule may have hundreds of sessions.</summary>
    private const int MaximumIds = 3;

    /// <summary>Meetups to come that are listed.</summary>
    private const int MaximumComing = 10;

    /// <summary>Below this number of problems each is listed.</summary>
    private const int FewProblems = 15;

    private readonly StringBuilder text = new();
    private readonly IReadOnlyList<Finding> findings;
    private readonly bool inColour;
    private bool isCut;

    private TextReport(IReadOnlyList<Finding> findings, bool inColour)
    {
        this.findings = findings;
        this.inColour = inColour;
    }

    /// <param name="totals">Null if the numbers are not to be shown.</param>
    public static string Write(IReadOnlyList<Finding> findings, bool inColour, ReadingTotals? totals = null)
    {
        var report = new TextReport(findings, inColour);
        report.WriteProblems();
        report.WriteComing();
        report.WriteUnused();
        report.WriteRest(totals);
        return report.text.ToString();
    }

    private void WriteProblems()
    {
        var kinds = ProblemKind.Of(findings);
        var isShort = kinds.Sum(kind => kind.Problems.Count) <= FewProblems;
        var minor = isShort ? [] : kinds.Where(kind => kind.IsMinor).ToList();
        foreach (var kind in kinds.Except(minor))
        {
            WriteKind(kind, isShort ? int.MaxValue : Shown(kind));
        }

        if (minor.Count > 0)
        {
            var codes = minor
                .OrderByDescending(kind => kind.Problems.Count)
                .Select(kind => $"{kind.Problems.Count} {kind.Code}");
            Line($"Notes about past pages only: {TerminalText.OneLine(string.Join(", ", codes))}.");
            Line("");
            isCut = true;
        }
    }

    private void WriteKind(ProblemKind kind, int maximum)
    {
        var problems = kind.Problems;
        var severity = Paint(ExportedPages.Name(kind.Severity), Colour(kind.Severity));
        Line($"{severity} {TerminalText.OneLine(kind.Code)} ({kind.Extent})");
        if (kind.Remedy is { } same)
        {
            Line($"  → {TerminalText.OneLine(same)}");
        }

        foreach (var problem in problems.Take(problems.Count == maximum + 1 ? problems.Count : maximum))
        {
            Line($"  {TerminalText.OneLine($"{problem.Path}:{problem.Line}: {problem.Message}")}");
            if (kind.Remedy is null)
            {
                Line($"    → {TerminalText.OneLine(problem.Remedy)}");
            }
        }

        WriteMore(problems.Count - maximum);
        Line("");
    }

    private void WriteComing()
    {
        var coming = Dispositions(PageUse.Coming)
            .OrderBy(page => page.When?.EffectiveStart ?? Instant.MaxValue)
            .ToList();
        if (coming.Count == 0)
        {
            return;
        }

        Line(Paint("Coming", "1"));
        foreach (var page in coming.Take(coming.Count == MaximumComing + 1 ? coming.Count : MaximumComing))
        {
            Line($"  {Day(page)}  {TerminalText.OneLine($"{page.Id}: {page.Fate}")}");
        }

        WriteMore(coming.Count - MaximumComing);
        Line("");
    }

    private void WriteUnused()
    {
        var unused = Dispositions(PageUse.Unused).GroupBy(page => page.Fate, StringComparer.Ordinal).ToList();
        foreach (var same in unused)
        {
            Line(TerminalText.OneLine($"{Ids([.. same])}: {same.Key}"));
        }

        if (unused.Count > 0)
        {
            Line("");
        }
    }

    private void WriteRest(ReadingTotals? totals)
    {
        var past = Dispositions(PageUse.Past).ToList();
        var recaps = Dispositions(PageUse.Recap).ToList();
        var others = Dispositions(PageUse.NotAnEvent).Count();
        if (past.Count > 0)
        {
            Line(past.Count == 1
                ? TerminalText.OneLine($"{past[0].Id} is over, nothing will be posted.")
                : $"{past.Count} pages are over, nothing will be posted.");
        }

        if (recaps.Count > 0)
        {
            Line(TerminalText.OneLine(recaps.Count == 1
                ? $"{recaps[0].Id}: {recaps[0].Fate}"
                : $"{recaps.Count} recaps, posted by the command /recap with their id: {Ids(recaps)}"));
        }

        if (others > 0)
        {
            Line($"{Count(others, "page")} {(others == 1 ? "is" : "are")} not an event, nothing to do.");
        }

        if (totals is { NotRead: { Length: > 0 } notRead })
        {
            Line(TerminalText.OneLine(notRead));
        }

        if (isCut)
        {
            Line("`check --format json` lists all.");
        }

        if (text.Length > 0 && text[^1] == '\n' && !text.ToString().EndsWith("\n\n", StringComparison.Ordinal))
        {
            Line("");
        }

        Line(Findings.Summary(findings));
        if (totals is { Speed: { Length: > 0 } speed })
        {
            Line(speed);
        }
    }

    private IEnumerable<PageDisposition> Dispositions(PageUse use) =>
        findings.SelectMany(finding => finding.Dispositions).Where(page => page.Use == use);

    /// <summary>A page that is not used although it looks like an event may be a missed meetup.</summary>
    private static int Shown(ProblemKind kind) => kind switch
    {
        { Severity: ProblemSeverity.Error } or { Code: "looks-like-event" } => 10,
        { Severity: ProblemSeverity.Warning } => 5,
        _ => 3,
    };

    private static string Day(PageDisposition page) => page.When switch
    {
        { Date: { } date, StartsAt: { } time } => string.Create(
            CultureInfo.InvariantCulture, $"{date:uuuu-MM-dd} {time:HH:mm}"),
        { Date: { } date } => string.Create(CultureInfo.InvariantCulture, $"{date:uuuu-MM-dd}      "),
        _ => "by its rule     ",
    };

    private static string Ids(List<PageDisposition> pages) =>
        string.Join(", ", pages.Take(MaximumIds).Select(page => page.Id)) +
        (pages.Count > MaximumIds ? $" and {pages.Count - MaximumIds} more" : "");

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";

    private static string Colour(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "31",
        ProblemSeverity.Warning => "33",
        _ => "36",
    };

    private void WriteMore(int more)
    {
        if (more > 1)
        {
            Line($"  and {more} more");
            isCut = true;
        }
    }

    private string Paint(string part, string colour) => inColour ? $"\u001b[{colour}m{part}\u001b[0m" : part;

    private void Line(string line) => text.Append(line).Append('\n');
}
