namespace CommunityBot.Core.Matching;

/// <summary>Finds what somebody meant by a name typed from memory.</summary>
/// <typeparam name="T">What carries the names.</typeparam>
public sealed class NameFinder<T>
{
    /// <summary>From here on a name is what was asked for, and not merely near it.</summary>
    private const double Certain = 0.75;

    private readonly List<(T Item, string[] Names)> entries;

    /// <param name="items">In the order that breaks ties.</param>
    /// <param name="names">Every name an item goes by.</param>
    public NameFinder(IEnumerable<T> items, Func<T, IEnumerable<string?>> names) =>
        entries = [.. items.Select(item => (item, names(item)
            .OfType<string>().Select(LooseText.Of).Where(name => name.Length > 0).Distinct().ToArray()))];

    /// <summary>All that the query can mean, best first; empty when nothing is near enough to be meant.</summary>
    public IReadOnlyList<T> Find(string query)
    {
        var ranked = Ranked(query).Where(match => match.Score >= Certain).ToList();

        // Who typed the whole name does not want to see the names that merely contain it.
        return [.. ranked.Where(match => ranked[0].Score < 1 || match.Score >= 1).Select(match => match.Item)];
    }

    /// <summary>What comes nearest, however far, best first: for "did you mean".</summary>
    public IReadOnlyList<T> Nearest(string query, int most) =>
        [.. Ranked(query).Take(most).Select(match => match.Item)];

    private IEnumerable<(T Item, double Score)> Ranked(string query)
    {
        var wanted = LooseText.Of(query);
        return entries
            .Select(entry => (entry.Item, Score: entry.Names.Select(name => Score(wanted, name)).DefaultIfEmpty().Max()))
            .OrderByDescending(match => match.Score);
    }

    /// <summary>1 for the name itself, 0.75 and more for a clear reference to it, less for likeness.</summary>
    private static double Score(string wanted, string name)
    {
        if (wanted.Length == 0)
        {
            return 0;
        }

        if (wanted == name)
        {
            return 1;
        }

        var wantedWords = wanted.Split(' ');
        var nameWords = name.Split(' ');
        var perWord = wantedWords.Select(word => nameWords.Max(other => WordScore(word, other))).ToArray();
        if (perWord.Min() >= Certain)
        {
            // Every word has its place; the more of the name was typed, the better.
            return Math.Min(0.99, (0.8 * perWord.Average()) + (0.19 * Math.Min(1.0, (double)wanted.Length / name.Length)));
        }

        var squeezed = wanted.Replace(" ", "", StringComparison.Ordinal);
        var squeezedName = name.Replace(" ", "", StringComparison.Ordinal);
        return Math.Max(Likeness(squeezed, squeezedName), 0.7 * perWord.Average());
    }

    private static double WordScore(string wanted, string word) => wanted switch
    {
        _ when wanted == word => 1,
        { Length: >= 3 } when word.StartsWith(wanted, StringComparison.Ordinal) => 0.95,
        { Length: >= 4 } when !wanted.Any(char.IsDigit) && EditDistance.Between(wanted, word) <= Slips(wanted) => 0.9,
        _ => Math.Min(0.7, Likeness(wanted, word)),
    };

    /// <summary>One slip in a short word, two in a long one. Numbers forgive none: 2020 is not 2021.</summary>
    private static int Slips(string word) => word.Length >= 8 ? 2 : 1;

    private static double Likeness(string left, string right)
    {
        var longest = Math.Max(left.Length, right.Length);
        var likeness = longest == 0 ? 0 : 1 - ((double)EditDistance.Between(left, right) / longest);
        var numbersDiffer = !left.Where(char.IsDigit).SequenceEqual(right.Where(char.IsDigit));
        return numbersDiffer ? Math.Min(0.7, likeness) : likeness * 0.95;
    }
}
