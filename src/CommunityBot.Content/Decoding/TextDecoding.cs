using System.Text;

namespace CommunityBot.Content.Decoding;

/// <summary>Decodes document bytes and reports decoding problems.</summary>
internal static class TextDecoding
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Decode(ReadOnlySpan<byte> bytes, ProblemReport report)
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
            return FoldedText.IsCalendar(bytes)
                ? ReadFolded(FoldedText.WithWholeLetters(bytes), report)
                : ReadDamaged(bytes, report);
        }
    }

    private static string ReadFolded(ReadOnlySpan<byte> bytes, ProblemReport report)
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
    /// If some multi-byte sequences are valid, the text is damaged UTF-8. If none are, it is not UTF-8 at all and is
    /// decoded as Windows-1252, the most common legacy encoding.
    /// </summary>
    private static string ReadDamaged(ReadOnlySpan<byte> bytes, ProblemReport report)
    {
        var lenient = Encoding.UTF8.GetString(bytes);
        var line = LineOf(lenient, lenient.IndexOf('\uFFFD', StringComparison.Ordinal));
        if (lenient.Any(letter => letter >= 0x80 && letter != '\uFFFD'))
        {
            report.Add("not-utf8", line, "Some bytes are not valid UTF-8; they are shown as \uFFFD.");
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

        // Text may have a few NUL characters; binary files have many.
        var count = text.Count(letter => letter == '\0');
        if (count > text.Length / 100)
        {
            report.Add("not-text", 1, "The file is not a text file.");
            return string.Empty;
        }

        report.Add(
            "nul-characters", LineOf(text, first), $"The file has {count} NUL characters, which were removed.");
        return text.Replace("\0", string.Empty, StringComparison.Ordinal);
    }

    private static int LineOf(string text, int index) => 1 + text.AsSpan(0, Math.Max(0, index)).Count('\n');
}
