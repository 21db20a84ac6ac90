namespace CommunityBot.Core.Messages;

/// <summary>Truncates text after a line or sentence, or between words, and never within a surrogate pair.</summary>
public static class TextTruncation
{
    public const string Ellipsis = "…";

    /// <summary>The text itself if it fits; otherwise the longest prefix that fits with "…".</summary>
    public static string Truncate(string text, int maxLength) =>
        TruncateWhile(text, kept => kept.Length <= maxLength);

    /// <summary>For text that grows when encoded: <paramref name="fits"/> checks each candidate.</summary>
    public static string TruncateWhile(string text, Func<string, bool> fits)
    {
        if (fits(text))
        {
            return text;
        }

        var (least, most) = (0, text.Length);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = fits(text[..middle] + Ellipsis) ? (middle, most) : (least, middle - 1);
        }

        return least == 0 ? "" : text[..BoundaryBefore(text, least)].TrimEnd() + Ellipsis;
    }

    /// <summary>
    /// The first part of a text that is split into several, without an ellipsis. A line is preferred, because a split
    /// there is not visible.
    /// </summary>
    public static string Head(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        var line = maxLength > 0 ? text.LastIndexOf('\n', maxLength - 1) : -1;
        return text[..(line > maxLength / 3 ? line : BoundaryBefore(text, maxLength))];
    }

    /// <summary>For labels and names, which are cut at the limit even within a word.</summary>
    public static string Shorten(string text, int maxLength) =>
        text.Length <= maxLength ? text : text[..WholeCharacters(text, maxLength - 1)] + Ellipsis;

    /// <summary>
    /// The last boundary in the second half of the text, so that one long word does not drop a whole paragraph.
    /// </summary>
    private static int BoundaryBefore(string text, int end)
    {
        for (var i = end; i > end / 2; i--)
        {
            if (text[i - 1] == '\n' || (i < text.Length && text[i] == ' ' && text[i - 1] is '.' or '!' or '?'))
            {
                return i;
            }
        }

        for (var i = end; i > end / 2; i--)
        {
            if (i < text.Length && char.IsWhiteSpace(text[i]))
            {
                return i;
            }
        }

        return WholeCharacters(text, end);
    }

    private static int WholeCharacters(string text, int end) =>
        end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
}
