namespace CommunityBot.Content.Decoding;

/// <summary>
/// Calendars whose lines were folded after 75 bytes without regard to letters: "It is possible for very simple
/// implementations to generate improperly folded lines in the middle of a UTF-8 multi-octet sequence" (RFC 5545, 3.1).
/// </summary>
internal static class FoldedText
{
    /// <summary>The longest UTF-8 sequence has four bytes; the last of them cannot be before a fold.</summary>
    private const int LongestBeginning = 3;

    public static bool IsCalendar(ReadOnlySpan<byte> bytes) => bytes.TrimStart(" \t\r\n"u8).StartsWith("BEGIN:"u8);

    /// <summary>
    /// Moves each fold inside a letter to before the letter, so that no line changes its number.
    /// </summary>
    public static ReadOnlySpan<byte> WithWholeLetters(ReadOnlySpan<byte> bytes)
    {
        var whole = bytes.ToArray();
        for (var at = 1; at < whole.Length - 2; at++)
        {
            // A byte 10xxxxxx never begins a letter.
            if (whole[at] != '\n' || whole[at + 1] is not ((byte)' ' or (byte)'\t') || !IsContinuation(whole[at + 2]))
            {
                continue;
            }

            var fold = whole[at - 1] == '\r' ? at - 1 : at;
            var begin = fold;
            while (begin > 0 && fold - begin < LongestBeginning && IsContinuation(whole[begin - 1]))
            {
                begin--;
            }

            if (begin == 0 || whole[begin - 1] < 0xC0)
            {
                continue;
            }

            begin--;
            var head = whole[begin..fold];
            whole.AsSpan(fold, at + 2 - fold).CopyTo(whole.AsSpan(begin));
            head.CopyTo(whole.AsSpan(at + 2 - head.Length));
        }

        return whole;
    }

    private static bool IsContinuation(byte one) => (one & 0xC0) == 0x80;
}
