using System.Text;

namespace CommunityBot.Content.Body;

/// <summary>
/// Writes the links of reStructuredText as those of Markdown, which would take them for code.
/// https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#embedded-uris-and-aliases
/// </summary>
internal static class InlineReferences
{
    private const int MaximumLength = 2_000;

    /// <summary><c>`Name &lt;https://…&gt;`_</c> becomes <c>[Name](https://…)</c>; lines stay lines.</summary>
    public static string ToMarkdown(string text)
    {
        if (!text.Contains(">`_", StringComparison.Ordinal))
        {
            return text;
        }

        var left = new StringBuilder(text.Length);
        for (var at = 0; at < text.Length;)
        {
            if (text[at] == '`' && EndOf(text, at) is var end and > 0)
            {
                var inside = text[(at + 1)..(end - 1)];
                var open = inside.LastIndexOf('<');
                left.Append('[').Append(inside.AsSpan(0, open).TrimEnd()).Append("](")
                    .Append(inside.AsSpan(open + 1)).Append(')');
                at = end + 1;
                at += at < text.Length && text[at] == '_' ? 1 : 0;
                at += at < text.Length && text[at] == '_' ? 1 : 0;
                continue;
            }

            left.Append(text[at++]);
        }

        return left.ToString();
    }

    /// <summary>Index of the backtick after "&gt;"; -1 if the text at the index is not such a link.</summary>
    private static int EndOf(string text, int at)
    {
        var end = text.IndexOf('`', at + 1, Math.Min(MaximumLength, text.Length - at - 1));
        if (end < at + 4 || text[end - 1] != '>' || end + 1 >= text.Length || text[end + 1] != '_')
        {
            return -1;
        }

        var open = text.LastIndexOf('<', end, end - at);
        return open > at + 1 && text.IndexOfAny([' ', '\n'], open, end - open) < 0
            && text.IndexOf("\n\n", at, end - at, StringComparison.Ordinal) < 0 ? end : -1;
    }
}
