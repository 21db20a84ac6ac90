using System.Globalization;
using System.Text;

namespace CommunityBot.Content.Tests.Corpus;

/// <summary>Counts per field what was read rightly, wrongly and not at all.</summary>
/// <remarks>
/// A wrong value counts twice: as a value too many and as one that is missing. Recaps, and statuses other than
/// scheduled, count only where the truth or the reader has one.
/// </remarks>
internal sealed class CorpusScore
{
    private readonly Dictionary<string, FieldCount> fields = new(StringComparer.Ordinal);
    private readonly List<string> misses = [];
    private readonly List<string> traps = [];
    private readonly List<string> wronglyAnnounced = [];
    private readonly List<string> withoutProblem = [];
    private readonly List<string> failed = [];

    /// <summary>Values that a document forbids, one line each.</summary>
    public IReadOnlyList<string> Traps => traps;

    /// <summary>Documents without an event that would be announced as a meetup.</summary>
    public IReadOnlyList<string> WronglyAnnounced => wronglyAnnounced;

    /// <summary>Documents that need a problem and have none.</summary>
    public IReadOnlyList<string> WithoutProblem => withoutProblem;

    /// <summary>Documents that ended in an internal error of the reader.</summary>
    public IReadOnlyList<string> Failed => failed;

    /// <summary>Fields that occur, with their F1.</summary>
    public IReadOnlyDictionary<string, double> F1 => fields
        .Where(count => count.Value.Occurs)
        .ToDictionary(count => count.Key, count => count.Value.F1, StringComparer.Ordinal);

    /// <summary>The mean of the fields, each with the same weight.</summary>
    public double MacroF1 => F1.Values.Average();

    public void Add(CorpusTruth truth, ReadFields read)
    {
        foreach (var field in CorpusField.Single.Where(truth.Compares))
        {
            AddValue(truth, field, read[field]);
        }

        AddSpeakers(truth, read.Speakers);
        if (!truth.IsEvent && read.IsAnnounced)
        {
            wronglyAnnounced.Add(truth.File);
        }

        if (read.Problems.Contains("reader-failed"))
        {
            failed.Add(truth.File);
        }

        if (truth.ExpectsProblem && read.Problems.Count == 0)
        {
            withoutProblem.Add(truth.File);
        }
    }

    /// <summary>The table, the traps and every miss, for people.</summary>
    public override string ToString()
    {
        var text = new StringBuilder();
        Line(text, $"{"field",-20}{"tp",5}{"fp",5}{"fn",5}{"tn",5}  prec  rec   F1");
        foreach (var (name, count) in fields.OrderBy(field => field.Key, StringComparer.Ordinal))
        {
            Line(text, $"{name,-20}{count}");
        }

        Line(text, $"macro F1 over fields: {MacroF1:0.000}");
        Append(text, "trap", traps);
        Append(text, "announced although no event", wronglyAnnounced);
        Append(text, "no problem although one is due", withoutProblem);
        Append(text, "miss", misses);
        return text.ToString();
    }

    private void AddValue(CorpusTruth truth, string field, string? seen)
    {
        var expected = truth[field];
        var count = Of(field);
        if (LooseText.AreEqual(field, seen, expected) ||
            truth.Accepted(field).Any(value => LooseText.AreEqual(field, seen, value)))
        {
            count.Right(seen is not null);
        }
        else
        {
            count.Wrong(seen is null ? 0 : 1, expected is null ? 0 : 1);
            misses.Add($"{truth.File} {field}: expected {expected ?? "nothing"}, seen {seen ?? "nothing"}");
        }

        if (seen is not null && truth.NotToBeRead(field).Any(value => LooseText.AreEqual(field, seen, value)))
        {
            traps.Add($"{truth.File} {field} {seen}");
        }
    }

    /// <summary>Compares the names with the set that fits best.</summary>
    private void AddSpeakers(CorpusTruth truth, IReadOnlyList<string> names)
    {
        var seen = names.Select(LooseText.Folded).ToList();
        traps.AddRange(truth.SpeakersNotToBeRead
            .Where(name => seen.Contains(LooseText.Folded(name)))
            .Select(name => $"{truth.File} speakers {name}"));
        if (!truth.Compares(CorpusField.Speakers))
        {
            return;
        }

        var best = truth.AcceptedSpeakers
            .Prepend(truth.Speakers)
            .Select(set => set.Select(LooseText.Folded).ToList())
            .Select(set => (
                Right: set.Count(seen.Contains),
                TooMany: seen.Count(name => !set.Contains(name)),
                Missing: set.Count(name => !seen.Contains(name))))
            .MaxBy(count => count.Right - count.TooMany - count.Missing);
        var field = Of(CorpusField.Speakers);
        field.Right(best.Right);
        field.Wrong(best.TooMany, best.Missing);
        if (best.TooMany + best.Missing > 0)
        {
            misses.Add(
                $"{truth.File} speakers: expected {Listed(truth.Speakers)}, seen {Listed(names)}");
        }
    }

    private FieldCount Of(string field)
    {
        if (!fields.TryGetValue(field, out var count))
        {
            fields.Add(field, count = new FieldCount());
        }

        return count;
    }

    private static string Listed(IReadOnlyList<string> names) =>
        names.Count == 0 ? "nobody" : string.Join("; ", names);

    private static void Append(StringBuilder text, string what, List<string> entries)
    {
        foreach (var entry in entries)
        {
            Line(text, $"{what}: {entry}");
        }
    }

    private static void Line(StringBuilder text, FormattableString line) =>
        text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
}
