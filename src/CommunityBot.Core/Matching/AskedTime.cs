using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;

namespace CommunityBot.Core.Matching;

/// <summary>The time in a question: "tomorrow", "next friday", "29 May", "march 2031", "recap november".</summary>
internal sealed partial record AskedTime
{
    /// <summary>The words that are no time; empty if there are no others.</summary>
    public string Rest { get; private init; } = "";

    /// <summary>True if recaps are asked for.</summary>
    public bool WantsRecaps { get; private init; }

    /// <summary>What runs now.</summary>
    public bool IsNow { get; private init; }

    /// <summary>1 for what comes next, -1 for what was last; otherwise 0.</summary>
    public int Direction { get; private init; }

    /// <summary>First and last day; null for a time that recurs, or none.</summary>
    public (LocalDate From, LocalDate To)? Days { get; private init; }

    public IsoDayOfWeek? Weekday { get; private init; }

    /// <summary>A month of any year: the nearest is meant.</summary>
    public int? Month { get; private init; }

    /// <summary>Of <see cref="Month"/>; null for all of it.</summary>
    public int? DayOfMonth { get; private init; }

    /// <summary>True if it is more than a kind of page.</summary>
    public bool HasTime =>
        IsNow || Direction != 0 || Days is not null || Weekday is not null || Month is not null;

    /// <summary>Reads the time in a text; null if it has none.</summary>
    /// <param name="today">The day in the community's zone.</param>
    public static AskedTime? Read(string text, LocalDate today)
    {
        var time = new AskedTime();
        if (NumericDate(text) is { } numeric)
        {
            (time, text) = (numeric.Time, numeric.Others);
        }

        var words = Joined(SearchText.Words(text));
        if (words is [var only] && Year(only) is { } year)
        {
            return new AskedTime { Days = (new(year, 1, 1), new(year, 12, 31)) };
        }

        var rest = new List<string>();
        for (var index = 0; index < words.Count; index++)
        {
            if (time.Days is null && time.Month is null && MonthAt(words, index) is { } month)
            {
                time = time with
                {
                    Days = month.Time.Days,
                    Month = month.Time.Month,
                    DayOfMonth = month.Time.DayOfMonth
                };
                index += month.Length - 1;
            }
            else if (With(time, words[index], words.ElementAtOrDefault(index + 1), today) is { } more)
            {
                time = more.Time;
                index += more.Length - 1;
            }
            else
            {
                rest.Add(words[index]);
            }
        }

        if (!time.HasTime && !time.WantsRecaps)
        {
            return null;
        }

        rest.RemoveAll(word =>
            SearchText.IsFiller(word) || DayWords.Meetups.Contains(word) || DayWords.This.Contains(word));
        return time with { Rest = string.Join(' ', rest) };
    }

    /// <summary>A time that one or two words are, added to what is known.</summary>
    private static (AskedTime Time, int Length)? With(AskedTime time, string word, string? next, LocalDate today)
    {
        var direction = DayWords.Next.Contains(word) ? 1 : DayWords.Last.Contains(word) ? -1 : 0;
        var isRelative = direction != 0 || DayWords.This.Contains(word);
        return word switch
        {
            _ when isRelative && next is not null && Range(next, direction, today) is { } range =>
                (time with { Days = range }, 2),
            _ when direction != 0 => (time with { Direction = direction }, 1),
            _ when DayWords.Now.Contains(word) => (time with { IsNow = true }, 1),
            _ when DayWords.Recaps.Contains(word) => (time with { WantsRecaps = true }, 1),
            _ when DayWords.Days.TryGetValue(word, out var days) =>
                (time with { Days = (today.PlusDays(days), today.PlusDays(days)) }, 1),
            _ when DayWords.Weekdays.TryGetValue(word, out var weekday) => (time with { Weekday = weekday }, 1),
            _ when DayWords.Weekend.Contains(word) => (time with { Days = Range(word, 0, today) }, 1),
            _ => null,
        };
    }

    private static (LocalDate From, LocalDate To)? Range(string word, int direction, LocalDate today)
    {
        var monday = today.PlusDays(1 - (int)today.DayOfWeek);
        if (DayWords.Week.Contains(word))
        {
            return (monday.PlusWeeks(direction), monday.PlusWeeks(direction).PlusDays(6));
        }

        if (DayWords.Weekend.Contains(word))
        {
            return (monday.PlusWeeks(direction).PlusDays(5), monday.PlusWeeks(direction).PlusDays(6));
        }

        if (!DayWords.Month.Contains(word))
        {
            return null;
        }

        var first = new LocalDate(today.Year, today.Month, 1).PlusMonths(direction);
        return (first, first.PlusMonths(1).PlusDays(-1));
    }

