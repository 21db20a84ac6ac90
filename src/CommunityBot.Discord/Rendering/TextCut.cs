namespace CommunityBot.Discord.Rendering;

/// <summary>Shortening a text where a reader would: after a sentence or a line, else between words.</summary>
internal static class TextCut
{
    public const string Mark = "…";

    /// <summary>The text itself when it fits, else the longest good beginning with "…".</summary>
    public static string To(string text, int most) => Where(text, kept => kept.Length <= most);

    /// <summary>The same for a text that grows on its way out: <paramref name="fits"/> judges each candidate.</summary>
    public static string Where(string text, Func<string, bool> fits)
    {
        if (fits(text))
        {
            return text;
        }

        var (least, most) = (0, text.Length);
        while (least < most)
        {
            var middle = (least + most + 1) / 2;
            (least, most) = fits(text[..middle] + Mark) ? (middle, most) : (least, middle - 1);
        }

        return least == 0 ? "" : text[..BoundaryBefore(text, least)].TrimEnd() + Mark;
    }

    /// <summary>
    /// The last good place to stop; one in the second half, so that a long word does not cost a whole paragraph.
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
