using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// A person who said or showed something, in the past tense of a regular verb: "Anna covered the news", "Ben Example
/// then explained …". The same form after a thing is a participle ("Food provided by"), so that only verbs of reports
/// count, directly after a word with a capital or an adverb, and not before "by".
/// </summary>
internal static class ReportingPerson
{
    /// <param name="sentence">As written, because names are recognised by their capitals.</param>
    public static bool IsIn(ReadOnlySpan<char> sentence)
    {
        var isAfterName = false;
        for (var at = 0; at < sentence.Length; at++)
        {
            if (!char.IsLetter(sentence[at]))
            {
                // "Anna, who …" and "Parsers. Covered …" are no subject and verb.
                isAfterName &= sentence[at] is ' ' or '*' or '_' or ')' or '\'' or '\u2019';
                continue;
            }

            var start = at;
            while (at < sentence.Length && char.IsLetter(sentence[at]))
            {
                at++;
            }

            var word = sentence[start..at--];
            if (char.IsUpper(word[0]))
            {
                isAfterName = true;
                continue;
            }

            if (!isAfterName)
            {
                continue;
            }

            if (word.Length > 3 && Lexicon.ReportVerbs.Contains(WordFolding.Fold(word.ToString())))
            {
                return !IsBeforeBy(sentence[(at + 1)..]);
            }

            isAfterName = word.Length < 10 && Lexicon.BesideVerbs.Contains(word.ToString());
        }

        return false;
    }

    private static bool IsBeforeBy(ReadOnlySpan<char> rest)
    {
        rest = rest.TrimStart();
        var end = rest.IndexOf(' ');
        return rest.Length == 0 || (end > 0 && Lexicon.By.IsMatch(rest[..end].ToString()));
    }
}
