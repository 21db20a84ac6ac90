using System.Globalization;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;

namespace CommunityBot.Tests.Gallery;

/// <summary>
/// Discord's Markdown as HTML, as far as the bot writes it.
/// https://docs.discord.com/developers/reference#message-formatting
/// </summary>
internal static partial class DiscordMarkup
{
    /// <summary>Text with code blocks between other blocks.</summary>
    public static string Blocks(string text, Reader reader) => string.Concat(text.Split("```").Select((part, at) =>
        at % 2 == 0 ? Lines(part, reader) : $"<pre>{Encode(part.Trim('\n'))}</pre>"));

    /// <summary>Text with headings, lists, quotes and small print.</summary>
    private static string Lines(string text, Reader reader)
    {
        var html = new StringBuilder();
        var isList = false;
        foreach (var line in text.Split('\n'))
        {
            var item = ListItem.Match(line);
            if (item.Success != isList)
            {
                html.Append(isList ? "</ul>" : "<ul>");
                isList = item.Success;
            }

            html.Append(item.Success
                ? $"<li>{Inline(item.Groups[1].Value, reader)}</li>"
                : Line(line, reader));
        }

        return html.Append(isList ? "</ul>" : "").ToString();
    }

    /// <summary>Text on one line, such as a title.</summary>
    public static string Inline(string text, Reader reader)
    {
        var html = new StringBuilder();
        var end = 0;
        foreach (Match match in Constructs.Matches(text))
        {
            html.Append(Encode(text[end..match.Index])).Append(Construct(match, reader));
            end = match.Index + match.Length;
        }

        return html.Append(Encode(text[end..])).ToString();
    }

    private static string Line(string line, Reader reader) => line switch
    {
        "" => "<div class=\"gap\"></div>",
        ['-', '#', ' ', .. var small] => $"<div class=\"small\">{Inline(small, reader)}</div>",
        ['>', ' ', .. var quote] => $"<blockquote>{Inline(quote, reader)}</blockquote>",
        _ when Heading.Match(line) is { Success: true } heading =>
            $"<div class=\"h{heading.Groups[1].Length}\">{Inline(heading.Groups[2].Value, reader)}</div>",
        _ => $"<div>{Inline(line, reader)}</div>",
    };

    private static string Construct(Match match, Reader reader)
    {
        string? Of(string group) => match.Groups[group] is { Success: true } found ? found.Value : null;
        return match switch
        {
            _ when Of("escaped") is { } literal => Encode(literal),
            _ when Of("code") is { } code => $"<code>{Encode(code)}</code>",
            _ when Of("label") is { } label => $"<a href=\"#\">{Inline(label, reader)}</a>",
            _ when Of("moment") is { } moment => Timestamp(moment, Of("style") ?? "f", reader),
            _ when Of("channel") is { } channel => $"<span class=\"mention\"># {Reader.Channel(channel)}</span>",
            _ when Of("mention") is { } => "<span class=\"mention\">@role</span>",
            _ when Of("command") is { } command => $"<span class=\"mention\">/{Encode(command)}</span>",
            _ when (Of("quoted") ?? Of("bare")) is { } address => $"<a href=\"#\">{Encode(address)}</a>",
            _ when Of("bold") is { } bold => $"<b>{Inline(bold, reader)}</b>",
            _ when Of("underlined") is { } underlined => $"<u>{Inline(underlined, reader)}</u>",
            _ when Of("struck") is { } struck => $"<s>{Inline(struck, reader)}</s>",
            _ => $"<i>{Inline(Of("italic") ?? Of("slanted")!, reader)}</i>",
        };
    }

    private static string Timestamp(string seconds, string style, Reader reader)
    {
        var at = DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture));
        var shown = style switch
        {
            "t" => reader.Format(at, "HH:mm"),
            "T" => reader.Format(at, "HH:mm:ss"),
            "d" => reader.Format(at, "dd/MM/yyyy"),
            "D" => reader.Format(at, "d MMMM yyyy"),
            "F" => reader.Format(at, "dddd d MMMM yyyy 'at' HH:mm"),
            "s" => reader.Format(at, "dd/MM/yyyy, HH:mm"),
            "S" => reader.Format(at, "dd/MM/yyyy, HH:mm:ss"),
            "R" => reader.Away(at),
            _ => reader.Format(at, "d MMMM yyyy 'at' HH:mm"),
        };
        return $"<span class=\"moment\">{Encode(shown)}</span>";
    }

    private static string Encode(string text) => WebUtility.HtmlEncode(text);

    [GeneratedRegex("^(#{1,3}) (.+)$")]
    private static partial Regex Heading { get; }

    [GeneratedRegex("^ *[-*] (.+)$")]
    private static partial Regex ListItem { get; }

    [GeneratedRegex(
        """
        \\(?<escaped>[^A-Za-z0-9\s])
        |`(?<code>[^`]+)`
        |\[(?<label>(?:\\.|[^\]\\])+)\]\(<?(?<target>[^\s>]+?)>?\)
        |<t:(?<moment>-?\d+)(?::(?<style>[a-zA-Z]))?>
        |<\#(?<channel>\d+)>
        |<@[&!]?(?<mention>\d+)>
        |</(?<command>[^:>]+):\d+>
        |<(?<quoted>https?://[^>\s]+)>
        |(?<bare>https?://[^\s<)]+)
        |\*\*(?<bold>(?:\\.|[^\\])+?)\*\*
        |__(?<underlined>(?:\\.|[^\\])+?)__
        |~~(?<struck>(?:\\.|[^\\])+?)~~
        |\*(?<italic>(?:\\.|[^\\*])+)\*
        |(?<![\w\\])_(?<slanted>(?:\\.|[^\\_])+)_(?!\w)
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Constructs { get; }
}
