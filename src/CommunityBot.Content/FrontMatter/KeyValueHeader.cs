using CommunityBot.Content.Pages;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Splits a page with unfenced "Key: value" metadata, as in Pelican and MultiMarkdown: it ends at the first blank line,
/// continuation lines are indented, and a key without a value may be followed by a list. Nikola writes
/// ".. key: value" (https://getnikola.com/handbook.html). A block of nothing but the keys of site generators may also
/// end where the text begins.
/// </summary>
internal static class KeyValueHeader
{
    private static readonly HashSet<string> RequiredKeys = ["title", "date", "slug", "eventdate", "startdate"];

    /// <summary>Keys that say how a generator treats a page; labels of a text, such as "When", are none.</summary>
    private static readonly HashSet<string> GeneratorKeys =
    [
        "title", "date", "slug", "layout", "category", "categories", "tags", "keywords", "author", "authors", "summary",
        "status", "template", "published", "updated", "modified", "comments", "permalink", "lang", "save_as", "url",
    ];

    /// <summary>Null if the document has another structure.</summary>
    public static PageParts? Split(string text)
    {
        var entries = new List<HeaderEntry>();
        var items = new List<HeaderValue>();
        var at = text.Length - text.AsSpan().TrimStart().Length;
        var line = 1 + text.AsSpan(0, at).Count('\n');
        while (at < text.Length)
        {
            var end = text.IndexOf('\n', at);
            end = end < 0 ? text.Length : end;
            var current = text[at..end].TrimEnd();
            if (current.Length == 0)
            {
                break;
            }

            if (entries is [.., { Value: not HeaderValue.Scalar { Text.Length: > 0 } } list]
                && current.TrimStart() is ['-', ' ', ..] item)
            {
                items.Add(new HeaderValue.Scalar(Unquoted(item[2..].Trim()), line));
                entries[^1] = list with { Value = new HeaderValue.Sequence([.. items], list.Line) };
            }
            else if (char.IsWhiteSpace(current[0]) && entries is [.., { Value: HeaderValue.Scalar before } last])
            {
                var joined = before.Text + " " + current.Trim();
                entries[^1] = last with { Value = new HeaderValue.Scalar(joined.Trim(), last.Line) };
            }
            else if (ReadLine(current, line) is { } entry)
            {
                entries.Add(entry);
                items.Clear();
            }
            else if (EndsAtText(entries))
            {
                break;
            }
            else
            {
                return null;
            }

            at = Math.Min(end + 1, text.Length);
            line++;
        }

        return entries.Exists(entry => RequiredKeys.Contains(Header.Fold(entry.Key))) || DescribesEvent(entries)
            ? new PageParts(new Header(new HeaderValue.Mapping(entries, 1)), text[at..], line)
            : null;
    }

    /// <summary>"layout: post", "Title: …", "Date: …", and the text directly below.</summary>
    private static bool EndsAtText(List<HeaderEntry> entries) =>
        entries.Count > 2 && entries.TrueForAll(entry => GeneratorKeys.Contains(Header.Fold(entry.Key)));

    /// <summary>"meeting_title" and "meeting_datetime"; labels such as "When" begin the text of a page.</summary>
    private static bool DescribesEvent(List<HeaderEntry> entries)
    {
        if (entries.Count < 2 || entries.Exists(entry => entry.Key.Contains(' ', StringComparison.Ordinal)
            || char.IsUpper(entry.Key[0])))
        {
            return false;
        }

        var header = new Header(new HeaderValue.Mapping(entries, 1));
        return header.Has(HeaderKeys.Title) && header.Has(HeaderKeys.EventDate);
    }

    /// <summary>Sites that read the block as YAML write texts in quotes.</summary>
    private static string Unquoted(string text) =>
        text is ['"', .. var inner, '"'] && !inner.Contains('"', StringComparison.Ordinal) ? inner
        : text is ['\'', .. var single, '\''] && !single.Contains('\'', StringComparison.Ordinal) ? single
        : text;

    private static HeaderEntry? ReadLine(string line, int number)
    {
        line = line.StartsWith(".. ", StringComparison.Ordinal) ? line[3..] : line;
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        if (colon is < 1 or > 30 ||
            !char.IsLetter(line[0]) ||
            line.StartsWith("http", StringComparison.OrdinalIgnoreCase) ||
            (colon + 1 < line.Length && line[colon + 1] is not (' ' or '\t')))
        {
            return null;
        }

        var key = line[..colon];
        return key.All(letter => char.IsLetterOrDigit(letter) || letter is ' ' or '_' or '-')
            && key.Count(' '.Equals) <= 2
            ? new HeaderEntry(key, new HeaderValue.Scalar(Unquoted(line[(colon + 1)..].Trim()), number), number)
            : null;
    }
}
