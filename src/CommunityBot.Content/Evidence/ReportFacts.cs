using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// What the place, the title and the first sentences of a document have, for <see cref="ReportWords"/>. Each fact says
/// little; how much, and for or against a report, is in the table of weights by its name here.
/// </summary>
internal static class ReportFacts
{
    /// <summary>Sentences that are examined.</summary>
    private const int ExaminedSentences = 12;

    /// <summary>Parts of addresses where one signs up, and what the link is called.</summary>
    private static readonly string[] SignUps = ["meetup.com/", "eventbrite.", "rsvp"];

    /// <param name="folders">The names of the nearest folders.</param>
    /// <param name="text">The document with its header.</param>
    /// <param name="folded">The same, folded.</param>
    public static IReadOnlyList<string> Of(
        PageHead head,
        IReadOnlyList<string> folders,
        string fileName,
        PastNarrative narrative,
        string text,
        string folded,
        ReportFindings findings)
    {
        var found = new WeighedFacts();
        var filed = FiledDocument.Of(fileName, folders);
        AddPlace(filed, fileName, found);
        AddHead(head, found);
        found.AddIf(PodcastCues.AreIn(head, folders), "podcast");
        AddTitle(head.Title, filed.Day ?? head.Day, found);
        AddNarrative(narrative, found);
        AddText(text, folded, found);
        AddFindings(findings, found);
        return found.Names;
    }

    private static void AddPlace(FiledDocument filed, string fileName, WeighedFacts found)
    {
        found.AddIf(filed.HasDay, "day-of-file");
        found.AddIf(filed.IsWithMeetings, "filed-with-meetings");
        found.AddIf(filed.IsInBlog, "filed-in-blog");
        found.AddIf(FiledDocument.IsPageOfItsFolder(fileName), "page-of-its-folder");
    }

    private static void AddHead(PageHead head, WeighedFacts found)
    {
        found.AddIf(head.Keys.Count == 0, "no-header");
        found.AddIf(head.Keys.Contains("date"), "date-key");
        found.AddIf(head.Keys.Contains("author") || head.Keys.Contains("authors"), "author");
        found.AddIf(head.Labels.Any(PageClass.IsEventLayoutName), "event-layout");
        found.AddIf(head.Labels.Any(PageClass.HasEventWord), "event-word-in-labels");
    }

    /// <param name="posted">The day of the document, as it is filed or as its header says.</param>
    private static void AddTitle(string title, LocalDate? posted, WeighedFacts found)
    {
        var named = HumanDates.Find(title);
        found.AddIf(named is not null || HumanDates.FindMonthOfYear(title) is not null, "day-in-title");
        found.AddIf(HumanTimes.Find(title) is not null, "hour-in-title");
        found.AddIf(RecapSubject.HasNoun(title), "gathering-in-title");
        found.AddIf(RecapSubject.IsOfSomethingElse(title), "title-of-something-else");
        found.AddIf(RecapSubject.IsTitledPersonally(title), "personal-title");
        found.AddIf(posted is not null, "posted");
        if (posted is { } day && named?.Resolve(day).Date is { } titled)
        {
            found.AddIf(titled < day, "day-in-title-before-posting");
            found.AddIf(titled == day, "day-in-title-of-posting");
            found.AddIf(titled > day, "day-in-title-after-posting");
        }
    }

    private static void AddNarrative(PastNarrative narrative, WeighedFacts found)
    {
        found.AddIf(narrative.IsToldAnywhere, "told-anywhere");
        found.AddIf(narrative.OpensInPast(), "opens-in-past");
        found.AddIf(narrative.LooksAhead(), "looks-ahead");
        found.AddIf(narrative.OnlyLooksAhead(), "only-invites");
        found.AddIf(narrative.BeginsWithThanks(), "begins-with-thanks");
        found.AddIf(narrative.ThanksThoseWhoCame(), "thanks-those-who-came");
        found.AddIf(narrative.BeginsWithStatus(), "begins-with-status");
        found.AddIf(narrative.AnnouncesAtGathering(), "announces-at-gathering");
        found.AddIf(narrative.NamesGathering(), "names-gathering");
        found.AddIf(narrative.TellsOfAVisit(), "visit");
        var (sentences, past, ahead, invitations, personal) = (0, 0, 0, 0, 0);
        foreach (var (_, folded, isTold) in narrative.SentencesInOrder(ExaminedSentences))
        {
            sentences++;
            past += isTold ? 1 : 0;
            ahead += !isTold && Lexicon.FutureVerbs.OccurInFolded(folded) ? 1 : 0;
            invitations += Lexicon.Invitations.OccurInFolded(folded) ? 1 : 0;
            personal += ReportOpening.IsPersonal(folded) ? 1 : 0;
        }

        found.AddSteps("sentences", sentences, 1, 2, 4, 8, 12);
        found.AddSteps("past", past, 1, 2, 3, 5, 8);
        found.AddSteps("ahead", ahead, 1, 2, 4);
        found.AddSteps("invitations", invitations, 1, 2, 3);
        found.AddSteps("personal", personal, 1, 3, 6);
    }

    private static void AddText(string text, string folded, WeighedFacts found)
    {
        found.AddIf(ReportOpening.HasMaterials(text), "materials");
        found.AddIf(SignUps.Any(part => text.Contains(part, StringComparison.OrdinalIgnoreCase)), "sign-up");
        var figures = default(WordFigures);
        figures.Add(folded);
        found.AddSteps("words", figures.Words, 15, 30, 60, 120, 250, 500, 1_000);
        found.AddSteps("months", figures.Months, 1, 2, 3, 6, 12);
        found.AddSteps("hours", figures.Hours, 1, 2, 3, 6, 12);
        found.AddSteps("years", figures.Years, 1, 3, 6, 12);
        found.AddSteps("days", figures.Days, 1, 3, 6, 12);
    }

    private static void AddFindings(ReportFindings findings, WeighedFacts found)
    {
        found.AddSteps("sum", findings.Sum, -8, -3, 0, 1, 2, 3, 4, 5, 6, 8, 11);
        found.AddSteps("told", findings.Told, 1, 2, 4, 7);
        found.AddSteps("hints", findings.Hints, 1, 3);
        found.AddIf(findings.InvitingKeys > 0, "inviting-keys");
        found.AddSteps("event-keys", findings.EventKeys, 1, 2);
        found.AddIf(findings.Words > 0, "words-of-recap");
        found.AddIf(findings.Minutes > 0, "headings-of-minutes");
        found.AddIf(findings.IsTitled, "title-of-report");
        found.AddIf(findings.IsTitledAsNews, "title-of-news");
        found.AddIf(findings.IsOfGathering, "of-gathering");
    }
}
