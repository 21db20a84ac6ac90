using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weighs whether the first sentences of a text say what happened at a gathering: they are in the past tense, one of
/// them names the gathering or its day, and none looks ahead. A page that names an hour, or invites, is no report.
/// </summary>
internal static class PastNarrative
{
    private const int MaximumSentences = 14;

    /// <summary>Characters at the beginning that are examined.</summary>
    private const int MaximumLength = 4_000;

    /// <summary>A heading, a label or a list item with fewer words is no sentence.</summary>
    private const int MinimumWords = 5;

    /// <summary>The gathering and its day are named in the first sentences.</summary>
    private const int OpeningSentences = 3;

    /// <param name="text">The document with its header.</param>
    /// <returns>0 to 4; 4 is a recap by itself.</returns>
    public static int Weigh(PageHead head, string text)
    {
        var start = BodyStart(text);
        var body = text[start..Math.Min(text.Length, start + MaximumLength)];
        var folded = WordFolding.Fold(body);
        if (folded.Length != body.Length || Lexicon.PastVerbs.FindIn(folded) is null)
        {
            return 0;
        }

        var (sentences, past, isAnchored, namesTalk) = (0, 0, PageClass.HasEventWord(head.Title), false);
        var isOfADay = false;
        foreach (var (from, to) in SentenceClauses.Sentences(body, folded))
        {
            ReadingTime.Check();
            var sentence = folded[from..to];
            if (Words(sentence) < MinimumWords)
            {
                continue;
            }

            if (sentences++ == MaximumSentences)
            {
                break;
            }

            if (Lexicon.Invitations.OccurInFolded(sentence)
                || Lexicon.FutureVerbs.OccurInFolded(sentence)
                || HumanTimes.Find(body[from..to]) is not null)
            {
                // "See you next month" closes a report; before that, the page looks ahead.
                if (sentences <= OpeningSentences + 1)
                {
                    return 0;
                }

                continue;
            }

            if (!Lexicon.PastVerbs.OccurInFolded(sentence))
            {
                continue;
            }

            past++;
            namesTalk |= Lexicon.GivenTalks.OccurInFolded(sentence);
            if (sentences <= OpeningSentences)
            {
                isAnchored |= PageClass.HasEventWord(sentence);
                isOfADay |= Lexicon.PastDays.OccurInFolded(sentence) || HumanDates.Find(body[from..to]) is not null;
            }
        }

        if (namesTalk && past * 2 >= sentences && sentences <= MaximumSentences)
        {
            return 4;
        }

        return past * 2 > sentences && isAnchored && isOfADay ? past >= 2 ? 4 : 2 : 0;
    }

    private static int BodyStart(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) && !text.StartsWith("+++", StringComparison.Ordinal))
        {
            return 0;
        }

        var end = text.IndexOf("\n" + text[..3], 3, StringComparison.Ordinal);
        return end < 0 ? 0 : end + 4;
    }

    private static int Words(string sentence)
    {
        var count = 0;
        for (var at = 1; at < sentence.Length && count < MinimumWords; at++)
        {
            count += char.IsLetterOrDigit(sentence[at - 1]) && !char.IsLetterOrDigit(sentence[at]) ? 1 : 0;
        }

        return count;
    }
}
