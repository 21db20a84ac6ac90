using System.Buffers;

using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Data;

/// <summary>
/// Names a format that is not read, if the document looks like a list of events or a programme, so that its events are
/// not missed without a word: Org mode, EDN, JSON lines, XML of no known system, tables without the needed columns.
/// </summary>
public sealed class UnreadFormat : IContentFormat
{
    /// <summary>Lines in which a date is searched.</summary>
    private const int SearchedLines = 500;

    /// <summary>Characters of XML in which an element for events is searched.</summary>
    private const int SearchedLength = 50_000;

    private static readonly SearchValues<char> EndsOfNames = SearchValues.Create(" \t\r\n>/");

    public string Name => "Unread format";

    public FormatConfidence Confidence(ContentDocument document) =>
        FormatOf(document.Text) is not null ? FormatConfidence.DataFile : FormatConfidence.None;

    public ContentReadResult Read(ContentDocument document, ReadingContext context)
    {
        var report = new ProblemReport(document.Path);
        report.AddAll(document.Problems);
        var (format, line) = FormatOf(document.Text) ?? ("this format", 1);
        report.Add("unread-format", line, $"The document looks like events in {format}, which is not read.");
        return new ContentReadResult([], report.Problems);
    }

    /// <summary>The format and the line of its first date.</summary>
    private static (string Format, int Line)? FormatOf(string text)
    {
        var start = text.AsSpan().TrimStart('\uFEFF').TrimStart();
        if (start.IsEmpty)
        {
            return null;
        }

        var format = start[0] switch
        {
            '#' when start.StartsWith("#+") && start.Length > 2 && char.IsLetter(start[2]) => "Org mode",
            '{' or '[' or '(' or ';' when IsEdn(start) => "EDN",
            '{' when IsJsonLines(start) => "JSON lines",
            '<' when IsXmlOfEvents(start) => "XML of no known system",
            _ => CsvTable.SeparatorOf(text) is { } separator && HasColumns(text, separator, least: 3)
                ? "a table without a row that names 'title' and 'date'"
                : null,
        };
        return format is not null && LineOfDate(text) is { } line ? (format, line) : null;
    }

    /// <summary>
    /// A map or a list of maps whose keys are keywords: <c>[{:title "A"}]</c>. https://github.com/edn-format/edn
    /// </summary>
    private static bool IsEdn(ReadOnlySpan<char> text)
    {
        while (!text.IsEmpty && text[0] is ';')
        {
            var end = text.IndexOf('\n');
            text = end < 0 ? [] : text[end..].TrimStart();
        }

        var at = 0;
        while (at < text.Length && at < 20 && (text[at] is '{' or '[' or '(' or '#' || char.IsWhiteSpace(text[at])))
        {
            at++;
        }

        return at > 0 && at + 1 < text.Length
            && text[..at].Contains('{')
            && text[at] is ':' && char.IsLetter(text[at + 1])
            && text.TrimEnd()[^1] is '}' or ']' or ')';
    }

    /// <summary>A JSON object on each of at least two lines. https://jsonlines.org</summary>
    private static bool IsJsonLines(ReadOnlySpan<char> text)
    {
        var objects = 0;
        foreach (var range in text.Split('\n'))
        {
            var line = text[range].Trim();
            if (!line.IsEmpty)
            {
                if (!line.StartsWith("{\"") || line[^1] != '}')
                {
                    return false;
                }

                if (++objects > 1)
                {
                    return true;
                }
            }
        }

        return false;
    }

    /// <summary>
    /// XML with an element named as events are. Feeds of posts, site maps and drawings have none; HTML and the
    /// schedules of conference systems have formats of their own.
    /// </summary>
    private static bool IsXmlOfEvents(ReadOnlySpan<char> text)
    {
        var isDeclared = text.StartsWith("<?xml");
        text = text[..Math.Min(text.Length, SearchedLength)];
        var isFirst = true;
        while (text.IndexOf('<') is >= 0 and var open)
        {
            text = text[(open + 1)..];
            var end = text.IndexOfAny(EndsOfNames);
            if (end <= 0 || !char.IsLetter(text[0]))
            {
                continue;
            }

            var name = text[..end];
            name = name[(name.IndexOf(':') + 1)..];
            if (EventWords.IsIn(name))
            {
                return isDeclared || isFirst;
            }

            if (isFirst && !isDeclared)
            {
                return false;
            }

            isFirst = false;
        }

        return false;
    }

    private static bool HasColumns(string text, char separator, int least) =>
        CsvTable.Columns(text, separator).Entries.Count >= least;

    private static int? LineOfDate(string text)
    {
        var line = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            if (++line > SearchedLines)
            {
                return null;
            }

            var current = text.AsSpan(range);
            if (current.IndexOfAnyInRange('0', '9') >= 0
                && HumanDates.Find(current[..Math.Min(current.Length, 2_000)].ToString()) is not null)
            {
                return line;
            }
        }

        return null;
    }
}
