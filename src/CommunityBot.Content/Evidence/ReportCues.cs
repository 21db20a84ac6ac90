using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weighs together what the first sentences, the title and the place of a document say for a report, where none of
/// them decides alone: "In this session Anna gave an introduction, then everyone worked on their own" below "Project
/// night". The weights are those of a logistic regression over 1,800 documents, doubled and rounded.
/// </summary>
internal static class ReportCues
{
    /// <summary>One more than where a report is as probable as anything else.</summary>
    private const int Threshold = 7;

    /// <summary>Sentences that are examined.</summary>
    private const int ExaminedSentences = 8;

    /// <summary>A report says in these what it is about.</summary>
    private const int OpeningSentences = 3;

    /// <summary>Days after posting on which something that is announced takes place.</summary>
    private const int MaximumLead = 120;

    /// <param name="eventKeys">Number of keys in the header that events have.</param>
    /// <param name="hints">Number of phrases that reports have.</param>
    /// <returns>Whether the document is a report.</returns>
    public static bool AreThoseOfReport(
        PastNarrative narrative,
        PageHead head,
        string text,
        FiledDocument filed,
        int eventKeys,
        int hints)
    {
        if (!filed.IsOrdered && !head.Keys.Contains("date"))
        {
            return false;
        }

        var isOfGathering = RecapSubject.HasNoun(head.Title);
        var opening = Opening.Of(narrative);
        var hasDay = HumanDates.Find(head.Title) is not null || HumanDates.FindMonthOfYear(head.Title) is not null;
        var isAboutOne = isOfGathering || filed.IsWithMeetings;
        if (opening.IsNone || Announces(head.Title, filed) || Invites(WordFolding.Fold(head.Summary))
            || !(isAboutOne || (opening.IsOfGathering && !opening.IsPersonal)))
        {
            return false;
        }

        var sum = opening.Weight
            + (narrative.BeginsWithThanks() ? 2 : 0)
            + (ReportOpening.HasMaterials(text) ? 1 : 0)
            + (isOfGathering ? 1 : 0)
            + (hasDay ? 2 : 0)
            + (filed.HasDay ? 1 : 0)
            + (head.Labels.Any(PageClass.IsListOfPastEvents) ? 2 : 0)
            + Math.Min(2, hints)
            - (head.Labels.Any(PageClass.IsEventLayoutName) ? 2 : 0)
            - Math.Min(2, eventKeys + head.Keys.Count(key => key.StartsWith("event_", StringComparison.Ordinal)));
        return sum >= Threshold;
    }

    /// <summary>"Join us for a discussion", in the summary of a header.</summary>
    private static bool Invites(string summary) =>
        Lexicon.Invitations.OccurInFolded(summary) || Lexicon.FutureVerbs.OccurInFolded(summary);

    /// <summary>
    /// "Next meetup" (not "… and what's next"), "Meeting on 17 April at 7 pm", or a day after that by which the file
    /// is named.
    /// </summary>
    private static bool Announces(string title, FiledDocument filed) =>
        SentenceWord.In(title) is var words
            && words.FindIndex(word => Lexicon.Next.Contains(word.Bare)) is >= 0 and var next && next < words.Count - 1
        || HumanTimes.Find(title) is not null
        || (filed.Day is { } posted && HumanDates.Find(title)?.Resolve(posted).Date is { } day
            && day > posted && NodaTime.Period.DaysBetween(posted, day) <= MaximumLead);

