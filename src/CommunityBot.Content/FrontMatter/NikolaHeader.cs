using CommunityBot.Content.Prose;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Splits a page of Nikola: lines <c>.. key: value</c> before the text, as they are or in HTML comments. Its "date" is
/// the moment of publication, so it becomes the key "published".
/// https://getnikola.com/handbook.html#metadata-fields
/// </summary>
internal static class NikolaHeader
{
    private const string Open = "<!--";

    private const string Close = "-->";

    /// <summary>Null if the document has another structure.</summary>
    public static PageParts? Split(string text)
    {
        var at = text.Length - text.AsSpan().TrimStart(" \t\r\n\uFEFF").Length;
        if (!text.AsSpan(at).StartsWith("..") && !text.AsSpan(at).StartsWith(Open))
        {
            return null;
        }

        var entries = new List<HeaderEntry>();
        var line = 1 + text.AsSpan(0, at).Count('\n');
        var isComment = false;
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var current = text.AsSpan(at, end - at).Trim();
            var opens = current.StartsWith(Open);
            var closes = (isComment || opens) && current.EndsWith(Close);
            var inner = current[(opens ? Open.Length : 0)..];
            inner = (closes ? inner[..Math.Max(0, inner.Length - Close.Length)] : inner).Trim();
            if (Entry(inner, line) is { } entry)
            {
                entries.Add(entry);
            }
            else if (!inner.IsEmpty || (!isComment && !opens && entries.Count > 0))
            {
                break;
            }

            isComment = (isComment || opens) && !closes;
            at = Math.Min(end + 1, text.Length);
            line++;
        }

        return !isComment && entries.Exists(entry => entry.Folded is "title" or "published" or "slug")
            ? new PageParts(new Header(new HeaderValue.Mapping(entries, 1)), text[at..], line)
            : null;
    }

    /// <summary>".. key: value"; null for any other line, such as a directive (<c>.. image:: a.png</c>).</summary>
    private static HeaderEntry? Entry(ReadOnlySpan<char> line, int number)
    {
        if (!line.StartsWith(".. "))
        {
            return null;
        }

        var text = line[3..].TrimStart();
        var colon = text.IndexOf(':');
        if (colon is < 1 or > 40 || (colon + 1 < text.Length && text[colon + 1] is not (' ' or '\t')))
        {
            return null;
        }

        var key = text[..colon].Trim().ToString();
        var value = text[(colon + 1)..].Trim().ToString();
        return new HeaderEntry(
            key is "date" && HumanDates.Find(value) is not null ? "published" : key,
            new HeaderValue.Scalar(value, number),
            number);
    }
}
