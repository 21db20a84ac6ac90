using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Gallery;

/// <summary>Slack's mrkdwn as HTML. https://docs.slack.dev/messaging/formatting-message-text</summary>
internal static partial class SlackMarkup
{
    public static string Html(string text, Reader reader)
    {
        var html = new StringBuilder();
        var end = 0;
        foreach (Match match in Constructs.Matches(text))
        {
            html.Append(Literal(text[end..match.Index])).Append(Construct(match, reader));
            end = match.Index + match.Length;
        }

        return html.Append(Literal(text[end..])).ToString();
    }

    /// <summary>A date as Slack shows it: tokens in braces in the reader's zone.</summary>
    public static string Date(long seconds, string format, Reader reader)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(seconds);
        var day = at.Date == reader.Now.Date ? "today" : at.Date == reader.Now.Date.AddDays(1) ? "tomorrow" : null;
        return Tokens.Replace(format, token => token.Value switch
        {
            "{date_num}" => reader.Format(at, "yyyy-MM-dd"),
            "{date_slash}" => reader.Format(at, "dd/MM/yyyy"),
            "{date}" => reader.Format(at, "d MMMM yyyy"),
            "{date_short}" => reader.Format(at, "d MMM yyyy"),
            "{date_long}" or "{date_long_full}" => reader.Format(at, "dddd, d MMMM yyyy"),
            "{date_pretty}" => day ?? reader.Format(at, "d MMMM yyyy"),
            "{date_short_pretty}" => day ?? reader.Format(at, "d MMM yyyy"),
            "{date_long_pretty}" or "{day_divider_pretty}" => day ?? reader.Format(at, "dddd, d MMMM yyyy"),
            "{time}" => reader.Format(at, "HH:mm"),
            "{time_secs}" => reader.Format(at, "HH:mm:ss"),
            "{ago}" => reader.Away(at),
            var unknown => unknown,
        });
    }

    private static string Construct(Match match, Reader reader)
    {
        string? Of(string group) => match.Groups[group] is { Success: true } found ? found.Value : null;
        return match switch
        {
            _ when Of("moment") is { } moment => $"<span class=\"moment\">{Literal(
                Date(long.Parse(moment, CultureInfo.InvariantCulture), Of("format")!, reader))}</span>",
            _ when Of("channel") is { } channel => $"<span class=\"mention\">#{Reader.Channel(channel)}</span>",
            _ when Of("special") is { } => "<span class=\"mention\">@group</span>",
            _ when Of("address") is { } address => $"<a href=\"#\">{Literal(Of("label") ?? address)}</a>",
            _ when Of("code") is { } code => $"<code>{Literal(code)}</code>",
            _ when Of("bold") is { } bold => $"<b>{Html(bold, reader)}</b>",
            _ when Of("struck") is { } struck => $"<s>{Html(struck, reader)}</s>",
            _ => $"<i>{Html(Of("italic")!, reader)}</i>",
        };
    }

    private static string Literal(string text) =>
        WebUtility.HtmlEncode(WebUtility.HtmlDecode(text)).Replace("\n", "<br>", StringComparison.Ordinal);

    [GeneratedRegex(@"\{[a-z_]+\}")]
    private static partial Regex Tokens { get; }

    [GeneratedRegex(
        """
        <!date\^(?<moment>-?\d+)\^(?<format>[^|>^]+)(?:\^[^|>]+)?\|(?<fallback>[^>]*)>
        |<\#(?<channel>[A-Z0-9]+)(?:\|[^>]*)?>
        |<[!@](?<special>[^>]+)>
        |<(?<address>[^|>]+)(?:\|(?<label>[^>]+))?>
        |`(?<code>[^`\n]+)`
        |(?<![\w*])\*(?<bold>[^*\n]+)\*(?![\w*])
        |(?<![\w~])~(?<struck>[^~\n]+)~(?![\w~])
        |(?<![\w_])_(?<italic>[^_\n]+)_(?![\w_])
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Constructs { get; }
}
