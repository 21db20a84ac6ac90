using System.Text;

namespace CommunityBot.Content.Decoding;

/// <summary>
/// Repairs UTF-8 that was decoded as Windows-1252 ("hereâ€™s"): character runs whose Windows-1252 bytes are valid
/// UTF-8. Legitimate text ("Spaß“") is not changed.
/// </summary>
internal static class Mojibake
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Repair(string text, ProblemReport report)
    {
        // All unambiguous damage starts with "â€", "Ã", "Â" or "ðŸ".
        if (text.AsSpan().IndexOfAny("\u00E2\u00C3\u00C2\u00F0") < 0)
        {
            return text;
        }

        // Text may have been damaged twice, rarely more often.
        var once = Pass(text, report);
        return ReferenceEquals(once, text) ? text : Pass(once, report: null);
    }

    private static string Pass(string text, ProblemReport? report)
    {
        StringBuilder? repaired = null;
        var line = 1;
        var reported = 0;
        for (var at = 0; at < text.Length;)
        {
            line += text[at] == '\n' ? 1 : 0;
            var (length, meant) = text[at] < 0x80 ? default : Sequence(text, at);
            if (length == 0)
            {
                repaired?.Append(text[at]);
                at++;
                continue;
            }

            repaired ??= new StringBuilder(text.Length).Append(text, 0, at);
            repaired.Append(meant);
            if (report is not null && reported != line)
            {
                reported = line;
                report.Add("damaged-text", line, $"\"{text.Substring(at, length)}\" was read as \"{meant}\".");
            }

            at += length;
        }

        return repaired?.ToString() ?? text;
    }

    /// <summary>
    /// The damaged character at this index and the number of characters it occupies; 0 if there is none.
    /// </summary>
    private static (int Length, string Meant) Sequence(string text, int at)
    {
        if (!Windows1252.TryToHighByte(text[at], out var lead))
        {
            return default;
        }

        var length = lead switch
        {
            // Only Â and Ã, because other two-byte leads (ß, Ä, É) occur before closing quotes in valid text.
            0xC2 or 0xC3 => 2,
            >= 0xE2 and <= 0xEF => 3,
            0xF0 => 4,
            _ => 0,
        };
        if (length == 0)
        {
            return default;
        }

        Span<byte> bytes = stackalloc byte[4];
        bytes[0] = lead;
        for (var i = 1; i < length; i++)
        {
            if (at + i >= text.Length || !Windows1252.TryToHighByte(text[at + i], out bytes[i]) ||
                bytes[i] is < 0x80 or > 0xBF)
            {
                // The last byte of a closing quote is undefined in Windows-1252 and gets lost.
                return i == 2 && lead == 0xE2 && bytes[1] == 0x80 ? (2, "\u201D") : default;
            }
        }

        try
        {
            return (length, Strict.GetString(bytes[..length]));
        }
        catch (DecoderFallbackException)
        {
            return default;
        }
    }
}
