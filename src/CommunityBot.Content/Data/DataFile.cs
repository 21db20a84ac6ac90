using System.Buffers;

using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;
using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Data;

/// <summary>Reads events from YAML and JSON data files.</summary>
internal static class DataFile
{
    /// <summary>Date keys; an event in a list has at least one of them.</summary>
    private static readonly string[] DateKeys = [.. HeaderKeys.EventDate, .. HeaderKeys.DoubtfulDate];

    private static readonly SearchValues<char> NotInKeys = SearchValues.Create(" <>[](){}*#");

    private static readonly string[] TextKeys = [
        "description", "body", "content", "text", "details", "beschreibung", "notes", "about", "long_description"
    ];

    /// <summary>Whether the complete text is a single YAML or JSON value that may contain events.</summary>
    public static bool IsDataFile(string text)
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

        return BeginsLikeYaml(text)
            && Root(text, null) is HeaderValue.Mapping or HeaderValue.Sequence { Values: [HeaderValue.Mapping, ..] };
    }

    public static ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        var root = Root(document.Text, report);
        var events = root is null ? [] : Events(DateKeyedMaps.WithDates(root));
        if (events.Count == 0)
        {
            if (root is HeaderValue.Sequence)
            {
                report.Add(
                    "no-events",
                    1,
                    "No entry in the list has both a date and a title, so the file has no events.");
            }

            return new ContentReadResult(
                root is HeaderValue.Mapping whole
                    ? [Read(document.Path, whole, report, context, alone: true) with { Kind = MeetupKind.NotAnEvent }]
                    : [],
                report.Problems);
        }

        return new ContentReadResult(
            [.. events.Select(one => Read(document.Path, one, report, context, events.Count == 1))], report.Problems);
    }

    private static Meetup Read(
        string path, HeaderValue.Mapping map, ProblemReport report, ReadingContext context, bool alone)
    {
        var header = new Header(map);
        var text = header.Find(TextKeys);
        var body = text is { Value: HeaderValue.Scalar { Text: var markdown, Line: var line } }
            && (markdown.Contains('\n', StringComparison.Ordinal)
                || markdown.Contains("<p", StringComparison.Ordinal)
                || markdown.Contains("<br", StringComparison.Ordinal))
            ? BodyReader.Read(markdown, line + 1, report)
            : PageBody.Empty;
        var page = new Page(path, header, body, report, context)
        {
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
    private static bool BeginsLikeYaml(string text)
    {
        var fences = 0;
        var isKey = false;
        var isTitle = false;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range).TrimEnd();
            if (line.StartsWith("##") && line.TrimStart('#').StartsWith(" "))
            {
                // "## " is more likely a Markdown heading than a YAML comment.
                return false;
            }

            if (line.IsEmpty && isTitle)
            {
                return false;
            }

            isTitle = !isKey && line.StartsWith("# ");
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
                    && !key[..colon].ContainsAny(NotInKeys);
                if (!isKey)
                {
                    return false;
                }
            }
        }

        return isKey;
    }

    /// <summary>A single event, a list of events, or lists under arbitrary keys: "upcoming", "past", 2024.</summary>
    private static List<HeaderValue.Mapping> Events(HeaderValue value) => value switch
    {
        HeaderValue.Mapping map when Event(map) is { } one => [one],
        HeaderValue.Mapping map => [.. map.Entries.SelectMany(entry => entry.Value switch
        {
            HeaderValue.Sequence items => Events(items),
            HeaderValue.Mapping inner when Event(inner) is { } one => [WithId(one, entry)],
            HeaderValue.Mapping inner =>
                [.. inner.Entries.Select(deeper => deeper.Value).OfType<HeaderValue.Sequence>().SelectMany(Events)],
            _ => [],
        })],
        HeaderValue.Sequence items => [.. items.Values.OfType<HeaderValue.Mapping>().SelectMany(item =>
            Event(item) is { } one
                ? [one]
                : item.Entries is [{ Value: HeaderValue.Mapping only }] && Event(only) is { } inner
                ? [inner]
                : (IEnumerable<HeaderValue.Mapping>)[])],
        _ => [],
    };

    /// <summary>Null if the map is not an event, which has a date and at least one other event key.</summary>
    private static HeaderValue.Mapping? Event(HeaderValue.Mapping map)
    {
        var named = EventShapes.Normalize(map);
        return IsEvent(new Header(named)) ? named : null;
    }

    private static bool IsEvent(Header header)
    {
        return header.Has(DateKeys) && (header.Has(HeaderKeys.Title)
            || header.Has(HeaderKeys.Talks)
            || header.Has(HeaderKeys.Speakers)
            || header.Has(HeaderKeys.VenueName)
            || header.Has(HeaderKeys.Location));
    }

    private static HeaderValue.Mapping WithId(HeaderValue.Mapping map, HeaderEntry entry) =>
        new Header(map).Has("id", "slug") ? map : map with
        {
            Entries = [.. map.Entries, new HeaderEntry("id", new HeaderValue.Scalar(entry.Key, entry.Line), entry.Line)]
        };
}