    /// <summary>"29 may", "may 29th", "29. mai 2020", "march", "march 2031".</summary>
    private static (AskedTime Time, int Length)? MonthAt(List<string> words, int index)
    {
        var dayBefore = Day(words[index]);
        var place = dayBefore is null ? index : words.ElementAtOrDefault(index + 1) is "of" ? index + 2 : index + 1;
        if (!DayWords.Months.TryGetValue(words.ElementAtOrDefault(place) ?? "", out var month))
        {
            return null;
        }

        var last = place;
        var day = dayBefore;
        if (day is null && Day(words.ElementAtOrDefault(last + 1) ?? "") is { } dayAfter)
        {
            (day, last) = (dayAfter, last + 1);
        }

        int? year = null;
        if (Year(words.ElementAtOrDefault(last + 1) ?? "") is { } named)
        {
            (year, last) = (named, last + 1);
        }

        return Of(day, month, year) is { } time ? (time, last - index + 1) : null;
    }

    private static AskedTime? Of(int? day, int month, int? year)
    {
        // 29 February exists in some year only.
        var ofYear = year ?? 2024;
        if (!IsYear(ofYear) || month is < 1 or > 12
            || day < 1 || day > CalendarSystem.Iso.GetDaysInMonth(ofYear, month))
        {
            return null;
        }

        return (day, year) switch
        {
            ({ } date, { } exact) => Between(new(exact, month, date), new(exact, month, date)),
            (null, { } exact) => Between(
                new(exact, month, 1), new(exact, month, CalendarSystem.Iso.GetDaysInMonth(exact, month))),
            _ => new AskedTime { Month = month, DayOfMonth = day },
        };

        static AskedTime Between(LocalDate from, LocalDate to) => new() { Days = (from, to) };
    }

    /// <summary>
    /// "2031-05-29", "29.5.2031", "29/05"; without a year only if nothing else is asked, because "rails 5.1" is no day.
    /// </summary>
    private static (AskedTime Time, string Others)? NumericDate(string text)
    {
        var match = YearFirst.Match(text);
        if (match.Success)
        {
            return Number(match, "day") is { } day && Number(match, "month") is { } month
                && Of(day, month, Number(match, "year")) is { } time ? (time, Without(match)) : null;
        }

        match = DayFirst.Match(text);
        if (!match.Success || Number(match, "day") is not { } first || Number(match, "month") is not { } second)
        {
            return null;
        }

        var year = Number(match, "year") + (match.Groups["year"].Length == 2 ? 2000 : 0);
        var rest = Without(match);
        return (year is null && rest.Trim().Length > 0 ? null
            : Of(first, second, year) ?? Of(second, first, year)) is { } read ? (read, rest) : null;

        string Without(Match found) => text[..found.Index] + " " + text[(found.Index + found.Length)..];
    }

    private static int? Number(Match match, string group) => match.Groups[group] is { Success: true } number
        ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture)
        : null;

    private static int? Day(string word) => DayNumber.Match(word) is { Success: true } match
        ? Number(match, "day")
        : null;

    private static int? Year(string word) =>
        word.Length == 4 && int.TryParse(word, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
        && IsYear(year)
            ? year
            : null;

    /// <summary>Other numbers are no years of meetups, and the last years of the calendar have no day after.</summary>
    private static bool IsYear(int year) => year is >= 1900 and < 2200;

    private static List<string> Joined(string[] words)
    {
        var joined = new List<string>(words.Length);
        foreach (var word in words)
        {
            if (joined.Count > 0 && DayWords.IsKnown(joined[^1] + word))
            {
                joined[^1] += word;
            }
            else
            {
                joined.Add(word);
            }
        }

        return joined;
    }

    // Digits of other scripts are no numbers to int.Parse.
    [GeneratedRegex(@"(?<![0-9])(?<year>[0-9]{4})-(?<month>[0-9]{1,2})-(?<day>[0-9]{1,2})(?![0-9])")]
    private static partial Regex YearFirst { get; }

    [GeneratedRegex(
        @"(?<![0-9./])(?<day>[0-9]{1,2})[./] ?(?<month>[0-9]{1,2})" +
        @"(?:[./] ?(?<year>[0-9]{4}|[0-9]{2})?)?(?![0-9./])")]
    private static partial Regex DayFirst { get; }

    [GeneratedRegex(@"^(?<day>[0-9]{1,2})(?:st|nd|rd|th|er|e)?$")]
    private static partial Regex DayNumber { get; }
}
