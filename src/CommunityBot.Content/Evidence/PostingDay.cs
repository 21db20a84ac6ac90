using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// A page that is not an event has no day of an event: its "date", and the day in its file's name, say when it was
/// posted. The days, hours and places in the sentences of a page that does not even look like an event are those of a
/// story.
/// </summary>
internal static class PostingDay
{
    /// <summary>The days in a review of a year are those of many events.</summary>
    private static bool IsReview(Meetup read) => read.Title is { } title
        && (Lexicon.YearTitles.OccurIn(title) || Lexicon.NewsTitles.OccurIn(title));

    /// <summary>"The May meeting is cancelled", which is told although the post has no day of a meeting.</summary>
    private static bool IsStatusOfMeeting(Page page, Meetup read) => page.Header.Has("status", "state")
        || (read.Status is MeetupStatus.Cancelled or MeetupStatus.Postponed
            && read.Title is { } title && PageClass.NamesGathering(title));

    /// <summary>The page without the day on which it was posted; any other page as it is.</summary>
    public static Meetup Withhold(Page page, Meetup read, EventDate date)
    {
        var isPosting = !page.Report.Has("looks-like-event")
            || date.Source is DateSource.PlainKey or DateSource.FileName
            || (read.When.Date is { } day && (day == page.Published || day == page.FileDate || day == date.Posted));
        if (read.Kind is not MeetupKind.NotAnEvent || page.IsDataOnly || !isPosting
            || (page.Class.IsEvent && !page.Class.IsPost && !IsReview(read))
            || date.Source is DateSource.EventKey or DateSource.Label)
        {
            return read;
        }

        page.Trace.Rejected("date", read.When.Date, "the page is not an event", date.Line);
        page.Trace.Rejected("startTime", read.When.StartsAt, "the page is not an event", null);
        var isPlaceStated = page.Header.Has(HeaderKeys.FactsOfEvent);
        if (!isPlaceStated)
        {
            page.Trace.Rejected(
                "venue", read.Venue?.Name ?? read.Venue?.Address, "the page is not an event", null);
        }

        return read with
        {
            When = new EventTime(read.When.Zone),
            Venue = isPlaceStated ? read.Venue : null,
            Status = IsStatusOfMeeting(page, read) ? read.Status : MeetupStatus.Scheduled,
            Origins = [.. read.Origins.Where(origin => origin.Field is not ("date" or "startTime"))],
        };
    }
}
