using CommunityBot.Content.Body;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Splits an AsciiDoc document: the title, the lines of author and revision, and the attribute entries
/// (<c>:event_date: 2030-01-02</c>) up to the first blank line; front matter above them stays the header.
/// https://docs.asciidoctor.org/asciidoc/latest/document/header/
/// </summary>
internal static class AsciiDocHeader
{
    /// <summary>As many as a fenced header may have lines.</summary>
    private const int MaximumEntries = 5_000;

    /// <summary>Site generators prefix the attributes that they use as front matter.</summary>
    private static readonly string[] Prefixes = ["page-", "jbake-"];

    /// <summary>Whether the document has a title or, below front matter, section titles of AsciiDoc.</summary>
    public static bool IsAsciiDoc(string text)
    {
        var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        if (start.StartsWith("---") || start.StartsWith("+++"))
        {
            return text.Contains("\n== ", StringComparison.Ordinal) && HasOnlySectionsOfAsciiDoc(text);
        }

        foreach (var range in start.Split('\n'))
        {
            var line = start[range].TrimEnd();
            if (!line.IsEmpty && !line.StartsWith("//") && !IsAttribute(line))
            {
                // "= Title =" is a heading of a wiki.
                return IsTitle(line, level: 1) && !line.EndsWith("=");
            }
        }

        return false;
    }

    /// <summary>The header, the body as AsciiDoc, and the attributes for references such as <c>{venue}</c>.</summary>
    public static (PageParts Parts, IReadOnlyDictionary<string, string> Attributes) Split(
        string text, ProblemReport report)
    {
        var above = PageParts.BeginsWithFence(text)
            ? PageParts.Split(text, report)
            : new PageParts(Header.Empty, text.TrimStart('\uFEFF'), 1);
        var entries = new List<HeaderEntry>(above.Header.Root.Entries);
        var attributes = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var (at, line, hasTitle, linesBelow) = (0, above.BodyLine, false, 0);
        var body = above.Body;
        while (at < body.Length && entries.Count < MaximumEntries)
        {
            ReadingTime.Check();
            var end = body.IndexOf('\n', at);
            end = end < 0 ? body.Length : end;
            var current = body.AsSpan(at, end - at).TrimEnd();
            if (!hasTitle && IsTitle(current, level: 1))
            {
                hasTitle = true;
                Add("title", current[1..].Trim().ToString(), line);
            }
            else if (IsAttribute(current))
            {
                AddAttribute(current, line);
            }
            else if (hasTitle && current.IsEmpty)
            {
                break;
            }
            else if (hasTitle && linesBelow < 2 && !current.StartsWith("//") && !current.StartsWith("="))
            {
                AddAuthorOrRevision(current, ++linesBelow, line);
            }
            else if (!current.IsEmpty && !current.StartsWith("//"))
            {
                break;
            }

            at = Math.Min(end + 1, body.Length);
            line++;
        }

        return (new PageParts(new Header(new HeaderValue.Mapping(entries, 1)), body[at..], line), attributes);

        void Add(string key, string value, int number) =>
            entries.Add(new HeaderEntry(key, new HeaderValue.Scalar(value, number), number));

        void AddAttribute(ReadOnlySpan<char> entry, int number)
        {
            var colon = entry[1..].IndexOf(':') + 1;
            var name = entry[1..colon].ToString();
            var value = entry[(colon + 1)..].Trim().TrimEnd('\\').Trim().ToString();
            attributes.TryAdd(name, value);
            if (name.Length > 0 && value.Length > 0 && name[0] != '!' && !name.EndsWith('!'))
            {
                var prefix = Array.Find(Prefixes, one => name.StartsWith(one, StringComparison.Ordinal));
                Add(prefix is null ? name : name[prefix.Length..], AsciiDocText.Resolve(value, attributes), number);
            }
        }

        // The line below the title is the author's, and the next one the revision's: "v1.0, 2030-01-02". The revision
        // is never the day of an event.
        void AddAuthorOrRevision(ReadOnlySpan<char> entry, int place, int number)
        {
            var mail = entry.IndexOf('<');
            if (place == 1 && !entry.StartsWith("v"))
            {
                Add("author", (mail > 0 ? entry[..mail] : entry).Trim().ToString(), number);
            }
        }
    }

    /// <summary>"= Title" for level 1, "== Title" for level 2.</summary>
    public static bool IsTitle(ReadOnlySpan<char> line, int level) =>
        line.Length > level + 1
        && line[..level].IndexOfAnyExcept('=') < 0
        && line[level] is ' '
        && !line[level..].IsWhiteSpace();

    /// <summary>":name: value" or ":name:"; ":name!:" unsets it.</summary>
    public static bool IsAttribute(ReadOnlySpan<char> line)
    {
        if (line.Length < 3 || line[0] != ':')
        {
            return false;
        }

        var colon = line[1..].IndexOf(':') + 1;
        return colon is > 1 and < 60
            && line[1..colon].IndexOfAny(' ', '\t') < 0
            && (colon + 1 == line.Length || line[colon + 1] is ' ' or '\t');
    }

    private static bool HasOnlySectionsOfAsciiDoc(string text)
    {
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd();
            if (line.StartsWith("## ") || (IsTitle(line, level: 2) && line.EndsWith("=")))
            {
                return false;
            }
        }

        return true;
    }
}
