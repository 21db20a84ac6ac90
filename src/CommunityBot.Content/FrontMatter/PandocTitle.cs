using CommunityBot.Content.Prose;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Splits a page with a title block of Pandoc: lines <c>% title</c>, <c>% author; author</c> and <c>% date</c>, which
/// may go on in lines that begin with a space. https://pandoc.org/MANUAL.html#extension-pandoc_title_block
/// </summary>
internal static class PandocTitle
{
    private const int MaximumLines = 12;

    private static readonly string[] Fields = ["title", "author", "date"];

    /// <summary>Null if the document has another structure.</summary>
    public static PageParts? Split(string text)
    {
        var at = text.Length - text.AsSpan().TrimStart(" \t\r\n\uFEFF").Length;
        if (!text.AsSpan(at).StartsWith("% "))
        {
            return null;
        }

        var entries = new List<HeaderEntry>();
        var line = 1 + text.AsSpan(0, at).Count('\n');
        var field = -1;
        for (var count = 0; at < text.Length && count < MaximumLines; count++)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var current = text.AsSpan(at, end - at).TrimEnd();
            if (current.StartsWith("%") && field + 1 < Fields.Length)
            {
                field++;
                Add(entries, Fields[field], current[1..], line);
            }
            else if (current.StartsWith(" ") && field >= 0)
            {
                Add(entries, Fields[field], current, line);
            }
            else
            {
                break;
            }

            at = Math.Min(end + 1, text.Length);
            line++;
        }

        // The third line is any text, such as the number of a version.
        entries.RemoveAll(entry => entry.Key is "date" && HumanDates.Find(TextOf(entry)) is null);
        return entries.Exists(entry => entry.Key is "title")
            ? new PageParts(new Header(new HeaderValue.Mapping(entries, 1)), text[at..], line)
            : null;
    }

    private static string TextOf(HeaderEntry entry) => ((HeaderValue.Scalar)entry.Value).Text;

    /// <summary>
    /// Adds the text, which may continue the one of the line before; pictures and attributes are left out.
    /// </summary>
    private static void Add(List<HeaderEntry> entries, string name, ReadOnlySpan<char> text, int line)
    {
        var picture = text.IndexOf("![");
        var value = (picture < 0 ? text : text[..picture]).Trim().ToString();
        if (value.Length == 0)
        {
            return;
        }

        var at = entries.FindIndex(entry => entry.Key == name);
        if (at < 0)
        {
            entries.Add(new HeaderEntry(name, new HeaderValue.Scalar(value, line), line));
        }
        else
        {
            var joined = $"{TextOf(entries[at])} {value}";
            entries[at] = entries[at] with { Value = new HeaderValue.Scalar(joined, line) };
        }
    }
}
