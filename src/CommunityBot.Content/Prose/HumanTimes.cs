using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Prose;

/// <summary>
/// Parses times of day as people write them: "6:30 - 7:00", "1.00pm", "19h30", "18 Uhr bis 21 Uhr", "after 9:00PM",
/// "19:00~ish", "21:00 - ??:??". Offsets into a recording ("1:00:55", "35:45") are not parsed.
/// </summary>
internal sealed class HumanTimes
{
    /// <summary>With a word such as "hrs", a smaller number is a duration: "2 hrs".</summary>
    private const int EarliestMarkedHour = 7;

    private readonly List<Token> tokens;
    private readonly bool isTimeKnown;

    private HumanTimes(List<Token> tokens, bool isTimeKnown)
    {
        this.tokens = tokens;
        this.isTimeKnown = isTimeKnown;
    }

    /// <summary>The first time or time range in the text.</summary>
    /// <param name="isTimeKnown">Whether the text is known to be a time, so that "18.30" and "19" are accepted.</param>
    public static TimeMention? Find(string text, bool isTimeKnown = false, int from = 0)
    {
        if (!text.AsSpan().ContainsAnyInRange('0', '9') && !Lexicon.Noon.Contains(WordFolding.Fold(text).Trim()))
        {
            return null;
        }

        var times = new HumanTimes(Token.Tokenize(text), isTimeKnown);
        for (var at = 0; at < times.tokens.Count; at++)
        {
            if (times.tokens[at].Start >= from && !times.IsMidnightAsEnd(at) && times.RangeAt(at) is { } found)
            {
                return found;
            }
        }

        return null;
    }

    /// <summary>
    /// The time at the start of the text, after bullets and words such as "from"; null if there is none.
    /// </summary>
    public static TimeMention? AtStart(string text)
    {
        if (text.Length < 2 || !text.AsSpan(0, Math.Min(text.Length, 40)).ContainsAnyInRange('0', '9'))
        {
            // Without a digit, only words such as "noon" and "midnight" are times.
            if (text.Length == 0 || text.TrimStart('*', '-', ' ') is not ['n' or 'N' or 'm' or 'M' or '1', ..])
            {
                return null;
            }

            var word = Token.Tokenize(text.Length > 12 ? text[..12] : text);
            if (word.Count == 0 || !(Lexicon.Noon.Contains(word[0].Text) || Lexicon.Midnight.Contains(word[0].Text)))
            {
                return null;
            }
        }

        var times = new HumanTimes(Token.Tokenize(text), isTimeKnown: true);
        var at = 0;
        while (at < times.tokens.Count
            && at < 4
            && times.tokens[at].Kind == TokenKind.Sign
            && !times.tokens[at].Is('?'))
        {
            at++;
        }

        return at < times.tokens.Count && !times.IsDottedDay(at) ? times.RangeAt(at) : null;
    }

    /// <summary>
    /// "01.12 (ab 15:00) Example", "07.12 (ganztägig) Example": a day and month, with what is in brackets about the
    /// hour. People meet at 18.30, not at 01.12.
    /// </summary>
    private bool IsDottedDay(int at) =>
        at + 3 < tokens.Count
        && tokens[at] is { Kind: TokenKind.Number, Text.Length: 2, Number: > 0 and <= 31 }
        && tokens[at + 1].Is('.')
        && tokens[at + 2] is { Kind: TokenKind.Number, Text.Length: 2, Number: > 0 and <= 12 and var month }
        && (tokens[at + 3].Is('(') && (month % 5 != 0 || IsHourInBrackets(at + 4)));

