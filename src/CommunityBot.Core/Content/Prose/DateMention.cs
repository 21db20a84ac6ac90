using NodaTime;

namespace CommunityBot.Core.Content.Prose;

/// <summary>A day as somebody wrote it, with or without its year.</summary>
/// <param name="Start">Where it begins in the text.</param>
internal sealed record DateMention(int Day, int Month, int? Year, int Start, int End)
{
    /// <summary>The weekday beside it: a checksum for the year.</summary>
    public IsoDayOfWeek? Weekday { get; init; }

    /// <summary>The last day of "12-15 November"; null for a single day.</summary>
    public int? LastDay { get; init; }

    public int? LastMonth { get; init; }

    /// <summary>The date, its year taken from the moment it was written where it names none.</summary>
    /// <param name="written">When the text was posted; null when that is not known.</param>
    public DateGuess In(LocalDate? written)
    {
        if (Year is { } year)
        {
            return OnYear(year) is { } date
                ? new DateGuess(
                    date, YearInferred: false, WeekdayDisagrees: Weekday is { } day && day != date.DayOfWeek)
                : DateGuess.None;
        }

        if (written is not { } anchor)
        {
            return DateGuess.None;
        }

        // What is announced lies ahead, but a page may be posted on the evening itself or some days late.
        var candidates = new[] { anchor.Year - 1, anchor.Year, anchor.Year + 1 }
            .Select(OnYear)
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

    /// <summary>The last day, when the first one is settled.</summary>
    public LocalDate? LastFor(LocalDate first)
    {
        if (LastDay is not { } day)
        {
            return null;
        }

        var month = LastMonth ?? first.Month;
        var year = month < first.Month ? first.Year + 1 : first.Year;
        return Valid(year, month, day) is { } last && last > first ? last : null;
    }

    private LocalDate? OnYear(int year) => Valid(year, Month, Day);

    private static LocalDate? Valid(int year, int month, int day) =>
        year is >= 1970 and <= 2200
            && month is >= 1 and <= 12
            && day >= 1
            && day <= CalendarSystem.Iso.GetDaysInMonth(year, month)
            ? new LocalDate(year, month, day)
            : null;
}

/// <summary>What became of a mentioned day.</summary>
/// <param name="Date">Null when there is no such day, or its year cannot be known.</param>
internal readonly record struct DateGuess(LocalDate? Date, bool YearInferred, bool WeekdayDisagrees)
{
    public static DateGuess None { get; } = new(null, YearInferred: false, WeekdayDisagrees: false);
}
