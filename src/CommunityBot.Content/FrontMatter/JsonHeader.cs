using System.Text;
using System.Text.Json;

namespace CommunityBot.Content.FrontMatter;

/// <summary>Converts JSON to header values with line numbers.</summary>
internal static class JsonHeader
{
    private static readonly JsonReaderOptions Options = new()
    {
        AllowTrailingCommas = true,
        CommentHandling = JsonCommentHandling.Skip,
        MaxDepth = HeaderValue.MaximumDepth,
    };

    /// <summary>
    /// The first JSON value in the text and its length in characters; null if the JSON is invalid, which is reported.
    /// </summary>
    public static (HeaderValue Value, int Length)? Read(string text, int firstLine, ProblemReport report)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        var lines = new LineCounter(bytes, firstLine);
        var reader = new Utf8JsonReader(bytes, Options);
        try
        {
            if (!reader.Read())
            {
                return null;
            }

            var count = 0;
            var value = ReadValue(ref reader, lines, ref count);
            return (value, Encoding.UTF8.GetCharCount(bytes.AsSpan(0, (int)reader.BytesConsumed)));
        }
        catch (JsonException exception)
        {
            report.Add("broken-json", firstLine + (int)(exception.LineNumber ?? 0), "The JSON is not valid.");
            return null;
        }
        catch (HeaderTooLargeException exception)
        {
            report.Add("header-too-large", exception.Line, exception.Message);
            return null;
        }
    }

    private static HeaderValue ReadValue(ref Utf8JsonReader reader, LineCounter lines, ref int count)
    {
        ReadingTime.Check();
        var line = lines.LineOf((int)reader.TokenStartIndex);
        if (++count > HeaderValue.MaximumValues * 10)
        {
            throw new HeaderTooLargeException(line, "The document has too many values.");
        }

        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var entries = new List<HeaderEntry>();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var at = lines.LineOf((int)reader.TokenStartIndex);
                    var key = reader.GetString() ?? string.Empty;
                    reader.Read();
                    entries.Add(new HeaderEntry(key, ReadValue(ref reader, lines, ref count), at));
                }

                return new HeaderValue.Mapping(entries, line);

            case JsonTokenType.StartArray:
                var values = new List<HeaderValue>();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                {
                    values.Add(ReadValue(ref reader, lines, ref count));
                }

                return new HeaderValue.Sequence(values, line);

            case JsonTokenType.String:
                return new HeaderValue.Scalar(StringOf(ref reader), line);

            case JsonTokenType.Null:
                return new HeaderValue.Scalar(string.Empty, line);

            default:
                return new HeaderValue.Scalar(Encoding.UTF8.GetString(reader.ValueSpan), line);
        }
    }

    private static string StringOf(ref Utf8JsonReader reader)
    {
        try
        {
            return reader.GetString() ?? string.Empty;
        }
        catch (InvalidOperationException)
        {
            // An unpaired surrogate is valid JSON but not valid text.
            return string.Empty;
        }
    }

    /// <summary>Counts lines in a single pass, because tokens arrive in order.</summary>
    private sealed class LineCounter(byte[] bytes, int firstLine)
    {
        private int line = firstLine;
        private int counted;

        public int LineOf(int index)
        {
            line += bytes.AsSpan(counted, index - counted).Count((byte)'\n');
            counted = index;
            return line;
        }
    }
}
