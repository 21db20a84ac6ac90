using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The end that a sentence states, where the hours that are known have none: "The event finishes at 7pm", "Schluss ist
/// gegen 22 Uhr". The end of a sale, a break or a list of guests is none of a meetup.
/// </summary>
internal static class StatedEnd
{
    private const int MaximumLines = 200;

    /// <summary>A longer paragraph is a text about something.</summary>
    private const int MaximumLength = 600;

    /// <summary>Minutes that an evening or a day has at most.</summary>
    private const int LongestMeetup = 10 * 60;

    private static readonly HashSet<string> NoTitle = [];

    public static EventTimes After(EventTimes times, Page page, LocalDate? date)
    {
        if (times is not { Start: { } start, End: null, Zones.Count: 0 } || page.IsRecap)
        {
            return times;
        }

        foreach (var line in page.Body.Sections.Where(section => !ProseHours.IsOfSomethingElse(section))
            .SelectMany(section => section.Blocks.OfType<BodyBlock.Paragraph>())
            .SelectMany(paragraph => paragraph.Lines)
            .Take(MaximumLines))
        {
            if (line.IsStruck || line.Text.Length > MaximumLength || page.NextLines.Contains(line.Number)
                || !line.Text.AsSpan().ContainsAnyInRange('0', '9') || !Lexicon.EndPhrases.OccurInFolded(line.Folded))
            {
                continue;
            }

            foreach (var (first, last) in SentenceClauses.Sentences(line.Text, line.Folded))
            {
                if (In(line.Text[first..last], line.Folded[first..last], start, date) is { } end)
                {
                    page.Trace.Took("endTime", $"{end:HH:mm}", "a sentence", line.Number, Certainty.Recognised);
                    return times with { End = end };
                }
            }
        }

        return times;
    }

    private static LocalTime? In(string sentence, string folded, LocalTime start, LocalDate? date)
    {
        if (Lexicon.EndPhrases.FindIn(folded) is not var (at, after)
            || ProseHours.WhyNot(folded, sentence, date) is not null
            || Lexicon.PastVerbs.OccurInFolded(folded))
        {
            return null;
        }

        var from = PlaceSentence.Skip(sentence, after);
        if (from >= sentence.Length || HumanTimes.AtStart(sentence[from..]) is not { Start: 0, Last: null } mention
            || !ProseHours.IsCertain(sentence[from..], mention) || !IsOfMeetup(folded, at))
        {
            return null;
        }

        var range = mention with
        {
            First = new ClockTime(start.Hour, start.Minute, null) { Is24Hour = true },
            Last = mention.First.IsAfternoon is null && mention.First.Hour < 12 && mention.First.Hour + 12 > start.Hour
                && mention.First.Hour <= start.Hour
                ? mention.First with { IsAfternoon = true }
                : mention.First,
        };
        return ClockSequence.Disambiguate(range).End is { } end
            && Period.Between(start, end, PeriodUnits.Minutes).Minutes is > 0 and <= LongestMeetup
            ? end
            : null;
    }

    /// <summary>Whether what ends is the meetup, its talks, or what nobody names: "We finish up by 10pm".</summary>
    private static bool IsOfMeetup(string folded, int at)
    {
        var clause = folded.AsSpan(0, at).LastIndexOfAny(",;:.") + 1;
        var words = SentenceWord.InFolded(folded, clause, at);
        return SubjectNoun.Of(words, NoTitle) is var subject
            && (subject.Kind is SubjectKind.Event or SubjectKind.None or SubjectKind.Date
                || (words.Count is > 0 and <= 3 && Lexicon.TalkHeadings.IsMatch(subject.Text)
                    && subject.Text.EndsWith('s')));
    }
}
