namespace CommunityBot.Content.Pages;

/// <summary>Values of a header that are written in HTML: &lt;a href="…"&gt;Example Hall&lt;/a&gt;.</summary>
internal static class HtmlValue
{
    private const string Close = "</a>";

    /// <summary>The text with links replaced by what they show.</summary>
    public static string WithoutLinks(string text)
    {
        for (var open = text.IndexOf("<a ", StringComparison.OrdinalIgnoreCase); open >= 0;
            open = text.IndexOf("<a ", StringComparison.OrdinalIgnoreCase))
        {
            var start = text.IndexOf('>', open);
            var end = start < 0 ? -1 : text.IndexOf(Close, start, StringComparison.OrdinalIgnoreCase);
            if (end < 0)
            {
                break;
            }

            text = text[..open] + text[(start + 1)..end] + text[(end + Close.Length)..];
        }

        return text;
    }
}
