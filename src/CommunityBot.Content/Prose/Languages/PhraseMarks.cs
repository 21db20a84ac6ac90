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

    /// <summary>Sets whose numbers differ by it share a bit, which only costs a closer look.</summary>
    private const int Bits = 128;

    /// <summary>Texts that this thread has marked.</summary>
    [ThreadStatic]
    private static (PhraseMarks Owner, RecentTexts<MarkedText> Texts)? recent;

    /// <summary>The last long text of this thread: it is too large to be kept with the others.</summary>
    [ThreadStatic]
    private static (PhraseMarks? Owner, string? Text, MarkedText Marks) recentLong;

    /// <summary>Collects the places of a text and their marks.</summary>
    [ThreadStatic]
    private static (List<ushort> Places, List<UInt128> Marks)? collected;

    private readonly WordTable firstWords;

    /// <summary>The phrases that a longer word may go on, with the sets that have them.</summary>
    private readonly (string Beginning, UInt128 Marks)[] openPhrases;

    private readonly Beginnings openBeginnings = new();

    private readonly Func<string, MarkedText> marker;

    public PhraseMarks(IReadOnlyList<PhraseIndex> sets)
    {
        var byWord = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        var byBeginning = new Dictionary<string, UInt128>(StringComparer.Ordinal);
        foreach (var (number, phrases) in sets.Index())
        {
            var mark = UInt128.One << (number % Bits);
            foreach (var word in phrases.FirstWords)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(byWord, word, out _) |= mark;
            }

            foreach (var beginning in phrases.Prefixes)
            {
                CollectionsMarshal.GetValueRefOrAddDefault(byBeginning, beginning, out _) |= mark;
                openBeginnings.Add(beginning);
            }

            phrases.MarkedBy(this, mark);
        }

        firstWords = new WordTable(byWord);
        openPhrases = [.. byBeginning.Select(phrase => (phrase.Key, phrase.Value))];
        marker = Mark;
    }

    /// <summary>Where phrases can begin in the text; <see cref="MarkedText.Unknown"/> if it is not known.</summary>
    /// <param name="from">Where the search begins; the places before it are among the result.</param>
    public MarkedText PlacesIn(string folded, int from) =>
        folded.Length is > RecentTexts<MarkedText>.MaximumLength and <= ushort.MaxValue
            ? OfLong(folded, from)
            : OfShort(folded);

    private MarkedText OfShort(string folded)
    {
        if (recent is not { } known || !ReferenceEquals(known.Owner, this))
        {
            recent = known = (this, new RecentTexts<MarkedText>(RememberedTexts));
        }

        return known.Texts.GetAgain(folded, marker, MarkedText.Unknown);
    }

    private MarkedText OfLong(string folded, int from)
    {
        if (!ReferenceEquals(recentLong.Owner, this) || !ReferenceEquals(recentLong.Text, folded))
        {
            // Who goes on behind a phrase must not pay for the whole text again.
            if (from > 0)
            {
                return MarkedText.Unknown;
            }

            recentLong = (this, folded, Mark(folded));
        }

        return recentLong.Marks;
    }

    private MarkedText Mark(string folded)
    {
        var (places, marks) = collected ??= ([], []);
        places.Clear();
        marks.Clear();
        var all = UInt128.Zero;
        for (var at = 0; at < folded.Length;)
        {
            if (folded[at] == ' ')
            {
                at++;
                continue;
            }

            var found = firstWords.FindAt(folded, at, out var end);
            if (openBeginnings.MayBeAt(folded, at))
            {
                found |= MarksOfOpenPhrases(folded.AsSpan(at));
            }

            if (found != UInt128.Zero)
            {
                all |= found;
                places.Add((ushort)at);
                marks.Add(found);
            }

            at = end;
        }

        return new MarkedText(all, [.. places], [.. marks]);
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

    /// <summary>The beginnings of words where phrases of any set can begin.</summary>
    /// <param name="all">The marks of all places together.</param>
    /// <param name="places">In ascending order.</param>
    public readonly struct MarkedText(UInt128 all, ushort[] places, UInt128[] marks)
    {
        /// <summary>A text that is not marked.</summary>
        public static MarkedText Unknown => default;

        public bool IsKnown => places is not null;

        public int Count => places.Length;

        /// <summary>Whether the text can contain a phrase of the set.</summary>
        public bool MayHave(UInt128 mark) => (all & mark) != UInt128.Zero;

        /// <summary>Whether a phrase of the set can begin at the place.</summary>
        public bool MayBegin(UInt128 mark, int place) => (marks[place] & mark) != UInt128.Zero;

        public int PositionOf(int place) => places[place];

        /// <summary>The first place at or after the position.</summary>
        public int PlaceFrom(int position)
        {
            var place = position == 0 ? 0 : Array.BinarySearch(places, (ushort)position);
            return place < 0 ? ~place : place;
        }
    }
}
