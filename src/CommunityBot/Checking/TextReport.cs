using System.Globalization;
using System.Text;

using CommunityBot.Composition;
using CommunityBot.Core.Problems;
using CommunityBot.Export;

namespace CommunityBot.Checking;

/// <summary>Writes findings as text for a terminal.</summary>
internal static class TextReport
{
    /// <summary>Longer lists of page ids are shortened, because a schedule may have hundreds of sessions.</summary>
    private const int MaximumIdsShown = 3;

    public static string Write(IReadOnlyList<Finding> findings, bool inColour)
    {
        var text = new StringBuilder();
        foreach (var finding in findings)
        {
            text.Append(Paint(TerminalText.OneLine(finding.Path), "1", inColour)).Append('\n');
            foreach (var problem in finding.Problems)
            {
                var severity = Paint(ExportedPages.Name(problem.Severity), Colour(problem.Severity), inColour);
                text.Append(
                    CultureInfo.InvariantCulture,
                    $"  line {problem.Line}: {severity} {problem.Code}: {TerminalText.OneLine(problem.Message)}\n");
                text.Append(CultureInfo.InvariantCulture, $"    → {TerminalText.OneLine(problem.Remedy)}\n");
            }

            foreach (var same in finding.Dispositions.GroupBy(fate => fate.Fate, StringComparer.Ordinal))
            {
                var ids = same.Select(fate => fate.Id).ToList();
                var named = string.Join(
                    ", ", ids.Take(MaximumIdsShown))
                        + (ids.Count > MaximumIdsShown ? $" and {ids.Count - MaximumIdsShown} more" : "");
                text.Append(CultureInfo.InvariantCulture, $"  {TerminalText.OneLine($"{named}: {same.Key}")}\n");
            }

            text.Append('\n');
        }

        return text.Append(Findings.Summary(findings)).Append('\n').ToString();
    }

    private static string Colour(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "31",
        ProblemSeverity.Warning => "33",
        _ => "36",
    };

    private static string Paint(string text, string colour, bool inColour) =>
        inColour ? $"\u001b[{colour}m{text}\u001b[0m" : text;
}
