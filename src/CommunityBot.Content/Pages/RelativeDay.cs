using System.Globalization;

using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// A day in words that count from the posting: "this Friday at 7 pm", "tomorrow", "ce samedi", "on the 15th at
/// 6:30 pm". Only a sentence that
/// invites, or that has an hour and looks ahead, is about the meetup; a sentence in the past tense is a story.
/// </summary>
internal static class RelativeDay
{
    /// <summary>An announcement says in its first lines when it is.</summary>
    private const int MaximumLines = 40;

    private const int MaximumLength = 900;

    /// <summary>Null if no sentence has such a day, or the day of posting is unknown.</summary>
    public static (LocalDate Day, int Line, string Sentence)? Find(Page page)
    {
        if ((page.Published ?? (page.Class.IsPost ? page.FileDate : null)) is not { } posted)
        {
            return null;
        }

        foreach (var passage in page.Body.Blocks.OfType<BodyBlock.Paragraph>().SelectMany(Joined).Take(MaximumLines))
        {
            if (passage.Text.Length > MaximumLength || passage.IsStruck || page.NextLines.Contains(passage.Number)
                || !MayHaveDay(passage.Folded))
            {
                continue;
            }

            foreach (var (start, end) in SentenceClauses.Sentences(passage.Text, passage.Folded))
            {
                var folded = passage.Folded[start..Math.Min(end, passage.Folded.Length)];
                var sentence = passage.Text[start..end];
                if (DayIn(sentence, folded, posted) is { } day && IsAboutTheMeetup(sentence, folded))
                {
                    return (day, passage.Number, sentence);
                }
            }
        }

        return null;
    }

    private static bool MayHaveDay(string folded) =>
        Lexicon.SameDay.FindIn(folded) is not null
        || Lexicon.Tomorrow.FindIn(folded) is not null
        || SentenceWord.InFolded(folded, 0, folded.Length).Any(
            word => Lexicon.ComingDay.Contains(word.Bare) || Lexicon.ComingDayAfter.Contains(word.Bare)
                || DayOfMonth(word.Text) is not null);

    private static LocalDate? DayIn(string sentence, string folded, LocalDate posted)
    {
        var words = SentenceWord.InFolded(folded, 0, folded.Length);
        for (var at = 0; at < words.Count; at++)
        {
            if (Lexicon.Weekdays.TryGetValue(words[at].Bare, out var weekday) && words[at].Bare.Length > 4
                && ((at > 0 && Lexicon.ComingDay.Contains(words[at - 1].Bare))
                    || (at + 1 < words.Count && Lexicon.ComingDayAfter.Contains(words[at + 1].Bare))))
            {
                return (int)posted.DayOfWeek == weekday ? posted : posted.Next((IsoDayOfWeek)weekday);
            }
        }

        // "The 2nd of our meetups" and "the 8th floor" are no days.
        for (var at = 2; at < words.Count; at++)
        {
            if (DayOfMonth(words[at].Text) is { } number && Lexicon.Determiners.Contains(words[at - 1].Bare)
                && Lexicon.OnDay.Contains(words[at - 2].Bare)
                && (at + 1 == words.Count || Lexicon.MeetingPrepositions.IsMatch(words[at + 1].Bare)
                    || Lexicon.From.Contains(words[at + 1].Bare) || char.IsAsciiDigit(words[at + 1].Text[0]))
                && Next(posted, number) is { } day)
            {
                return day;
            }
        }

        return Lexicon.Tomorrow.FindIn(folded) is var (start, _) && !IsOfName(sentence, start) ? posted.PlusDays(1)
            : Lexicon.SameDay.OccurInFolded(folded) ? posted
            : null;
    }

    /// <summary>"a day called Securing Tomorrow": the word ends a name.</summary>
    private static bool IsOfName(string sentence, int start) =>
        start > 1 && start < sentence.Length && char.IsUpper(sentence[start]) && sentence[start - 1] == ' '
        && sentence.AsSpan(0, start - 1).LastIndexOf(' ') is var space && char.IsUpper(sentence[space + 1]);

    /// <summary>"15th": an ordinal number beside no month.</summary>
    private static int? DayOfMonth(string word) =>
        word is [.., 's' or 'n' or 'r' or 't', 't' or 'd' or 'h'] && word.Length is 3 or 4
        && int.TryParse(
            word.AsSpan(0, word.Length - 2), NumberStyles.None, CultureInfo.InvariantCulture, out var number)
        && number is >= 1 and <= 31
            ? number
            : null;

    /// <summary>The next day with this number, on the day of posting or later.</summary>
    private static LocalDate? Next(LocalDate posted, int number)
    {
        var month = number >= posted.Day ? posted.ToYearMonth() : posted.ToYearMonth().PlusMonths(1);
        return number <= posted.Calendar.GetDaysInMonth(month.Year, month.Month) ? month.OnDayOfMonth(number) : null;
    }

    /// <summary>A day in numbers in the same sentence is better, or is that of something else.</summary>
    private static bool IsAboutTheMeetup(string sentence, string folded)
    {
        if (Lexicon.PastVerbs.OccurInFolded(folded) || Lexicon.NextMeetup.OccurInFolded(folded)
            || HoursOfOthers.AreIn(folded) || HumanDates.Find(sentence) is not null)
        {
            return false;
        }

        var looksAhead = Lexicon.Invitations.OccurInFolded(folded) || Lexicon.FutureVerbs.OccurInFolded(folded);
        return HumanTimes.Find(sentence) is not null
            ? looksAhead || PageClass.NamesGathering(folded)
            : looksAhead && PageClass.NamesGathering(folded);
    }

    /// <summary>Joins the lines of a paragraph, because sentences break anywhere.</summary>
    private static IEnumerable<BodyLine> Joined(BodyBlock.Paragraph block) =>
        block.Lines.Count > 1 && block.Lines.Sum(line => line.Text.Length) < MaximumLength
            ? [new BodyLine(string.Join(' ', block.Lines.Select(line => line.Text)), block.Lines[0].Number)]
            : block.Lines;
}
