using System.Text;

namespace CommunityBot.ContentLoading;

/// <summary>
/// Reads each byte that is not UTF-8 as what it was in Windows-1252, the other encoding of old pages: one odd byte does not
/// cost the page, and a page that is all Windows-1252 comes out right.
/// </summary>
internal sealed class Windows1252Fallback : DecoderFallback
{
    // 0x80 to 0x9F; the five holes stay replacement characters. https://encoding.spec.whatwg.org/#windows-1252
    private const string Upper =
        "\u20AC\uFFFD\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\uFFFD\u017D\uFFFD" +
        "\uFFFD\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\uFFFD\u017E\u0178";

    public override int MaxCharCount => 4;

    public int Count { get; private set; }

    /// <summary>Where the first such byte stands; null when there was none.</summary>
    public int? First { get; private set; }

    public override DecoderFallbackBuffer CreateFallbackBuffer() => new Buffer(this);

    private sealed class Buffer(Windows1252Fallback owner) : DecoderFallbackBuffer
    {
        private string text = "";
        private int next;

        public override int Remaining => text.Length - next;

        public override bool Fallback(byte[] bytesUnknown, int index)
        {
            owner.First ??= Math.Max(0, index);
            owner.Count += bytesUnknown.Length;
            text = string.Concat(bytesUnknown.Select(value => value is >= 0x80 and <= 0x9F ? Upper[value - 0x80] : (char)value));
            next = 0;
            return text.Length > 0;
        }

        public override char GetNextChar() => next < text.Length ? text[next++] : '\0';

        public override bool MovePrevious()
        {
            if (next == 0)
            {
                return false;
            }

            next--;
            return true;
        }

        public override void Reset() => (text, next) = ("", 0);
    }
}
