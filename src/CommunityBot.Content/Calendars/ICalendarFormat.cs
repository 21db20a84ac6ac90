using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Calendars;

/// <summary>An iCalendar file or feed (RFC 5545), including recurring events.</summary>
public sealed class ICalendarFormat(IRecurrenceRules rules) : IContentFormat
{
    public string Name => "iCalendar";

    public FormatConfidence Confidence(ContentDocument document) =>
        document.Text.AsSpan().TrimStart().StartsWith("BEGIN:VCALENDAR", StringComparison.OrdinalIgnoreCase)
            ? FormatConfidence.Declared
            : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context) =>
        new CalendarReader(document, context, rules).Read();
}
