using System.Text.RegularExpressions;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// What a message says to whoever reads it, without Slack's markup. Mentions go: the payload does not name the people,
/// and none of them should be rung by being quoted.
/// https://docs.slack.dev/messaging/formatting-message-text#retrieving-messages
/// </summary>
internal static partial class PlainMessageText
{
    /// <summary>Of a message, which may have 40,000 characters; nobody quotes more of it.</summary>
    private const int Enough = 4000;

    /// <param name="mrkdwn">Only its beginning is read when it is very long.</param>
    public static string Of(string mrkdwn)
    {
        var text = Quoting.Replace(mrkdwn[..Math.Min(mrkdwn.Length, Enough)].ReplaceLineEndings("\n"), "");
        text = Brackets.Replace(text, match => InBrackets(match.Groups[1].Value));
        text = Emoji.Replace(text.Replace("```", " ", StringComparison.Ordinal), "");

        // Styles may lie in each other, as in *_both_*.
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

            // Where a link leads is said beside its words: they may say something else.
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

    /// <summary>A name between colons: on other platforms it would be nothing but that.</summary>
    [GeneratedRegex(
        @"(?<![\w:]):(?=[^:\s]{0,100}[a-z+-])[a-z0-9_+'-]{1,100}:(?::skin-tone-\d:)?(?!\w)|(?<=\s|^):skin-tone-\d:")]
    private static partial Regex Emoji { get; }

    /// <summary>At the edges of words, where Slack reads them; snake_case and 3 * 4 * 5 stay.</summary>
    [GeneratedRegex(@"(?<!\w)(?<mark>[*_~`])(?=\S)(?<said>[^\n]{0,500}?\S)\k<mark>(?!\w)")]
    private static partial Regex Styled { get; }
}
