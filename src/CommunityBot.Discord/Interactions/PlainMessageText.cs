using System.Text.RegularExpressions;

using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// Converts message content to plain text without Discord's markup. Mentions are removed, because quoting must not ping
/// and other platforms do not know the ids. https://docs.discord.com/developers/reference#message-formatting
/// </summary>
internal static partial class PlainMessageText
{
    public static string Of(string content)
    {
        var text = Mentions.Replace(content.ReplaceLineEndings("\n"), "");
        text = Subtext.Replace(text.Replace("||", "", StringComparison.Ordinal), "");

        // The rest is Markdown, except that Discord keeps line breaks.
        return string.Join('\n', MarkdownBlocks.Parse(text).SelectMany(Lines)).Trim();
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [PlainTextRenderer.Text(paragraph.Text)],
        Block.Bullets bullets => bullets.Items.Select(PlainTextRenderer.Text),
        _ => [],
    };

    /// <summary>Mentions of users, roles, channels, commands and guild navigation, custom emoji, timestamps.</summary>
    [GeneratedRegex(@"<(?:@[!&]?\d+|#\d+|/[^<>:\n]{1,100}:\d+|id:[a-z-]+|a?:\w{1,40}:\d+|t:-?\d+(?::[a-zA-Z])?)>")]
    private static partial Regex Mentions { get; }

    [GeneratedRegex(@"^-# ", RegexOptions.Multiline)]
    private static partial Regex Subtext { get; }
}
