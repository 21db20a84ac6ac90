using System.Runtime.InteropServices;

namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// Tells which of many sets of phrases a text can contain, from one pass over its words: most readers look for their
/// phrases in the same lines, and most lines have none of them.
/// </summary>
internal sealed class PhraseMarks
{
    /// <summary>More than most pages have lines, which readers go through one after the other.</summary>
    private const int RememberedTexts = 512;

    /// <summary>One bit for each set.</summary>
    private const int MaximumSets = 128;

    /// <summary>Texts that this thread has marked.</summary>
    [ThreadStatic]
    private static (PhraseMarks Owner, RecentTexts<UInt128> Marks)? recent;

    private readonly Dictionary<string, UInt128> byWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, UInt128>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>The sets with a phrase that a longer word may go on, by the first two letters.</summary>
    private readonly UInt128[] byPair = new UInt128[32 * 32];

    /// <summary>One bit for each form of first words, so that most signs and words need no lookup.</summary>
    private readonly ulong[] forms = new ulong[32 * 32 * 32 / 64];

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
                var form = FormOf(word, 0, word.Length);
                forms[form >> 6] |= 1UL << (form & 63);
            }

            foreach (var beginning in phrases.Prefixes)
            {
                foreach (ref var marks in PlacesOf(beginning))
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
        if (recent is not { } known || !ReferenceEquals(known.Owner, this))
        {
            recent = known = (this, new RecentTexts<UInt128>(RememberedTexts));
        }

        return (known.Marks.GetAgain(folded, marksOf, UInt128.MaxValue) >> set & UInt128.One) != UInt128.Zero;
    }

    private UInt128 MarksOf(string folded)
    {
        var marks = UInt128.Zero;
        for (var at = 0; at < folded.Length;)
        {
            var end = PhraseIndex.WordEnd(folded, at);
            var form = FormOf(folded, at, end);
            if ((forms[form >> 6] >> (form & 63) & 1) != 0
                && lookup.TryGetValue(folded.AsSpan(at, end - at), out var found))
            {
                marks |= found;
            }

            marks |= byPair[PhraseIndex.Pair(folded, at)];
            at = end;
        }

        return marks;
    }

    /// <summary>The first two letters and the length of a word.</summary>
    private static int FormOf(string text, int start, int end) =>
        (text[start] & 31) << 10 | (end - start > 1 ? text[start + 1] & 31 : 0) << 5 | Math.Min(end - start, 31);

    /// <summary>The places of the first two letters; all of the first letter if there is no second.</summary>
    private Span<UInt128> PlacesOf(string beginning) => beginning.Length > 1
        ? byPair.AsSpan(PhraseIndex.Pair(beginning, 0), 1)
        : byPair.AsSpan((beginning[0] & 31) << 5, 32);
}
