using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>Finds a recurrence rule that a page has in words: "first Wednesday of every month, 19:00".</summary>
internal static class RuleInWords
{
    private const int MaximumLines = 100;

    /// <summary>The line with the rule, its words, and whether an hour is beside them; null if there is none.</summary>
    public static (int Line, string Words, bool HasHour)? Find(Page page)
    {
        foreach (var line in page.Body.Lines.Take(MaximumLines))
        {
            if (line.Text.Length < 600 && !line.IsStruck && Lexicon.Every.FindIn(line.Folded) is { } every
                && WeekdayNear(line, every) is { } weekday)
            {
                var (start, end) = (Math.Min(every.Start, weekday.Start), Math.Max(every.End, weekday.End));
                return (line.Number, line.Text[start..end], HumanTimes.Find(line.Text) is not null);
            }
        }

        return null;
    }

    /// <summary>Whether the page has a rule whose weekday is not that of the day.</summary>
    public static bool IsOfAnotherWeekday(Page page, NodaTime.LocalDate? day) =>
        day is { } known && Find(page) is { } rule
        && SentenceWord.In(rule.Words).Any(word => WeekdayOf(word.Bare) is { } weekday
            && weekday != (int)known.DayOfWeek);

    /// <summary>
    /// The hour beside the rule: "every first Tuesday at 19:00"; null if it has none, or is about another weekday.
    /// </summary>
    public static NodaTime.LocalTime? HourOn(Page page, NodaTime.LocalDate day) =>
        Find(page) is { HasHour: true } rule
        && SentenceWord.In(rule.Words).Any(word => WeekdayOf(word.Bare) == (int)day.DayOfWeek)
        && page.Body.Lines.FirstOrDefault(line => line.Number == rule.Line) is { } line
        && HumanTimes.Find(line.Text) is { } hour
            ? ClockSequence.Disambiguate(hour).Start
            : null;

    /// <summary>The place beside the rule: "every other Tuesday at 19:00 in the Example Hall"; null if none.</summary>
    public static PlaceSentence? Place(Page page) =>
        Find(page) is { } rule
        && page.Body.Lines.FirstOrDefault(line => line.Number == rule.Line) is { } line
            ? SentenceClauses.Sentences(line.Text, line.Folded)
                .Select(range => PlaceSentence.In(line.Text[range.Start..range.End].Trim()))
                .FirstOrDefault(place => place is not null)
            : null;

    private static int? WeekdayOf(string word) =>
        Lexicon.Weekdays.TryGetValue(word, out var day) || Lexicon.Weekdays.TryGetValue(word.TrimEnd('s'), out day)
            ? day
            : null;

    private static (int Start, int End)? WeekdayNear(BodyLine line, (int Start, int End) every)
    {
        const int Reach = 40;
        var from = Math.Max(0, every.Start - Reach);
        var to = Math.Min(line.Folded.Length, every.End + Reach);
        for (var at = from; at < to;)
        {
            if (!char.IsLetter(line.Folded[at]))
            {
                at++;
                continue;
            }

            var end = at;
            while (end < line.Folded.Length && char.IsLetter(line.Folded[end]))
            {
                end++;
            }

            // Only full names: "sun" and "sat" are words as well.
            var word = line.Folded[at..end];
            if (word.Length > 4
                && (Lexicon.Weekdays.ContainsKey(word)
                    || (word.EndsWith('s') && Lexicon.Weekdays.ContainsKey(word[..^1]))))
            {
                return (at, end);
            }

            at = end;
        }

        return null;
    }
}
