using System.Text;

namespace CommunityBot.Core.Content.Decoding;

/// <summary>Bytes to text, saying what could not be decoded.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Read(ReadOnlySpan<byte> bytes, ProblemReport report)
    {
        var text = bytes switch
        {
            [0xEF, 0xBB, 0xBF, .. var rest] => ReadUtf8(rest, report),
            [0xFF, 0xFE, .. var rest] => Encoding.Unicode.GetString(rest),
            [0xFE, 0xFF, .. var rest] => Encoding.BigEndianUnicode.GetString(rest),
            _ => ReadUtf8(bytes, report),
        };
        return WithoutNuls(text, report);
    }

    private static string ReadUtf8(ReadOnlySpan<byte> bytes, ProblemReport report)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return ReadDamaged(bytes, report);
        }
    }

    /// <summary>
    /// Some valid sequences mean UTF-8 with damage in places; none mean that it never was UTF-8, and of the old
    /// one-byte encodings Windows-1252 is what community pages were written in.
    /// </summary>
    private static string ReadDamaged(ReadOnlySpan<byte> bytes, ProblemReport report)
    {
        var lenient = Encoding.UTF8.GetString(bytes);
        var line = LineOf(lenient, lenient.IndexOf('\uFFFD', StringComparison.Ordinal));
        if (lenient.Any(letter => letter >= 0x80 && letter != '\uFFFD'))
        {
            report.Add("not-utf8", line, "Some bytes are not UTF-8; they are shown as \uFFFD.");
            return lenient;
        }

        report.Add("not-utf8", line, "The file is not UTF-8; it was read as Windows-1252.");
        var text = new StringBuilder(bytes.Length);
        foreach (var one in bytes)
        {
            text.Append(Windows1252.ToChar(one));
        }

        return text.ToString();
    }

    private static string WithoutNuls(string text, ProblemReport report)
    {
        var first = text.IndexOf('\0', StringComparison.Ordinal);
        if (first < 0)
        {
            return text;
        }

        // Text has no reason to hold a NUL; a picture or an archive is full of them.
        var count = text.Count(letter => letter == '\0');
        if (count > text.Length / 100)
        {
            report.Add("not-text", 1, "The file is not text.");
            return string.Empty;
        }

        report.Add(
            "nul-characters", LineOf(text, first), $"The file holds {count} NUL characters; they were left out.");
        return text.Replace("\0", string.Empty, StringComparison.Ordinal);
    }

    private static int LineOf(string text, int index) => 1 + text.AsSpan(0, Math.Max(0, index)).Count('\n');
}
