using CommunityBot.Core.Content.Calendars;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Core.Content;

/// <summary>iCalendar (RFC 5545): a file or a feed of events, recurring ones included.</summary>
public sealed class ICalendarFormat(IRecurrenceRules rules) : IContentFormat
{
    public string Name => "iCalendar";

    public int Recognise(ContentDocument document) =>
        document.Text.AsSpan().TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase) ? 100 : 0;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        new CalendarReader(document, context, rules).Read();
}
