using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;

using CommunityBot.Composition;
using CommunityBot.Export;

namespace CommunityBot.Checking;

/// <summary>Writes findings as a JSON array with one object per document.</summary>
internal static class JsonReport
{
    public static string Write(IReadOnlyList<Finding> findings) =>
        TerminalText.EscapedInJson(JsonSerializer.Serialize(
            [
                .. findings.Select(finding => new CheckedDocument(
                    finding.Path,
                    [.. finding.Dispositions.Select(fate => new CheckedPage(fate.Id, fate.Fate))],
                    [.. finding.Problems.Select(ExportedPages.Of)])),
            ],
            CheckJson.Readable.IReadOnlyListCheckedDocument)) + "\n";

    /// <summary>The same for explanations, an array with one object per document.</summary>
    public static string Write(IReadOnlyList<Explanation> explanations) =>
        TerminalText.EscapedInJson(JsonSerializer.Serialize(
            explanations, CheckJson.Readable.IReadOnlyListExplanation)) + "\n";
}

internal sealed record CheckedDocument(
    string Source, IReadOnlyList<CheckedPage> Pages, IReadOnlyList<ExportedProblem> Problems);

internal sealed record CheckedPage(string Id, string Fate);

[JsonSourceGenerationOptions(PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase)]
[JsonSerializable(typeof(IReadOnlyList<CheckedDocument>))]
[JsonSerializable(typeof(IReadOnlyList<Explanation>))]
[JsonSerializable(typeof(SarifLog))]
internal sealed partial class CheckJson : JsonSerializerContext
{
    public static CheckJson Readable { get; } = new(new JsonSerializerOptions
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        WriteIndented = true,
    });
}