    private bool IsHourInBrackets(int at)
    {
        for (var end = Math.Min(at + 4, tokens.Count); at < end && !tokens[at].Is(')'); at++)
        {
            if (ClockAt(at, isTimeKnown: false) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"until midnight": nothing begins then.</summary>
    private bool IsMidnightAsEnd(int at) => at > 0
        && Lexicon.Midnight.Contains(tokens[at].Text)
        && Lexicon.To.Contains(tokens[at - 1].Text) && !Lexicon.From.Contains(tokens[at - 1].Text);

    private TimeMention? RangeAt(int at)
    {
        var first = at;
        var isOpen = false;
        while (first < tokens.Count
            && first < at + 3
            && tokens[first].Kind == TokenKind.Word
            && Lexicon.From.Contains(tokens[first].Text))
        {
            isOpen = true;
            first++;
            while (first < tokens.Count && (tokens[first].Is('.') || tokens[first].Is(':') || tokens[first].Is('~')))
            {
                first++;
            }
        }

        if (isOpen && first >= tokens.Count)
        {
            return null;
        }

        if (ClockAt(first, isTimeKnown) is { } start)
        {
            return WithEnd(at, start);
        }

        // "13.00 - 17.00h": a number with a dot is an hour if one that is certain follows it.
        if (!isTimeKnown && ClockAt(first, isTimeKnown: true) is { IsDotted: true } dotted
            && IsRangeSeparator(dotted.Next)
            && ClockAt(dotted.Next + 1, isTimeKnown) is { IsCertain: true, IsDotted: true } last)
        {
            return new TimeMention(dotted.Time, last.Time, tokens[at].Start, tokens[last.Next - 1].End);
        }

        // "6 - 7:30pm", "entre 14 et 17h": a bare hour counts when a time follows it.
        return BareHourAt(first) is { } hour
            && (IsRangeSeparator(first + 1) || IsBetween(first))
            && ClockAt(first + 2, isTimeKnown: isTimeKnown) is { IsCertain: true } end
            ? new TimeMention(new ClockTime(hour, 0, null), end.Time, tokens[at].Start, tokens[end.Next - 1].End)
            : null;
    }

    private TimeMention WithEnd(int at, Clock start)
    {
        var to = start.Next;
        // "18:00 Uhr - 20:00", "2:30pm MST - 3:05pm": allow at most one unknown word.
        if (IsRangeSeparator(to))
        {
            var second = PastAbout(IsRangeSeparator(to + 1) ? to + 2 : to + 1);
            if (ClockAt(second, isTimeKnown: true) is { } end
                && ((isTimeKnown && ((start.IsDotted && end.IsDotted)
                        || (IsFourDigits(start.Next - 1) && IsFourDigits(end.Next - 1))))
                    || ((end.IsCertain || start.IsCertain) && IsEnd(second, end))))
            {
                return new TimeMention(start.Time, end.Time, tokens[at].Start, tokens[end.Next - 1].End);
            }

            if (second < tokens.Count && tokens[second].Is('?'))
            {
                var after = second;
                while (after < tokens.Count && (tokens[after].Is('?') || tokens[after].Is(':')))
                {
                    after++;
                }

                return new TimeMention(start.Time, null, tokens[at].Start, tokens[after - 1].End);
            }
        }

        return EndInWords(to) is { } last
            ? new TimeMention(start.Time, last.Time, tokens[at].Start, tokens[last.Next - 1].End)
            : new TimeMention(start.Time, null, tokens[at].Start, tokens[start.Next - 1].End);
    }

    /// <summary>Whether an hour is the first of "between 2 and 5 pm".</summary>
    private bool IsBetween(int at) =>
        at > 0 && at + 1 < tokens.Count
        && Lexicon.BetweenHours.Contains(tokens[at - 1].Text) && Lexicon.And.Contains(tokens[at + 1].Text);

    /// <summary>"1400-1530", where a time is expected.</summary>
    private bool IsFourDigits(int at) => tokens[at] is { Kind: TokenKind.Number, Text.Length: 4 };

    /// <summary>"13:00 - ca. 17:30": past the word that says that the hour is not exact.</summary>
    private int PastAbout(int at) =>
        at + 1 < tokens.Count && tokens[at].Kind == TokenKind.Word && Lexicon.From.Contains(tokens[at].Text)
            ? tokens[at + 1].Is('.') ? at + 2 : at + 1
            : at;

    /// <summary>"… and goes until 10 PM", ", and will end at 8:30 pm", "und endet um 22 Uhr".</summary>
    private Clock? EndInWords(int at)
    {
        at += at < tokens.Count && tokens[at].Is(',') ? 1 : 0;
        if (at >= tokens.Count || !Lexicon.And.Contains(tokens[at].Text))
        {
            return null;
        }

        var verb = at + 1;
        while (verb < tokens.Count && verb < at + 4 && tokens[verb].Kind == TokenKind.Word
            && !Lexicon.EndVerbs.Contains(tokens[verb].Text))
        {
            verb++;
        }

        return verb + 2 < tokens.Count && Lexicon.EndVerbs.Contains(tokens[verb].Text)
            && tokens[verb + 1].Kind == TokenKind.Word
            && (Lexicon.To.Contains(tokens[verb + 1].Text) || Lexicon.From.Contains(tokens[verb + 1].Text))
                ? ClockAt(verb + 2, isTimeKnown: false)
                : null;
    }

    /// <summary>
    /// "19:00 - 5 Gründe für …" is not a range: a bare number after the dash must not be followed by words.
    /// </summary>
    private bool IsEnd(int at, Clock end) =>
        end.IsCertain || end.Next >= tokens.Count || tokens[end.Next].Kind == TokenKind.Sign && end.Next > at + 2;

    private bool IsRangeSeparator(int at) =>
        at < tokens.Count && (tokens[at].IsDash || tokens[at].Is('>') || (tokens[at].Is('/') && isTimeKnown) ||
            (tokens[at].Kind == TokenKind.Word && Lexicon.To.Contains(tokens[at].Text)) ||
            (tokens[at].Kind == TokenKind.Word && tokens[at].Text == "and"));

    private int? BareHourAt(int at) =>
        at < tokens.Count
            && tokens[at] is { Kind: TokenKind.Number, Text.Length: <= 2, Number: >= 0 and <= 24 and var hour }
            && !FollowsNumber(at)
            ? hour
            : null;

    private bool FollowsNumber(int at) =>
        at > 1 && tokens[at - 1].End == tokens[at].Start && tokens[at - 1].Kind == TokenKind.Sign &&
        tokens[at - 1].Text[0] is ':' or '.' or '/' or '-' or '=' or '#' &&
            tokens[at - 2].End == tokens[at - 1].Start &&
        tokens[at - 2].Kind == TokenKind.Number && tokens[at - 1].Text[0] is not '-';

    private Clock? ClockAt(int at, bool isTimeKnown)
    {
        if (at >= tokens.Count)
        {
            return null;
        }

        if (tokens[at].Kind == TokenKind.Word)
        {
            return IsWithinWord(at) ? null
                : Lexicon.Noon.Contains(tokens[at].Text)
                ? new Clock(new ClockTime(12, 0, IsAfternoon: true), at + 1, IsCertain: true)
                : Lexicon.Midnight.Contains(tokens[at].Text)
                    ? new Clock(new ClockTime(0, 0, null) { Is24Hour = true }, at + 1, IsCertain: true)
                : null;
        }

        if (tokens[at] is not { Kind: TokenKind.Number, Text.Length: <= 4 } number
            || FollowsNumber(at)
            || (at > 0 && tokens[at - 1].Is('$') | tokens[at - 1].Is('€')))
        {
            return null;
        }

        // "1830 - 1900", "0930": four digits, only where a time is expected.
        if (number.Text.Length == 4)
        {
            return isTimeKnown
                && number.Number / 100 < 24
                && number.Number % 100 < 60
                && number.Number % 5 == 0
                && !IsIsoDate(at)
                && !(number.Number is >= 1970 and <= 2200 && number.Number % 100 != 0 && number.Number % 15 != 0)
                ? CreateClock(number.Number / 100, number.Number % 100, at + 1, number.Text[0] == '0', isCertain: false)
                : null;
        }

        if (number.Text.Length > 2 || number.Number > 24)
        {
            return null;
        }

        var next = at + 1;
        var minute = 0;
        var isCertain = false;
        if (next + 1 < tokens.Count && tokens[next].Start == number.End && tokens[next + 1].Start == tokens[next].End &&
            tokens[next + 1] is { Kind: TokenKind.Number, Text.Length: 2, Number: < 60 and var minutes } &&
            (tokens[next].Is(':') || tokens[next].Is('.') || IsHourMark(tokens[next].Text)))
        {
            // A third part makes it an offset or an exact timestamp, which are parsed elsewhere.
            if (next + 3 < tokens.Count &&
                tokens[next + 2].Is(tokens[next].Text[0]) &&
                tokens[next + 2].Start == tokens[next + 1].End &&
                tokens[next + 3].Kind == TokenKind.Number && tokens[next + 3].Start == tokens[next + 2].End)
            {
                return null;
            }

            isCertain = !tokens[next].Is('.');
            minute = minutes;
            next += 2;
        }
        else if (next + 2 < tokens.Count && number.Text.Length == 2 && tokens[next].Is(':') && tokens[next + 1].Is('?'))
        {
            return null;
        }

        var clock = CreateClock(
            number.Number, minute, next, number.Text[0] == '0' && number.Text.Length == 2, isCertain);
        return clock is { IsCertain: true } || (isTimeKnown && (next > at + 1))
            ? clock is { } read ? read with { IsDotted = next > at + 1 && tokens[at + 1].Is('.') } : null
            : null;
    }

    /// <summary>"en fin d'après-midi": the second part of a word is no hour.</summary>
    private bool IsWithinWord(int at) =>
        at > 1 && tokens[at - 1].Is('-') && tokens[at - 1].End == tokens[at].Start
            && tokens[at - 2].Kind == TokenKind.Word && tokens[at - 2].End == tokens[at - 1].Start
            // "7pm-midnight" is a range.
            && !(at > 2 && tokens[at - 3].Kind == TokenKind.Number);

    /// <summary>"2025-11-25": the year is not the hour 20:25.</summary>
    private bool IsIsoDate(int at) =>
        at + 4 < tokens.Count && tokens[at + 1].Is('-') && tokens[at + 3].Is('-')
            && tokens[at + 2] is { Kind: TokenKind.Number, Text.Length: 2 }
            && tokens[at + 4] is { Kind: TokenKind.Number, Text.Length: 2 }
            && tokens[at + 4].End == tokens[at].Start + 10;

    private static bool IsHourMark(string word) => word is "h" or "u";

    private Clock? CreateClock(int hour, int minute, int next, bool hasLeadingZero, bool isCertain)
    {
        bool? isAfternoon = null;
        if (next < tokens.Count && MeridiemAt(next) is var (half, after) && half is not null && hour <= 12)
        {
            // "00 PM" is the rest of "4: 00 PM".
            if (hour == 0 && half == true)
            {
                return null;
            }

            isAfternoon = half;
            next = after;
            isCertain = true;
        }

        // "2hrs free", "24 hours": how long, not when.
        if (hour is < EarliestMarkedHour or 24 && !hasLeadingZero && isAfternoon is null && !isCertain
            && next < tokens.Count && Lexicon.HoursOfSpans.Contains(tokens[next].Text))
        {
            return null;
        }

        var hasMark = false;
        while (next < tokens.Count && tokens[next].Kind == TokenKind.Word && Lexicon.Hour.Contains(tokens[next].Text))
        {
            isCertain = hasMark = true;
            next++;
        }

        if (hour > 24 || (hour == 24 && minute > 0) || IsRate(next))
        {
            return null;
        }

        // "~ish", "(ish)".
        var blur = next;
        while (blur < tokens.Count && blur < next + 2 && (tokens[blur].Is('~') || tokens[blur].Is('-')))
        {
            blur++;
        }

        if (blur < tokens.Count && tokens[blur] is { Kind: TokenKind.Word, Text: "ish" })
        {
            next = blur + 1;
        }

        return new Clock(new ClockTime(hour % 24, minute, isAfternoon)
        {
            Is24Hour = isAfternoon is null && (hour > 12 || hour == 0 || hasLeadingZero || hasMark),
        }, next, isCertain);
    }

    /// <summary>"20h/week", "20h pro Woche": how long, not when.</summary>
    private bool IsRate(int at) =>
        at + 1 < tokens.Count
        && (tokens[at].Is('/') || Lexicon.Per.Contains(tokens[at].Text))
        && Lexicon.Spans.Contains(tokens[at + 1].Text);

    /// <summary>am, pm, a.m., p.m., and one letter in a range.</summary>
    private (bool? IsAfternoon, int Next) MeridiemAt(int at)
    {
        if (tokens[at].Kind != TokenKind.Word)
        {
            return default;
        }

        if (tokens[at].Text is "am" or "pm")
        {
            return (tokens[at].Text == "pm", at + 1);
        }

        return tokens[at].Text is "a" or "p"
            && at + 2 < tokens.Count
            && tokens[at + 1].Is('.')
            && tokens[at + 2].Text == "m"
            ? (tokens[at].Text == "p", at + 3 < tokens.Count && tokens[at + 3].Is('.') ? at + 4 : at + 3)
            : ShortMeridiemAt(at);
    }

    /// <summary>"6:30-9p", "9a-12p", "7:30p": a letter right after the number, in a range or after minutes.</summary>
    private (bool? IsAfternoon, int Next) ShortMeridiemAt(int at)
    {
        if (at == 0 || tokens[at] is not { Kind: TokenKind.Word, Text: "a" or "p" } mark
            || tokens[at - 1].End != mark.Start
            || (at + 1 < tokens.Count && tokens[at + 1].Is('.') && tokens[at + 1].Start == mark.End
                && at + 2 < tokens.Count && tokens[at + 2].Start == tokens[at + 1].End))
        {
            return (null, at);
        }

        var isAfternoon = mark.Text == "p";
        var hasMinutes = at > 2 && tokens[at - 2].Is(':') && tokens[at - 2].End == tokens[at - 1].Start;
        var endsRange = isAfternoon && at > 2 && IsRangeSeparator(at - 2)
            && tokens[at - 3].Kind is TokenKind.Number or TokenKind.Word;
        var beginsRange = IsRangeSeparator(at + 1) && at + 3 < tokens.Count
            && tokens[at + 2].Kind == TokenKind.Number && tokens[at + 3].Text is "p" or "pm"
            && tokens[at + 3].Start == tokens[at + 2].End;
        return hasMinutes || endsRange || beginsRange ? (isAfternoon, at + 1) : (null, at);
    }

    private readonly record struct Clock(ClockTime Time, int Next, bool IsCertain)
    {
        /// <summary>Whether it is written "19.30", which is a number unless a time is expected.</summary>
        public bool IsDotted { get; init; }
    }
}
