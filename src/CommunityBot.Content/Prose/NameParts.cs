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

    public static IEnumerable<string> Of(string folded)
    {
        var words = folded.Split(' ', StringSplitOptions.RemoveEmptyEntries);
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
