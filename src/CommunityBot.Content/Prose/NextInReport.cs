using CommunityBot.Content.Body;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// What a report says about the next meeting, whatever that is called: "die nächste Bastelnacht ist am 4. März", "le
/// prochain atelier", "am 4. März treffen wir uns wieder". On the page of a meeting the same words are about its own.
/// </summary>
internal static class NextInReport
{
    /// <summary>Words from "next" to its noun in a heading: "Upcoming group events".</summary>
    private const int WordsInHeading = 2;

    /// <summary>Whether a line says so, with the day.</summary>
    public static bool IsIn(BodyLine line) =>
        line.Text.AsSpan().ContainsAnyInRange('0', '9')
        && (Lexicon.MeetAgain.FindIn(line.Folded) is not null || NamesNext(line.Folded, reach: 1))
        && HumanDates.Find(line.Text) is not null;

    /// <summary>
    /// Whether a heading is that of the next meetings: "Upcoming group events", "Nächste Basteltreffen", "Événements à
    /// venir".
    /// </summary>
    public static bool IsHeading(BodyLine heading) =>
        NamesNext(heading.Folded, WordsInHeading) || NamesNext(heading.Folded, -WordsInHeading);

    /// <param name="reach">Words from "next" to its noun; negative if the noun comes first.</param>
    private static bool NamesNext(string folded, int reach)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 0; at < words.Count; at++)
        {
            if (Lexicon.Next.Contains(words[at].Text)
                && words[Math.Max(0, Math.Min(at, at + reach))..Math.Min(words.Count, Math.Max(at, at + reach) + 1)]
                    .Exists(word => IsGathering(word.Bare)))
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
