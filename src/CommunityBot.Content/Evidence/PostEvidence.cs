using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>What says that a page is an ordinary post.</summary>
internal static class PostEvidence
{
    private static readonly string[] AuthorKeys = ["author", "authors", "publisher", "byline"];

    public static void Weigh(PageFacts facts, Scale scale)
    {
        var page = facts.Page;
        var isClassified = facts.HasEventKeys || page.Class.IsEvent || page.SharesItsFile;
        scale.AddIf(page.Class.IsPost, -1, "layout or folder are those of a blog");
        scale.AddIf(
            page.Header.Has(AuthorKeys) && !isClassified, -1, "the header has an author and no key of an event");
        scale.AddIf(
            !isClassified && !IsSpecific(facts), -2, "there is nothing but a day, hours and names, as posts have them");
        scale.AddIf(!facts.HasDay && !facts.HasHour, -1, "neither a day nor an hour is known");
        scale.AddIf(page.Class.IsPost && !facts.HasDay, -2, "a post that names no day announces nothing");
    }

    /// <summary>Whether the text has evidence that an ordinary post does not have.</summary>
    private static bool IsSpecific(PageFacts facts) =>
        facts.Date.IsInTitle
        || facts.Date.Source is DateSource.Relative
        || FiledDay.IsAfterPosting(facts.Page)
        || facts.Date.Moment?.Day.LastDay is not null
        || (facts.HasDay && facts.Date.Source is DateSource.Label)
        || facts.Invitation is { Weight: >= 2 }
        || facts.Read.Venue is not null
        || facts.HasEventTitle
        || facts.IsNamedByDay
        || facts.HasSignUp
        || facts.IsDayOfHeader
        || facts.Page.Body.Sections.Any(section => Lexicon.AgendaHeadings.IsMatch(section.Title));
}
