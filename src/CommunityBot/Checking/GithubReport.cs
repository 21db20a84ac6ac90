using System.Globalization;
using System.Text;

using CommunityBot.Composition;
using CommunityBot.Core.Problems;

namespace CommunityBot.Checking;

/// <summary>Writes findings as GitHub workflow commands, which annotate the changed lines.</summary>
/// <remarks>
/// https://docs.github.com/actions/reference/workflow-commands-for-github-actions#setting-an-error-message
/// </remarks>
internal static class GithubReport
{
    public static string Write(IReadOnlyList<Finding> findings)
    {
        var text = new StringBuilder();
        foreach (var problem in findings.SelectMany(finding => finding.Problems))
        {
            var command = problem.Severity switch
            {
                ProblemSeverity.Error => "error",
                ProblemSeverity.Warning => "warning",
                _ => "notice",
            };
            text.Append(
                CultureInfo.InvariantCulture,
                $"::{command} file={Property(problem.Path)},line={problem.Line},title={Property(problem.Code)}::")
                .Append(Value($"{problem.Message} {problem.Remedy}"))
                .Append('\n');
        }

        return text.ToString();
    }

    private static string Value(string text) => TerminalText.OneLine(text
        .Replace("%", "%25", StringComparison.Ordinal)
        .Replace("\r", "%0D", StringComparison.Ordinal)
        .Replace("\n", "%0A", StringComparison.Ordinal));

    private static string Property(string text) => Value(text)
        .Replace(":", "%3A", StringComparison.Ordinal)
        .Replace(",", "%2C", StringComparison.Ordinal);
}
