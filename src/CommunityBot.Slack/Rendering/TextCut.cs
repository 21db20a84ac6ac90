namespace CommunityBot.Slack.Rendering;

/// <summary>Where a text may end early: after a line, else a sentence, else a word.</summary>
internal static class TextCut
{
    /// <summary>
    /// The beginning of a text, at most that long, ending where a reader would pause; the whole when it fits.
    /// </summary>
    public static string Before(string text, int most)
    {
        if (text.Length <= most)
        {
            return text;
        }

        // A pause in the first third would leave most of the room unused: a less natural one further on is better.
        var head = text[..most];
        var earliest = most / 3;
        var end = head.LastIndexOf('\n') is var line && line > earliest ? line
            : LastSentence(head) is var sentence && sentence > earliest ? sentence
            : head.LastIndexOf(' ') is var word && word > earliest ? word
            : head.Length;

        // Half of a character outside the basic plane is no character.
        end = end > 0 && char.IsHighSurrogate(text[end - 1]) ? end - 1 : end;
        return text[..end];
    }

    /// <summary>One line of plain text, at most that long, with three dots where it was cut.</summary>
    public static string ToLine(string text, int most)
    {
        var line = Mrkdwn.OneLine(text);
        return line.Length <= most ? line : Before(line, most - 1).TrimEnd() + "…";
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
