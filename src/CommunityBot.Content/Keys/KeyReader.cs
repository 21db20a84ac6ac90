using System.Collections.Concurrent;
using System.Collections.Frozen;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Keys;

/// <summary>
/// Splits a key into words and looks them up in all languages: <c>rsvpButtonUrl</c>, <c>Start-Time</c>,
/// <c>Veranstaltungsort</c>, <c>utc_hh_mm</c>, <c>starttime</c>. The order of words has no meaning.
/// </summary>
internal static class KeyReader
{
    /// <summary>Longer keys are texts, such as the title of a talk.</summary>
    private const int MaximumLength = 60;

    /// <summary>
    /// Pages of a site share their keys, so each is split once; a hostile document cannot fill memory with its own.
    /// </summary>
    private const int MaximumCached = 4_096;

    /// <summary>Shorter words are not looked for within a compound, where they would occur by chance.</summary>
    private const int MinimumCompoundPart = 3;

    private static readonly FrozenDictionary<string, KeyWords> Words = Collect();

    private static readonly FrozenDictionary<string, KeyWords>.AlternateLookup<ReadOnlySpan<char>> Lookup =
        Words.GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly int LongestWord = Words.Keys.Max(word => word.Length);

    private static readonly ConcurrentDictionary<string, KeyWords> Cache = new(StringComparer.Ordinal);

    /// <summary>The words of one key, without those of the maps around it.</summary>
    public static KeyWords Read(string key)
    {
        if (Cache.TryGetValue(key, out var known))
        {
            return known;
        }

        var words = key.Length > MaximumLength ? KeyWords.Unknown : Split(WordFolding.Fold(key), key);
        if (Cache.Count < MaximumCached)
        {
            Cache.TryAdd(key, words);
        }

        return words;
    }

    private static KeyWords Split(string folded, string key)
    {
        var pieces = Pieces(folded, key);

        // "dateInfo", "locationInfo": the second word says nothing, while "contact info" is no place.
        if (pieces is [var first, "info"]
            && (WordsIn(first) & (KeyWords.Day | KeyWords.Hour | KeyWords.Date | KeyWords.Place | KeyWords.Venue)) != 0)
        {
            pieces.RemoveAt(1);
        }

        var words = pieces.Count == 0 ? KeyWords.Unknown : KeyWords.None;
        for (var at = 0; at < pieces.Count;)
        {
            // "time_zone", "sign-up" and "hosted by" are in the vocabularies as one word.
            var count = Math.Min(3, pieces.Count - at);
            while (count > 1 && !Words.ContainsKey(string.Concat(pieces.GetRange(at, count))))
            {
                count--;
            }

            words |= count > 1 ? Words[string.Concat(pieces.GetRange(at, count))] : WordsIn(pieces[at]);
            at += count;
        }

        return words;
    }

    /// <summary>Splits at signs, digits and capitals: "startsAt", "RSVPLink", "speaker_2".</summary>
    private static List<string> Pieces(string folded, string key)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var at = 0; at <= key.Length; at++)
        {
            var isEnd = at == key.Length || !char.IsLetter(key[at]);
            var isCapital = !isEnd && at > start && char.IsUpper(key[at]) &&
                (char.IsLower(key[at - 1]) || (at + 1 < key.Length && char.IsLower(key[at + 1])));
            if (!isEnd && !isCapital)
            {
                continue;
            }

            if (at > start)
            {
                pieces.Add(folded[start..at]);
            }

            start = isEnd ? at + 1 : at;
        }

        return pieces;
    }

    private static KeyWords WordsIn(string piece)
    {
        if (Words.TryGetValue(piece, out var whole))
        {
            return whole;
        }

        Span<bool> isDeadEnd = stackalloc bool[piece.Length + 1];
        return Compound(piece, isDeadEnd) ?? KeyWords.Unknown;
    }

    /// <summary>"eventdatum", "venuename", "startsat": known words without a gap, the longest first.</summary>
    /// <param name="isDeadEnd">Marks rests that were tried, so that every rest is tried once.</param>
    private static KeyWords? Compound(ReadOnlySpan<char> rest, Span<bool> isDeadEnd)
    {
        for (var length = Math.Min(LongestWord, rest.Length); length > 1; length--)
        {
            var isShort = length < MinimumCompoundPart && rest.Length > length;
            if (isShort || isDeadEnd[rest.Length - length] || !Lookup.TryGetValue(rest[..length], out var word))
            {
                continue;
            }

            if (length == rest.Length)
            {
                return word;
            }

            // German joins words with an s: "Veranstaltungsdatum".
            if ((Compound(rest[length..], isDeadEnd)
                ?? (rest[length] == 's' ? Compound(rest[(length + 1)..], isDeadEnd) : null)) is { } others)
            {
                return word | others;
            }

            isDeadEnd[rest.Length - length] = true;
        }

        return null;
    }

    /// <summary>If languages share a word, the first one wins.</summary>
    private static FrozenDictionary<string, KeyWords> Collect()
    {
        var words = new Dictionary<string, KeyWords>(StringComparer.Ordinal);
        foreach (var (meaning, spellings) in Lexicon.KeyWords)
        {
            foreach (var word in spellings)
            {
                words.TryAdd(WordFolding.Fold(word), meaning);
            }
        }

        return words.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
