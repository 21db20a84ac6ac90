using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Whether a sentence is about hours of something else: when a house is open, a train leaves, or a list closes. "Open
/// to all" says who may come.
/// </summary>
internal static class HoursOfOthers
{
    public static bool AreIn(string folded)
    {
        for (var found = Lexicon.OtherHours.FindIn(folded); found is var (start, end);
            found = Lexicon.OtherHours.FindIn(folded, end))
        {
            if (Lexicon.OpenTo.LengthAtStart(folded[start..]) is null)
            {
                return true;
            }
        }

        return false;
    }
}
