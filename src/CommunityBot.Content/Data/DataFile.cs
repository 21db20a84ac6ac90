using System.Buffers;

using CommunityBot.Content.Body;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Data;

/// <summary>Reads events from YAML, JSON and TOML data files.</summary>
internal static class DataFile
{
    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" <>[](){}*#");

    private static readonly string[] TextKeys = [
        "description", "body", "content", "text", "details", "beschreibung", "notes", "about", "long_description"
    ];

    /// <summary>Whether the complete text is a single YAML, JSON or TOML value that may contain events.</summary>
    public static bool IsDataFile(ContentDocument document) =>
        IsToml(document) || IsDataFile(document.Text, IsNamedAsYaml(document)) || IsCommentedOut(document);

    private static bool IsNamedAsYaml(ContentDocument document) =>
        Path.GetExtension(document.Path.AsSpan()) is ".yml" or ".yaml";

    /// <summary>A YAML file of comments only has no events; its lines are not the headings of a page.</summary>
    private static bool IsCommentedOut(ContentDocument document) =>
        IsNamedAsYaml(document)
        && document.Text.AsSpan().TrimStart() is ['#', ..]
        && document.Text.Split('\n').All(line => line.AsSpan().TrimStart() is [] or ['#', ..]);

    /// <summary>A TOML file has no mark of its own, except tables of several events.</summary>
    private static bool IsToml(ContentDocument document)
    {
        var text = document.Text.AsSpan().TrimStart();
        if (document.Path.EndsWith(".toml", StringComparison.OrdinalIgnoreCase))
        {
            return !text.StartsWith("+++");
        }

        var end = text.IndexOf('\n');
        var first = (end < 0 ? text : text[..end]).TrimEnd();
        return first.StartsWith("[[") && first.EndsWith("]]") && !first.Contains(',') && !first.Contains('"');
    }

    private static bool IsDataFile(string text, bool isNamedAsYaml)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            return false;
        }

        if (start[0] is '{' or '[')
        {
            // JSON front matter ends before the text does.
            return text.AsSpan().TrimEnd()[^1] is '}' or ']'
                && !start.StartsWith("{%")
                && !start.StartsWith("{{")
                && Root(text, null) is not null;
        }

        return BeginsLikeYaml(text, isNamedAsYaml)
            && !LabelledPage.IsOne(text)
            && Root(text, null) is HeaderValue.Mapping or HeaderValue.Sequence { Values: [HeaderValue.Mapping, ..] };
    }

    public static ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        var root = IsToml(document)
            ? TomlHeader.Read(document.Text, 1, report)
            : Root(document.Text, report);
        return Read(document, root, report, context);
    }

    /// <summary>Reads events from a value that is already parsed; null if it is faulty.</summary>
    public static ContentReadResult Read(
        ContentDocument document, HeaderValue? root, ProblemReport report, ReadingContext context)
    {
        var events = root is null ? [] : EventLists.In(root);
        var trace = context.IsExplaining ? ReadingTrace.Start() : ReadingTrace.Off;
        if (events.Count == 0)
        {
            var named = NamedEntry.In(root, document.Path);
            if (root is not null && EventWords.AreIn(root, document.Path))
            {
                report.Add(
                    "unread-format", root.Line, "The file looks like a list of events, but its keys are not known.");
                return new ContentReadResult([], report.Problems) { Named = named };
            }

            if (root is HeaderValue.Sequence)
            {
                report.Add(
                    "no-events",
                    1,
                    "No entry in the list has both a date and a title, so the file has no events.");
            }

            return new ContentReadResult(
                root is HeaderValue.Mapping whole
                    ? [
                        Read(document, whole, report, context, trace, alone: true) with
                        {
                            Kind = MeetupKind.NotAnEvent,
                        },
                    ]
                    : [],
                report.Problems)
            {
                Notes = trace.Notes,
                Named = named,
            };
        }

        return new ContentReadResult(
            [
                .. events.Select((one, index) =>
                {
                    trace.Begin(index);
                    return Read(document, one, report, context, trace, events.Count == 1);
                }),
            ],
            report.Problems)
        {
            Notes = trace.Notes,
        };
    }

    private static Meetup Read(
        ContentDocument document, HeaderValue.Mapping map, ProblemReport report, ReadingContext context,
        ReadingTrace trace, bool alone)
    {
        var header = new Header(map);
        var text = header.Find(TextKeys);
        var body = text is { Value: HeaderValue.Scalar { Text: var markdown, Line: var line } }
            && (markdown.Contains('\n', StringComparison.Ordinal)
                || markdown.Contains("<p", StringComparison.Ordinal)
                || markdown.Contains("<br", StringComparison.Ordinal))
            ? BodyReader.Read(markdown, line + 1, report)
            : PageBody.Empty;
        var page = new Page(document.Path, header, body, report, context)
        {
            Location = document.Location,
            Trace = trace,
            IsDataOnly = true,
            Markdown = text is { Value: HeaderValue.Scalar scalar } ? scalar.Text : string.Empty,
            SharesItsFile = !alone,
        };
        return PageReader.Read(page);
    }

    private static HeaderValue? Root(string text, ProblemReport? report)
    {
        var start = text.AsSpan().TrimStart();
        if (start.IsEmpty)
        {
            return null;
        }

        if (start[0] is '{' or '[')
        {
            var offset = text.Length - start.Length;
            var quiet = report ?? new ProblemReport(string.Empty);
            var read = JsonHeader.Read(text[offset..], 1 + text.AsSpan(0, offset).Count('\n'), quiet);
            return read is { } json && string.IsNullOrWhiteSpace(text[(offset + json.Length)..]) ? json.Value : null;
        }

        return report is null ? YamlHeader.TryRead(text, 1) : YamlHeader.Read(text, 1, report);
    }

    /// <summary>
    /// Whether the first line other than blank lines, comments and "---" is "key: value" or "- key: value".
    /// </summary>
    /// <param name="isNamedAsYaml">Whether the file's name says so; then its comments are no headings.</param>
    private static bool BeginsLikeYaml(string text, bool isNamedAsYaml)
    {
        var fences = 0;
        var keys = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        var isSecondBlock = false;
        var isKey = false;
        var isTitle = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd();
            if (!isNamedAsYaml && isKey && fences == 0 && line.SequenceEqual("---")
                && !text.AsSpan(range.End.Value).IsWhiteSpace())
            {
                // The end of a header that has no "---" before it, or the line under a heading.
                return false;
            }

            if (!isNamedAsYaml && line.StartsWith("##") && line.TrimStart('#').StartsWith(" "))
            {
                // "## " is more likely a Markdown heading than a YAML comment.
                return false;
            }

            if (line.IsEmpty && isTitle)
            {
                return false;
            }

            isSecondBlock |= line.IsEmpty && isKey;
            if (RepeatsKey(line, keys, isSecondBlock))
            {
                // "Date: …" after the blank line that ends the header of a page is a line of its text.
                return false;
            }

            isTitle = !isKey && !isNamedAsYaml && line.StartsWith("# ");
            if (line.SequenceEqual("---"))
            {
                // A second "---" ends front matter, so this is a page.
                if (++fences > 1 && isKey)
                {
                    return false;
                }
            }
            else if (!isKey && !line.IsEmpty && line[0] != '#')
            {
                var key = line.TrimStart("- ");
                var colon = key.IndexOf(':');
                isKey = colon is > 0 and < 40
                    && (colon + 1 == key.Length || key[colon + 1] is ' ')
                    && !key[..colon].TrimEnd().ContainsAny(NotInKeys);
                if (!isKey)
                {
                    return false;
                }
            }
        }

        return isKey;
    }

    /// <param name="keys">The keys of the first lines, without indentation, up to the first blank line.</param>
    private static bool RepeatsKey(ReadOnlySpan<char> line, HashSet<string> keys, bool isSecondBlock)
    {
        const int MaximumKeys = 50;
        var colon = line.IndexOf(':');
        if (colon is < 1 or > 30 || !char.IsLetter(line[0]))
        {
            return false;
        }

        var key = line[..colon].ToString();
        if (!isSecondBlock && keys.Count < MaximumKeys)
        {
            keys.Add(key);
        }

        return isSecondBlock && keys.Contains(key);
    }
}
