namespace CommunityBot.Discord.Rendering;

/// <summary>Truncates text after a sentence or line, or between words, and appends an ellipsis.</summary>
internal static class TextTruncation
{
    public const string Ellipsis = "…";

    /// <summary>The text itself if it fits; otherwise the longest prefix that fits with "…".</summary>
    public static string Truncate(string text, int most) => TruncateWhile(text, kept => kept.Length <= most);

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

        return end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
    }
}
