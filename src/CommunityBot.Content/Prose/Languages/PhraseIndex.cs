namespace CommunityBot.Content.Prose.Languages;

/// <summary>
/// A set of phrases matched in folded text at word boundaries, indexed by first word so that a line is scanned once
/// regardless of the number of phrases.
/// </summary>
internal sealed class PhraseIndex
{
    /// <summary>Headings and labels of this thread as they are compared with whole phrases.</summary>
    [ThreadStatic]
    private static RecentTexts<string>? recentBare;

    /// <summary>Texts of this thread in which several sets were looked for.</summary>
    [ThreadStatic]
    private static RecentTexts<string>? recentFolded;

    private readonly Dictionary<string, List<string>> byFirstWord = new(StringComparer.Ordinal);
    private readonly Dictionary<string, List<string>>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly List<string> prefixes = [];
    private readonly HashSet<string> whole = new(StringComparer.Ordinal);

    /// <summary>Rules out most words without a lookup.</summary>
    private readonly Beginnings beginnings = new();

    /// <summary>Rules out most texts at once; null if this set of phrases is not one of a <see cref="PhraseMarks"/>.
    /// </summary>
    private PhraseMarks? marks;

    /// <summary>The bit of this set in <see cref="marks"/>.</summary>
    private UInt128 mark;

    public PhraseIndex(IEnumerable<string> phrases)
    {
        foreach (var phrase in phrases.OrderByDescending(phrase => phrase.Length))
        {
            var folded = WordFolding.Fold(phrase.TrimEnd('*'));
            if (folded.Length == 0 || !whole.Add(folded))
            {
                continue;
            }

            beginnings.Add(folded);
            if (phrase.EndsWith('*'))
            {
                prefixes.Add(folded);
                continue;
            }

            var first = folded[..WordEnd(folded, 0)];
            if (!byFirstWord.TryGetValue(first, out var same))
            {
                byFirstWord.Add(first, same = []);
            }

            same.Add(folded);
        }

        lookup = byFirstWord.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>The first words of all phrases that are not beginnings of words.</summary>
    public IEnumerable<string> FirstWords => byFirstWord.Keys;

    /// <summary>Phrases that a longer word may go on.</summary>
    public IReadOnlyList<string> Prefixes => prefixes;

    public void MarkedBy(PhraseMarks all, UInt128 bit) => (marks, mark) = (all, bit);

    /// <summary>Whether the complete text is one of the phrases.</summary>
    public bool IsMatch(string text) =>
        text.Length < 80 && whole.Contains((recentBare ??= new RecentTexts<string>()).Get(text, Bare));

    private static string Bare(string text) => WithoutPictures(WordFolding.Fold(text))
        .Trim(' ', ':', '.', '!', ',', '-', '(', ')', '*', '\'', '"');

    /// <summary>Removes emoji around a heading: "📍 Venue", "Agenda 🗓️".</summary>
    private static string WithoutPictures(string folded)
    {
        var (start, end) = (0, folded.Length);
        while (start < end && IsPicture(folded[start]))
        {
            start++;
        }

        while (end > start && IsPicture(folded[end - 1]))
        {
            end--;
        }

        return end - start == folded.Length ? folded : folded[start..end];
    }

    private static bool IsPicture(char letter) =>
        char.IsSurrogate(letter)
            || letter is '\uFE0F' or '\u200D'
            || char.GetUnicodeCategory(letter) is System.Globalization.UnicodeCategory.OtherSymbol;

    /// <summary>Whether folded text contains one of the phrases.</summary>
    public bool OccurInFolded(string folded) => FindIn(folded) is not null;

    public bool OccurIn(string text) =>
        FindIn((recentFolded ??= new RecentTexts<string>()).Get(text, WordFolding.Fold)) is not null;

    /// <summary>Number of distinct phrases in the folded text.</summary>
    public int CountIn(string folded)
    {
        HashSet<string>? seen = null;
        for (var at = FindIn(folded); at is { } found; at = FindIn(folded, found.End))
        {
            (seen ??= new HashSet<string>(StringComparer.Ordinal)).Add(folded[found.Start..found.End]);
        }

        return seen?.Count ?? 0;
    }

    /// <summary>
    /// Position of the first match at or after <paramref name="from"/>; the longest one at that position.
    /// </summary>
    public (int Start, int End)? FindIn(string folded, int from = 0)
    {
        ReadingTime.Check();
        if (marks?.PlacesIn(folded, from) is { IsKnown: true } places)
        {
            return places.MayHave(mark) ? FindAt(places, folded, from) : null;
        }

        // Phrases begin at the beginning of a word.
        var isInWord = from > 0 && from < folded.Length && IsWord(folded[from]) && IsWord(folded[from - 1]);
        for (var at = isInWord ? WordEnd(folded, from) : from; at < folded.Length; at = WordEnd(folded, at))
        {
            if (folded[at] != ' ' && beginnings.MayBeAt(folded, at) && LengthAt(folded, at) is { } length)
            {
                return (at, at + length);
            }
        }

        return null;
    }

    private (int Start, int End)? FindAt(PhraseMarks.MarkedText places, string folded, int from)
    {
        for (var place = places.PlaceFrom(from); place < places.Count; place++)
        {
            var at = places.PositionOf(place);
            if (places.MayBegin(mark, place) && LengthAt(folded, at) is { } length)
            {
                return (at, at + length);
            }
        }

        return null;
    }

    /// <summary>Length of the phrase at the start of the text; null if there is none.</summary>
    public int? LengthAtStart(string folded) => folded.Length == 0 ? null : LengthAt(folded, 0);

    private int? LengthAt(string folded, int at)
    {
        if (at > 0 && char.IsLetterOrDigit(folded[at]) && char.IsLetterOrDigit(folded[at - 1]))
        {
            return null;
        }

        if (lookup.TryGetValue(folded.AsSpan(at, WordEnd(folded, at) - at), out var candidates))
        {
            foreach (var phrase in candidates)
            {
                var end = at + phrase.Length;
                if (string.CompareOrdinal(folded, at, phrase, 0, phrase.Length) == 0 &&
                    (end >= folded.Length
                        || !char.IsLetterOrDigit(folded[end])
                        || !char.IsLetterOrDigit(folded[end - 1])))
                {
                    return phrase.Length;
                }
            }
        }

        foreach (var beginning in prefixes)
        {
            if (string.CompareOrdinal(folded, at, beginning, 0, beginning.Length) == 0)
            {
                return beginning.Length;
            }
        }

        return null;
    }

    /// <summary>The end of a word; a sign is a word of its own.</summary>
    internal static int WordEnd(string text, int at)
    {
        var end = at;
        while (end < text.Length && IsWord(text[end]))
        {
            end++;
        }

        return end > at ? end : Math.Min(at + 1, text.Length);
    }

    /// <summary>Most letters of folded text are found without a table.</summary>
    internal static bool IsWord(char letter) => letter is >= 'a' and <= 'z' || char.IsLetterOrDigit(letter);
}
