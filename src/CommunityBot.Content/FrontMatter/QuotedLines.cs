using System.Text;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Indents the lines of a quoted value that begin as far left as its key, or further. YamlDotNet refuses them; the
/// libraries of Jekyll (libyaml) and Hugo do not, so sites have such pages. The value is the same, because the
/// indentation of lines between quotes has no meaning: https://yaml.org/spec/1.2.2/#74-flow-scalar-styles
/// </summary>
internal static class QuotedLines
{
    /// <summary>Null if there are no such lines, or a quote is not closed.</summary>
    public static string? Indent(string yaml)
    {
        var text = new StringBuilder(yaml.Length + 64);
        var (quote, needed, hasChanged) = ('\0', 0, false);
        foreach (var range in yaml.AsSpan().Split('\n'))
        {
            var line = yaml.AsSpan(range);
            var rest = line;
            if (quote is '\0')
            {
                if (Opening(line) is var (at, key) && at > 0)
                {
                    (quote, needed) = (line[at], key + 1);
                    rest = line[(at + 1)..];
                }
            }
            else if (!line.IsWhiteSpace() && IndentationOf(line) < needed)
            {
                text.Append(' ', needed - IndentationOf(line));
                hasChanged = true;
            }

            if (quote is not '\0' && IsClosedIn(rest, quote))
            {
                quote = '\0';
            }

            text.Append(line).Append('\n');
        }

        return hasChanged && quote is '\0' ? text.ToString(0, text.Length - 1) : null;
    }

    /// <summary>Where the quote and the key are in <c>key: "text</c> or <c>- "text</c>; 0 if there is none.</summary>
    private static (int Quote, int Key) Opening(ReadOnlySpan<char> line)
    {
        var start = IndentationOf(line);
        while (line[start..].StartsWith("- "))
        {
            start += 2 + IndentationOf(line[(start + 2)..]);
        }

        if (start < line.Length && line[start] is '"' or '\'')
        {
            return (start, start - 1);
        }

        var colon = line[start..].IndexOf(": ");
        if (colon < 1 || line[start] is '#')
        {
            return default;
        }

        var value = start + colon + 2;
        value += IndentationOf(line[value..]);
        return value < line.Length && line[value] is '"' or '\'' ? (value, start) : default;
    }

    private static bool IsClosedIn(ReadOnlySpan<char> text, char quote)
    {
        for (var at = 0; at < text.Length; at++)
        {
            if (text[at] is '\\' && quote is '"')
            {
                at++;
            }
            else if (text[at] == quote)
            {
                if (quote is '"' || at + 1 == text.Length || text[at + 1] != quote)
                {
                    return true;
                }

                at++;
            }
        }

        return false;
    }

    private static int IndentationOf(ReadOnlySpan<char> line) => line.Length - line.TrimStart(' ').Length;
}
