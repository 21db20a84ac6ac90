using System.Runtime.InteropServices;

namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// Tells which of many sets of phrases a text can contain, from one pass over its words: most readers look for their
/// phrases in the same lines, and most lines have none of them.
/// </summary>
internal sealed class PhraseMarks
{
    /// <summary>Longer texts have most words; to look for a phrase in them costs less than to mark them.</summary>
    private const int MaximumLength = 1_000;

    /// <summary>One bit for each set.</summary>
    private const int MaximumSets = 128;

    /// <summary>Texts that this thread has marked.</summary>
    [ThreadStatic]
    private static (PhraseMarks Owner, RecentTexts<UInt128> Marks)? recent;

    private readonly Dictionary<string, UInt128> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UInt128>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>The sets with a phrase that a longer word may go on, by the first two letters.</summary>
    private readonly UInt128[] byPair = new UInt128[32 * 32];

    /// <summary>Whether a first word may begin with two letters, so that most signs and words need no lookup.</summary>
    private readonly bool[] firstPairs = new bool[32 * 32];

    private readonly Func<string, UInt128> marksOf;

    /// <exception cref="ArgumentOutOfRangeException">There are more sets than bits.</exception>
    public PhraseMarks(IReadOnlyList<PhraseIndex> sets)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sets.Count, MaximumSets);
        foreach (var (number, phrases) in sets.Index())
        {
            var mark = UInt128.One << number;
            foreach (var word in phrases.FirstWords)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _) |= mark;
                foreach (ref var isFirst in PlacesOf(firstPairs, word))
                {
                    isFirst = true;
                }
            }

            foreach (var beginning in phrases.Prefixes)
            {
                foreach (ref var marks in PlacesOf(byPair, beginning))
                {
                    marks |= mark;
                }
            }

            phrases.MarkedBy(this, number);
        }

        lookup = byWord.GetAlternateLookup<ReadOnlySpan<char>>();
        marksOf = MarksOf;
    }

    /// <summary>False only if the folded text has no phrase of the set.</summary>
    public bool MayContain(string folded, int set)
    {
        if (folded.Length > MaximumLength)
        {
            return true;
        }

        if (recent is not { } known || !ReferenceEquals(known.Owner, this))
        {
            recent = known = (this, new RecentTexts<UInt128>());
        }

        return (known.Marks.Get(folded, marksOf) >> set & UInt128.One) != UInt128.Zero;
    }

    private UInt128 MarksOf(string folded)
    {
        var marks = UInt128.Zero;
        for (var at = 0; at < folded.Length;)
        {
            var end = PhraseIndex.WordEnd(folded, at);
            var pair = PhraseIndex.Pair(folded, at);
            if (firstPairs[pair] && lookup.TryGetValue(folded.AsSpan(at, end - at), out var found))
            {
                marks |= found;
            }

            marks |= byPair[pair];
            at = end;
        }

        return marks;
    }

    /// <summary>The places of the first two letters; all of the first letter if there is no second.</summary>
    private static Span<TValue> PlacesOf<TValue>(TValue[] values, string beginning) => beginning.Length > 1
        ? values.AsSpan(PhraseIndex.Pair(beginning, 0), 1)
        : values.AsSpan((beginning[0] & 31) << 5, 32);
}
