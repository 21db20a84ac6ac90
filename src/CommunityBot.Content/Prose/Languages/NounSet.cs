using System.Collections.Frozen;

namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// A set of nouns. Some languages write compounds as one word, whose last part says what it is: "*vortrag" also matches
/// "Eröffnungsvortrag".
/// </summary>
internal sealed class NounSet
{
    /// <summary>A shorter noun ends too many other words: "ort" ends "Sport" and "Wort".</summary>
    private const int MinimumEnding = 4;

    private readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> whole;
    private readonly string[] endings;

    public NounSet(IEnumerable<string> nouns)
    {
        var all = nouns.ToList();
        whole = all.Select(noun => WordFolding.Fold(noun.TrimStart('*'))).ToFrozenSet(StringComparer.Ordinal)
            .GetAlternateLookup<ReadOnlySpan<char>>();
        endings =
        [
            .. all.Where(noun => noun.StartsWith('*') && noun.Length > MinimumEnding)
                .Select(noun => WordFolding.Fold(noun[1..])),
        ];
    }

    /// <param name="word">Folded.</param>
    public bool Contains(string word) => Contains(word.AsSpan());

    private bool Contains(ReadOnlySpan<char> word)
    {
        if (Has(word) || (word is [.. var singular, 's'] && Has(singular)))
        {
            return true;
        }

        var hyphen = word.LastIndexOf('-');
        return hyphen > 0 && Contains(word[(hyphen + 1)..]);
    }

    private bool Has(ReadOnlySpan<char> word)
    {
        if (whole.Contains(word))
        {
            return true;
        }

        foreach (var ending in endings)
        {
            if (word.EndsWith(ending))
            {
                return true;
            }
        }

        return false;
    }
}
