using System.Runtime.CompilerServices;

using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>How often a series takes place, from the dates of its rule.</summary>
/// <param name="DaysApart">
/// Mean distance of its first dates, in days; null if there is at most one.
/// </param>
/// <param name="Weekdays">The days of the week, Monday first, if every week has the same; otherwise empty.</param>
/// <param name="EveryDays">The distance in days if it is always the same; otherwise null.</param>
public sealed record SeriesRhythm(double? DaysApart, IReadOnlyList<IsoDayOfWeek> Weekdays, int? EveryDays)
{
    /// <summary>Enough dates to see a pattern of seven days a week for three weeks.</summary>
    private const int DatesExamined = 22;

    private const int DaysInWeek = 7;

    /// <summary>Every rule of a series page or calendar starts later.</summary>
    private static readonly LocalDate Earliest = new(1900, 1, 1);

    /// <summary>Cached, because every occurrence of every plan needs it.</summary>
    private static readonly ConditionalWeakTable<RecurrenceRule, SeriesRhythm> Known = [];

    /// <summary>True for a series that is announced once, and not for each occurrence: weekly or more often.</summary>
    public bool IsFrequent => DaysApart <= DaysInWeek;

    /// <summary>True for a daily series, one on every working day, and the like.</summary>
    public bool IsMoreThanWeekly => DaysApart < DaysInWeek;

    public static SeriesRhythm Of(RecurrenceRule rule) => Known.GetValue(rule, static rule => Read(rule));

    /// <summary>Excluded dates do not change the rhythm; dates listed one by one have it if there is no rule.</summary>
    private static SeriesRhythm Read(RecurrenceRule rule)
    {
        var dates = rule.Days.From(Earliest).Take(DatesExamined).ToList();
        if (dates.Count < 2)
        {
            dates = [.. dates.Concat(rule.AdditionalDates).Distinct().Order().Take(DatesExamined)];
        }

        if (dates.Count < 2)
        {
            return new SeriesRhythm(null, [], null);
        }

        var gaps = dates.Zip(dates.Skip(1), (day, next) => Period.DaysBetween(day, next)).ToList();
        return new SeriesRhythm(
            (double)Period.DaysBetween(dates[0], dates[^1]) / gaps.Count,
            WeekdaysOf(dates),
            gaps.Distinct().Count() == 1 ? gaps[0] : null);
    }

    private static List<IsoDayOfWeek> WeekdaysOf(List<LocalDate> dates)
    {
        var weekdays = dates.Select(day => day.DayOfWeek).Distinct().Order().ToList();
        var isEveryWeek = dates.Zip(dates.Skip(weekdays.Count), (day, later) => Period.DaysBetween(day, later))
            .All(days => days == DaysInWeek);
        return isEveryWeek && dates.Count > weekdays.Count ? weekdays : [];
    }
}