    /// <summary>What the first sentences say.</summary>
    /// <param name="IsNone">Nothing in the past tense, or something that was called off, or news.</param>
    private readonly record struct Opening(int Weight, bool IsOfGathering, bool IsPersonal, bool IsNone)
    {
        private static readonly Opening None = new(0, IsOfGathering: false, IsPersonal: false, IsNone: true);

        public static Opening Of(PastNarrative narrative)
        {
            if (!narrative.IsToldAnywhere || narrative.BeginsWithStatus())
            {
                return None;
            }

            var (count, past) = (0, 0);
            var (begins, ofGathering, ofDay, ofTalk, wasHeld, ofWriters) = (false, false, false, false, false, false);
            var (ofGuests, ofThisOne) = (false, false);
            var (isAhead, namesHour, isPersonal, isOfStart) = (false, false, false, false);
            foreach (var (written, folded, isTold) in narrative.SentencesInOrder(ExaminedSentences))
            {
                count++;
                past += isTold ? 1 : 0;
                ofGuests |= isTold && Lexicon.Attendees.OccurInFolded(folded);
                ofThisOne |= isTold && ReportOpening.NamesItsGathering(folded);
                namesHour |= !isTold && HumanTimes.Find(written) is not null;
                isPersonal |= ReportOpening.IsPersonal(folded);
                if (count > OpeningSentences)
                {
                    isAhead |= !isTold && Lexicon.Invitations.OccurInFolded(folded);
                    continue;
                }

                if (StatusPhrase.In(folded, (0, folded.Length)) is not null
                    || Lexicon.NewsTitles.OccurInFolded(folded))
                {
                    return None;
                }

                var looksAhead = Lexicon.FutureVerbs.OccurInFolded(folded)
                    || Lexicon.Invitations.OccurInFolded(folded);
                if (looksAhead && count == 1
                    && (!ToldGathering.IsIn(folded) || Lexicon.FutureVerbs.OccurInFolded(folded)))
                {
                    return None;
                }

                isAhead |= looksAhead;

                // "The meetup was founded in 2010".
                isOfStart |= isTold && Lexicon.FirstOfMany.OccurInFolded(folded);
                var countsGuests = !looksAhead && ReportOpening.CountsGuests(folded);
                ofGuests |= countsGuests;
                if (!isTold && !countsGuests)
                {
                    continue;
                }

                begins |= count == 1 && !looksAhead;
                ofGathering |= RecapSubject.IsIn(folded) || ToldGathering.IsIn(folded);
                ofDay |= countsGuests || NamesDay(written, folded);
                ofTalk |= ReportOpening.NamesGivenTalk(folded);
                wasHeld |= ToldGathering.IsIn(folded) || Lexicon.HeldPhrases.OccurInFolded(folded)
                    || Lexicon.WentWell.OccurInFolded(folded);
                ofWriters |= SentenceWord.InFolded(folded, 0, folded.Length)
                    .Exists(word => Lexicon.Writers.Contains(word.Text));
            }

            var isHalfTold = past > 0 && past * 2 >= count;
            if (!begins && !ofWriters && !ofTalk && !wasHeld && !ofDay)
            {
                return None;
            }

            return new Opening(
                (isHalfTold ? 2 : 0)
                    + (past > 0 && past * 4 >= count * 3 ? 1 : 0)
                    + (begins ? 1 : 0)
                    + (ofGathering ? 2 : 0)
                    + (wasHeld ? 2 : 0)
                    + (ofTalk ? 2 : 0)
                    + (ofDay ? 1 : 0)
                    + (ofWriters ? 1 : 0)
                    + (ofGuests ? 2 : 0)
                    + (ofThisOne ? 2 : 0)
                    - (isAhead ? 2 : 0)
                    - (namesHour ? 2 : 0)
                    - (isOfStart ? 2 : 0)
                    - (isPersonal ? 3 : 0),
                ofTalk || (ofGathering && ofDay),
                isPersonal,
                IsNone: false);
        }

        private static bool NamesDay(string written, string folded) =>
            Lexicon.PastDays.OccurInFolded(folded) || Lexicon.NowDays.OccurInFolded(folded)
            || Lexicon.ThisTime.OccurInFolded(folded) || RecapDay.NamesWeekdayOrToday(folded)
            || HumanDates.Find(written) is not null;
    }
}
