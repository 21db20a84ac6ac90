using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Pages;

/// <summary>Decides whether the author of an event page is its speaker.</summary>
internal static class PageAuthor
{
    /// <summary>
    /// On sites with a page per talk the header has the facts of the event and the title of the talk. A page with the
    /// title of a meeting, or whose facts are in the text, was written by somebody.
    /// </summary>
    public static bool Speaks(Page page) =>
        page.Header.Root.Entries.Any(entry => entry.Folded == "author") &&
        page.Header.Find(HeaderKeys.Title) is { Value: HeaderValue.Scalar { Text: var title } } &&
        !DateKey.IsEventTitle(title) &&
        (DateKey.HasEventLayout(page) || IsPageOfTalk(page)) &&
        page.Header.Find(HeaderKeys.FactsOfEvent) is { Line: var line } &&
        (page.Body.Blocks.Count == 0 || line < page.Body.Blocks[0].Line);

    private static bool IsPageOfTalk(Page page) =>
        page.Path.Split('/')[..^1].Any(folder => folder.TrimStart('_') is "talks" or "talk") ||
        page.Header.Text("layout", "type", "template") is "talk";
}
