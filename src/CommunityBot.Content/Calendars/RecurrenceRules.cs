using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// Reads recurrence rules (RFC 5545, 3.3.10). Only days are counted; the time of day is the series' own.
/// </summary>
public sealed class RecurrenceRules : IRecurrenceRules
{
    public IRecurrence? Read(string rule, LocalDate firstDay, out string? reason)
    {
        if (RecurrenceParts.Read(rule, firstDay, out reason) is not { } parts)
        {
            return null;
        }

        var pattern = new RecurrencePattern(parts, firstDay);

        // A rule that never has a day would be searched in vain each time.
        return pattern.From(firstDay).Any() ? pattern : new NoDays();
    }

    private sealed class NoDays : IRecurrence
    {
        public IEnumerable<LocalDate> From(LocalDate first) => [];
    }
}
