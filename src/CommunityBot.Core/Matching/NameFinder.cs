namespace CommunityBot.Core.Matching;

/// <summary>
/// Fuzzy search over items by name. Building an instance costs more than a query, so frequently used instances are
/// cached.
/// </summary>
/// <typeparam name="T">Type of the named items.</typeparam>
public sealed class NameFinder<T>
{
    private readonly (T Item, IndexedName[] Names)[] entries;

    /// <param name="items">In tie-breaking order.</param>
    /// <param name="names">All names of an item.</param>
    public NameFinder(IEnumerable<T> items, Func<T, IEnumerable<string?>> names) =>
        entries =
        [
            .. items.Select(item => (item, names(item)
                .OfType<string>()
                .Select(NormalizedText.Of)
                .Where(name => name.Length > 0)
                .Distinct()
                .Select(IndexedName.Of)
                .ToArray())),
        ];

    /// <summary>All items that match the query, best first; empty if no name is similar enough.</summary>
    /// <param name="order">Breaks ties; null for the order of the items.</param>
    public IReadOnlyList<T> Find(string query, IComparer<T>? order = null)
    {
        var search = new SearchQuery(query);

        // An exact match excludes names that merely contain the query.
        var whole = entries
            .Where(entry => entry.Names.Any(search.IsExactMatch))
            .Select(entry => (entry.Item, Score: 1.0))
            .ToList();
        return
        [
            .. Ranked(
                whole.Count > 0
                    ? whole
                    : entries
                        .Select(entry => (entry.Item, Score: Score(search, entry.Names)))
                        .Where(match => match.Score >= SearchQuery.MatchThreshold),
                order),
        ];
    }

    /// <summary>The most similar items whatever their score, best first, for "did you mean" suggestions.</summary>
    /// <param name="order">Breaks ties; null for the order of the items.</param>
    public IReadOnlyList<T> Nearest(string query, int limit, IComparer<T>? order = null)
    {
        var search = new SearchQuery(query);
        return [.. Ranked(entries.Select(entry => (entry.Item, Score(search, entry.Names))), order).Take(limit)];
    }

    private static IEnumerable<T> Ranked(IEnumerable<(T Item, double Score)> matches, IComparer<T>? order)
    {
        var best = matches.OrderByDescending(match => match.Score);
        return (order is null ? best : best.ThenBy(match => match.Item, order)).Select(match => match.Item);
    }

    private static double Score(SearchQuery search, IndexedName[] names)
    {
        var best = 0.0;
        foreach (var name in names)
        {
            best = Math.Max(best, search.Score(name));
        }

        return best;
    }
}
