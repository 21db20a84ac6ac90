using System.Text;

namespace CommunityBot.Core.Content.Decoding;

/// <summary>
/// Repairs UTF-8 that was once read as Windows-1252 ("hereâ€™s"): runs of such characters that, put back into bytes,
/// are UTF-8 again. What merely looks foreign ("Spaß“") is left alone.
/// </summary>
internal static class Mojibake
{
    private static readonly UTF8Encoding Strict = new(false, throwOnInvalidBytes: true);

    public static string Repair(string text, ProblemReport report)
    {
        // "â€", "Ã", "Â", "ðŸ" begin all damage that is certain; without them nothing is touched.
        if (text.AsSpan().IndexOfAny("\u00E2\u00C3\u00C2\u00F0") < 0)
        {
            return text;
        }

        // Damage may have happened twice, never much oftener.
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
    /// The damaged character that begins here, and how many characters stand for it; 0 when there is none.
    /// </summary>
    private static (int Length, string Meant) Sequence(string text, int at)
    {
        if (!Windows1252.TryToHighByte(text[at], out var lead))
        {
            return default;
        }

        var length = lead switch
        {
            // Â and Ã before a sign; other two-byte leads (ß, Ä, É) do stand before closing quotes in honest text.
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
                // A closing quote's last byte has no Windows-1252 character and is lost on the way.
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
