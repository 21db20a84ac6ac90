using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Whether the sentence around a day says that it is over: "Am 14. März fand unser Treffen statt". A day without a year
/// is then the last such day, not the next one.
/// </summary>
internal static class PastSentence
{
    public static bool Has(BodyLine line, DateMention mention) =>
        mention.Year is null && SentenceOf(line, mention) is { } sentence
        && !Lexicon.Invitations.OccurInFolded(sentence);

    /// <summary>The same of a day with a year, and of "haben wir zum Treffen eingeladen".</summary>
    public static bool IsOver(BodyLine line, DateMention mention) => SentenceOf(line, mention) is not null;

    /// <summary>Null if it is not in the past tense, or looks ahead.</summary>
    private static string? SentenceOf(BodyLine line, DateMention mention)
    {
        if (!PastTense.OccursIn(line.Folded))
        {
            return null;
        }

        foreach (var (start, end) in SentenceClauses.Sentences(line.Text, line.Folded))
        {
            if (start <= mention.Start && mention.Start < end)
            {
                var sentence = line.Folded[start..end];
                return PastTense.OccursIn(sentence) && !Lexicon.FutureVerbs.OccurInFolded(sentence) ? sentence : null;
            }
        }

        return null;
    }
}
