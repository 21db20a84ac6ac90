using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>Selects the body lines that can contain the date of the event.</summary>
internal static class BodyDates
{
    /// <summary>Characters between a day with its weekday and an hour.</summary>
    private const int HourBesideDay = 8;

    /// <summary>Characters between a day without a weekday and an hour.</summary>
    private const int HourAfterDay = 40;

    /// <summary>The same in a sentence that looks ahead.</summary>
    private const int HourInSentence = 70;

    /// <summary>Characters of an hour and of the words between it and the day.</summary>
    private const int LongestHour = 24;

    /// <param name="isLabelled">Whether the line labels the date explicitly ("When: …").</param>
    public static bool IsAboutTheEvent(BodyLine line, Page page, out bool isLabelled)
    {
        isLabelled = false;
        if (!line.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return false;
        }

        // "v1.3.1 · © 2031 Example · 2031-03-04 12:04": the line about the site at the foot of its pages.
        var folded = line.Folded;
        if (line.Text.Contains('\u00A9')
            || (Lexicon.UnrelatedDates.FindIn(folded) is { } unrelated
                && !IsWithinRange(line, unrelated.Start)
                && !IsInSentenceOfItsOwn(line))
            || (Lexicon.NextMeetup.FindIn(folded) is not null && !MayBeNextMeetup(page) && !NamesOwnDay(line, page))
            || page.NextLines.Contains(line.Number))
        {
            return false;
        }

        isLabelled = IsLabelled(line) || page.WhenLines.Contains(line.Number);
        return isLabelled || Lexicon.EventDates.FindIn(folded) is not null || folded.Length < 80
            || HasDayAndHour(line);
    }

    /// <summary>"vom 15.2. bis zum 17.2.2031" has its phrase between two days, and is no deadline.</summary>
    private static bool IsWithinRange(BodyLine line, int phrase) =>
        HumanDates.Find(line.Text) is { LastDay: not null } range && range.Start < phrase && phrase < range.End;

    /// <summary>
    /// A sentence with day and hour beside others: "We meet on 4 March at 18:00. Since we meet online, …".
    /// </summary>
    private static bool IsInSentenceOfItsOwn(BodyLine line)
    {
        if (HumanDates.Find(line.Text) is not { } day)
        {
            return false;
        }

        var start = day.Start < 2 ? 0 : line.Text.LastIndexOf(". ", day.Start - 1, StringComparison.Ordinal) + 1;
        var end = line.Text.IndexOf(". ", day.End, StringComparison.Ordinal);
        var sentence = line.Text[start..(end < 0 ? line.Text.Length : end)];
        return sentence.Length < line.Text.Length - 1
            && !Lexicon.UnrelatedDates.OccurIn(sentence)
            && HasDayAndHour(new BodyLine(sentence, line.Number));
    }

    /// <summary>Whether the line begins with a label for the day: "When: …".</summary>
    public static bool IsLabelled(BodyLine line) =>
        line.Folded.IndexOf(':', StringComparison.Ordinal) is > 0 and < 30
        && Lexicon.WhenKeys.LengthAtStart(line.Folded.TrimStart(' ', '*', '-', '\u2022')) is not null;

    /// <summary>
    /// Whether "our next meetup" means the meetup of the page: true for a post that announces one, false on an event
    /// page, where it is a different meetup.
    /// </summary>
    private static bool MayBeNextMeetup(Page page) =>
        !page.IsRecap && !page.Header.Has(HeaderKeys.EventDate) && !page.Class.HasEventLayout
        && !page.Class.IsInEventFolder;

    /// <summary>"Our next meetup is on 4 March" on the page that is titled with that day, or filed under it.</summary>
    private static bool NamesOwnDay(BodyLine line, Page page)
    {
        var title = page.Header.Text(HeaderKeys.Title);
        var own = title is not null && HumanDates.Find(title) is { Year: not null } day
            ? day.Resolve(null).Date
            : page.FileDate;
        return own is not null && HumanDates.Find(line.Text)?.Resolve(own).Date == own;
    }

    /// <summary>
    /// "Tuesday, 4 March 2031, 19:00 (CET) – an hour later than usual, because …", or a weekday, a day and hours
    /// within a sentence: "our open night of Tuesday 4 March from 7pm to 9pm". Without a weekday, a few words may be
    /// between them: "4 March is your chance: at 8 pm Anna Example reads from …".
    /// </summary>
    private static bool HasDayAndHour(BodyLine line) =>
        HumanDates.Find(line.Text) is { } day
            && (IsHourBefore(line.Text, day) && !PastTense.OccursIn(line.Folded)
                || (HumanTimes.Find(line.Text, from: day.End) is { } hour
                    && (day.Start < 3 || day.Weekday is not null
                        ? hour.Start - day.End < HourBesideDay
                        : IsHourAfter(line, day, hour) && !PastTense.OccursIn(line.Folded))));

    /// <summary>
    /// An hour some words after a day, or more words of a sentence that looks ahead: "is on the 11th of November, and
    /// we'll start at our usual time of 18:00".
    /// </summary>
    public static bool IsHourAfter(BodyLine line, DateMention day, TimeMention hour) =>
        hour.Start - day.End is var gap && (gap < HourAfterDay
            || (gap < HourInSentence
                && line.Text.IndexOf(". ", day.End, gap, StringComparison.Ordinal) < 0
                && Lexicon.FutureVerbs.OccurInFolded(line.Folded[day.End..Math.Min(line.Folded.Length, hour.Start)])));

    /// <summary>"At 18:00: April 14th", "at 7 pm on 4 March".</summary>
    public static bool IsHourBefore(string text, DateMention day) =>
        Math.Max(0, day.Start - LongestHour) is var from
        && HumanTimes.Find(text[from..day.Start]) is { } hour && day.Start - from - hour.End < HourBesideDay;
}
