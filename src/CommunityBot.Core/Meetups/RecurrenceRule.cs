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
    public IReadOnlyList<LocalDate> Except { get; init; } = [];

    /// <summary>Additional dates (RFC 5545 RDATE).</summary>
    public IReadOnlyList<LocalDate> Also { get; init; } = [];

    /// <summary>The dates of occurrences on or after <paramref name="first"/>, in order.</summary>
    public IEnumerable<LocalDate> From(LocalDate first)
    {
        var also = new Queue<LocalDate>(Also.Where(day => day >= first).Order());
        var said = LocalDate.MinIsoValue;
        foreach (var day in Days.From(first))
        {
            while (also.TryPeek(out var other) && other < day)
            {
                also.Dequeue();
                if (IsMeant(other, said))
                {
                    said = other;
                    yield return other;
                }
            }

            if (IsMeant(day, said))
            {
                said = day;
                yield return day;
            }
        }

        foreach (var other in also)
        {
            if (IsMeant(other, said))
            {
                said = other;
                yield return other;
            }
        }
    }

    private bool IsMeant(LocalDate day, LocalDate said) => day != said && !Except.Contains(day);
}
