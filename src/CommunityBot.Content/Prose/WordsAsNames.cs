using System.Buffers;

using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Words with capitals that look like the name of a person: "Action Items", "Silent Payments". Nobody writes a part of
/// a name in lower case, so a page that has "items" or "payment" elsewhere names a thing. A frequent given name says
/// that it is a person all the same.
/// </summary>
internal static class WordsAsNames
{
    /// <summary>Shorter words may be particles of names, or letters.</summary>
    private const int ShortestWord = 4;

    private static readonly SearchValues<char> Between =
        SearchValues.Create(" \t,;:!?()[]\"\u201C\u201D\u201E\u00AB\u00BB\u2013\u2014");

    private static readonly SearchValues<char> OfAddresses = SearchValues.Create("/@._#`<>=");

    /// <summary>Those of the names that are words of the text.</summary>
    public static IReadOnlySet<string> In(PageBody body, IEnumerable<string> names)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        HashSet<string>? written = null;
        foreach (var name in names.Where(MayBeThing))
        {
            written ??= InLowerCase(body);
            if (WordsOf(name).Any(word => IsWritten(word, written)))
            {
                found.Add(name);
            }
        }

        return found;
    }

    /// <summary>Several words, the first of which is no frequent given name.</summary>
    private static bool MayBeThing(string name) =>
        name.Split(' ') is [var first, .., { Length: > 1 } last] words
        && !GivenNames.Contain(first) && !(words.Length > 2 && GivenNames.Contain(words[1]))
        && !last.EndsWith('.');

    /// <summary>"Will" is a given name and a verb.</summary>
    private static IEnumerable<string> WordsOf(string name) => SentenceWord.In(name)
        .Select(word => word.Bare)
        .Where(word => word.Length >= ShortestWord && !Lexicon.FutureVerbs.IsMatch(word));

    /// <summary>The word itself, or with the "s" of a plural more or less.</summary>
    private static bool IsWritten(string word, HashSet<string> written) =>
        written.Contains(word) || written.Contains(word + "s")
        || (word.EndsWith('s') && written.Contains(word[..^1]));

    /// <summary>The folded words that begin with a small letter, without parts of addresses, logins and code.</summary>
    private static HashSet<string> InLowerCase(PageBody body)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        foreach (var line in body.Lines)
        {
            foreach (var range in line.Text.AsSpan().SplitAny(Between))
            {
                var word = line.Text.AsSpan(range).TrimEnd(".'\u2019*");
                if (word.Length >= ShortestWord && char.IsLower(word[0]) && !word.ContainsAny(OfAddresses))
                {
                    found.Add(WordFolding.Fold(word.ToString()));
                }
            }
        }

        return found;
    }
}
