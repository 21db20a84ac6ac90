using CommunityBot.Core.Content.Body;
using CommunityBot.Core.Content.Prose.Languages;

namespace CommunityBot.Core.Content.Prose;

/// <summary>
/// What can be a person's name, judged by its form: capitalised words, particles, initials; no programme words.
/// </summary>
internal static class PersonNames
{
    private const int LongestName = 60;

    private static readonly HashSet<string> Particles =
    [
        "van", "von", "der", "den", "de", "del", "della", "di", "da", "dos", "das", "la", "le", "bin", "ibn", "al",
        "el", "ter",
        "ten", "zu", "y", "af", "av", "du", "'t",
    ];

    private static readonly HashSet<string> Titles =
        [
            "dr", "prof", "mr", "mrs", "ms", "mx", "ir", "ing", "dipl", "herr", "frau", "m", "mme", "sir", "phd", "msc",
            "bsc"
        ];

    /// <summary>
    /// Whether a text is a name of at least two words: what prose needs before it may be taken for one.
    /// </summary>
    public static bool IsFullName(string text) => WordsOf(text) is { Count: >= 2 and <= 5 };

    /// <summary>Whether a text can be a name where a name is expected: one word is enough there.</summary>
    public static bool IsName(string text) => WordsOf(text) is { Count: >= 1 and <= 5 };

    /// <summary>"A, B &amp; C" into its names; empty when any of them is none.</summary>
    public static IReadOnlyList<string> List(string text, bool fullNames = true)
    {
        var parts = Parts(text).Select(Clean).Where(part => part.Length > 0).ToList();
        return parts.Count is > 0 and <= 12 && parts.TrueForAll(part => fullNames ? IsFullName(part) : IsName(part))
            ? parts
            : [];
    }

    /// <summary>A name without handles, titles and punctuation around it.</summary>
    public static string Clean(string text)
    {
        var name = PlainText.Tidy(text).Trim(
            ' ', ',', ';', ':', '.', '-', '\u2013', '\u2014', '*', '_', '"', '|', '/', '!');
        var bracket = name.IndexOfAny(['(', '[']);
        if (bracket > 0)
        {
            name = name[..bracket].Trim();
        }

        var at = name.IndexOf(" @", StringComparison.Ordinal);
        return (at > 0 ? name[..at] : name).Trim(' ', ',');
    }

    /// <summary>The parts of an enumeration, by commas, "and", "und", "et", "&amp;" and "+".</summary>
    public static IReadOnlyList<string> Parts(string text)
    {
        var parts = new List<string>();
        var words = text
            .Replace(" & ", " and ", StringComparison.Ordinal)
            .Replace(" + ", " and ", StringComparison.Ordinal)
            .Replace(" / ", " and ", StringComparison.Ordinal).Replace(";", ",", StringComparison.Ordinal);
        foreach (var piece in words.Split(','))
        {
            var current = new List<string>();
            foreach (var word in piece.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            {
                if (Lexicon.And.Contains(WordFolding.Fold(word)))
                {
                    Close(current);
                    continue;
                }

                current.Add(word);
            }

            Close(current);
        }

        return parts;

        void Close(List<string> current)
        {
            if (current.Count > 0)
            {
                parts.Add(string.Join(' ', current));
                current.Clear();
            }
        }
    }

    /// <summary>Whether two spellings can be the same person: equal, or one only the first name of the other.</summary>
    public static bool AreSame(string one, string other)
    {
        var a = WordFolding.Fold(one);
        var b = WordFolding.Fold(other);
        return a == b || (a.Length < b.Length ? IsShort(a, b) : IsShort(b, a));

        static bool IsShort(string few, string many) =>
            few.Length > 1
                && !few.Contains(' ', StringComparison.Ordinal)
                && many.StartsWith(few + " ", StringComparison.Ordinal);
    }

    private static List<string>? WordsOf(string text)
    {
        var clean = text.Trim();
        if (clean.Length is < 2 or > LongestName)
        {
            return null;
        }

        var words = new List<string>();
        foreach (var word in clean.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var folded = WordFolding.Fold(word).TrimEnd('.');
            if (words.Count == 0 && Titles.Contains(folded))
            {
                continue;
            }

            if (Lexicon.NotNames.Contains(folded) && !Particles.Contains(folded))
            {
                return null;
            }

            if (!IsNameWord(word) && !(words.Count > 0 && Particles.Contains(folded)))
            {
                return null;
            }

            words.Add(word);
        }

        return words.Count > 0 && !Particles.Contains(WordFolding.Fold(words[^1])) ? words : null;
    }

    private static bool IsNameWord(string word)
    {
        if (!char.IsUpper(word[0]) && !(word.Length > 2 && word[1] == '\'' && char.IsUpper(word[2])))
        {
            // Scripts without case cannot show capitals.
            return char.GetUnicodeCategory(word[0]) == System.Globalization.UnicodeCategory.OtherLetter;
        }

        if (word.EndsWith("'s", StringComparison.OrdinalIgnoreCase)
            || word.EndsWith("\u2019s", StringComparison.OrdinalIgnoreCase))
        {
            return false;
        }

        foreach (var letter in word)
        {
            if (!char.IsLetter(letter) && letter is not ('-' or '\'' or '\u2019' or '.'))
            {
                return false;
            }
        }

        // AWS, CI, HTTP: all capitals and longer than initials. Some people do shout their names: JONES.
        return word.Length is 1 or > 4 || word.Contains('.', StringComparison.Ordinal) || word.Any(char.IsLower);
    }
}
