using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>
/// Recurrence of a series: an RRULE with exceptions and additional dates. The series' page is the template of every
/// occurrence.
/// </summary>
/// <param name="Rule">The RFC 5545 RRULE, as written on the page.</param>
/// <param name="Days">The dates of the rule.</param>
public sealed record RecurrenceRule(string Rule, IRecurrence Days)
{
    /// <summary>Excluded dates (RFC 5545 EXDATE).</summary>
    public IReadOnlyList<LocalDate> ExcludedDates { get; init; } = [];

    /// <summary>The days of occurrences that an event with RECURRENCE-ID replaces.</summary>
    public IReadOnlyList<LocalDate> OverriddenDates { get; init; } = [];

    /// <summary>
    /// What the <see cref="Meetup.PermanentId"/> of each occurrence begins with; the parts of a series that was split
    /// share it. Null for the series of a page.
    /// </summary>
    public MeetupId? PermanentStem { get; init; }

    /// <summary>Additional dates (RFC 5545 RDATE).</summary>
    public IReadOnlyList<LocalDate> AdditionalDates { get; init; } = [];

    /// <summary>The dates of occurrences on or after <paramref name="first"/>, in order.</summary>
    public IEnumerable<LocalDate> From(LocalDate first)
    {
        var additional = new Queue<LocalDate>(AdditionalDates.Where(day => day >= first).Order());
        var last = LocalDate.MinIsoValue;
        foreach (var day in Days.From(first))
        {
            while (additional.TryPeek(out var other) && other < day)
            {
                additional.Dequeue();
                if (IsOccurrence(other, last))
                {
                    last = other;
                    yield return other;
                }
            }

            if (IsOccurrence(day, last))
            {
                last = day;
                yield return day;
            }
        }

        foreach (var other in additional)
        {
            if (IsOccurrence(other, last))
            {
                last = other;
                yield return other;
            }
        }
    }

    /// <summary>True for a day of the rule or an additional date, also when it is excluded.</summary>
    public bool Includes(LocalDate day) => AdditionalDates.Contains(day) || Days.From(day).FirstOrDefault() == day;

    private bool IsOccurrence(LocalDate day, LocalDate last) => day != last && !ExcludedDates.Contains(day);
}
