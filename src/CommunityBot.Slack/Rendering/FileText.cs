using CommunityBot.Core.Messages;
using CommunityBot.Slack.Web;

namespace CommunityBot.Slack.Rendering;

/// <summary>What a message says of its files: nothing where they follow in its thread, otherwise their text.</summary>
internal static class FileText
{
    public static IEnumerable<Attachment> FilesOf(Message message) =>
        message.Blocks.OfType<Block.File>().Select(block => block.Attachment);

    /// <summary>For files that are shared in the message's thread.</summary>
    public static Message Omitted(Message message) => message with
    {
        Blocks = [.. message.Blocks.Where(block => block is not Block.File)]
    };

    public static Message NotAllowed(Message message) =>
        FileAsText.WithoutPermission(message, SlackScopes.FilesScope);

    public static Message NotSent(Message message) => FileAsText.Of(message, phrases => phrases.Files.NotSent);
}
