using CommunityBot.Content;
using CommunityBot.Content.Data;
using CommunityBot.Core.Meetups;

namespace CommunityBot.ContentLoading.Feeds;

/// <summary>
/// Parses a feed with the formats used for files, and rejects responses that are not feeds: login pages, error texts,
/// truncated calendars.
/// </summary>
/// <param name="readers">Null for readers of its own.</param>
internal sealed class FeedReader(ContentLibrary library, ReadingContext context, DocumentReaders? readers = null)
{
    private readonly DocumentReaders readers = readers ?? new DocumentReaders(new ReadingClock(TimeProvider.System));

    private static readonly string DataFile = new DataPageFormat().Name;

    /// <summary>Problem codes of a document that was not read completely.</summary>
    private static readonly string[] FatalCodes = [
        "broken-json", "broken-xml", "header-too-large", "too-large", "not-text", "reader-failed", "unreadable"
    ];

    /// <summary>Either a reading or a fault.</summary>
    /// <param name="name">The feed's name in reports.</param>
    public (ContentReadResult? Reading, FeedError? Fault) Read(
        string name, byte[] bytes, CancellationToken cancellation) =>
        readers.ReadAll(1, (_, limit) => Tuple.Create(ReadWithin(name, bytes, limit)), cancellation) is [{ } read]
            ? read.Item1
            : (null, FeedError.Unreadable("takes too long to read", ReadingProblems.TooSlow(name).Remedy));

    /// <summary>Reads an accepted copy and collects why; null if it takes too long.</summary>
    public ContentReadResult? Explain(string name, byte[] bytes, CancellationToken cancellation) =>
        readers.ReadAll(1, (_, limit) => library.Read(
            ContentDocument.Decode(name, bytes), context with { IsExplaining = true }, limit), cancellation)[0];

    private (ContentReadResult? Reading, FeedError? Fault) ReadWithin(
        string name, byte[] bytes, CancellationToken limit)
    {
        var document = ContentDocument.Decode(name, bytes);
        var text = document.Text.AsSpan().Trim();
        if (text.IsEmpty)
        {
            return (null, FeedError.Unreadable("returns an empty document"));
        }

        if (text.StartsWith("<!DOCTYPE html", StringComparison.OrdinalIgnoreCase)
            || text.StartsWith("<html", StringComparison.OrdinalIgnoreCase))
        {
            return (null,
                FeedError.Unreadable("returns an HTML page (a login or error page?) instead of a feed",
                "Open its address in a private window, and use the address of the calendar or schedule itself."));
        }

        if (text.StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
            && !text.EndsWith("END:VCALENDAR", StringComparison.OrdinalIgnoreCase))
        {
            return (null, FeedError.Unreadable(
                "ends before END:VCALENDAR",
                "Wait; the bot retries. If this persists, export the calendar again."));
        }

        var reading = library.Read(document, context, limit);
        return reading.Problems.FirstOrDefault(problem => FatalCodes.Contains(problem.Code)) is { } broken
            ? (null, FeedError.Unreadable(
                $"cannot be read ({broken.Code}, line {broken.Line}: {broken.Message.TrimEnd('.')})", broken.Remedy))
            : IsFeed(reading, text)
            ? (reading, null)
            : (null, FeedError.Unreadable("is not a calendar, schedule or list of events"));
    }

    /// <summary>
    /// Calendars and schedules are feeds even when empty. A data file must list dated events, and a page must have a
    /// header; otherwise any text with a date in it, such as an error text, would be a feed.
    /// </summary>
    private static bool IsFeed(ContentReadResult reading, ReadOnlySpan<char> text) =>
        reading.Priority is not (SourcePriority.Page or SourcePriority.List) ||
        ((reading.Format == DataFile || text.StartsWith("---") || text.StartsWith("+++")) &&
            reading.Meetups.Any(meetup => meetup is
            { Kind: MeetupKind.Meetup, Title: not null, When.Date: not null } or
            { Kind: MeetupKind.Series, Title: not null, Recurrence: not null }));
}
