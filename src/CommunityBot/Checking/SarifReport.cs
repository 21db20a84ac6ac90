using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Composition;
using CommunityBot.Core.Problems;

namespace CommunityBot.Checking;

/// <summary>
/// Writes findings as SARIF 2.1.0, for code hosts and editors. https://docs.oasis-open.org/sarif/sarif/v2.1.0/
/// </summary>
internal static class SarifReport
{
    public static string Write(IReadOnlyList<Finding> findings)
    {
        var problems = findings.SelectMany(finding => finding.Problems).ToList();
        var rules = problems
            .Select(problem => problem.Code)
            .Distinct(StringComparer.Ordinal)
            .Order(StringComparer.Ordinal)
            .ToList();
        var log = new SarifLog("https://json.schemastore.org/sarif-2.1.0.json", "2.1.0",
        [
            new SarifRun(
                new SarifTool(new SarifDriver("CommunityBot", [.. rules.Select(code => new SarifRule(code))])),
                [.. problems.Select(problem => new SarifResult(
                    problem.Code,
                    rules.IndexOf(problem.Code),
                    Level(problem.Severity),
                    new SarifText($"{problem.Message} {problem.Remedy}"),
                    [new SarifLocation(new SarifPhysicalLocation(
                        new SarifArtifact(string.Join('/', problem.Path.Split('/').Select(Uri.EscapeDataString))),
                        new SarifRegion(problem.Line)))]))]),
        ]);
        return TerminalText.EscapedInJson(JsonSerializer.Serialize(log, CheckJson.Readable.SarifLog)) + "\n";
    }

    private static string Level(ProblemSeverity severity) => severity switch
    {
        ProblemSeverity.Error => "error",
        ProblemSeverity.Warning => "warning",
        _ => "note",
    };
}

internal sealed record SarifLog([property: JsonPropertyName("$schema")]
string Schema, string Version, IReadOnlyList<SarifRun> Runs);

internal sealed record SarifRun(SarifTool Tool, IReadOnlyList<SarifResult> Results);

internal sealed record SarifTool(SarifDriver Driver);

internal sealed record SarifDriver(string Name, IReadOnlyList<SarifRule> Rules);

internal sealed record SarifRule(string Id);

internal sealed record SarifResult(
    string RuleId, int RuleIndex, string Level, SarifText Message, IReadOnlyList<SarifLocation> Locations);

internal sealed record SarifText(string Text);

internal sealed record SarifLocation(SarifPhysicalLocation PhysicalLocation);

internal sealed record SarifPhysicalLocation(SarifArtifact ArtifactLocation, SarifRegion Region);

internal sealed record SarifArtifact(string Uri);

internal sealed record SarifRegion(int StartLine);
