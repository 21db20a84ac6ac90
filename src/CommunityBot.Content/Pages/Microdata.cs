using AngleSharp.Dom;

using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Reads the items of HTML's microdata as the maps that JSON-LD would have for them.
/// https://html.spec.whatwg.org/multipage/microdata.html
/// </summary>
internal static class Microdata
{
    /// <summary>An event has a place, which has an address; nothing that is read is deeper.</summary>
    private const int MaximumDepth = 4;

    private const int MaximumProperties = 200;

    /// <summary>The outermost items whose type ends with that word, in the order of the page.</summary>
    public static IEnumerable<HeaderValue.Mapping> ItemsOf(IParentNode page, string type, int most) => page
        .QuerySelectorAll("[itemscope][itemtype]")
        .Where(item => !item.HasAttribute("itemprop") && TypeOf(item).EndsWith(type, StringComparison.Ordinal))
        .Take(most)
        .Select(item => Read(item, 0));

    private static HeaderValue.Mapping Read(IElement item, int depth)
    {
        var entries = new List<HeaderEntry> { Entry("@type", new HeaderValue.Scalar(TypeOf(item), 1)) };
        var open = new Stack<IElement>(item.Children.Reverse());
        while (open.TryPop(out var element) && entries.Count < MaximumProperties)
        {
            ReadingTime.Check();
            var isItem = element.HasAttribute("itemscope");
            if (element.GetAttribute("itemprop") is { Length: > 0 } names)
            {
                HeaderValue value = isItem && depth < MaximumDepth ? Read(element, depth + 1) : ValueOf(element);
                entries.AddRange(names.Split(' ', StringSplitOptions.RemoveEmptyEntries)
                    .Select(name => Entry(name, value)));
            }

            if (!isItem)
            {
                foreach (var child in element.Children.Reverse())
                {
                    open.Push(child);
                }
            }
        }

        return new HeaderValue.Mapping(entries, 1);
    }

    /// <summary>https://html.spec.whatwg.org/multipage/microdata.html#values</summary>
    private static HeaderValue.Scalar ValueOf(IElement element) => new(
        element.GetAttribute("content")
            ?? element.LocalName switch
            {
                "time" => element.GetAttribute("datetime"),
                "a" or "area" or "link" => element.GetAttribute("href"),
                "img" or "iframe" or "video" or "audio" => element.GetAttribute("src"),
                "data" or "meter" => element.GetAttribute("value"),
                _ => null,
            }
            ?? PlainText.Tidy(element.TextContent),
        1);

    /// <summary>The last type: "https://schema.org/Event https://schema.org/SocialEvent".</summary>
    private static string TypeOf(IElement item) =>
        (item.GetAttribute("itemtype") ?? string.Empty).TrimEnd().Split(' ')[^1];

    private static HeaderEntry Entry(string key, HeaderValue value) => new(key, value, 1);
}
