using CommunityBot.Content.Body;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The hours of a meetup in a sentence without a day: "From 3:00pm to 5:30pm at the Example Hall", "We start at 20:00".
/// Hours of something else (an agenda, a deadline, a bus, opening hours, another day) are not those of the meetup.
/// </summary>
internal static class ProseHours
{
    private const int MaximumLines = 200;

    /// <summary>A longer paragraph is a text about something.</summary>
    private const int MaximumLength = 600;

    /// <summary>Digits of "1900".</summary>
    private const int HourLength = 4;

    /// <summary>What follows an hour: "1900 in the Example Hall", "1830 sharp".</summary>
    private static readonly PhraseIndex BeforeDetail = new(["in", "at", "on", "sharp", "and", "prompt", "for"]);

    /// <summary>Null if no sentence has the hours.</summary>
    public static (TimeMention Mention, string Text, int Line)? Find(Page page, LocalDate? date)
    {
        foreach (var line in page.Body.Sections.Where(section => !IsOfSomethingElse(section))
            .SelectMany(section => section.Blocks.OfType<BodyBlock.Paragraph>())
            .SelectMany(paragraph => paragraph.Lines)
            .Take(MaximumLines))
        {
            if (Hours(page, line, date) is { } found)
            {
                return (found.Mention, found.Sentence, line.Number);
            }
        }

        return null;
    }

    public static bool IsOfSomethingElse(Section section) => section.Heading is not null
        && (Lexicon.AgendaHeadings.OccurIn(section.Title)
            || Lexicon.SpeakerHeadings.IsMatch(section.Title)
            || Lexicon.TalkHeadings.IsMatch(section.Title)
            || Lexicon.BioHeadings.IsMatch(section.Title)
            || HumanTimes.AtStart(section.Title) is not null);

    private static (TimeMention Mention, string Sentence)? Hours(Page page, BodyLine line, LocalDate? date)
    {
        if (line.IsStruck || line.Text.Length > MaximumLength || page.NextLines.Contains(line.Number)
            || !line.Text.AsSpan().ContainsAnyInRange('0', '9'))
        {
            return null;
        }

        foreach (var (start, end) in SentenceClauses.Sentences(line.Text, line.Folded))
        {
            var sentence = line.Text[start..end].Trim();
            var folded = WordFolding.Fold(sentence);
            if (InSentence(sentence, folded, page) is not { } mention)
            {
                continue;
            }

            if (WhyNot(folded, sentence, date) is { } reason)
            {
                page.Trace.Rejected("startTime", mention.First.AsWritten, reason, line.Number);
                continue;
            }

            return (mention, sentence);
        }

        return null;
    }

    public static string? WhyNot(string folded, string sentence, LocalDate? date) =>
        HoursOfOthers.AreIn(folded) ? "the sentence is about something else"
        : Lexicon.NextMeetup.OccurInFolded(folded) ? "the sentence is about the next meetup"
        : IsOfOtherDay(sentence, date) ? "the sentence is about another day"
        : null;

    /// <summary>Whether a sentence names a day or weekday other than that of the meetup.</summary>
    public static bool IsOfOtherDay(string sentence, LocalDate? date) => date is { } own
        && (HumanDates.FindAll(sentence).Any(day => (day.Day, day.Month) != (own.Day, own.Month))
            || IsOfOtherWeekday(SentenceWord.In(sentence), own));

    public static bool IsOfOtherWeekday(List<SentenceWord> words, LocalDate own) =>
        words.Exists(word => word.Text.Length > 3
            && Lexicon.Weekdays.TryGetValue(word.Bare.TrimEnd('s'), out var day) && day != (int)own.DayOfWeek);

    /// <summary>Hours at the start of a sentence, or after a phrase such as "we start at".</summary>
    private static TimeMention? InSentence(string sentence, string folded, Page page)
    {
        if (HumanTimes.AtStart(sentence) is { Last: not null } atStart && IsCertain(sentence, atStart))
        {
            return atStart;
        }

        for (var found = Lexicon.StartPhrases.FindIn(folded); found is var (_, end);
            found = Lexicon.StartPhrases.FindIn(folded, end))
        {
            var from = end;
            while (from < folded.Length && folded[from] is ' ' or ':' or '*' or '(')
            {
                from++;
            }

            if (from > end && from < folded.Length && HumanTimes.AtStart(sentence[from..]) is { } mention
                && mention.Start == 0
                && (IsCertain(sentence[from..], mention)
                    || IsFourDigits(sentence[from..], mention, folded[found.Value.Start..end]))
                && (mention.Last is not null || !IsShort(folded[found.Value.Start..end])
                    || Lexicon.Invitations.OccurInFolded(folded))
                && !IsOfPart(folded, found.Value.Start, page))
            {
                return mention with { Start = mention.Start + from, End = mention.End + from };
            }
        }

        return null;
    }

    /// <summary>
    /// "Lunch is from 12:00 to 13:00", "the venue opens at 17:30"; a workshop that the title names is the event.
    /// </summary>
    private static bool IsOfPart(string folded, int end, Page page) =>
        PartBefore(folded, end, page) is { } part && !Lexicon.StartNouns.Contains(part.Text);

    /// <summary>The part of a meetup that the clause before a position is about; null for anything else.</summary>
    public static SubjectNoun? PartBefore(string folded, int end, Page page)
    {
        var title = SentenceWord.In(page.Header.Text(HeaderKeys.Title) ?? string.Empty)
            .Select(word => word.Bare).ToHashSet(StringComparer.Ordinal);
        var clause = folded.AsSpan(0, end).LastIndexOfAny(",;:.") + 1;
        return SubjectNoun.Of(SentenceWord.InFolded(folded, clause, end), title) is { Kind: SubjectKind.Part } part
            ? part
            : null;
    }

    /// <summary>
    /// A short word such as "from" or "de" alone is before many numbers; with it, an end is needed. "ab 19 Uhr" and
    /// "dès 19h" have no other meaning.
    /// </summary>
    private static bool IsShort(string phrase) =>
        phrase is "from" or "between" or "von" or "zwischen" or "de" or "entre";

    /// <summary>"The meeting starts at 1900 (doors open earlier)": four digits that nothing is counted with.</summary>
    private static bool IsFourDigits(string text, TimeMention mention, string phrase) =>
        mention.End == HourLength && text.AsSpan(0, HourLength).IndexOfAnyExceptInRange('0', '9') < 0
        && !IsShort(phrase)
        && (text.Length == HourLength || text.AsSpan(HourLength).TrimStart() is ['.' or ',' or '(' or ';' or ')', ..]
            || BeforeDetail.LengthAtStart(WordFolding.Fold(text[HourLength..]).TrimStart()) is not null);

    /// <summary>Not "from 2 to 4 people": a minute, am, pm or a word such as "Uhr" belongs to an hour.</summary>
    public static bool IsCertain(string text, TimeMention mention) =>
        HumanTimes.Find(text[..Math.Min(text.Length, mention.End)]) is { } found && found.Start <= mention.End;
}
