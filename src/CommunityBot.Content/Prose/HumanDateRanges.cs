using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Ranges of days of which each end has a part of the date: "09. - 11.04.2024", "17.11.2023 - 19.11.2023", "9 April
/// 2024 to 11 April 2024", "2024-04-09/2024-04-11". Without them the last day would be taken for the day of the event.
/// </summary>
internal sealed partial class HumanDates
{
    /// <summary>Days between two dates that are more probably two events than one.</summary>
    private const int LongestRange = 31;

    /// <summary>The length of a range without a year is counted in it.</summary>
    private const int AnyLeapYear = 2024;

    /// <summary>A day without a month before a numeric date: "09. - 11.04.2024", "vom 9 bis 11.04.2024".</summary>
    private (DateMention? Mention, int Next) NumericRange(int at)
    {
        if (DayAt(at) is not { } day)
        {
            return default;
        }

        var separator = AfterOrdinal(at);
        var isMarked = separator > at + 1 || IsLeadIn(at - 1);
        int? month = null;
        if (separator + 1 < tokens.Count && tokens[separator].Is('.'))
        {
            isMarked = true;
            separator++;
            if (tokens[separator] is { Kind: TokenKind.Number, Text.Length: <= 2, Number: >= 1 and <= 12 } number
                && number.Start == tokens[separator - 1].End)
            {
                month = number.Number;
                separator++;
            }
        }

        if (!(IsSpan(separator) || IsAndNextDay(separator, day))
            || !(isMarked || tokens[separator].Start == tokens[at].End)
            || Numeric(AfterSpan(separator)) is not ({ } last, var next)
            || (month is null ? last.Day <= day : !IsSpanOfDays(last with { Day = day, Month = month.Value }, last)))
        {
            return default;
        }

        return (last with
        {
            Day = day,
            Month = month ?? last.Month,
            LastDay = last.Day,
            LastMonth = last.Month,
            Year = YearOfFirst(month ?? last.Month, last),
        }, next);
    }

    /// <summary>The range that begins with the date if another date follows; otherwise the date itself.</summary>
    private (DateMention Mention, int Next) WithLast(DateMention first, int next)
    {
        if (first.LastDay is not null || !(IsSpan(next) || IsIsoSpan(first, next)))
        {
            return (first, next);
        }

        var at = AfterSpan(next);
        var (last, end) = Numeric(at);
        if (last is null)
        {
            (last, end) = DayMonth(at);
        }

        if (last is null)
        {
            (last, end) = MonthDay(at);
        }

        if (last is not { LastDay: null })
        {
            return (first, next);
        }

        var start = first with { Year = first.Year ?? YearOfFirst(first.Month, last) };
        return IsSpanOfDays(start, last)
            ? (start with { LastDay = last.Day, LastMonth = last.Month, End = last.End }, end)
            : (first, next);
    }

    /// <summary>"30.12. - 02.01.2025" begins in the year before.</summary>
    private static int? YearOfFirst(int month, DateMention last) => month > last.Month ? last.Year - 1 : last.Year;

    private static bool IsSpanOfDays(DateMention first, DateMention last)
    {
        var year = last.Year ?? (first.Year ?? AnyLeapYear) + (first.Month > last.Month ? 1 : 0);
        var begin = first.Year ?? (first.Month > last.Month ? year - 1 : year);
        return (first with { Year = begin }).Resolve(null).Date is { } from
            && (last with { Year = year }).Resolve(null).Date is { } to
            && Period.DaysBetween(from, to) is > 0 and <= LongestRange;
    }

    /// <summary>A dash or "to"; but "moved from 4 March 2031 to 11 March 2031" names two days of one event.</summary>
    private bool IsSpan(int at) =>
        at < tokens.Count && (tokens[at].IsDash
            || (tokens[at].Kind == TokenKind.Word && Lexicon.To.Contains(tokens[at].Text)
                && !tokens.Exists(token => token.Kind == TokenKind.Word && Lexicon.MovedWords.Contains(token.Text))));

    /// <summary>"am 8. und 9.4.2031" is an event on two days; "am 8. und 22.4.2031" are two events.</summary>
    private bool IsAndNextDay(int at, int day) =>
        at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Word && Lexicon.And.Contains(tokens[at].Text)
        && tokens[at + 1].Number == day + 1;

    /// <summary>An interval as in ISO 8601.</summary>
    private bool IsIsoSpan(DateMention first, int at) =>
        at + 1 < tokens.Count && tokens[at].Is('/') && tokens[at].Start == first.End
        && tokens[at + 1] is { Kind: TokenKind.Number, Text.Length: 4 };

    /// <summary>Skips the separator, a weekday and words such as "zum" before the last day.</summary>
    private int AfterSpan(int separator)
    {
        var at = separator + 1;
        while (at < tokens.Count && at < separator + 5
            && (tokens[at].Is('.') || tokens[at].Is(',')
                || (tokens[at].Kind == TokenKind.Word && !IsMonth(at)
                    && (Lexicon.Weekdays.ContainsKey(tokens[at].Text)
                        || Lexicon.DateFillers.Contains(tokens[at].Text)
                        || tokens[at].Text is "zum"))))
        {
            at++;
        }

        return at;
    }

    private bool IsLeadIn(int at) =>
        at >= 0 && tokens[at].Kind == TokenKind.Word && tokens[at].Text is "vom" or "von" or "from" or "du" or "des";
}
