namespace CommunityBot.Content.Decoding;

/// <summary>The Windows-1252 encoding (https://encoding.spec.whatwg.org/#windows-1252).</summary>
internal static class Windows1252
{
    private const string HighControls =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F" +
        "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    public static char ToChar(byte one) => one is >= 0x80 and < 0xA0 ? HighControls[one - 0x80] : (char)one;

    /// <summary>The byte of a non-ASCII character; false if Windows-1252 has none.</summary>
    public static bool TryToHighByte(char letter, out byte one)
    {
        if (letter is >= '\u0080' and <= '\u00FF')
        {
            one = (byte)letter;
            return true;
        }

        var index = letter > '\u00FF' ? HighControls.IndexOf(letter, StringComparison.Ordinal) : -1;
        one = (byte)(0x80 + Math.Max(0, index));
        return index >= 0;
    }
}
