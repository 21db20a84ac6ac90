namespace CommunityBot.Slack.Rendering;

/// <summary>Truncates text after a line, else a sentence, else a word.</summary>
internal static class TextTruncation
{
    /// <summary>
    /// The beginning of a text, at most <paramref name="maxLength"/> characters and ending at a natural boundary; the
    /// whole text when it fits.
    /// </summary>
    public static string Truncate(string text, int maxLength)
    {
        if (text.Length <= maxLength)
        {
            return text;
        }

        // A boundary in the first third would leave most of the room unused: a weaker boundary further on is better.
        var head = text[..maxLength];
        var earliest = maxLength / 3;
        var end = head.LastIndexOf('\n') is var line && line > earliest ? line
            : LastSentence(head) is var sentence && sentence > earliest ? sentence
            : head.LastIndexOf(' ') is var word && word > earliest ? word
            : head.Length;

        // Do not split a surrogate pair.
        end = end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end];
    }

    /// <summary>One line of plain text, truncated with an ellipsis.</summary>
    public static string ToLine(string text, int maxLength)
    {
        var line = Mrkdwn.OneLine(text);
        return line.Length <= maxLength ? line : Truncate(line, maxLength - 1).TrimEnd() + "…";
    }

    private static int LastSentence(string text)
    {
        for (var index = text.Length - 1; index > 0; index--)
        {
            if (text[index] is ' ' && text[index - 1] is '.' or '!' or '?')
            {
                return index;
            }
        }

        return -1;
    }
}
