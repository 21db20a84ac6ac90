using System.Text;
using System.Text.Json;

using CommunityBot.Hosting;

namespace CommunityBot.Composition.Settings;

/// <summary>Parses JSON with comments into nodes with line numbers.</summary>
internal static class SettingsJson
{
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <summary>Null and at least one fault if the text is not a JSON object.</summary>
    public static SettingNode.Section? Parse(ReadOnlySpan<byte> utf8, string file, List<SettingFault> faults)
    {
        if (utf8.StartsWith("\uFEFF"u8))
        {
            utf8 = utf8[3..];
        }

        try
        {
            _ = StrictUtf8.GetCharCount(utf8);
            var walk = new Walk(utf8, file, faults);
            return walk.Root();
        }
        catch (JsonException exception)
        {
            faults.Add(new SettingFault(
                $"{file}, line {(exception.LineNumber ?? 0) + 1}", Described(exception, utf8)));
        }
        catch (DecoderFallbackException exception)
        {
            var line = utf8[..Math.Clamp(exception.Index, 0, utf8.Length)].Count((byte)'\n') + 1;
            faults.Add(new SettingFault($"{file}, line {line}", "not UTF-8 text; save the file as UTF-8."));
        }

        return null;
    }

    private static string Described(JsonException exception, ReadOnlySpan<byte> utf8) =>
        utf8.Trim(" \t\r\n"u8).IsEmpty
            ? "the file is empty; delete it and run init, or write { \"communities\": [ … ] }."
        : exception.Message.Contains("end of data", StringComparison.Ordinal)
            || exception.Message.Contains("at the end of the JSON payload", StringComparison.Ordinal)
            ? "not valid JSON: the file ends before every bracket and quotation mark is closed; add what is missing."
            : $"not valid JSON: {FirstSentence(exception.Message)}";

    /// <summary>The parser's message without its zero-based position; the fault has a one-based line number.</summary>
    private static string FirstSentence(string message) =>
        message.IndexOf(" LineNumber:", StringComparison.Ordinal) is > 0 and var end
            ? message[..end].Trim()
            : message;

    private ref struct Walk(ReadOnlySpan<byte> utf8, string file, List<SettingFault> faults)
    {
        private readonly ReadOnlySpan<byte> utf8 = utf8;
        private Utf8JsonReader reader = new(
            utf8, new JsonReaderOptions { CommentHandling = JsonCommentHandling.Skip, AllowTrailingCommas = true });
        private int countedTo;
        private int line = 1;

        public SettingNode.Section? Root()
        {
            reader.Read();
            var root = Value();
            while (reader.Read())
            {
                // Content after the end of the object makes the reader throw, with its line.
            }

            if (root is SettingNode.Section section)
            {
                return section;
            }

            faults.Add(
                new SettingFault(root.Where, "the settings must be one JSON object: { \"communities\": [ … ] }."));
            return null;
        }

        private SettingNode Value() => reader.TokenType switch
        {
            JsonTokenType.StartObject => Object(),
            JsonTokenType.StartArray => Array(),
            JsonTokenType.String => new SettingNode.Scalar(Here(), reader.GetString(), IsText: true),
            JsonTokenType.Null => new SettingNode.Scalar(Here(), Text: null, IsText: false),
            _ => new SettingNode.Scalar(Here(), Encoding.UTF8.GetString(reader.ValueSpan), IsText: false),
        };

        private SettingNode.Section Object()
        {
            var where = Here();
            var members = new List<SettingNode.Member>();
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndObject)
            {
                var name = reader.GetString()!;
                var nameWhere = Here();
                reader.Read();
                var value = Value();
                if (members.Exists(member => string.Equals(member.Name, name, StringComparison.OrdinalIgnoreCase)))
                {
                    faults.Add(new SettingFault(nameWhere, $"\"{name}\" is already set above; remove one of the two."));
                    continue;
                }

                members.Add(new SettingNode.Member(name, nameWhere, value));
            }

            return new SettingNode.Section(where, members);
        }

        private SettingNode.Sequence Array()
        {
            var where = Here();
            var items = new List<SettingNode>();
            while (reader.Read() && reader.TokenType is not JsonTokenType.EndArray)
            {
                items.Add(Value());
            }

            return new SettingNode.Sequence(where, items);
        }

        private string Here()
        {
            var start = (int)reader.TokenStartIndex;
            line += utf8[countedTo..start].Count((byte)'\n');
            countedTo = start;
            return $"{file}, line {line}";
        }
    }
}
