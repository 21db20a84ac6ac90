using System.Text.Json;

using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Content.Tests.Corpus;

/// <summary>The documents in <c>tests/corpus</c>; each folder below <c>docs</c> is a community of its own.</summary>
internal static class CorpusFolder
{
    private static readonly string Root = Path.Combine(Repository.Root, "tests", "corpus");

    public static IReadOnlyList<CorpusTruth> Truths { get; } =
    [
        .. File.ReadLines(Path.Combine(Root, "truth.jsonl"))
            .Where(line => line.Length > 0)
            .Select(line => new CorpusTruth(JsonElement.Parse(line))),
    ];

    /// <summary>The paths of all documents below <c>tests/corpus</c>, with slashes.</summary>
    public static IEnumerable<string> Files => Directory
        .EnumerateFiles(Path.Combine(Root, "docs"), "*", SearchOption.AllDirectories)
        .Select(file => Path.GetRelativePath(Root, file).Replace('\\', '/'));

    /// <summary>The score of all documents, each community read with its whole folder as content.</summary>
    public static CorpusScore Score => Scored.Value;

    private static Lazy<CorpusScore> Scored { get; } = new(ScoreAll);

    private static CorpusScore ScoreAll()
    {
        var zones = JsonElement.Parse(File.ReadAllText(Path.Combine(Root, "zones.json")));
        var score = new CorpusScore();
        foreach (var style in Truths.GroupBy(truth => truth.Style))
        {
            var zone = zones.TryGetProperty(style.Key, out var name)
                ? DateTimeZoneProviders.Tzdb[name.GetString()!]
                : Reading.London;
            var reading = Reading.Folder(Path.Combine(Root, "docs", style.Key), zone);
            var pages = reading.Calendar.Pages.ToLookup(page => page.Source, StringComparer.Ordinal);
            var problems = reading.Problems.ToLookup(
                problem => problem.Path, problem => problem.Code, StringComparer.Ordinal);
            foreach (var truth in style)
            {
                score.Add(truth, ReadFields.Of([.. pages[truth.Source]], [.. problems[truth.Source]]));
            }
        }

        return score;
    }
}
