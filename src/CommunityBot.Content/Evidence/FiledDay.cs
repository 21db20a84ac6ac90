using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Posts that are filed under the day of the event rather than that of posting: the header has an earlier day of
/// posting, or no day and no author at all, while tags or keys are those of an event. A post with the slides or the
/// recording of a talk was written afterwards, on another day.
/// </summary>
internal static class FiledDay
{
    private const int MaximumLeadDays = 120;

    /// <summary>An announcement says in its first lines when it is.</summary>
    private const int ExaminedLines = 20;

    private const int MonthsAhead = 6;

    /// <summary>Characters of a link that is called "Slides".</summary>
    private const int MaximumLabel = 100;

    private static readonly string[] AuthorKeys = ["author", "authors", "byline"];

    /// <summary>Whether the file is named by a day after that on which the header says that it was posted.</summary>
    public static bool IsAfterPosting(Page page) =>
        page.Published is { } posted && page.FileDate is { } filed
        && filed > posted.PlusDays(page.Header.Has(HeaderKeys.DoubtfulDate) ? 1 : 0)
        && NodaTime.Period.DaysBetween(posted, filed) < MaximumLeadDays;

    /// <summary>0 or 3.</summary>
    public static int Weigh(PageFacts facts)
    {
        var page = facts.Page;
        if (facts.Date.Source is not DateSource.FileName || page.FileDate != facts.Read.When.Date
            || NamesAnotherMonth(page) || IsInterview(facts) || (!facts.HasEventTitle && HasMaterials(facts)))
        {
            return 0;
        }

        return IsAfterPosting(page) || (page.Class.IsPost && IsWithoutPosting(page) && IsClassified(facts)) ? 3 : 0;
    }

    /// <summary>A post with the tag or the title of an interview is filed under the day of posting.</summary>
    private static bool IsInterview(PageFacts facts) =>
        (!facts.HasEventTitle
            && SentenceWord.In(facts.Read.Title ?? string.Empty).Exists(word => IsName(word.Text)))
        || facts.Page.Header.Texts("tags", "categories", "category").Any(tag => IsName(WordFolding.Fold(tag.Text)));

    private static bool IsName(string word) => word is "interview" or "interviews";

    private static bool HasMaterials(PageFacts facts) =>
        !facts.HasEventKeys && !IsAfterPosting(facts.Page)
        && (facts.Read.Links.Video is not null
            || facts.Page.Body.Links.Any(link => !link.IsImage && link.Text.Length < MaximumLabel
                && Lexicon.Materials.OccurIn(link.Text)));

    /// <summary>"The conference takes place in early September", in a file of August.</summary>
    private static bool NamesAnotherMonth(Page page)
    {
        if (page.FileDate is not { } filed)
        {
            return false;
        }

        foreach (var line in page.Body.Lines.Take(ExaminedLines))
        {
            var words = SentenceWord.InFolded(line.Folded, 0, line.Folded.Length);
            for (var at = 1; at < words.Count; at++)
            {
                if (words[at].Bare.Length > 2 && Lexicon.PartsOfMonth.Contains(words[at - 1].Text)
                    && Lexicon.Months.TryGetValue(words[at].Bare, out var month)
                    && (month - filed.Month + 12) % 12 is > 0 and <= MonthsAhead)
                {
                    return true;
                }
            }
        }

        return false;
    }

    private static bool IsWithoutPosting(Page page) =>
        page.Published is null && !page.Header.Has(HeaderKeys.DoubtfulDate) && !page.Header.Has(AuthorKeys);

    private static bool IsClassified(PageFacts facts) =>
        facts.Page.Class.HasEventTag || facts.Page.Class.IsEventByLayout || facts.Page.Header.Has(HeaderKeys.Speakers);
}
