using System.Text.RegularExpressions;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Converts mrkdwn to plain text. Mentions are removed: the payload does not contain the users' names, and a quotation
/// must not notify them. https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
/// </summary>
internal static partial class PlainMessageText
{
    /// <summary>A message may have 40,000 characters; no quotation needs more than this.</summary>
    private const int MaxLength = 4000;

    /// <param name="mrkdwn">Only the beginning of a very long text is read.</param>
    public static string Of(string mrkdwn)
    {
        var text = Quoting.Replace(mrkdwn[..Math.Min(mrkdwn.Length, MaxLength)].ReplaceLineEndings("\n"), "");
        text = Brackets.Replace(text, match => InBrackets(match.Groups[1].Value));
        text = Emoji.Replace(text.Replace("```", " ", StringComparison.Ordinal), "");

        // Styles may be nested, as in *_both_*.
        for (var depth = 0; depth < 4; depth++)
        {
            text = Styled.Replace(text, "${said}");
        }

        return TypedText.Read(text);
    }

    private static string InBrackets(string inside)
    {
        var (target, label) = inside.IndexOf('|', StringComparison.Ordinal) is >= 0 and var bar
            ? (inside[..bar], inside[(bar + 1)..])
            : (inside, "");
        return target switch
        {
            ['@', ..] => "",
            ['#', ..] => label.Length > 0 ? "#" + label : "",
            ['!', 'd', 'a', 't', 'e', '^', ..] => label,
            ['!', ..] => "",
            _ when target.StartsWith("mailto:", StringComparison.Ordinal)
                || target.StartsWith("tel:", StringComparison.Ordinal) =>
                target[(target.IndexOf(':', StringComparison.Ordinal) + 1)..],

            // The target is shown next to the label, because the label may be misleading.
            _ when label.Length == 0
                || (label.Contains('.', StringComparison.Ordinal)
                    && target.TrimEnd('/').EndsWith(label.TrimEnd('/'), StringComparison.Ordinal)) =>
                target,
            _ => $"{label} ({target})",
        };
    }

    [GeneratedRegex(@"^(?:&gt;)+ ?", RegexOptions.Multiline)]
    private static partial Regex Quoting { get; }

    [GeneratedRegex(@"<([^<>\n]*)>")]
    private static partial Regex Brackets { get; }

    /// <summary>An emoji's name between colons, which has no meaning on other platforms.</summary>
    [GeneratedRegex(
        @"(?<![\w:]):(?=[^:\s]{0,100}[a-z+-])[a-z0-9_+'-]{1,100}:(?::skin-tone-\d:)?(?!\w)|(?<=\s|^):skin-tone-\d:")]
    private static partial Regex Emoji { get; }

    /// <summary>
    /// Style characters at word boundaries, where Slack interprets them; snake_case and 3 * 4 * 5 stay.
    /// </summary>
    [GeneratedRegex(@"(?<!\w)(?<mark>[*_~`])(?=\S)(?<said>[^\n]{0,500}?\S)\k<mark>(?!\w)")]
    private static partial Regex Styled { get; }
}
