using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Evidence;

/// <summary>What says that a page is an ordinary post.</summary>
internal static class PostEvidence
{
    /// <summary>Lines in which the page of a folder says what it is about.</summary>
    private const int ExaminedLines = 30;

    private static readonly string[] AuthorKeys = ["author", "authors", "publisher", "byline"];

    public static void Weigh(PageFacts facts, Scale scale)
    {
        var page = facts.Page;
        var isClassified = facts.HasEventKeys || page.Class.IsEvent || page.SharesItsFile;
        scale.AddIf(page.Class.IsPost, -1, "layout or folder are those of a blog");
        scale.AddIf(
            HasAuthor(page) && !isClassified && !Announces(facts),
            -1,
            "the header has an author and no key of an event");
        scale.AddIf(
            IsTaggedPost(facts), facts.HasDay ? -2 : -4, "the header has an author, and only a tag is about events");
        scale.AddIf(
            !isClassified && !IsSpecific(facts), -2, "there is nothing but a day, hours and names, as posts have them");
        scale.AddIf(!facts.HasDay && !facts.HasHour, -1, "neither a day nor an hour is known");
        scale.AddIf(page.Class.IsPost && !facts.HasDay, -2, "a post that names no day announces nothing");
    }

    /// <summary>
    /// Whether the post invites to a later day or names a gathering on it, as those that a group publishes under the
    /// names of its members do.
    /// </summary>
    private static bool Announces(PageFacts facts) => facts.IsAhead
        && (facts.Invitation is { Weight: > 1 } || facts.HasEventTitle || facts.Date.IsHeld
            || (facts.Date.IsInTitle && !DayOfTitle.IsThatOfSomethingElse(facts.Read.Title ?? string.Empty)));

    /// <summary>Whether the header names who wrote the page.</summary>
    public static bool HasAuthor(Page page) => page.Header.Has(AuthorKeys);

    /// <summary>A post of an author about a gathering of others: tagged "conference", it invites to nothing.</summary>
    private static bool IsTaggedPost(PageFacts facts) =>
        facts.Page.Class is { HasEventTag: true, IsEventByLayout: false, IsInEventFolder: false }
        && facts.Page.Header.Has(AuthorKeys)
        && facts is { HasEventKeys: false, HasSignUp: false, Invitation: null or { Weight: < 2 } }
        && facts.Date is { IsInTitle: false, Source: not DateSource.Label }
        && !(facts.HasDay && (facts.HasEventTitle
            || (facts.HasHour && (facts.Read.Venue is not null || facts.Read.Agenda.Count > 0))));

    /// <summary>Folders with data of an experiment or a release are named by days too.</summary>
    private static bool NamesGathering(Page page) => page.Class.IsInEventFolder
        || page.Body.Lines.Take(ExaminedLines).Any(line => PageClass.HasEventWord(line.Text));

    /// <summary>Whether the text has evidence that an ordinary post does not have.</summary>
    private static bool IsSpecific(PageFacts facts) =>
        facts.Date.IsInTitle
        || (facts.Date.IsHeld && facts.IsAhead)
        || facts.Date.Source is DateSource.Relative
        || FiledDay.IsAfterPosting(facts.Page)
        || facts.Date.Moment?.Day.LastDay is not null
        || facts.Date is { Source: DateSource.PlainKey, Moment.EndTime: not null }
        || (facts.HasDay && facts.Date.Source is DateSource.Label)
        || facts.Invitation is { Weight: >= 2 }
        || facts.Read.Venue is not null
        || facts.HasEventTitle
        || facts.IsNamedByDay
        || (facts is { IsOnlyPageOfItsFolder: true, Page.IsRecap: false, Date.Source: DateSource.FileName }
            && NamesGathering(facts.Page))
        || facts.HasSignUp
        || facts.IsDayOfHeader
        || facts.Page.Body.Sections.Any(section => Lexicon.AgendaHeadings.IsMatch(section.Title));
}
