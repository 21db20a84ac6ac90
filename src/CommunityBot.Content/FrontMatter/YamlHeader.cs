using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace CommunityBot.Content.FrontMatter;

/// <summary>
/// Converts YAML parser events to header values. Scalars keep their original text (17:00 does not become 1020), and the
/// size of expanded aliases is checked before expansion.
/// </summary>
internal sealed class YamlHeader
{
    private readonly Dictionary<string, (HeaderValue Value, int Size)> anchors = new(StringComparer.Ordinal);
    private readonly Parser parser;
    private readonly int firstLine;
    private int size;

    private YamlHeader(string yaml, int firstLine)
    {
        parser = new Parser(new StringReader(yaml));
        this.firstLine = firstLine;
    }

    /// <summary>Null if the YAML is invalid, which is reported.</summary>
    /// <param name="firstLine">Line number of the start of the text.</param>
    public static HeaderValue? Read(string yaml, int firstLine, ProblemReport report)
    {
        try
        {
            return new YamlHeader(yaml, firstLine).ReadDocument();
        }
        catch (Exception exception) when (IsParserError(exception))
        {
            if (QuotedLines.Indent(yaml) is { } indented && TryRead(indented, firstLine) is { } value)
            {
                return value;
            }

            var line = exception is YamlException { Start.Line: > 0 and var at } ? (int)at : 1;
            report.Add("broken-header", firstLine - 1 + line, Reason(exception));
            return null;
        }
        catch (HeaderTooLargeException exception)
        {
            report.Add("header-too-large", exception.Line, exception.Message);
            return new HeaderValue.Mapping([], firstLine);
        }
    }

    /// <summary>Null if the text is not valid YAML; nothing is reported.</summary>
    public static HeaderValue? TryRead(string yaml, int firstLine)
    {
        try
        {
            return new YamlHeader(yaml, firstLine).ReadDocument();
        }
        catch (Exception exception) when (IsParserError(exception))
        {
            return QuotedLines.Indent(yaml) is { } indented ? TryRead(indented, firstLine) : null;
        }
        catch (HeaderTooLargeException)
        {
            return null;
        }
    }

    /// <summary>
    /// YamlDotNet throws its own exception for invalid YAML, and internal exceptions for some inputs.
    /// </summary>
    private static bool IsParserError(Exception exception) => exception is
        YamlException or InvalidOperationException or ArgumentException or FormatException or OverflowException or
        NullReferenceException or IndexOutOfRangeException;

    private static string Reason(Exception exception)
    {
        // Internal exceptions of the parser are of no use to an author.
        var reason = exception is YamlException
            ? (exception.InnerException as YamlException ?? exception).Message
            : "a bracket or quote is not closed";
        var colon = reason.StartsWith('(') ? reason.IndexOf("): ", StringComparison.Ordinal) : -1;
        return $"The header is not valid YAML: {(colon < 0 ? reason : reason[(colon + 3)..]).TrimEnd('.')}.";
    }

    private HeaderValue? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (!parser.TryConsume<DocumentStart>(out _))
        {
            return null;
        }

        var value = ReadValue(0);
        parser.Consume<DocumentEnd>();
        return value;
    }

    private HeaderValue ReadValue(int depth)
    {
        var line = LineOf(parser.Current!);
        if (depth > HeaderValue.MaximumDepth)
        {
            throw new HeaderTooLargeException(line, "The header is nested too deeply.");
        }

        ReadingTime.Check();
        var before = size;
        Count(1, line);
        if (parser.TryConsume<Scalar>(out var scalar))
        {
            return Anchored(scalar.Anchor, new HeaderValue.Scalar(TextOf(scalar), line), before);
        }

        if (parser.TryConsume<AnchorAlias>(out var alias))
        {
            return anchors.TryGetValue(alias.Value.Value, out var meant)
                ? Counted(meant.Value, meant.Size, line)
                : new HeaderValue.Scalar(string.Empty, line);
        }

        if (parser.TryConsume<SequenceStart>(out var sequence))
        {
            var values = new List<HeaderValue>();
            while (!parser.TryConsume<SequenceEnd>(out _))
            {
                values.Add(ReadValue(depth + 1));
            }

            return Anchored(sequence.Anchor, new HeaderValue.Sequence(values, line), before);
        }

        var map = parser.Consume<MappingStart>();
        return Anchored(map.Anchor, new HeaderValue.Mapping(ReadEntries(depth), line), before);
    }

    private List<HeaderEntry> ReadEntries(int depth)
    {
        var entries = new List<HeaderEntry>();
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadValue(depth + 1);
            var value = ReadValue(depth + 1);
            if (key is HeaderValue.Scalar { Text: "<<" } && value is HeaderValue.Mapping merged)
            {
                // https://yaml.org/type/merge.html: keys of the map itself take precedence, and lookups return the
                // first match.
                entries.AddRange(merged.Entries);
            }
            else if (key is HeaderValue.Scalar name)
            {
                entries.Add(new HeaderEntry(name.Text, value, name.Line));
            }
        }

        return entries;
    }

    private static string TextOf(Scalar scalar) =>
        scalar is { IsPlainImplicit: true, Style: ScalarStyle.Plain, Value: "null" or "~" or "Null" or "NULL" }
            ? string.Empty
            : scalar.Value;

    private HeaderValue Anchored(AnchorName anchor, HeaderValue value, int before)
    {
        if (!anchor.IsEmpty)
        {
            anchors[anchor.Value] = (value, size - before);
        }

        return value;
    }

    private HeaderValue Counted(HeaderValue value, int more, int line)
    {
        Count(more, line);
        return value;
    }

    private void Count(int more, int line)
    {
        size += more;
        if (size > HeaderValue.MaximumValues)
        {
            throw new HeaderTooLargeException(
                line, "The header has too many values, including those of expanded aliases.");
        }
    }

    private int LineOf(ParsingEvent current) => firstLine - 1 + (int)current.Start.Line;
}
