namespace CommunityBot.Core.Matching;

/// <summary>
/// Finds what somebody meant by a name typed from memory. Making one costs more than asking it, so those that are asked
/// often are kept.
/// </summary>
/// <typeparam name="T">What carries the names.</typeparam>
public sealed class NameFinder<T>
{
    private readonly (T Item, IndexedName[] Names)[] entries;

    /// <param name="items">In the order that breaks ties.</param>
    /// <param name="names">Every name an item goes by.</param>
    public NameFinder(IEnumerable<T> items, Func<T, IEnumerable<string?>> names)
        : this([.. items.Select(item => (item, names(item)
            .OfType<string>()
            .Select(NormalizedText.Of)
            .Where(name => name.Length > 0)
            .Distinct()
            .Select(IndexedName.Of)
            .ToArray()))])
    {
    }

    private NameFinder((T Item, IndexedName[] Names)[] entries) => this.entries = entries;

    public IEnumerable<T> Items => entries.Select(entry => entry.Item);

    /// <summary>These, and after them those of another.</summary>
    public NameFinder<T> And(NameFinder<T> more) =>
        more.entries.Length == 0 ? this : new([.. entries, .. more.entries]);

    public NameFinder<T> Where(Func<T, bool> isWanted) => new([.. entries.Where(entry => isWanted(entry.Item))]);

    /// <summary>All that the query can mean, best first; empty when nothing is near enough to be meant.</summary>
    /// <param name="order">Breaks ties; null for the order they were given in.</param>
    public IReadOnlyList<T> Find(string query, IComparer<T>? order = null)
    {
        var wanted = new SearchQuery(query);

        // Who typed the whole name does not want to see the names that merely contain it.
        var whole = entries
            .Where(entry => entry.Names.Any(wanted.Is))
            .Select(entry => (entry.Item, Score: 1.0))
            .ToList();
        return
        [
            .. Ranked(
                whole.Count > 0
                    ? whole
                    : entries
                        .Select(entry => (entry.Item, Score: Score(wanted, entry.Names)))
                        .Where(match => match.Score >= SearchQuery.Certain),
                order),
        ];
    }

    /// <summary>What comes nearest, however far, best first: for "did you mean".</summary>
    /// <param name="order">Breaks ties; null for the order they were given in.</param>
    public IReadOnlyList<T> Nearest(string query, int most, IComparer<T>? order = null)
    {
        var wanted = new SearchQuery(query);
        return [.. Ranked(entries.Select(entry => (entry.Item, Score(wanted, entry.Names))), order).Take(most)];
    }

    private static IEnumerable<T> Ranked(IEnumerable<(T Item, double Score)> matches, IComparer<T>? order)
    {
        var best = matches.OrderByDescending(match => match.Score);
        return (order is null ? best : best.ThenBy(match => match.Item, order)).Select(match => match.Item);
    }

    private static double Score(SearchQuery wanted, IndexedName[] names)
    {
        var best = 0.0;
        foreach (var name in names)
        {
            best = Math.Max(best, wanted.Score(name));
        }

        return best;
    }
}
