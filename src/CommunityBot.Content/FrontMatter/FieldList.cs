using System.Text;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Splits a reStructuredText page of Pelican or Nikola: an underlined title followed by a field list (<c>:date:
/// 2030-01-02</c>). https://docutils.sourceforge.io/docs/ref/rst/restructuredtext.html#field-lists
/// </summary>
internal static class FieldList
{
    private const string Adornments = "#=*-~^+\"'`:._";

    /// <summary>Null if the document has another structure.</summary>
    public static PageParts? Split(string text)
    {
        var lines = text.Split('\n');
        var at = Next(lines, 0);
        if (at < lines.Length && IsAdornment(lines[at], 3) && at + 2 < lines.Length && IsAdornment(lines[at + 2], 3))
        {
            at++;
        }

        if (at + 1 >= lines.Length
            || lines[at].Trim() is not { Length: > 0 } title
            || !IsAdornment(lines[at + 1], Math.Max(3, title.Length - 2)))
        {
            return null;
        }

        var entries = new List<HeaderEntry> { new("title", new HeaderValue.Scalar(title, at + 1), at + 1) };
        at = Next(lines, at + 2);
        while (at < lines.Length && Field(lines[at], at + 1) is { } entry)
        {
            // Continuation lines of a field are indented.
            var value = new StringBuilder(((HeaderValue.Scalar)entry.Value).Text);
            var nested = new List<HeaderEntry>();
            for (at++; at < lines.Length
                && lines[at].Length > 1
                && lines[at][0] is ' ' or '\t'
                && lines[at].Trim().Length > 0; at++)
            {
                value.Append(' ').Append(lines[at].Trim());
                if (Nested(lines[at].Trim(), at + 1) is { } inner)
                {
                    nested.Add(inner);
                }
            }

            var isMap = nested.Count > 0 && nested.Count == at - entry.Line
                && entry.Value is HeaderValue.Scalar { Text.Length: 0 };
            entries.Add(entry with
            {
                Value = isMap
                    ? new HeaderValue.Mapping(nested, entry.Line)
                    : new HeaderValue.Scalar(value.ToString().Trim(), entry.Line),
            });
        }

        return entries.Count == 1
            ? null
            : new PageParts(new Header(new HeaderValue.Mapping(entries, 1)), string.Join('\n', lines.Skip(at)), at + 1);
    }

    private static int Next(string[] lines, int at)
    {
        while (at < lines.Length && string.IsNullOrWhiteSpace(lines[at]))
        {
            at++;
        }

        return at;
    }

    private static bool IsAdornment(string line, int least)
    {
        var bare = line.Trim();
        return bare.Length >= least
            && Adornments.Contains(bare[0], StringComparison.Ordinal)
            && !bare.AsSpan().ContainsAnyExcept(bare[0]);
    }

    /// <summary>"key: value" below a field without a text of its own.</summary>
    private static HeaderEntry? Nested(string text, int number)
    {
        var colon = text.IndexOf(": ", StringComparison.Ordinal);
        return colon is > 0 and < 40
            ? new HeaderEntry(
                text[..colon].TrimStart(':'), new HeaderValue.Scalar(text[(colon + 2)..].Trim(), number), number)
            : null;
    }

    /// <summary>":key: value"; null for any other line.</summary>
    private static HeaderEntry? Field(string line, int number)
    {
        var text = line.TrimEnd();
        var close = text is [':', not ':', ..] ? text.IndexOf(':', 1) : -1;
        return close is > 1 and < 40 && (close + 1 == text.Length || text[close + 1] == ' ')
            ? new HeaderEntry(text[1..close], new HeaderValue.Scalar(text[(close + 1)..].Trim(), number), number)
            : null;
    }
}
