using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Weighs what says that a page is an event and what says that it is something else. The kind follows from the sum, so
/// that no single word decides.
/// </summary>
internal static class KindEvidence
{
    public static MeetupKind KindOf(Page page, Meetup read, EventDate date)
    {
        if (IsTemplate(page, read))
        {
            page.Trace.Weighed("it is a template for pages", -EventScore.Threshold, null);
            return MeetupKind.NotAnEvent;
        }

        if (IsDraft(page))
        {
            page.Trace.Weighed("the header says that it is a draft", 0, null);
            return MeetupKind.Draft;
        }

        if (page.IsRecap)
        {
            return MeetupKind.Recap;
        }

        var facts = new PageFacts(page, read, date, Invitation.Find(page, read.When.Date));
        var scale = new Scale(page.Trace);
        EventEvidence.Weigh(facts, scale);
        PostEvidence.Weigh(facts, scale);
        var before = scale.Sum;
        OtherKinds.Weigh(facts, scale);
        var isClearlyAnotherKind = scale.Sum - before <= -EventScore.Threshold;
        WeighWords(facts, scale, isClearlyAnotherKind);
        if (scale.Sum >= EventScore.Threshold)
        {
            return MeetupKind.Meetup;
        }

        if (!isClearlyAnotherKind)
        {
            NearMiss.Report(facts);
        }

        return MeetupKind.NotAnEvent;
    }

    /// <summary>
    /// What the rules leave open is decided by all words and facts, unless they found the page to be something else.
    /// </summary>
    private static void WeighWords(PageFacts facts, Scale scale, bool isOtherKind)
    {
        if (scale.Sum < EventScore.Threshold && facts is { HasDay: true, Page.IsDataOnly: false } && !isOtherKind)
        {
            scale.AddIf(
                EventWords.Weigh(facts, scale.Sum) >= EventWords.Threshold,
                EventScore.Threshold - scale.Sum,
                "all its words and facts together are those of an event");
        }
    }

    /// <summary>"meetings/template/index.md", "template.md" or the title "Template": it is copied, not held.</summary>
    private static bool IsTemplate(Page page, Meetup read) => !page.IsDataOnly && !page.IsRecap
        && (IsNameOfTemplate(System.IO.Path.GetFileNameWithoutExtension(page.FileName))
            || (page.FileName.StartsWith("index.", StringComparison.Ordinal)
                && PageClass.FoldersOf(page.Location) is [.., var folder] && IsNameOfTemplate(folder))
            || (read.Title is { } title && IsNameOfTemplate(title)));

    private static bool IsNameOfTemplate(string name) =>
        WordFolding.Fold(name.Trim('_', '-')) is "template" or "vorlage" or "modele" or "event template"
            or "meetup template" or "meeting template" or "event-template" or "meetup-template" or "meeting-template";

    private static bool IsDraft(Page page) =>
        page.Header.IsTrue("draft") || page.Header.Text("published") is "false" or "no" ||
        (page.Header.Text("status") is { } status
            && WordFolding.Fold(status) is "draft" or "entwurf" or "brouillon" or "hidden" or "unpublished");
}
