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
        if (scale.Sum >= EventScore.Threshold)
        {
            return MeetupKind.Meetup;
        }

        var isClearlyAnotherKind = scale.Sum - before <= -EventScore.Threshold;
        if (!isClearlyAnotherKind)
        {
            NearMiss.Report(facts);
        }

        return MeetupKind.NotAnEvent;
    }

    private static bool IsDraft(Page page) =>
        page.Header.IsTrue("draft") || page.Header.Text("published") is "false" or "no" ||
        (page.Header.Text("status") is { } status
            && WordFolding.Fold(status) is "draft" or "entwurf" or "brouillon" or "hidden" or "unpublished");
}
