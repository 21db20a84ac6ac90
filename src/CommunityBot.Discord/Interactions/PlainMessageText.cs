using System.Text.RegularExpressions;

using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// What a message says to whoever reads it, without Discord's markup. Mentions go: none of the people should be rung by
/// being quoted, and other platforms do not know them. https://docs.discord.com/developers/reference#message-formatting
/// </summary>
internal static partial class PlainMessageText
{
    public static string Of(string content)
    {
        var text = Mentions.Replace(content.ReplaceLineEndings("\n"), "");
        text = SmallPrint.Replace(text.Replace("||", "", StringComparison.Ordinal), "");

        // The rest is Markdown but for its line breaks, which Discord keeps.
        return string.Join('\n', MarkdownBlocks.Read(text).SelectMany(Lines)).Trim();
    }

    private static IEnumerable<string> Lines(Block block) => block switch
    {
        Block.Heading heading => [heading.Text],
        Block.Paragraph paragraph => [PlainTextRenderer.Text(paragraph.Text)],
        Block.Bullets bullets => bullets.Items.Select(PlainTextRenderer.Text),
        _ => [],
    };

    /// <summary>People, roles, channels, commands, the server's places, its own emoji, moments.</summary>
    [GeneratedRegex(@"<(?:@[!&]?\d+|#\d+|/[^<>:\n]{1,100}:\d+|id:[a-z-]+|a?:\w{1,40}:\d+|t:-?\d+(?::[a-zA-Z])?)>")]
    private static partial Regex Mentions { get; }

    [GeneratedRegex(@"^-# ", RegexOptions.Multiline)]
    private static partial Regex SmallPrint { get; }
}
