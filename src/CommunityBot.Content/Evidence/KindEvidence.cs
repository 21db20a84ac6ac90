using CommunityBot.Content.Keys;
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
    /// <summary>The sum from which a page is an event: an explicit event date, or three weaker facts.</summary>
    private const int Threshold = 3;

    /// <summary>"datetime" is the moment of a post as often as that of an event.</summary>
    private static readonly KeyField Indicators =
        HeaderKeys.EventIndicators.Without(KeyWords.Day | KeyWords.Hour);

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

        var scale = new Scale(page.Trace);
        var invitation = Invitation.Find(page, read.When.Date);
        ForAnEvent(page, read, date, invitation, scale);
        AgainstAnEvent(page, read, date, invitation, scale);
        var other = OtherKinds.Weigh(page, read, date, scale);
        if (scale.Sum >= Threshold)
        {
            return MeetupKind.Meetup;
        }

        if (other > -Threshold)
        {
            NearMiss.Report(page, read, date, invitation);
        }

        return MeetupKind.NotAnEvent;
    }

    private static bool IsDraft(Page page) =>
        page.Header.IsTrue("draft") || page.Header.Text("published") is "false" or "no" ||
        (page.Header.Text("status") is { } status
            && WordFolding.Fold(status) is "draft" or "entwurf" or "brouillon" or "hidden" or "unpublished");

    private static void ForAnEvent(Page page, Meetup read, EventDate date, Invitation? invitation, Scale scale)
    {
        var hasDay = read.When.Date is not null;
        var hasHour = read.When.StartsAt is not null;
        var isFiledUnderItsDay = page.Class.IsPost && page.FileDate == read.When.Date;
        var isStamp = date.Moment is { HasSeconds: true };

        scale.Add(
            isStamp ? 0 : ExplicitDay(page), "a key or a label names the day of an event", date.Line);
        scale.AddIf(
            page.IsDataOnly && hasDay && HasEventKeys(page), 2, "an entry of a data file has a day and facts of an event");
        scale.AddIf(hasDay && !isFiledUnderItsDay && !isStamp, 1, $"a day is known, from {date.From}", date.Line);
        scale.AddIf(date.Source is DateSource.Label, 2, "a line labels the day", date.Line);
        scale.AddIf(hasHour && !isStamp, 1, "an hour is known");
        scale.AddIf(hasDay && date.IsInTitle, 1, "the title names the day");
        scale.AddIf(
            hasDay && date.IsInTitle && (page.Published ?? date.Posted) < read.When.Date,
            1,
            "the title names a day after that of posting");
        var timed = read.Agenda.Count(item => item.Start is not null);
        scale.Add(timed > 1 ? 2 : read.Agenda.Count > 0 ? 1 : 0, "there is an agenda");
        scale.AddIf(read.Speakers.Count > 0, 1, "people speak");
        scale.AddIf(read.Venue is not null, 1, "a place is known");
        scale.AddIf(
            HasSignUp(page, read), 1, "there is a link or id to sign up");
        scale.AddIf(page.Header.Has(Indicators), 1, "the header has keys of an event");
        scale.AddIf(page.Class.IsEventByLayout || page.Class.HasEventTag, 1, "layout or tags are those of events");
        scale.Add(
            !IsNamedByDay(page, read, date) ? 0 : page.Header.Has(HeaderKeys.DoubtfulDate) ? 1 : 2,
            "the file or its folder is named by the same day");
        scale.Add(
            !page.Class.IsInEventFolder ? 0
                : hasDay && date.Source is not (DateSource.FileName or DateSource.Sentence) ? 2
                : 1,
            "the folder is one of events");
        scale.AddIf(
            page.Class.HasEventLayout && hasDay, 3, "a page with an event's layout is dated with the day of the event");
        scale.AddIf(
            hasDay && hasHour && read.Title is { } title && PageClass.HasEventWord(title), 1, "the title names a gathering");
        scale.AddIf(
            invitation is not null, invitation?.Weight ?? 0, "sentences invite to it", invitation?.Line);
    }

    private static void AgainstAnEvent(
        Page page, Meetup read, EventDate date, Invitation? invitation, Scale scale)
    {
        scale.AddIf(page.Class.IsPost, -1, "layout or folder are those of a blog");
        scale.AddIf(
            page.Header.Has("author", "authors", "publisher", "byline") && !HasEventKeys(page),
            -1,
            "the header has an author and no key of an event");
        scale.AddIf(
            !IsSpecific(page, read, date, invitation), -2, "nothing but a day, hours and names, as posts have them");
        scale.AddIf(read.When is { Date: null, StartsAt: null }, -1, "neither a day nor an hour is known");
    }

    /// <summary>Whether there is evidence that an ordinary post does not have.</summary>
    private static bool IsSpecific(Page page, Meetup read, EventDate date, Invitation? invitation) =>
        HasEventKeys(page) || IsNamedByDay(page, read, date) || date.IsInTitle || date.Source is DateSource.Label || invitation is { Weight: >= 2 }
        || read.Venue is not null || HasSignUp(page, read)
        || (read.Title is { } title && PageClass.HasEventWord(title))
        || page.Body.Sections.Any(section => Lexicon.AgendaHeadings.IsMatch(section.Title));

    /// <summary>A post is named by its day of publication, which its text may name too.</summary>
    private static bool IsNamedByDay(Page page, Meetup read, EventDate date) =>
        read.When.Date is { } day
        && page.FileDate == day
        && !page.Class.IsPost
        && date.Source is not (DateSource.FileName or DateSource.PlainKey);

    /// <summary>A key for it, an id, or a link to a service for events; any other link may be to anything.</summary>
    private static bool HasSignUp(Page page, Meetup read) =>
        read.ExternalIds.Count > 0
        || (read.Links.Registration is { } link
            && (RegistrationLinks.IsRegistrationLink(link) || page.Header.Has(HeaderKeys.Registration)));

    /// <summary>"datetime" is the moment of publication on some sites, so it says less than the other keys.</summary>
    private static int ExplicitDay(Page page) => page.Header.Find(HeaderKeys.EventDate) switch
    {
        null => 0,
        { Folded: "datetime" } => 1,
        _ => 3,
    };

    /// <summary>Whether the header, or a label in the text, has more than "date" that only events have.</summary>
    private static bool HasEventKeys(Page page) =>
        page.SharesItsFile || page.Header.Has(Indicators) || page.Header.Has(HeaderKeys.Location)
        || page.Header.Has(HeaderKeys.VenueName) || page.Header.Has(HeaderKeys.City)
        || page.Header.Has(HeaderKeys.Talks) || page.Header.Has(HeaderKeys.Speakers)
        || page.Header.Has(HeaderKeys.Registration) || page.Class.IsEvent;
}
