using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// The shorter forms in which a text repeats a name: with the initial of the first name ("A Example"), and of three
/// words or more without the first, the last, or those in between. A form of one word is a first name, which needs care
/// of its own.
/// </summary>
internal static class NameParts
{
    /// <summary>A longer text is no name.</summary>
    private const int MaximumWords = 6;

    /// <summary>
    /// False for "Anna Example &amp; Ben Sample" and "2 years later - Anna Example": a name is in it, but it is none.
    /// </summary>
    public static bool MayBeOneName(string folded) =>
        AreOneName(folded.Split(' ', StringSplitOptions.RemoveEmptyEntries));

    private static bool AreOneName(string[] words) =>
        words.All(word => word.Any(char.IsLetter) && !word.Any(char.IsDigit) && !Lexicon.And.Contains(word));

    public static IEnumerable<string> Of(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (!AreOneName(words))
        {
            yield break;
        }

        if (words.Length is >= 2 and <= MaximumWords && words[0].Length > 2)
        {
            yield return $"{words[0][0]} {words[^1]}";
            yield return $"{words[0][0]}. {words[^1]}";
        }

        if (words.Length is < 3 or > MaximumWords)
        {
            yield break;
        }

        for (var count = 2; count < words.Length; count++)
        {
            yield return string.Join(' ', words[..count]);
            yield return string.Join(' ', words[^count..]);
        }

        yield return $"{words[0]} {words[^1]}";
    }
}
