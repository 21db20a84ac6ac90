using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// A clause about the meeting before this one: "nachdem beim letzten Treffen Anna Example zu Gast war", "at the last
/// meetup we had Anna Example". Whom it names does not speak at the meetup of the page.
/// </summary>
internal static class EarlierMeeting
{
    /// <summary>Whether the clause around a name is about one, and does not say that the person will present.</summary>
    /// <param name="at">Start of the name.</param>
    public static bool IsAround(string folded, int at)
    {
        foreach (var (start, end) in SentenceClauses.Clauses(folded, (0, folded.Length)))
        {
            if (start <= at && at < end)
            {
                return IsIn(folded, start, end) && Lexicon.WillPresent.FindIn(folded[start..end]) is null;
            }
        }

        return false;
    }

    /// <summary>"last meetup", "letzten Termin", "dernière rencontre", "rencontre précédente".</summary>
    private static bool IsIn(string folded, int start, int end)
    {
        var words = SentenceWord.InFolded(folded, start, end);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            var (first, second) = (words[at].Bare, words[at + 1].Bare);
            if ((IsEarlier(first) && IsMeeting(second)) || (IsMeeting(first) && IsEarlier(second)))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsEarlier(string word) =>
        Lexicon.LastDay.Contains(word) || Lexicon.LastDayAfter.Contains(word) || Lexicon.Last.Contains(word);

    private static bool IsMeeting(string word) =>
        Lexicon.EventNouns.Contains(word) || Lexicon.DateNouns.Contains(word) || Lexicon.GatheringNouns.Contains(word);
}
