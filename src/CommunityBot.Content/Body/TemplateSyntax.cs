using System.Text;

namespace CommunityBot.Content.Body;

/// <summary>
/// Removes Liquid, Hugo, ERB and kramdown syntax before Markdown is parsed. Each tag is replaced by the same number of
/// spaces, so that positions do not change.
/// </summary>
internal static class TemplateSyntax
{
    private static readonly (string Open, string Close)[] Marks =
    [
        ("{{<", ">}}"), ("{{%", "%}}"), ("{{", "}}"), ("{%", "%}"), ("<%", "%>"), ("{::", "}"), ("{:", "}"),
        ("{#", "}"), ("<!--", "-->"),
    ];

    /// <summary>Maximum length of a tag; an unclosed tag is text.</summary>
    private const int MaximumTagLength = 2_000;

    public static (string Text, IReadOnlyList<Shortcode> Calls) Remove(string text, int firstLine)
    {
        if (text.AsSpan().IndexOfAny("{") < 0 && !text.Contains("<%", StringComparison.Ordinal) &&
            !text.Contains("<!--", StringComparison.Ordinal))
        {
            return (text, []);
        }

        var calls = new List<Shortcode>();
        var left = new StringBuilder(text.Length);
        var line = firstLine;
        for (var at = 0; at < text.Length;)
        {
            if (text[at] is '{' or '<' && CloseOf(text, at) is var end && end > at)
            {
                var mark = text.AsSpan(at, end - at);
                calls.Add(new Shortcode(mark.ToString(), line));
                foreach (var letter in mark)
                {
                    left.Append(letter is '\n' or '\r' ? letter : ' ');
                }

                line += mark.Count('\n');
                at = end;

                // "N ({{< handle n >}})": the brackets have nothing in them any more.
                // "[N]({{< ref n >}})" stays a link.
                if (at < text.Length && text[at] == ')' && left.Length > mark.Length
                    && left[left.Length - mark.Length - 1] == '('
                    && (left.Length < mark.Length + 2 || left[left.Length - mark.Length - 2] is not ']'))
                {
                    left[left.Length - mark.Length - 1] = ' ';
                    left.Append(' ');
                    at++;
                }

                continue;
            }

            line += text[at] == '\n' ? 1 : 0;
            left.Append(text[at++]);
        }

        return (left.ToString(), calls);
    }

    private static int CloseOf(string text, int at)
    {
        foreach (var (open, close) in Marks)
        {
            if (string.CompareOrdinal(text, at, open, 0, open.Length) == 0)
            {
                var from = at + open.Length;
                var end = text.IndexOf(
                    close, from, Math.Min(MaximumTagLength, text.Length - from), StringComparison.Ordinal);
                return end < 0 ? -1 : end + close.Length;
            }
        }

        return -1;
    }
}
