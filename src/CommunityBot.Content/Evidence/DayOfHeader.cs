using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Pages whose only day is the header's <c>date</c>, and whose text says what happens on it: "We will be open between
/// 7:30pm and 9pm", "Come and see how …" in a file of the same day. Nobody wrote a post: there is no author, and the
/// page is not in a blog, unless its header says who speaks.
/// </summary>
internal static class DayOfHeader
{
    /// <summary>An announcement says in its first lines when it is.</summary>
    private const int ExaminedLines = 30;

    private const int MaximumLength = 900;

    private static readonly string[] AuthorKeys = ["author", "authors", "byline", "publisher"];

    /// <summary>Whether the text is about the day in the header.</summary>
    public static bool IsMeant(Page page, LocalDate? date)
    {
        var isTalk = page.Class.IsPost && page.FileDate == date && page.Header.Has(HeaderKeys.Speakers);
        if (date is not { } day || (page.Class.IsPost && !isTalk) || page.IsRecap || page.IsDataOnly
            || page.Header.Has(AuthorKeys) || page.Header.Has(HeaderKeys.Published))
        {
            return false;
        }

        var passages = page.Body.Blocks.OfType<BodyBlock.Paragraph>().SelectMany(Joined).Take(ExaminedLines).ToList();
        return passages.Count > 0
            && passages.TrueForAll(passage => !NamesDay(passage))
            && RuleInWords.Find(page) is null
            && (passages.Exists(NamesHour) || (page.FileDate == day && Invites(passages[0]))
                || (isTalk && passages.Exists(LooksAhead)
                    && !passages.Exists(passage => Lexicon.PastVerbs.OccurInFolded(passage.Folded))));
    }

    /// <summary>
    /// Whether the text has the day of the header and its hour in one sentence: nobody publishes at the minute at which
    /// people meet.
    /// </summary>
    public static bool IsRepeated(Page page, HeaderDateTime moment) =>
        moment is { Time: { } time, HasSeconds: false, IsWholeDay: false } && !page.IsDataOnly
        && moment.ToLocal(page.Context.Zone, null) is { Date: { } day, Time: var local }
        && page.Body.Blocks.OfType<BodyBlock.Paragraph>().SelectMany(Joined).Take(ExaminedLines)
            .Concat(InDescription(page)).Any(passage =>
            passage.Text.Length <= MaximumLength
            && passage.Text.AsSpan().ContainsAnyInRange('0', '9')
            && HumanDates.Find(passage.Text) is { } mention && mention.Resolve(day).Date == day
            && HumanTimes.Find(passage.Text, from: mention.End) is { } hour
            && ClockSequence.Disambiguate(hour).Start is { } start && (start == time || start == local));

    /// <summary>The summary of a page, which its layout shows above the text.</summary>
    private static IEnumerable<BodyLine> InDescription(Page page) =>
        page.Header.Find(HeaderKeys.Description) is { Value: HeaderValue.Scalar { Text: var text, Line: var line } }
            ? [new BodyLine(PlainText.WithoutMarkup(text), line)]
            : [];

    private static bool NamesHour(BodyLine passage)
    {
        if (!passage.Text.AsSpan().ContainsAnyInRange('0', '9') || passage.Text.Length > MaximumLength)
        {
            return false;
        }

        foreach (var (start, end) in SentenceClauses.Sentences(passage.Text, passage.Folded))
        {
            var folded = passage.Folded[start..end];
            if ((Lexicon.Invitations.OccurInFolded(folded)
                    || (Lexicon.FutureVerbs.OccurInFolded(folded) && IsOfOurs(folded)))
                && !Lexicon.PastVerbs.OccurInFolded(folded)
                && !HoursOfOthers.AreIn(folded)
                && HumanTimes.Find(passage.Text[start..end]) is not null)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Join us for a look at parsers", "we'll be going over parsers".</summary>
    private static bool LooksAhead(BodyLine passage) => passage.Text.Length <= MaximumLength
        && SentenceClauses.Sentences(passage.Text, passage.Folded).Exists(sentence =>
            passage.Folded[sentence.Start..sentence.End] is var folded
            && (Lexicon.Invitations.OccurInFolded(folded)
                || (Lexicon.FutureVerbs.OccurInFolded(folded) && IsOfOurs(folded))));

    private static bool IsOfOurs(string folded) => PageClass.HasEventWord(folded)
        || SentenceWord.InFolded(folded, 0, folded.Length).Exists(word => Lexicon.Organisers.Contains(word.Text));

    private static bool Invites(BodyLine first) =>
        SentenceClauses.Sentences(first.Text, first.Folded) is [var (start, end), ..]
        && Lexicon.Invitations.FindIn(first.Folded[start..end]) is { Start: 0 };

    private static bool NamesDay(BodyLine passage) =>
        (passage.Text.AsSpan().ContainsAnyInRange('0', '9') && HumanDates.Find(passage.Text) is not null)
        || Lexicon.Tomorrow.OccurInFolded(passage.Folded)
        || SentenceWord.InFolded(passage.Folded, 0, passage.Folded.Length).Exists(word =>
            word.Bare.Length > 5 && Lexicon.Weekdays.ContainsKey(word.Bare.TrimEnd('s')));

    /// <summary>Joins the lines of a paragraph, because sentences break anywhere.</summary>
    private static IEnumerable<BodyLine> Joined(BodyBlock.Paragraph block) =>
        block.Lines.Count > 1 && block.Lines.Sum(line => line.Text.Length) < MaximumLength
            ? [new BodyLine(string.Join(' ', block.Lines.Select(line => line.Text)), block.Lines[0].Number)]
            : block.Lines;
}
