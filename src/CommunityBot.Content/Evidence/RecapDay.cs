using System.Globalization;

using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// A recap that has only the day on which it was posted, and whose first sentences say that the meetup was on another
/// one: "last Thursday", "on Tuesday", "last night", "im April", "le mois dernier". The weekday is the last one before
/// the posting; a month or a week is no day.
/// </summary>
internal static class RecapDay
{
    private const string OtherDay = "it is the day of posting, and the text names another";

    /// <summary>A shorter paragraph is a caption or a heading.</summary>
    private const int MinimumLength = 20;

    private const int MaximumLines = 12;

    /// <summary>Days after the meetup in which a report is written.</summary>
    private const int MaximumDelay = 60;

    /// <summary>Characters at the beginning in which a recap says when the meetup was.</summary>
    private const int OpeningLength = 400;

    /// <summary>"Am Donnerstag", "ce mardi", "last Friday".</summary>
    private static bool NamesWeekday(string folded)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 1; at < words.Count; at++)
        {
            if (Lexicon.Weekdays.ContainsKey(words[at].Bare)
                && (Lexicon.ThisDay.Contains(words[at - 1].Bare) || Lexicon.LastDay.Contains(words[at - 1].Bare)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Ce mardi", "today".</summary>
    public static bool NamesWeekdayOrToday(string folded) => NamesWeekday(folded) || NamesToday(folded);

    public static Meetup Correct(Page page, Meetup read, EventDate date)
    {
        if (read.Kind is not MeetupKind.Recap || page.IsDataOnly || date.IsInTitle
            || (read.When.Date is not null && date.Source is not (DateSource.PlainKey or DateSource.FileName))
            || (read.When.Date ?? page.Published) is not { } posted)
        {
            return read;
        }

        if (read.When.Date is not null && NamesEarlierMonth(read.Title, posted))
        {
            page.Trace.Rejected("date", posted, OtherDay, 1);
            read = With(read, null);
        }

        var isNear = NamesDayOrMonthOf(posted, WordFolding.Fold(read.Title ?? string.Empty));
        foreach (var (text, line) in Opening(page))
        {
            var folded = WordFolding.Fold(text);
            if ((DayIn(folded, posted) ?? WrittenDay(page, text, folded, posted)) is { } day)
            {
                page.Trace.Rejected("date", posted, OtherDay, line);
                return With(read, day) with
                {
                    Origins =
                    [
                        .. read.Origins.Where(origin => origin.Field is not "date"),
                        new FieldSource("date", page.Path, $"line {line}"),
                    ],
                };
            }

            if (read.When.Date is not null
                && (Lexicon.LastSpans.OccurInFolded(folded) || NamesAnotherMonth(folded, posted)))
            {
                page.Trace.Rejected("date", posted, OtherDay, line);
                return With(read, null);
            }

            isNear |= NamesDayOrMonthOf(posted, folded);
        }

        if (read.When.Date is not null && !isNear && IsReport(page, read.Title))
        {
            page.Trace.Rejected("date", posted, "a report is posted on a later day than that of the meetup", 1);
            return With(read, null);
        }

        // Both the header and the file's name say when the report was posted, which is mostly some days later.
        if (read.When.Date is { } filed && filed == page.Published && date.Source is DateSource.FileName
            && !page.Class.HasEventLayout && !NamesMonth(read.Title, filed)
            && !AreMinutes(read.Title)
            && !IsFiledWithMeetings(page)
            && !Opening(page).Any(line => NamesToday(line.Text)))
        {
            page.Trace.Rejected("date", posted, "it is the day of posting, and the text names none", 1);
            return With(read, null);
        }

        return read;
    }

    /// <summary>
    /// A post whose title or file is that of a report; minutes and notes are filed under the day of the meeting.
    /// </summary>
    private static bool IsReport(Page page, string? title) =>
        (page.Class.IsPost || page.Header.Has(HeaderKeys.Published) || page.Header.Has(HeaderKeys.DoubtfulDate))
        && (Lexicon.ReportWords.OccurIn(title ?? string.Empty)
            || Lexicon.ReportWords.OccurIn(page.FileName.Replace('-', ' ').Replace('_', ' ')));

    /// <summary>"Tonight we met", "In May we met" in a post of May.</summary>
    private static bool NamesDayOrMonthOf(LocalDate posted, string folded) =>
        SentenceWord.InFolded(folded, 0, folded.Length).Exists(word => Lexicon.Today.Contains(word.Bare)
            || (word.Bare.Length > 2 && Lexicon.Months.TryGetValue(word.Bare, out var month) && month == posted.Month));

    /// <summary>"meetups/2031-03-04-parsers.md"; a blog files its reports under the day of posting.</summary>
    private static bool IsFiledWithMeetings(Page page) =>
        page.Class.IsInEventFolder && !page.Location.Contains("_posts/", StringComparison.Ordinal);

    /// <summary>Minutes and notes are filed under the day of the meeting.</summary>
    private static bool AreMinutes(string? title) =>
        title is not null && SentenceWord.In(title).Exists(word => Lexicon.MinutesNouns.Contains(word.Bare));

    /// <summary>"Wrap-up of the meetup - May 2031", posted in that month.</summary>
    private static bool NamesMonth(string? title, LocalDate day) =>
        title is not null && HumanDates.FindMonth(title) is { } month && month == (day.Month, day.Year);

    /// <summary>"Today Anna Example gave an introduction": the report was posted on the day of the meetup.</summary>
    private static bool NamesToday(string text) =>
        SentenceWord.In(text).Exists(word => Lexicon.Today.Contains(word.Bare));

    /// <summary>The first paragraphs, whose lines are joined because sentences break anywhere.</summary>
    private static IEnumerable<(string Text, int Line)> Opening(Page page)
    {
        var left = OpeningLength;
        foreach (var block in page.Body.Blocks.OfType<BodyBlock.Paragraph>())
        {
            var text = block.Lines.Count == 1
                ? block.Lines[0].Text
                : string.Join(' ', block.Lines.Take(MaximumLines).Select(line => line.Text));
            if (text.Length <= MinimumLength)
            {
                continue;
            }

            yield return (text.Length > left ? text[..left] : text, block.Lines[0].Number);
            left -= text.Length;
            if (left <= 0)
            {
                yield break;
            }
        }
    }

    /// <summary>A day within the weeks before the posting, in a sentence in the past tense.</summary>
    private static LocalDate? WrittenDay(Page page, string text, string folded, LocalDate posted)
    {
        if (HumanDates.Find(text) is null)
        {
            return null;
        }

        foreach (var (start, end) in SentenceClauses.Sentences(text, folded))
        {
            var sentence = text[start..end];
            if ((PastTense.OccursIn(folded[start..end]) || Lexicon.HeldPhrases.OccurInFolded(folded[start..end]))
                && HumanDates.Find(sentence) is { } mention
                && YearOfDay.Resolve(page, mention, posted, isPast: true).Date is { } day
                && day <= posted
                && Period.DaysBetween(day, posted) <= MaximumDelay)
            {
                return day;
            }
        }

        return null;
    }

    private static Meetup With(Meetup read, LocalDate? day) => read with
    {
        When = day is null ? new EventTime(read.When.Zone) : read.When with { Date = day, LastDate = null },
        Origins = day is null
            ? [.. read.Origins.Where(origin => origin.Field is not ("date" or "startTime"))]
            : read.Origins,
    };

    /// <summary>"last Thursday", "letzten Donnerstag", "jeudi dernier": the one before the posting.</summary>
    private static LocalDate? DayIn(string folded, LocalDate posted)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 0; at < words.Count; at++)
        {
            if (!Lexicon.Weekdays.TryGetValue(words[at].Bare, out var weekday) || words[at].Bare.Length < 5)
            {
                continue;
            }

            if ((at > 0 && Lexicon.LastDay.Contains(words[at - 1].Bare))
                || (at + 1 < words.Count && Lexicon.LastDayAfter.Contains(words[at + 1].Bare))
                || (at > 0 && Lexicon.OnDay.Contains(words[at - 1].Bare) && weekday != (int)posted.DayOfWeek
                    && !HasNumberBeside(words, at) && IsPast(folded, words[at].Start)))
            {
                return posted.Previous((IsoDayOfWeek)weekday);
            }

            // "Am Donnerstag war … zu Gast", "Ce mardi a eu lieu …": also the day of posting itself.
            if (at > 0 && weekday > 0 && Lexicon.ThisDay.Contains(words[at - 1].Bare)
                && (PastTense.OccursIn(folded) || Lexicon.HeldPhrases.OccurInFolded(folded))
                && !Lexicon.FutureVerbs.OccurInFolded(folded) && !Lexicon.NextMeetup.OccurInFolded(folded))
            {
                return posted.DayOfWeek == (IsoDayOfWeek)weekday ? posted : posted.Previous((IsoDayOfWeek)weekday);
            }
        }

        return Lexicon.Yesterday.OccurInFolded(folded) ? posted.PlusDays(-1) : null;
    }

    /// <summary>"On Tuesday 4 March" is a day by itself.</summary>
    private static bool HasNumberBeside(List<SentenceWord> words, int at) =>
        at + 1 < words.Count
        && (char.IsAsciiDigit(words[at + 1].Text[0])
            || Lexicon.Months.ContainsKey(words[at + 1].Bare)
            || (at + 2 < words.Count && char.IsAsciiDigit(words[at + 2].Text[0])));

    private static bool IsPast(string folded, int at)
    {
        foreach (var (start, end) in SentenceClauses.Sentences(folded, folded))
        {
            if (start <= at && at < end)
            {
                return PastTense.OccursIn(folded[start..end])
                    && !Lexicon.FutureVerbs.OccurInFolded(folded[start..end]);
            }
        }

        return false;
    }

    /// <summary>"Wrap-up of the meetup - May 2031", posted in July: the title says when it was, though not which day.
    /// </summary>
    private static bool NamesEarlierMonth(string? title, LocalDate posted)
    {
        var words = SentenceWord.In(title ?? string.Empty);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (words[at].Text.Length > 2 && Lexicon.Months.TryGetValue(words[at].Text, out var month)
                && words[at + 1].Text is ['2', '0', _, _] and var number
                && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var year)
                && ((year * 12) + month) < ((posted.Year * 12) + posted.Month))
            {
                return true;
            }
        }

        return false;
    }

    private static bool NamesAnotherMonth(string folded, LocalDate posted)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 0; at + 1 < words.Count; at++)
        {
            if (Lexicon.InMonth.Contains(words[at].Bare) && words[at + 1].Bare.Length > 2
                && Lexicon.Months.TryGetValue(words[at + 1].Bare, out var month)
                && (posted.Month - month + 12) % 12 is 1 or 2)
            {
                return true;
            }
        }

        return false;
    }
}
