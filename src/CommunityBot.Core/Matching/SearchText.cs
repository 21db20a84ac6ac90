using System.Buffers;

namespace CommunityBot.Core.Matching;

/// <summary>Splits text into the words that are searched, in any of the languages of the pages.</summary>
internal static class SearchText
{
    private static readonly SearchValues<char> Umlauts = SearchValues.Create("äöüÄÖÜ");

    /// <summary>Words that say nothing about what is asked; they only count if nothing else is asked.</summary>
    private static readonly HashSet<string> Fillers =
    [
        // English
        "a", "an", "the", "of", "in", "on", "at", "to", "and", "or", "for", "with", "by", "from", "about", "is",
        "are", "was", "what", "who", "which", "when", "where", "there", "our", "your", "any", "some", "all",

        // German
        "der", "die", "das", "den", "dem", "des", "ein", "eine", "einen", "einem", "einer", "und", "oder", "mit",
        "von", "vom", "zu", "zum", "zur", "im", "am", "bei", "fur", "fuer", "uber", "ueber", "wer", "was", "wann",
        "ist", "wo",

        // French
        "le", "la", "les", "un", "une", "des", "du", "de", "et", "ou", "avec", "par", "pour", "sur", "dans", "au",
        "aux", "en", "l", "d", "s", "qui", "que", "quand", "est", "quel", "quelle",
    ];

    /// <summary>Endings of plurals and other forms of a word, longest first.</summary>
    private static readonly string[] Endings =
        ["ments", "ment", "ings", "ing", "ern", "ers", "en", "er", "ed", "es", "em", "e", "n", "s", "x"];

    private const int ShortestStem = 4;

    public static bool IsFiller(string word) => Fillers.Contains(word);

    /// <summary>Normalized words in order; "C++", "C#" and ".NET" become words.</summary>
    public static string[] Words(string text) => Normalized(text).Split(' ', StringSplitOptions.RemoveEmptyEntries);

    /// <summary>The same in one text, with a space between them.</summary>
    public static string Normalized(string text)
    {
        if (text.AsSpan().IndexOfAny('#', '+', '.') >= 0)
        {
            text = text
                .Replace("C#", "csharp ", StringComparison.OrdinalIgnoreCase)
                .Replace("C++", "cpp ", StringComparison.OrdinalIgnoreCase)
                .Replace(".NET", " dotnet ", StringComparison.OrdinalIgnoreCase);
        }

        return NormalizedText.Of(text);
    }

    /// <summary>The text with "ä" as "ae", the other way to write it; null if there is no umlaut.</summary>
    public static string? WithoutUmlauts(string text) => text.AsSpan().IndexOfAny(Umlauts) < 0
        ? null
        : text.Replace("ä", "ae", StringComparison.OrdinalIgnoreCase)
            .Replace("ö", "oe", StringComparison.OrdinalIgnoreCase)
            .Replace("ü", "ue", StringComparison.OrdinalIgnoreCase);

    /// <summary>
    /// The word without an ending of its plural or another form; the word itself if it has none. Nothing is known about
    /// a word but its letters, so that short words and words with digits stay as they are.
    /// </summary>
    public static string Stem(string word)
    {
        if (word.Length <= ShortestStem || word.Any(char.IsDigit))
        {
            return word;
        }

        foreach (var ending in Endings)
        {
            if (word.Length - ending.Length >= ShortestStem && word.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = word[..^ending.Length];

                // "debugging" is a form of "debug".
                return ending is "ing" or "ings" or "ed" or "er" or "ers" && stem.Length > ShortestStem
                    && stem[^1] == stem[^2] && stem[^1] is not ('s' or 'l') ? stem[..^1] : stem;
            }
        }

        return word;
    }
}
