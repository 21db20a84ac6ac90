using System.Buffers;

using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Words with capitals that are written like a person's name and are that of a thing: "the Large Example Machine",
/// "der IHK Region Beispielstadt", "the podcast »A World of Anna Example«".
/// </summary>
internal static class NamedThing
{
    /// <summary>Characters of a quotation.</summary>
    private const int LongestQuotation = 120;

    /// <summary>Characters before a name in which the noun for a work is.</summary>
    private const int LongestNoun = 24;

    private static readonly SearchValues<char> Opening = SearchValues.Create("\u201E\u00AB\u00BB\u201C\"");

    /// <summary>Whether the words at this place are no person, because of what is around them.</summary>
    public static bool Is(string sentence, int start, int end) =>
        FollowsArticle(sentence, start) || IsWork(sentence[Math.Max(0, start - LongestNoun)..start])
        || IsInQuotation(sentence, start, end);

    /// <summary>"who tells us about her project Example Words": the name of a work is not that of a person.</summary>
    /// <param name="before">The text before the name.</param>
    public static bool IsWork(string before)
    {
        var words = before.TrimEnd(' ', '"', '\u201E', '\u201C', '\u00BB', '\u00AB', '[');
        return Lexicon.WorkNouns.Contains(WordFolding.Fold(words[(words.LastIndexOf(' ') + 1)..]));
    }

    /// <summary>An article directly before the words, or before an acronym that begins them.</summary>
    private static bool FollowsArticle(string sentence, int start)
    {
        var word = WordBefore(sentence, start);
        if (word.Length is > 1 and < 6 && word.All(char.IsUpper))
        {
            word = WordBefore(sentence, start - word.Length - 1);
        }

        return word.Length is > 1 and < 5 && char.IsLower(word[^1])
            && Lexicon.ArticlesOfThings.Contains(WordFolding.Fold(word));
    }

    private static string WordBefore(string sentence, int start)
    {
        if (start < 2 || start > sentence.Length || sentence[start - 1] != ' ')
        {
            return string.Empty;
        }

        return sentence[(sentence.LastIndexOf(' ', start - 2) + 1)..(start - 1)];
    }

    /// <summary>
    /// A title in quotation marks with other words before the name, which ends after it. A quotation of the name alone
    /// is a nickname or an emphasis.
    /// </summary>
    private static bool IsInQuotation(string sentence, int start, int end)
    {
        var from = Math.Max(0, start - LongestQuotation);
        var open = sentence.AsSpan(from, start - from).LastIndexOfAny(Opening);
        if (open < 0 || start - from - open < 3)
        {
            return false;
        }

        var mark = sentence[from + open];
        if (mark == '"' && sentence.AsSpan(0, from + open).Count('"') % 2 == 1)
        {
            return false;
        }

        var close = sentence.AsSpan(end, Math.Min(LongestQuotation, sentence.Length - end)).IndexOfAny(Closing(mark));
        return close >= 0 && (from + open == 0 || !char.IsLetterOrDigit(sentence[from + open - 1]));
    }

    private static ReadOnlySpan<char> Closing(char mark) => mark switch
    {
        '\u00AB' => "\u00BB",
        '\u00BB' => "\u00AB",
        '"' => "\"",
        _ => "\u201C\u201D",
    };
}
