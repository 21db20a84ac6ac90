using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>A date as written, with or without a year.</summary>
/// <param name="Start">Start index in the text.</param>
internal sealed record DateMention(int Day, int Month, int? Year, int Start, int End)
{
    /// <summary>The weekday next to the date, which validates an inferred year.</summary>
    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>The last day of a range ("12-15 November"); null for a single day.</summary>
    public int? LastDay { get; init; }

    public int? LastMonth { get; init; }

    /// <summary>Resolves the date; a missing year is inferred from the publication date.</summary>
    /// <param name="published">Publication date of the text; null if unknown.</param>
    public DateGuess Resolve(LocalDate? published)
    {
        if (Year is { } year)
        {
            return InYear(year) is { } date
                ? new DateGuess(
                    date, YearInferred: false, WeekdayDisagrees: Weekday is { } day && day != date.DayOfWeek)
                : DateGuess.None;
        }

        if (published is not { } anchor)
        {
            return DateGuess.None;
        }

        // An announced date is in the future, but a page may be published on the day itself or some days late.
        var candidates = new[] { anchor.Year - 1, anchor.Year, anchor.Year + 1 }
            .Select(InYear)
            .OfType<LocalDate>()
            .OrderBy(date => date < anchor.PlusDays(-14) ? 1 : 0)
            .ThenBy(date => Math.Abs(Period.DaysBetween(anchor, date)))
            .ToList();
        if (candidates.Count == 0)
        {
            return DateGuess.None;
        }

        var fitting = Weekday is { } weekday ? candidates.FindAll(date => date.DayOfWeek == weekday) : candidates;
        return fitting.Count > 0
            ? new DateGuess(fitting[0], YearInferred: true, WeekdayDisagrees: false)
            : new DateGuess(null, YearInferred: true, WeekdayDisagrees: true);
    }

    /// <summary>The last day of the range, given the resolved first day.</summary>
    public LocalDate? LastDayFor(LocalDate first)
    {
        if (LastDay is not { } day)
        {
            return null;
        }

        var month = LastMonth ?? first.Month;
        var year = month < first.Month ? first.Year + 1 : first.Year;
        return Valid(year, month, day) is { } last && last > first ? last : null;
    }

    private LocalDate? InYear(int year) => Valid(year, Month, Day);

    private static LocalDate? Valid(int year, int month, int day) =>
        year is >= 1970 and <= 2200
            && month is >= 1 and <= 12
            && day >= 1
            && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}

/// <summary>Result of resolving a <see cref="DateMention"/>.</summary>
/// <param name="Date">Null if the day does not exist or its year cannot be determined.</param>
internal readonly record struct DateGuess(LocalDate? Date, bool YearInferred, bool WeekdayDisagrees)
{
    public static DateGuess None { get; } = new(null, YearInferred: false, WeekdayDisagrees: false);
}
