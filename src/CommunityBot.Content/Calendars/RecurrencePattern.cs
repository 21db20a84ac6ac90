using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Calendars;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// The days of one recurrence rule (RFC 5545, 3.3.10) by the day, week, month or year. Without COUNT it starts at the
/// requested day, so that a rule that began decades ago costs no more than a new one.
/// </summary>
internal sealed class RecurrencePattern(RecurrenceParts parts, LocalDate start) : IRecurrence
{
    /// <summary>
    /// A rule without a day for so long has none ("30 February"): 29 February on one weekday recurs within 40 years.
    /// </summary>
    private const int LongestGapInYears = 100;

    /// <summary>Upper limit on the days of a rule with COUNT, which are counted once and kept.</summary>
    private const int MaximumCount = 20_000;

    private static readonly LocalDate Latest = new(4000, 1, 1);

    private LocalDate[]? counted;

    public IEnumerable<LocalDate> From(LocalDate first)
    {
        if (parts.Count is not { } count)
        {
            return Days(first);
        }

        counted ??= [.. Days(start).Take(Math.Min(count, MaximumCount))];
        var index = Array.BinarySearch(counted, first);
        return counted.Skip(index < 0 ? ~index : index);
    }

    private IEnumerable<LocalDate> Days(LocalDate first)
    {
        var from = LocalDate.Max(first, start);
        var last = LocalDate.Min(parts.Until ?? Latest, Latest);
        var found = from;
        for (var period = PeriodOf(from); period <= last; period = Next(period))
        {
            foreach (var day in InPeriod(period).Where(day => day >= from))
            {
                if (day > last)
                {
                    yield break;
                }

                found = day;
                yield return day;
            }

            if (period.Year - found.Year > LongestGapInYears)
            {
                yield break;
            }
        }
    }

    /// <summary>First day of the period of the rule that contains the day, or of the one after it.</summary>
    private LocalDate PeriodOf(LocalDate day)
    {
        var interval = parts.Interval;
        switch (parts.Frequency)
        {
            case RecurrenceFrequency.Daily:
                return start.PlusDays(RoundUp(Period.DaysBetween(start, day), interval));
            case RecurrenceFrequency.Weekly:
                var week = WeekStart(start);
                return week.PlusDays(7 * RoundUp(Period.DaysBetween(week, WeekStart(day)) / 7, interval));
            case RecurrenceFrequency.Monthly:
                var months = ((day.Year - start.Year) * 12) + day.Month - start.Month;
                return start.With(DateAdjusters.StartOfMonth).PlusMonths(RoundUp(months, interval));
            default:
                return new LocalDate(start.Year + RoundUp(day.Year - start.Year, interval), 1, 1);
        }
    }

    private LocalDate Next(LocalDate period) => parts.Frequency switch
    {
        RecurrenceFrequency.Daily => period.PlusDays(parts.Interval),
        RecurrenceFrequency.Weekly => period.PlusDays(7 * parts.Interval),
        RecurrenceFrequency.Monthly => period.PlusMonths(parts.Interval),
        _ => period.PlusYears(parts.Interval),
    };

    private static int RoundUp(int number, int interval) => (number + interval - 1) / interval * interval;

    private LocalDate WeekStart(LocalDate day) => day.With(DateAdjusters.PreviousOrSame(parts.WeekStart));

    private IEnumerable<LocalDate> InPeriod(LocalDate period)
    {
        var length = parts.Frequency switch
        {
            RecurrenceFrequency.Daily => 1,
            RecurrenceFrequency.Weekly => 7,
            RecurrenceFrequency.Monthly => CalendarSystem.Iso.GetDaysInMonth(period.Year, period.Month),
            _ => CalendarSystem.Iso.GetDaysInYear(period.Year),
        };
        var days = Enumerable.Range(0, length).Select(period.PlusDays).Where(Matches);
        if (parts.Positions.Count == 0)
        {
            return days;
        }

        var all = days.ToList();
        return parts.Positions
            .Select(position => position > 0 ? position - 1 : all.Count + position)
            .Where(index => index >= 0 && index < all.Count)
            .Distinct()
            .Order()
            .Select(index => all[index]);
    }

    private bool Matches(LocalDate day) =>
        (parts.Months.Count == 0 || parts.Months.Contains(day.Month))
        && (parts.MonthDays.Count == 0 || parts.MonthDays.Contains(day.Day)
            || parts.MonthDays.Contains(day.Day - 1 - CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month)))
        && (parts.YearDays.Count == 0 || parts.YearDays.Contains(day.DayOfYear)
            || parts.YearDays.Contains(day.DayOfYear - 1 - CalendarSystem.Iso.GetDaysInYear(day.Year)))
        && (parts.WeekNumbers.Count == 0 || HasWeekNumber(day))
        && (parts.Weekdays.Count == 0 || parts.Weekdays.Any(weekday => Matches(day, weekday)));

    private bool HasWeekNumber(LocalDate day)
    {
        var weeks = WeekYearRules.ForMinDaysInFirstWeek(4, parts.WeekStart);
        var number = weeks.GetWeekOfWeekYear(day);
        return parts.WeekNumbers.Contains(number)
            || parts.WeekNumbers.Contains(number - 1 - weeks.GetWeeksInWeekYear(weeks.GetWeekYear(day)));
    }

    /// <summary>"2TU" is the second Tuesday of the month, or of the year in a yearly rule without months.</summary>
    private bool Matches(LocalDate day, (int Number, IsoDayOfWeek Day) weekday)
    {
        if (day.DayOfWeek != weekday.Day)
        {
            return false;
        }

        if (weekday.Number == 0 || parts.WeekNumbers.Count > 0
            || parts.Frequency is RecurrenceFrequency.Daily or RecurrenceFrequency.Weekly)
        {
            return true;
        }

        var isOfYear = parts.Frequency is RecurrenceFrequency.Yearly && parts.Months.Count == 0;
        var index = isOfYear ? day.DayOfYear : day.Day;
        var length = isOfYear
            ? CalendarSystem.Iso.GetDaysInYear(day.Year)
            : CalendarSystem.Iso.GetDaysInMonth(day.Year, day.Month);
        return weekday.Number > 0
            ? (index - 1) / 7 == weekday.Number - 1
            : (length - index) / 7 == -weekday.Number - 1;
    }
}
