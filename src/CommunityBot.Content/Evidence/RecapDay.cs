using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// A recap that has only the day on which it was posted, and whose first sentences say that the meetup was on another
/// one: "last Thursday", "im April", "le mois dernier". The weekday is the last one before the posting; a month or a
/// week is no day.
/// </summary>
internal static class RecapDay
{
    private const string OtherDay = "it is the day of posting, and the text names another";

    private const int OpeningLines = 3;

    /// <summary>Characters at the beginning in which a recap says when the meetup was.</summary>
    private const int OpeningLength = 400;

    /// <summary>"Am Donnerstag", "ce mardi", "last Friday".</summary>
    public static bool NamesWeekday(string folded)
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

    public static Meetup Correct(Page page, Meetup read, EventDate date)
    {
        if (read.Kind is not MeetupKind.Recap || page.IsDataOnly || date.IsInTitle
            || (read.When.Date is not null && date.Source is not (DateSource.PlainKey or DateSource.FileName))
            || (read.When.Date ?? page.Published) is not { } posted)
        {
            return read;
        }

        var left = OpeningLength;
        foreach (var line in page.Body.Lines.Where(line => !line.IsBlank && line.Text.Length > 20).Take(OpeningLines))
        {
            var folded = line.Folded.Length > left ? line.Folded[..left] : line.Folded;
            if ((DayIn(folded, posted) ?? HeldOn(page, line, posted)) is { } day)
            {
                page.Trace.Rejected("date", posted, OtherDay, line.Number);
                return With(read, day) with
                {
                    Origins =
                    [
                        .. read.Origins.Where(origin => origin.Field is not "date"),
                        new FieldSource("date", page.Path, $"line {line.Number}"),
                    ],
                };
            }

            if (read.When.Date is not null
                && (Lexicon.LastSpans.OccurInFolded(folded) || NamesAnotherMonth(folded, posted)))
            {
                page.Trace.Rejected("date", posted, OtherDay, line.Number);
                return With(read, null);
            }

            left -= folded.Length;
            if (left <= 0)
            {
                break;
            }
        }

        return read;
    }

    /// <summary>"Vom 27. bis 30. Dezember fand … statt": the day in the sentence that says that it was held.</summary>
    private static LocalDate? HeldOn(Page page, BodyLine line, LocalDate posted)
    {
        if (!Lexicon.HeldPhrases.OccurInFolded(line.Folded)
            || !line.Text.AsSpan(0, Math.Min(line.Text.Length, OpeningLength)).ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        foreach (var (start, end) in SentenceClauses.Sentences(line.Text, line.Folded).Take(OpeningLines))
        {
            if (end <= OpeningLength && Lexicon.HeldPhrases.OccurInFolded(line.Folded[start..end])
                && HumanDates.Find(line.Text[start..end]) is { } mention)
            {
                return YearOfDay.Resolve(page, mention, posted, isPast: true).Date is { } day && day < posted
                    ? day
                    : null;
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
            if (Lexicon.Weekdays.TryGetValue(words[at].Bare, out var weekday)
                && ((at > 0 && Lexicon.LastDay.Contains(words[at - 1].Bare))
                    || (at + 1 < words.Count && Lexicon.LastDayAfter.Contains(words[at + 1].Bare))))
            {
                return posted.Previous((IsoDayOfWeek)weekday);
            }

            // "Am Donnerstag war … zu Gast", "Ce mardi a eu lieu …": also the day of posting itself.
            if (at > 0 && weekday > 0 && Lexicon.ThisDay.Contains(words[at - 1].Bare)
                && (Lexicon.PastVerbs.OccurInFolded(folded) || Lexicon.HeldPhrases.OccurInFolded(folded))
                && !Lexicon.FutureVerbs.OccurInFolded(folded) && !Lexicon.NextMeetup.OccurInFolded(folded))
            {
                return posted.DayOfWeek == (IsoDayOfWeek)weekday ? posted : posted.Previous((IsoDayOfWeek)weekday);
            }
        }

        return null;
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
