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
    public static bool Has(BodyLine line, DateMention mention)
    {
        if (mention.Year is not null || !PastTense.OccursIn(line.Folded))
        {
            return false;
        }

        foreach (var (start, end) in SentenceClauses.Sentences(line.Text, line.Folded))
        {
            if (start <= mention.Start && mention.Start < end)
            {
                var sentence = line.Folded[start..end];
                return PastTense.OccursIn(sentence)
                    && !Lexicon.FutureVerbs.OccurInFolded(sentence)
                    && !Lexicon.Invitations.OccurInFolded(sentence);
            }
        }

        return false;
    }
}
