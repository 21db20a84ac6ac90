namespace CommunityBot.Content.Body;

/// <summary>Known HTML tags; anything else, such as <c>&lt;drum rolls&gt;</c>, is text.</summary>
internal static class HtmlTags
{
    private static readonly HashSet<string> Known = new(StringComparer.OrdinalIgnoreCase)
    {
        "a", "abbr", "address", "article", "aside", "audio", "b", "big", "blockquote", "body", "br", "button",
        "caption",
        "center", "cite", "code", "col", "colgroup", "dd", "del", "details", "dfn", "div", "dl", "dt", "em", "embed",
        "fieldset", "figcaption", "figure", "font", "footer", "form", "h1", "h2", "h3", "h4", "h5", "h6", "head",
        "header",
        "hgroup", "hr", "html", "i", "iframe", "img", "input", "ins", "kbd", "label", "legend", "li", "link", "main",
        "map",
        "mark", "meta", "nav", "noscript", "object", "ol", "option", "p", "param", "picture", "pre", "q", "s", "samp",
        "script", "section", "select", "small", "source", "span", "strike", "strong", "style", "sub", "summary", "sup",
        "svg", "table", "tbody", "td", "template", "textarea", "tfoot", "th", "thead", "time", "title", "tr", "tt", "u",
        "ul", "var", "video", "wbr",
    };

    /// <summary>The tag name in lower case; null if it is not an HTML tag.</summary>
    public static string? NameOf(string tag)
    {
        var start = tag.StartsWith("</", StringComparison.Ordinal) ? 2 : 1;
        var end = start;
        while (end < tag.Length && char.IsAsciiLetterOrDigit(tag[end]))
        {
            end++;
        }

        return start < end && Known.TryGetValue(tag[start..end], out var known) ? known
            : tag.StartsWith("<!", StringComparison.Ordinal) || tag.StartsWith("<?", StringComparison.Ordinal) ? "!"
            : null;
    }

    public static bool IsClosing(string tag) => tag.StartsWith("</", StringComparison.Ordinal);

    /// <summary>The URL in href or src; null if there is none.</summary>
    public static string? AddressOf(string tag)
    {
        foreach (var name in (ReadOnlySpan<string>)["href", "src"])
        {
            var at = tag.IndexOf(name, StringComparison.OrdinalIgnoreCase);
            var equals = at < 0 ? -1 : tag.IndexOf('=', at);
            if (equals > 0)
            {
                var value = tag.AsSpan(equals + 1).TrimStart();
                var quote = value.IsEmpty ? ' ' : value[0] is '"' or '\'' ? value[0] : ' ';
                value = quote == ' ' ? value.TrimEnd('>') : value[1..];
                var end = value.IndexOf(quote);
                return (end < 0 ? value : value[..end]).Trim().ToString();
            }
        }

        return null;
    }
}
