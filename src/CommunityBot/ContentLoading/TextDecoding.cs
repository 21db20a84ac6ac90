using System.Text;

using CommunityBot.Core.Content;

namespace CommunityBot.ContentLoading;

/// <summary>Turns a file's bytes into a document: UTF-8 as a rule, and whatever else it takes to lose no page.</summary>
internal static class TextDecoding
{
    private const string Remedy = "Save the file as UTF-8 text.";

    /// <summary>Null when the bytes are no text at all.</summary>
    public static ContentDocument? Decode(string path, ReadOnlySpan<byte> bytes)
    {
        var problems = new List<ContentProblem>();
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => Utf8(rest, path, problems),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ when LooksBinary(bytes) => null,
            _ => Utf8(bytes, path, problems),
        };
        if (text is null)
        {
            return null;
        }

        if (text.Contains('\0', StringComparison.Ordinal))
        {
            var line = text.AsSpan(0, text.IndexOf('\0', StringComparison.Ordinal)).Count('\n') + 1;
            problems.Add(new ContentProblem(ProblemSeverity.Warning, path, line, "nul-characters",
                "The text holds NUL characters, which were left out.", Remedy));
            text = text.Replace("\0", "", StringComparison.Ordinal);
        }

        return new ContentDocument(path, text) { Problems = problems };
    }

    private static string Utf8(ReadOnlySpan<byte> bytes, string path, List<ContentProblem> problems)
    {
        var damage = new Windows1252Fallback();
        var encoding = Encoding.GetEncoding("utf-8", EncoderFallback.ReplacementFallback, damage);

        // No byte becomes more than one character, so one pass is enough; GetString would count the damage twice.
        var characters = new char[bytes.Length];
        var text = new string(characters, 0, encoding.GetChars(bytes, characters));
        if (damage.First is { } first)
        {
            var line = bytes[..Math.Min(first, bytes.Length)].Count((byte)'\n') + 1;
            problems.Add(new ContentProblem(ProblemSeverity.Warning, path, line, "not-utf8",
                $"{damage.Count} {(damage.Count == 1 ? "byte is" : "bytes are")} not UTF-8 and {(damage.Count == 1 ? "was" : "were")} read as Windows-1252.",
                Remedy));
        }

        return text;
    }

    /// <summary>Text has no NUL; a file in which more than one byte in a hundred is one was never text.</summary>
    private static bool LooksBinary(ReadOnlySpan<byte> bytes)
    {
        var start = bytes[..Math.Min(bytes.Length, 8192)];
        return start.Count((byte)0) > start.Length / 100;
    }
}
