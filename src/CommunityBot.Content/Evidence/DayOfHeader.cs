using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Pages whose only day is the header's <c>date</c>, and whose text says what happens on it: "We will be open between
/// 7:30pm and 9pm", "Come and see how …" in a file of the same day. Nobody wrote a post: there is no author, and the
/// page is not in a blog.
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
        if (date is not { } day || page.Class.IsPost || page.IsRecap || page.IsDataOnly
            || page.Header.Has(AuthorKeys) || page.Header.Has(HeaderKeys.Published))
        {
            return false;
        }

        var passages = page.Body.Blocks.OfType<BodyBlock.Paragraph>().SelectMany(Joined).Take(ExaminedLines).ToList();
        return passages.Count > 0
            && passages.TrueForAll(passage => !NamesDay(passage))
            && RuleInWords.Find(page) is null
            && (passages.Exists(NamesHour) || (page.FileDate == day && Invites(passages[0])));
    }

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
