using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Pages;

/// <summary>
/// The author in the header. The writer of a page need not speak, so that the author is the speaker only of an event's
/// page that is about the author's talk: it has the slides, says where to find the author, or has the event apart from
/// the talk that it is named after. Hugo's academic themes have pages of talks whose <c>authors</c> give them.
/// </summary>
internal static class EventAuthor
{
    private const int MaximumHeading = 60;

    private static readonly string[] Links = ["author_link", "author_url"];

    private static readonly string[] Slides = ["slides", "slides_url", "slides_link", "slide_deck", "deck"];

    /// <summary>Adds the author, or what the header has about the author, to the speakers.</summary>
    public static void Read(Page page, SpeakerCollector speakers)
    {
        if (speakers.Speakers.Count == 0 && IsAcademicTalk(page))
        {
            ReadAuthorsOfTalk(page, speakers);
            return;
        }

        if (page.Header.Find("author") is not { Value: HeaderValue.Scalar { Text: var author }, Line: var line }
            || !PersonNames.IsFullName(author))
        {
            return;
        }

        if (speakers.Speakers.All(speaker => PersonNames.AreSame(speaker.Name, author))
            && !page.Class.IsPost
            && page.Class.IsEvent
            && (page.Header.Has(HeaderKeys.EventDate) || HasSectionAbout(page, author))
            && (HasSectionAbout(page, author) || page.Header.Has(Links) || page.Header.Has(Slides) || IsTalk(page)))
        {
            speakers.Source = "the author of a page that is about one talk";
            speakers.Add(new Speaker(author)
            {
                Links = WebAddress.Read(page.Header.Text(Links)) is { } uri ? [uri] : [],
            });
            return;
        }

        if (!page.IsRecap && HasSectionAbout(page, author))
        {
            speakers.Source = "the author, whom a section introduces";
            speakers.Add(new Speaker(author));
            return;
        }

        page.Trace.Rejected("speakers", author, "the author of a page need not be its speaker", line);
    }

    /// <summary>The name of the event apart from the title, which is that of the talk, and keys of the theme.</summary>
    private static bool IsAcademicTalk(Page page) =>
        page.Header.Has("authors")
        && page.Header.Find("event") is { Value: HeaderValue.Scalar { Text.Length: > 0 } }
        && page.Header.Has("event_url", "date_end", "all_day", "time_start", "time_end");

    private static void ReadAuthorsOfTalk(Page page, SpeakerCollector speakers)
    {
        var title = page.Header.Text(HeaderKeys.Title);
        speakers.Source = "the authors of a page of a talk";
        foreach (var author in page.Header.Texts("authors").Select(author => author.Text.Trim()))
        {
            if (PersonNames.IsFullName(author))
            {
                speakers.Add(new Speaker(author) { Talk = SpeakerCollector.TalkOf(title) });
            }
        }
    }

    /// <summary>"About Anna", "Über Anna Example": a section about the author.</summary>
    private static bool HasSectionAbout(Page page, string author) => page.Body.Sections.Any(section =>
        section.Title.Length < MaximumHeading
        && Lexicon.About.LengthAtStart(WordFolding.Fold(section.Title)) is { } length
        && section.Title[length..].Trim(' ', ':') is { Length: > 2 } name && (PersonNames.AreSame(name, author)
            || WordFolding.Fold(name.TrimEnd('?')) == WordFolding.Fold(author.Split(' ')[0])));

    /// <summary>A site with a page for each talk says so by its layout or its folder.</summary>
    private static bool IsPageOfTalk(Page page) =>
        page.Header.Text("layout", "type", "template") is "talk"
        || PageClass.FoldersOf(page.Location) is [.., "talks" or "talk"];

    /// <summary>
    /// An event layout with a map for the event itself; title and author beside it are those of the talk, unless the
    /// title says that it is a meetup.
    /// </summary>
    private static bool IsTalk(Page page) =>
        (IsPageOfTalk(page) || (page.Class.HasEventLayout && page.Header.Has("event.date")))
        && !(page.Header.Text(HeaderKeys.Title) is { } title && PageClass.HasEventWord(title));
}
