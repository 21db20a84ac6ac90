using CommunityBot.Core.Content;
using CommunityBot.Core.Meetups;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// Makes meetups of a feed's bytes with the formats that read files as well; tells a feed from what servers send
/// instead of one: login pages, error texts, half a calendar.
/// </summary>
internal sealed class FeedReader(ContentLibrary library, ReadingContext context)
{
    private static readonly string DataFile = new DataPageFormat().Name;

    /// <summary>With one of these a document was not read whole.</summary>
    private static readonly string[] Broken = [
        "broken-json", "broken-xml", "header-too-large", "too-large", "not-text", "reader-failed", "unreadable"
    ];

    /// <summary>Either a reading or a fault.</summary>
    /// <param name="name">What the feed is called in reports.</param>
    public (ContentReadResult? Reading, FeedError? Fault) Read(string name, byte[] bytes)
    {
        var document = ContentDocument.Decode(name, bytes);
        var text = document.Text.AsSpan().Trim();
        if (text.IsEmpty)
        {
            return (null, FeedError.Unreadable("answers with nothing"));
        }

        if (text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return (null,
                FeedError.Unreadable("answers with a page for people (to log in, or about a fault?) instead of a feed",
                "Open its address without being logged in; point the setting at the calendar or schedule itself."));
        }

        if (text.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
            && !text.EndsWith("END:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            return (null, FeedError.Unreadable(
                "breaks off before its END:VCALENDAR",
                "Wait; the bot asks again. If it stays so, export the calendar anew."));
        }

        var reading = library.Read(document, context);
        return reading.Problems.FirstOrDefault(problem => Broken.Contains(problem.Code)) is { } broken
            ? (null, FeedError.Unreadable(
                $"cannot be read ({broken.Code}, line {broken.Line}: {broken.Message.TrimEnd('.')})", broken.Remedy))
            : IsFeed(reading, text)
            ? (reading, null)
            : (null, FeedError.Unreadable("answers with something that is no calendar, schedule or list of events"));
    }

    /// <summary>
    /// Calendars and schedules are feeds even when empty. A data file is one if it lists dated events, and a page if it
    /// has a header: any sentence with a date in it would be a page otherwise, and so would every error text.
    /// </summary>
    private static bool IsFeed(ContentReadResult reading, ReadOnlySpan<char> text) =>
        reading.Priority is not SourcePriority.Page ||
        ((reading.Format == DataFile || text.StartsWith("---") || text.StartsWith("+++")) &&
            reading.Meetups.Any(meetup => meetup is
            { Kind: MeetupKind.Meetup, Title: not null, When.Date: not null } or
            { Kind: MeetupKind.Series, Title: not null, Recurrence: not null }));
}
