using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>Classifies a page as event, recap, draft or none of these.</summary>
internal static class PageKind
{
    public static MeetupKind Of(Page page, Meetup read)
    {
        if (page.Header.IsTrue("draft") || page.Header.Text("published") is "false" or "no" ||
            (page.Header.Text("status") is { } status
                && WordFolding.Fold(status) is "draft" or "entwurf" or "brouillon" or "hidden" or "unpublished"))
        {
            return MeetupKind.Draft;
        }

        return page.IsRecap ? MeetupKind.Recap
            : IsEvent(page, read) ? MeetupKind.Meetup
            : MeetupKind.NotAnEvent;
    }

    private static bool IsEvent(Page page, Meetup read)
    {
        var score = 0;
        score += page.Header.Has(HeaderKeys.EventDate) ? 3 : 0;
        score += page.IsDataOnly && read.When.Date is not null ? 2 : 0;
        score += read.When.Date is not null && !(DateKey.IsPost(page) && page.FileDate == read.When.Date) ? 1 : 0;
        score -= DateKey.IsPost(page) ? 1 : 0;
        score += read.When.StartsAt is not null ? 1 : 0;
        score += read.Agenda.Count(item => item.Start is not null) > 1 ? 2 : read.Agenda.Count > 0 ? 1 : 0;
        score += read.Speakers.Count > 0 ? 1 : 0;
        score += read.Venue is not null ? 1 : 0;
        score += read.Links.Registration is not null || read.ExternalIds.Count > 0 ? 1 : 0;
        score += page.Header.Has(HeaderKeys.EventIndicators) ? 1 : 0;
        score += DateKey.IsClassifiedAsEvent(page) ? 1 : 0;
        score += read.When is { Date: not null, StartsAt: not null } && DateKey.IsEventTitle(read.Title) ? 1 : 0;

        // A post with an event layout is dated with the day of the event, whatever else is missing.
        score += DateKey.HasEventLayout(page) && read.When.Date is not null ? 3 : 0;
        return score >= 3;
    }
}
