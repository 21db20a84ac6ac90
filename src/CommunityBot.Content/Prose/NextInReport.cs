using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// What a report says about the next meeting, whatever that is called: "die nächste Bastelnacht ist am 4. März", "le
/// prochain atelier", "am 4. März treffen wir uns wieder". On the page of a meeting the same words are about its own.
/// </summary>
internal static class NextInReport
{
    /// <summary>Words between "next" and its noun: "next regular meeting".</summary>
    private const int MaximumBetween = 1;

    /// <param name="folded">A line.</param>
    public static bool IsIn(string folded)
    {
        if (Lexicon.MeetAgain.FindIn(folded) is not null)
        {
            return true;
        }

        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (Lexicon.Next.Contains(words[at].Text)
                && words.Skip(at + 1).Take(MaximumBetween + 1).Any(word => IsGathering(word.Bare)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsGathering(string word) =>
        Lexicon.EventNouns.Contains(word) || Lexicon.EventWords.Contains(word) || Lexicon.ReportedNouns.Contains(word)
            || Lexicon.FormatNouns.Contains(word) || Lexicon.GatheringNouns.Contains(word);
}
