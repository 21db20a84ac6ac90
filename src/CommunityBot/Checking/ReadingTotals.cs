using System.Globalization;

using CommunityBot.ContentLoading;

namespace CommunityBot.Checking;

/// <summary>How much was read, how fast, and what was not read.</summary>
/// <param name="Skipped">The number of files by extension or name.</param>
internal sealed record ReadingTotals(int Files, TimeSpan Elapsed, IReadOnlyDictionary<string, int> Skipped)
{
    /// <summary>Groups that are listed; the others are counted together.</summary>
    private const int MaximumGroups = 8;

    public static ReadingTotals Of(IReadOnlyList<ContentSnapshot> snapshots) => new(
        snapshots.Sum(snapshot => snapshot.FileCount),
        snapshots.Aggregate(TimeSpan.Zero, (sum, snapshot) => sum + snapshot.Elapsed),
        snapshots
            .SelectMany(snapshot => snapshot.Skipped)
            .GroupBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => group.Sum(each => each.Value)));

    /// <summary>"512 files read in 0.4 s, 1280 per second."; empty if there are none.</summary>
    public string Speed => Files == 0 ? "" : string.Create(
        CultureInfo.InvariantCulture,
        $"{Files} {(Files == 1 ? "file" : "files")} read in {Elapsed.TotalSeconds:0.0#} s, " +
        $"{Files / Math.Max(Elapsed.TotalSeconds, 0.001):0} per second.");

    /// <summary>"Not read: 120 .png, 14 .woff2."; empty if everything was read.</summary>
    public string NotRead
    {
        get
        {
            var groups = Skipped
                .OrderByDescending(group => group.Value)
                .ThenBy(group => group.Key, StringComparer.OrdinalIgnoreCase)
                .ToList();
            var rest = groups.Skip(MaximumGroups).Sum(group => group.Value);
            var named = groups.Take(MaximumGroups).Select(group => $"{group.Value} {group.Key}");
            return groups.Count == 0
                ? ""
                : $"Not read: {string.Join(", ", named)}{(rest > 0 ? $", {rest} others" : "")}.";
        }
    }
}
