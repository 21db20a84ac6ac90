using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// Tells which of many sets of phrases a text can contain, and where they can begin, from one pass over its words: most
/// readers look for their phrases in the same lines, and most lines have none of them.
/// </summary>
internal sealed class PhraseMarks
{
    /// <summary>More than most pages have lines, which readers go through one after the other.</summary>
    private const int RememberedTexts = 512;

    /// <summary>One bit for each set.</summary>
    private const int MaximumSets = 128;

    /// <summary>Texts that this thread has marked.</summary>
    [ThreadStatic]
    private static (PhraseMarks Owner, RecentTexts<MarkedText> Texts)? recent;

    /// <summary>The last long text of this thread: it is too large to be kept with the others.</summary>
    [ThreadStatic]
    private static (PhraseMarks? Owner, string? Text, MarkedText Marks) recentLong;

    /// <summary>Collects the places of a text.</summary>
    [ThreadStatic]
    private static List<ushort>? collected;

    private readonly FrozenDictionary<string, UInt128>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>One bit for each form of first words, so that most signs and words need no lookup.</summary>
    private readonly ulong[] forms = new ulong[(1 << 16) / 64];

    /// <summary>The phrases that a longer word may go on, with the sets that have them.</summary>
    private readonly (string Beginning, UInt128 Marks)[] openPhrases;

    private readonly Beginnings openBeginnings = new();

    private readonly Func<string, MarkedText> marker;

    /// <exception cref="ArgumentOutOfRangeException">There are more sets than bits.</exception>
    public PhraseMarks(IReadOnlyList<PhraseIndex> sets)
    {
        ArgumentOutOfRangeException.ThrowIfGreaterThan(sets.Count, MaximumSets);
        var byWord = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        var byBeginning = new Dictionary<string, UInt128>(StringComparer.Ordinal);
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
                CollectionsMarshal.GetValueRefOrAddDefault(byBeginning, beginning, out _) |= mark;
                openBeginnings.Add(beginning);
            }

            phrases.MarkedBy(this, number);
        }

        lookup = byWord.ToFrozenDictionary(StringComparer.Ordinal).GetAlternateLookup<ReadOnlySpan<char>>();
        openPhrases = [.. byBeginning.Select(phrase => (phrase.Key, phrase.Value))];
        marker = Mark;
    }

    /// <summary>
    /// The beginnings of words, in ascending order, where a phrase of the set can begin; null if they are not known.
    /// </summary>
    /// <param name="from">Where the search begins; the places before it are among the result.</param>
    public ushort[]? PlacesIn(string folded, int set, int from)
    {
        var (marks, places) = folded.Length is > RecentTexts<MarkedText>.MaximumLength and <= ushort.MaxValue
            ? OfLong(folded, from)
            : OfShort(folded);
        return places is null || (marks >> set & UInt128.One) != UInt128.Zero ? places : [];
    }

    private MarkedText OfShort(string folded)
    {
        if (recent is not { } known || !ReferenceEquals(known.Owner, this))
        {
            recent = known = (this, new RecentTexts<MarkedText>(RememberedTexts));
        }

        return known.Texts.GetAgain(folded, marker, default);
    }

    private MarkedText OfLong(string folded, int from)
    {
        if (!ReferenceEquals(recentLong.Owner, this) || !ReferenceEquals(recentLong.Text, folded))
        {
            // Who goes on behind a phrase must not pay for the whole text again.
            if (from > 0)
            {
                return default;
            }

            recentLong = (this, folded, Mark(folded));
        }

        return recentLong.Marks;
    }

    private MarkedText Mark(string folded)
    {
        var places = collected ??= [];
        places.Clear();
        var marks = UInt128.Zero;
        for (var at = 0; at < folded.Length;)
        {
            var end = PhraseIndex.WordEnd(folded, at);
            var found = folded[at] == ' ' ? UInt128.Zero : MarksAt(folded, at, end);
            if (found != UInt128.Zero)
            {
                marks |= found;
                places.Add((ushort)at);
            }

            at = end;
        }

        return new MarkedText(marks, [.. places]);
    }

    private UInt128 MarksAt(string folded, int at, int end)
    {
        var marks = UInt128.Zero;
        var form = FormOf(folded, at, end);
        if ((forms[form >> 6] >> (form & 63) & 1) != 0
            && lookup.TryGetValue(folded.AsSpan(at, end - at), out var found))
        {
            marks = found;
        }

        return openBeginnings.MayBeAt(folded, at) ? marks | MarksOfOpenPhrases(folded.AsSpan(at)) : marks;
    }

    private UInt128 MarksOfOpenPhrases(ReadOnlySpan<char> folded)
    {
        var marks = UInt128.Zero;
        foreach (var (beginning, found) in openPhrases)
        {
            if (folded.StartsWith(beginning))
            {
                marks |= found;
            }
        }

        return marks;
    }

    /// <summary>The first two letters, the last one and the length of a word.</summary>
    private static int FormOf(string text, int start, int end) =>
        ((text[start] & 31) << 11 ^ (end - start > 1 ? text[start + 1] & 31 : 0) << 7
            ^ (text[end - 1] & 31) << 4 ^ (end - start)) & 0xFFFF;

    /// <param name="Marks">One bit for each set that has a phrase beginning with a word of the text.</param>
    /// <param name="Places">The beginnings of these words; null if the text is not marked.</param>
    private readonly record struct MarkedText(UInt128 Marks, ushort[]? Places);
}
