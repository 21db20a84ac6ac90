using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>
/// Recurrence of a series: an RRULE with exceptions and additional dates. The series' page is the template of every
/// occurrence. All days are those of the series' own zone (see <see cref="Clock"/>).
/// </summary>
/// <param name="Rule">The RFC 5545 RRULE, as written on the page.</param>
/// <param name="Days">The dates of the rule.</param>
public sealed record RecurrenceRule(string Rule, IRecurrence Days)
{
    /// <summary>Excluded dates (RFC 5545 EXDATE), and those of <see cref="OverriddenDates"/>.</summary>
    public IReadOnlyList<LocalDate> ExcludedDates { get; init; } = [];

    /// <summary>The dates of the rules by which dates are excluded (RFC 2445 EXRULE).</summary>
    public IReadOnlyList<IRecurrence> ExcludingRules { get; init; } = [];

    /// <summary>The days of occurrences that an event with RECURRENCE-ID replaces.</summary>
    public IReadOnlyList<LocalDate> OverriddenDates { get; init; } = [];

    /// <summary>Additional dates (RFC 5545 RDATE) at the hour of the series.</summary>
    public IReadOnlyList<LocalDate> AdditionalDates { get; init; } = [];

    /// <summary>Additional occurrences with their own hour or end.</summary>
    public IReadOnlyList<AdditionalOccurrence> Additions { get; init; } = [];

    /// <summary>Changes of an occurrence and all that follow, in order (RFC 5545 RANGE=THISANDFUTURE).</summary>
    public IReadOnlyList<SeriesChange> Changes { get; init; } = [];

    /// <summary>Days after the first of an event of several days.</summary>
    public int ExtraDays { get; init; }

    /// <summary>Null when the rule counts the days of the page's own zone.</summary>
    public SeriesClock? Clock { get; init; }

    /// <summary>
    /// What the <see cref="Meetup.PermanentId"/> of each occurrence begins with; the parts of a series that was split
    /// share it. Null for the series of a page.
    /// </summary>
    public MeetupId? PermanentStem { get; init; }

    /// <summary>
    /// Days by which a part of a split series was moved: its occurrences keep the original days in their permanent ids.
    /// </summary>
    public int PermanentShift { get; init; }

    /// <summary>The dates of occurrences on or after <paramref name="first"/>, in order.</summary>
    public IEnumerable<LocalDate> From(LocalDate first) =>
        AllFrom(first).Where(day => !ExcludedDates.Contains(day) && !IsExcludedByRule(day));

    /// <summary>True for a day of the rule or an additional date, also when it is excluded.</summary>
    public bool Includes(LocalDate day) => AdditionalDates.Contains(day) || Days.Includes(day);

    /// <summary>The day in the zone in which the series is shown, of an occurrence's original day.</summary>
    public LocalDate ShownDay(LocalDate original, DateTimeZone shown)
    {
        var day = original.PlusDays(PermanentShift);
        return Clock is { } clock
            ? day.At(clock.StartsAt).InZoneLeniently(clock.Zone).ToInstant().InZone(shown).Date
            : day;
    }

    public bool IsExcludedByRule(LocalDate day) => ExcludingRules.Any(rule => rule.Includes(day));

    /// <summary>The dates on or after <paramref name="first"/> in order, including excluded ones.</summary>
    private IEnumerable<LocalDate> AllFrom(LocalDate first)
    {
        var additional = new Queue<LocalDate>(AdditionalDates.Where(day => day >= first).Distinct().Order());
        foreach (var day in Days.From(first))
        {
            while (additional.TryPeek(out var other) && other <= day)
            {
                additional.Dequeue();
                if (other < day)
                {
                    yield return other;
                }
            }

            yield return day;
        }

        foreach (var other in additional)
        {
            yield return other;
        }
    }
}

/// <summary>
/// The clock by which a series recurs when it is not that of the zone in which it is shown: UTC, or a zone that only
/// its calendar defines.
/// </summary>
/// <param name="Length">Null when the series has no end.</param>
public sealed record SeriesClock(DateTimeZone Zone, LocalTime StartsAt, Duration? Length);

/// <summary>An occurrence beside the rule (RFC 5545 RDATE).</summary>
/// <param name="StartsAt">In the series' own zone; null for a whole day.</param>
/// <param name="Length">Null when it has no end.</param>
public sealed record AdditionalOccurrence(LocalDate Day, LocalTime? StartsAt, Duration? Length)
{
    /// <summary>True when the series has another occurrence on that day; the id then contains the hour.</summary>
    public bool SharesItsDay { get; init; }

    public bool IsExcluded { get; init; }

    /// <summary>True when an event with RECURRENCE-ID replaces it.</summary>
    public bool IsOverridden { get; init; }
}

/// <summary>What an occurrence and all after it become.</summary>
/// <param name="From">The original day of the first of them.</param>
/// <param name="Shift">Days by which each is moved.</param>
/// <param name="StartsAt">In the series' own zone; null for a whole day.</param>
/// <param name="Length">Null when it has no end.</param>
/// <param name="Template">The fields of each of them.</param>
public sealed record SeriesChange(LocalDate From, int Shift, LocalTime? StartsAt, Duration? Length, Meetup Template);
