using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>A word of a sentence, folded: "tonight's" is one word, "l'événement" is two.</summary>
internal readonly record struct SentenceWord(string Text, int Start, int End)
{
    /// <summary>Collects the words of a sentence.</summary>
    [ThreadStatic]
    private static List<SentenceWord>? collected;

    /// <summary>Without the genitive: "meetup" of "meetup's".</summary>
    public string Bare => Text.EndsWith("'s", StringComparison.Ordinal) ? Text[..^2] : Text;

    public static List<SentenceWord> In(string text) => InFolded(WordFolding.Fold(text), 0, text.Length);

    public static List<SentenceWord> InFolded(string folded, int from, int to)
    {
        var words = collected ??= [];
        words.Clear();
        for (var at = from; at < to;)
        {
            if (!char.IsLetterOrDigit(folded[at]))
            {
                at++;
                continue;
            }

            var start = at;
            while (at < to && (char.IsLetterOrDigit(folded[at]) || IsInside(folded, at, to)))
            {
                at++;
            }

            // An elided article is a word of its own.
            if (at - start > 2 && folded[start + 1] == '\'' && folded[start] is 'l' or 'd' or 'n' or 's' or 'j' or 'm')
            {
                words.Add(new SentenceWord(SharedWords.Of(folded.AsSpan(start, 1)), start, start + 1));
                start += 2;
            }

            words.Add(new SentenceWord(SharedWords.Of(WithoutVerb(folded.AsSpan(start, at - start))), start, at));
        }

        // A list of its own, without room for more.
        return [.. words];
    }

    /// <summary>"we" of "we've" and "we're".</summary>
    private static ReadOnlySpan<char> WithoutVerb(ReadOnlySpan<char> word)
    {
        var apostrophe = word.LastIndexOf('\'');
        return apostrophe > 0 && word[apostrophe..] is "'ve" or "'re" or "'ll" or "'d" ? word[..apostrophe] : word;
    }

    /// <summary>Whether a hyphen or an apostrophe is between two letters.</summary>
    private static bool IsInside(string folded, int at, int to) =>
        folded[at] is '\'' or '-' && at > 0 && char.IsLetterOrDigit(folded[at - 1])
            && at + 1 < to && char.IsLetterOrDigit(folded[at + 1]);
}
