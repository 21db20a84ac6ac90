using System.Text.Json;

namespace CommunityBot.Content.Tests.Corpus;

/// <summary>
/// What a careful person reads in one document, written by hand before the reader saw it: a line of
/// <c>tests/corpus/truth.jsonl</c>.
/// </summary>
internal sealed class CorpusTruth(JsonElement line)
{
    /// <summary>Statuses that are not compared: such a page is not announced anyway.</summary>
    private static readonly string?[] UncomparedStatuses = [null, "past", "draft", "tbc"];

    private static readonly string[] OtherKeys =
        ["file", CorpusField.Speakers, "kind", "accept", "skip", "must_not", "expect_diagnostic", "notes"];

    /// <summary>The path below <c>tests/corpus</c>, with slashes.</summary>
    public string File { get; } = line.GetProperty("file").GetString()!;

    /// <summary>The community of the document: its folder below <c>docs</c>.</summary>
    public string Style => File.Split('/')[1];

    /// <summary>The path of the document in the content folder of its community.</summary>
    public string Source => File["docs//".Length..][Style.Length..];

    public bool IsEvent { get; } = line.GetProperty("kind").GetString() != "not_event";

    public bool ExpectsProblem { get; } = line.TryGetProperty("expect_diagnostic", out _);

    public IReadOnlyList<string> Speakers => Names(line.GetProperty(CorpusField.Speakers));

    /// <summary>Other sets of speakers that are right as well.</summary>
    public IEnumerable<IReadOnlyList<string>> AcceptedSpeakers => Listed("accept", CorpusField.Speakers).Select(Names);

    public IEnumerable<string> SpeakersNotToBeRead =>
        Listed("must_not", CorpusField.Speakers).Select(name => name.GetString()!);

    /// <summary>Keys that nothing reads: spelling mistakes.</summary>
    public IEnumerable<string> UnknownKeys => line.EnumerateObject()
        .Select(property => property.Name)
        .Except([.. OtherKeys, .. CorpusField.Single], StringComparer.Ordinal)
        .Concat(new[] { "accept", "must_not" }
            .SelectMany(list => line.GetProperty(list).EnumerateObject().Select(property => property.Name))
            .Concat(line.GetProperty("skip").EnumerateArray().Select(skipped => skipped.GetString()!))
            .Except([CorpusField.Speakers, .. CorpusField.Single], StringComparer.Ordinal));

    /// <summary>Null when the document does not say it.</summary>
    public string? this[string field] => Value(line.GetProperty(field)) switch
    {
        "scheduled" when field is CorpusField.Status => null,
        "false" when field is CorpusField.IsRecap => null,
        var value => value,
    };

    /// <summary>False for a field that is ambiguous in this document.</summary>
    public bool Compares(string field) =>
        line.GetProperty("skip").EnumerateArray().All(skipped => skipped.GetString() != field) &&
        (IsEvent || field is not (CorpusField.Title or CorpusField.IsRecap)) &&
        (field is not CorpusField.Status || !UncomparedStatuses.Contains(Value(line.GetProperty(field))));

    /// <summary>Other values that are right as well; null for a field that may be left out.</summary>
    public IEnumerable<string?> Accepted(string field) => Listed("accept", field).Select(Value);

    /// <summary>Values that show that the reader fell into a trap.</summary>
    public IEnumerable<string> NotToBeRead(string field) =>
        Listed("must_not", field).Select(Value).OfType<string>();

    private List<JsonElement> Listed(string list, string field) =>
        line.GetProperty(list).TryGetProperty(field, out var values) ? [.. values.EnumerateArray()] : [];

    private static List<string> Names(JsonElement names) =>
        [.. names.EnumerateArray().Select(name => name.GetString()!)];

    private static string? Value(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.Null => null,
        JsonValueKind.String => value.GetString(),
        _ => value.GetRawText(),
    };
}
