using System.Globalization;

using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Parses dates as people write them: "2020-11-04", "19.02.2020", "April 15th 2020", "Wednesday the 2nd of December",
/// "12-15 November", "mardi 29 mars". An ambiguous date ("03/04/2020") is not parsed.
/// </summary>
internal sealed partial class HumanDates
{
    /// <summary>Dates that this thread has found, with the order that numeric dates were read in.</summary>
    [ThreadStatic]
    private static (DateOrder? Order, RecentTexts<IReadOnlyList<DateMention>> Dates)? recent;

    private readonly List<Token> tokens;

    private HumanDates(string text) => tokens = Token.Tokenize(text);

    /// <summary>All dates in the text, in order.</summary>
    public static IReadOnlyList<DateMention> FindAll(string text)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return [];
        }

        var order = NumericDateOrder.Current;
        if (recent is not { } known || known.Order != order)
        {
            recent = known = (order, new RecentTexts<IReadOnlyList<DateMention>>());
        }

        return known.Dates.Get(text, Search);
    }

    private static List<DateMention> Search(string text)
    {
        var dates = new HumanDates(text);
        var found = new List<DateMention>();
        for (var at = 0; at < dates.tokens.Count;)
        {
            if (dates.DateAt(at) is var (mention, next) && mention is not null)
            {
                found.Add(mention);
                at = next;
            }
            else
            {
                at++;
            }
        }

        return found;
    }

    /// <summary>The first date in the text; null if there is none.</summary>
    public static DateMention? Find(string text) => FindAll(text) is [var first, ..] ? first : null;

    /// <summary>A month and year without a day: "November 2020".</summary>
    public static (int Month, int Year)? FindMonth(string text)
    {
        var tokens = Token.Tokenize(text);
        for (var i = 0; i + 1 < tokens.Count; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && Lexicon.Months.TryGetValue(tokens[i].Text, out var month) &&
                YearOf(tokens[i + 1]) is { } year)
            {
                return (month, year);
            }
        }

        return null;
    }

    /// <summary>As <see cref="FindMonth"/>, with four digits: "December 19th" names no year.</summary>
    public static (int Month, int Year)? FindMonthOfYear(string text) =>
        FindMonth(text) is { } found
            && text.Contains(found.Year.ToString(CultureInfo.InvariantCulture), StringComparison.Ordinal)
            ? found
            : null;

    /// <summary>Whether the text has a date such as "03/04/2020", in which day and month are ambiguous.</summary>
    public static bool IsAmbiguous(string text)
    {
        var tokens = Token.Tokenize(text);
        for (var i = 0; i + 4 < tokens.Count; i++)
        {
            if (tokens[i].Number is >= 1 and <= 12 && tokens[i + 2].Number is >= 1 and <= 12 &&
                ((tokens[i + 1].Is('/') && tokens[i + 3].Is('/') && tokens[i + 4].Kind == TokenKind.Number) ||
                (tokens[i + 1].Is('-') && tokens[i + 3].Is('-') && tokens[i + 4].Text.Length == 4 &&
                    YearOf(tokens[i + 4]) is not null)) &&
                    tokens[i].Number != tokens[i + 2].Number)
            {
                return true;
            }
        }

        return false;
    }

    private (DateMention? Mention, int Next) DateAt(int at)
    {
        // A weekday counts only directly before its date.
        var weekday = WeekdayAt(at);
        var from = at;
        if (weekday is not null)
        {
            from++;
            while (from < tokens.Count
                && from < at + 4
                && (tokens[from].Kind == TokenKind.Sign || Lexicon.DateFillers.Contains(tokens[from].Text)))
            {
                from++;
            }
        }

        var (found, next) = Numeric(from);
        if (found is null && weekday is { } named)
        {
            (found, next) = OfWeekday(from, named);
        }

        if (found is null)
        {
            (found, next) = DayAndMonth(from, weekday is not null);
        }

        if (found is null)
        {
            (found, next) = DayMonth(from);
        }

        if (found is null)
        {
            (found, next) = MonthDay(from);
        }

        if (found is null && weekday is not null)
        {
            // "Mar 21, 2031": the word is a month as well, in the same or in another language.
            weekday = null;
            (found, next) = MonthDay(at);
        }

        if (found is null)
        {
            (found, next) = NumericRange(from);
        }

        if (found is not null)
        {
            (found, next) = WithLast(found, next);
        }

        return found is null
            ? default
            : (found with { Weekday = weekday, Start = tokens[at].Start }, next);
    }

    private IsoDayOfWeek? WeekdayAt(int at)
    {
        if (tokens[at].Kind == TokenKind.Word && Lexicon.Weekdays.TryGetValue(tokens[at].Text, out var day))
        {
            return (IsoDayOfWeek)day;
        }

        // "mar." (mardi) is Tuesday only before a number, because as March it would follow one.
        return tokens[at].Kind == TokenKind.Word && tokens[at].Text == "mar" && at + 2 < tokens.Count &&
            (tokens[at + 1].Kind == TokenKind.Number
                ? IsMonth(at + 2)
                : tokens[at + 1].Is('.') && tokens[at + 2].Kind == TokenKind.Number && IsMonth(at + 3))
            ? IsoDayOfWeek.Tuesday
            : null;
    }

    /// <summary>2020-11-04, 20201104, 19.02.2020, 19/2/2020, 9/23/2020.</summary>
    private (DateMention? Mention, int Next) Numeric(int at)
    {
        if (at >= tokens.Count || tokens[at].Kind != TokenKind.Number || (at > 0 && IsJoined(at - 1)))
        {
            return default;
        }

        var first = tokens[at];
        if (first.Text.Length == 8 && first.Number is > 19700101 and < 22000101)
        {
            if (IsInName(at))
            {
                return default;
            }

            return CreateMention(first.Number / 100 % 100, first.Number % 100, first.Number / 10000, at, at + 1);
        }

        if (at + 2 >= tokens.Count ||
            tokens[at + 1].Kind != TokenKind.Sign ||
            tokens[at + 2].Kind != TokenKind.Number ||
            tokens[at + 1].Start != first.End)
        {
            return default;
        }

        var sign = tokens[at + 1].Text[0];
        var third = at + 4 < tokens.Count && tokens[at + 3].Is(sign) && tokens[at + 4].Kind == TokenKind.Number
            ? tokens[at + 4]
            : (Token?)null;
        var second = tokens[at + 2];
        if (first.Text.Length == 4
            && sign is '-' or '/' or '.'
            && third is { Text.Length: <= 2 } day
            && first.Text.Length == 4
            && !(sign == '.' && IsVersionOf(at)))
        {
            return CreateMention(second.Number, day.Number, first.Number, at, at + 5);
        }

        if (first.Text.Length > 2 || second.Text.Length > 2)
        {
            return default;
        }

        if (third is { } last && YearOf(last) is { } year)
        {
            return (sign, first.Number, second.Number) switch
            {
                ('.', var d, var m) => CreateMention(m, d, year, at, at + 5),
                ('/' or '-', > 12, var m) => CreateMention(m, first.Number, year, at, at + 5),
                ('/' or '-', var m, > 12) => CreateMention(m, second.Number, year, at, at + 5),
                ('/' or '-', var d, var m) when d == m => CreateMention(m, d, year, at, at + 5),
                ('/' or '-', var d, var m) when NumericDateOrder.Current is DateOrder.DayFirst =>
                    CreateMention(m, d, year, at, at + 5),
                ('/' or '-', var m, var d) when NumericDateOrder.Current is DateOrder.MonthFirst =>
                    CreateMention(m, d, year, at, at + 5),
                _ => default,
            };
        }

        if (IsAnnouncedDay(at, sign, first, second))
        {
            return CreateMention(second.Number, first.Number, null, at, at + 3);
        }

        // "19.02." is a date; "19.02" is a time or a version number, and so is "4.02.3".
        if (at + 4 < tokens.Count && tokens[at + 4] is { Kind: TokenKind.Number, Text.Length: 1 } patch
            && patch.Start == tokens[at + 3].End)
        {
            return default;
        }

        return sign == '.' && at + 3 < tokens.Count && tokens[at + 3].Is('.') && tokens[at + 3].Start == second.End &&
            (at + 4 >= tokens.Count || tokens[at + 4].Kind != TokenKind.Number || YearOf(tokens[at + 4]) is null) &&
            second.Number is >= 1 and <= 12
            ? CreateMention(second.Number, first.Number, null, at, at + 4)
            : default;
    }

    /// <summary>
    /// "Tuesday 04/03/2031": of the two days that the numbers can mean, the one that is on this weekday; none if both
    /// or neither is.
    /// </summary>
    private (DateMention? Mention, int Next) OfWeekday(int at, IsoDayOfWeek weekday)
    {
        if (at + 4 >= tokens.Count
            || tokens[at] is not { Kind: TokenKind.Number, Text.Length: <= 2, Number: >= 1 and <= 12 and var first }
            || tokens[at + 1].Text is not ("/" or "-") || tokens[at + 1].Start != tokens[at].End
            || tokens[at + 2].Text.Length > 2 || tokens[at + 2].Number is not (>= 1 and <= 12 and var second)
            || tokens[at + 3].Text != tokens[at + 1].Text || tokens[at + 4].Text.Length != 4
            || YearOf(tokens[at + 4]) is not { } year)
        {
            return default;
        }

        var isDayFirst = new LocalDate(year, second, first).DayOfWeek == weekday;
        var isMonthFirst = new LocalDate(year, first, second).DayOfWeek == weekday;
        return (isDayFirst, isMonthFirst) switch
        {
            (true, false) => CreateMention(second, first, year, at, at + 5),
            (false, true) => CreateMention(first, second, year, at, at + 5),
            _ => default,
        };
    }

    /// <summary>"IMG_20310204_1830.jpg" is the name of a picture.</summary>
    private bool IsInName(int at) =>
        (at > 0 && tokens[at - 1].Is('_') && tokens[at - 1].End == tokens[at].Start)
        || (at + 1 < tokens.Count && tokens[at + 1].Is('_') && tokens[at + 1].Start == tokens[at].End);

    /// <summary>
    /// "Friday 3/16", "Samstag 14/9": a day and a month without a year, beside a weekday. Two
    /// numbers that can be in either order are a day only if the order is known.
    /// </summary>
    private (DateMention? Mention, int Next) DayAndMonth(int at, bool hasWeekday)
    {
        if (!hasWeekday
            || at + 2 >= tokens.Count
            || tokens[at] is not { Kind: TokenKind.Number, Text.Length: <= 2 } first
            || !tokens[at + 1].Is('/') || tokens[at + 1].Start != first.End
            || tokens[at + 2] is not { Kind: TokenKind.Number, Text.Length: <= 2 } second
            || tokens[at + 1].End != second.Start
            || (at + 3 < tokens.Count && tokens[at + 3].Is('/') && tokens[at + 3].Start == second.End))
        {
            return default;
        }

        return (first.Number, second.Number) switch
        {
            ( > 12, <= 12) => CreateMention(second.Number, first.Number, null, at, at + 3),
            ( <= 12, > 12) => CreateMention(first.Number, second.Number, null, at, at + 3),
            ( <= 12, <= 12) when first.Number == second.Number || NumericDateOrder.Current is DateOrder.DayFirst =>
                CreateMention(second.Number, first.Number, null, at, at + 3),
            ( <= 12, <= 12) when NumericDateOrder.Current is DateOrder.MonthFirst =>
                CreateMention(first.Number, second.Number, null, at, at + 3),
            _ => default,
        };
    }

    /// <summary>
    /// "le 14/09", "am 13.05": the word before it makes it a day, and the language has the day first. "24/7" is none.
    /// </summary>
    private bool IsAnnouncedDay(int at, char sign, Token first, Token second) =>
        at > 0
        && sign is '/' or '.'
        && second.Text.Length == 2
        && second.Number is >= 1 and <= 12
        && first.Number is >= 1 and <= 31
        && tokens[at - 1].Kind == TokenKind.Word
        && Lexicon.BeforeNumericDay.Contains(tokens[at - 1].Text + sign)
        && !(at + 3 < tokens.Count && (tokens[at + 3].Is(sign) || Lexicon.Hour.Contains(tokens[at + 3].Text)
            || tokens[at + 3].Is('%')));

    /// <summary>15 April 2020, 15th of April, 12.-15. November, 1er mars.</summary>
    private (DateMention? Mention, int Next) DayMonth(int at)
    {
        if (DayAt(at) is not { } day)
        {
            return default;
        }

        var listed = AfterListedDays(at, day);
        var next = AfterDay(listed);
        int? lastDay = null;
        int? firstMonth = null;
        var dash = next;
        if (dash + 1 < tokens.Count
            && IsMonth(dash)
            && IsRangeSeparator(dash + 1)
            && DayAt(dash + 2) is not null
            && IsMonth(AfterDay(dash + 2)))
        {
            firstMonth = Lexicon.Months[tokens[dash].Text];
            dash++;
        }

        if (dash + 1 < tokens.Count
            && IsRangeSeparator(dash)
            && AfterSpan(dash) is var last
            && DayAt(last) is { } second)
        {
            if (firstMonth is null && IsAnotherDay(dash, tokens[listed].Number, second) && IsMonth(AfterDay(last)))
            {
                // "4 and 18 March 2031": the second day is found after this one.
                var monthAt = AfterDay(last);
                var shared = CreateMention(
                    Lexicon.Months[tokens[monthAt].Text], day, YearAfter(monthAt + 1).Year, at, AfterOrdinal(at));
                return shared.Mention is null ? default : (shared.Mention, last);
            }

            lastDay = second;
            next = AfterDay(last);
        }

        if (!IsMonth(next))
        {
            return default;
        }

        var month = Lexicon.Months[tokens[next].Text];
        var (year, end) = YearAfter(next + 1);
        var mention = CreateMention(firstMonth ?? month, day, year, at, end);
        return mention.Mention is { } made && lastDay is not null
            ? (made with { LastDay = lastDay, LastMonth = month }, mention.Next)
            : mention;
    }

    /// <summary>April 15th 2020, April the 15th, November 12-15, 2024.</summary>
    private (DateMention? Mention, int Next) MonthDay(int at)
    {
        if (!IsMonth(at))
        {
            return default;
        }

        var from = at + 1;
        while (from < tokens.Count
            && from < at + 3
            && (tokens[from].Is('.') || tokens[from].Is(',') || tokens[from].Text == "the"))
        {
            from++;
        }

        if (DayAt(from) is not { } day)
        {
            return default;
        }

        var listed = AfterListedDays(from, day);
        var next = AfterOrdinal(listed);
        var separator = next;
        int? lastDay = null;
        int? lastMonth = null;
        if (next + 1 < tokens.Count && IsRangeSeparator(next))
        {
            var last = next + 1;
            if (IsMonth(last))
            {
                lastMonth = Lexicon.Months[tokens[last].Text];
                last++;
            }

            if (DayAt(last) is { } second
                && !(last + 1 < tokens.Count && tokens[last + 1].Is(':'))
                && (lastMonth is not null || second > day))
            {
                lastDay = lastMonth is null && IsAnotherDay(separator, tokens[listed].Number, second) ? null : second;
                next = AfterOrdinal(last);
            }
        }

        var (year, end) = YearAfter(next);

        // "2031 Feb 7th": the year is directly before the month.
        year ??= at > 0 && tokens[at - 1].Text.Length == 4 ? YearOf(tokens[at - 1]) : null;
        var mention = CreateMention(Lexicon.Months[tokens[at].Text], day, year, at, end);
        return mention.Mention is { } made && lastDay is not null
            ? (made with { LastDay = lastDay, LastMonth = lastMonth }, mention.Next)
            : mention;
    }

    private (DateMention? Mention, int Next) CreateMention(int month, int day, int? year, int at, int next) =>
        month is >= 1 and <= 12 && day is >= 1 and <= 31
            ? (new DateMention(day, month, year, tokens[at].Start, tokens[next - 1].End), next)
            : default;

    private int? DayAt(int at) =>
        at < tokens.Count &&
            tokens[at] is { Kind: TokenKind.Number, Text.Length: <= 2, Number: >= 1 and <= 31 and var day } &&
        !(at > 0 && IsJoined(at - 1))
            ? day
            : null;

    /// <summary>"4 and 18 March" are two events, "4 and 5 March" is one of two days.</summary>
    private bool IsAnotherDay(int separator, int day, int other) => other != day + 1
        && (tokens[separator].Is('&') || tokens[separator].Is('+')
            || (tokens[separator].Kind == TokenKind.Word && Lexicon.And.Contains(tokens[separator].Text)));

    /// <summary>
    /// "15, 16 and 17 February", "15., 16. und 17. Februar": the last of the days before "and", if each is the one
    /// after the day before it. Other days are several events.
    /// </summary>
    private int AfterListedDays(int at, int day)
    {
        var last = at;
        while (true)
        {
            var comma = AfterOrdinal(last);
            comma += comma < tokens.Count && tokens[comma].Is('.') ? 1 : 0;
            if (comma >= tokens.Count || !tokens[comma].Is(',') || DayAt(comma + 1) != day + 1)
            {
                break;
            }

            (last, day) = (comma + 1, day + 1);
        }

        // Without a range after it, "Monday the 15th, 16 February" is another list.
        var end = AfterOrdinal(last);
        end += end < tokens.Count && tokens[end].Is('.') ? 1 : 0;
        end += end < tokens.Count && tokens[end].Is(',') ? 1 : 0;
        return last > at && IsRangeSeparator(end) && DayAt(end + 1) == day + 1 ? last : at;
    }

    /// <summary>Skips "th", "." and "of".</summary>
    private int AfterDay(int at)
    {
        var next = AfterOrdinal(at);
        while (next < tokens.Count && next < at + 5 &&
            (tokens[next].Is('.') || tokens[next].Is('\'') || tokens[next].Is(',') ||
             (tokens[next].Kind == TokenKind.Word && Lexicon.DateFillers.Contains(tokens[next].Text))))
        {
            next++;
        }

        return next;
    }

    /// <summary>Also skips doubled suffixes such as "11thth", which occur in real pages.</summary>
    private int AfterOrdinal(int at)
    {
        var next = at + 1;
        return next < tokens.Count && tokens[next].Kind == TokenKind.Word && tokens[next].Start == tokens[at].End &&
            (Lexicon.Ordinals.Contains(tokens[next].Text) || IsRepeatedOrdinal(tokens[next].Text))
            ? next + 1
            : next;
    }

    private static bool IsRepeatedOrdinal(string word) =>
        word.Length == 4 && word[..2] == word[2..] && Lexicon.Ordinals.Contains(word[..2]);

    private bool IsMonth(int at) =>
        at < tokens.Count && tokens[at].Kind == TokenKind.Word && Lexicon.Months.ContainsKey(tokens[at].Text);

    /// <summary>"example-2031.2.7": the version of a program, whose name is directly before it.</summary>
    private bool IsVersionOf(int at) =>
        at > 1 && tokens[at - 1].Is('-') && tokens[at - 2].Kind == TokenKind.Word
        && tokens[at - 2].End == tokens[at - 1].Start && tokens[at - 1].End == tokens[at].Start;

    private bool IsRangeSeparator(int at) =>
        at < tokens.Count && (tokens[at].IsDash || tokens[at].Is('&') || tokens[at].Is('/') || tokens[at].Is('+') ||
            (tokens[at].Kind == TokenKind.Word
                && (Lexicon.To.Contains(tokens[at].Text) || Lexicon.And.Contains(tokens[at].Text))));

    /// <summary>Whether punctuation makes the next number part of a longer token: 2.0, 10:30, v1.</summary>
    private bool IsJoined(int at) =>
        tokens[at].End == tokens[at + 1].Start &&
            tokens[at].Kind == TokenKind.Sign &&
            tokens[at].Text[0] is '.' or ':' or '/' or '-' or '_' or '#' or '=' &&
        at > 0 &&
            tokens[at - 1].Kind == TokenKind.Number &&
            tokens[at - 1].End == tokens[at].Start &&
            tokens[at].Text[0] is '.' or ':' or '=' or '#';

    private (int? Year, int Next) YearAfter(int at)
    {
        var next = at;
        while (next < tokens.Count
            && next < at + 2
            && (tokens[next].Is(',') || tokens[next].Is('.') || tokens[next].Is('/') || tokens[next].Is('-')))
        {
            next++;
        }

        return next < tokens.Count && tokens[next].Text.Length == 4 && YearOf(tokens[next]) is { } year &&
            !(next + 2 < tokens.Count
                && tokens[next + 1].Is(':')
                && tokens[next + 2].Kind == TokenKind.Number
                && tokens[next + 2].Start == tokens[next + 1].End)
            ? (year, next + 1)
            : (null, at);
    }

    private static int? YearOf(Token token) => token switch
    {
        { Kind: TokenKind.Number, Text.Length: 4, Number: >= 1970 and <= 2200 and var year } => year,
        { Kind: TokenKind.Number, Text.Length: 2, Number: var year } => 2000 + year,
        _ => null,
    };
}
