using AngleSharp.Dom;

namespace CommunityBot.Content.Body;

/// <summary>
/// A <c>time</c> element that says when its page was posted, as templates of blogs write it:
/// <c>&lt;time datetime="2031-03-04" pubdate&gt;</c>, <c>&lt;time class="entry-date"&gt;</c>. It is no day of the text.
/// https://microformats.org/wiki/h-entry
/// </summary>
internal static class PostedTime
{
    private static readonly HashSet<string> Classes = new(StringComparer.OrdinalIgnoreCase)
    {
        "dt-published", "published", "entry-date", "post-date", "post-meta", "post-meta-time", "updated",
    };

    public static bool Is(IElement element) => element.LocalName == "time"
        && (element.HasAttribute("pubdate")
            || element.GetAttribute("itemprop") is "datePublished" or "dateModified" or "dateCreated"
            || (element.ClassName is { Length: > 0 } names
                && Array.Exists(names.Split(' '), Classes.Contains)));

    /// <summary>The moment in the attribute of the first such element; null if the page has none.</summary>
    public static string? Of(IParentNode page) =>
        page.QuerySelectorAll("time[datetime]").Take(20).FirstOrDefault(Is)?.GetAttribute("datetime");
}
