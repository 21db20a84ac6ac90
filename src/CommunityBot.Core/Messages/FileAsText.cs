using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Messages;

/// <summary>A message whose files are shown as text, for a place that takes no files.</summary>
public static class FileAsText
{
    /// <param name="explanation">A sentence after the text that says why it is no file; null for none.</param>
    public static Message Of(Message message, Func<Phrases, string>? explanation) => message with
    {
        Blocks =
        [
            .. message.Blocks.SelectMany(block => block is Block.File file
                ? (Block[])
                [
                    new Block.Preformatted(file.Attachment.Text),
                    .. explanation is null ? Array.Empty<Block>() : [new Block.Note(explanation(file.Phrases))],
                ]
                : [block]),
        ],
    };

    /// <summary>The same for a place where the bot may not send files.</summary>
    /// <param name="permission">The missing permission or scope, as the platform calls it.</param>
    public static Message WithoutPermission(Message message, string permission) => Of(
        message, phrases => Phrases.Format(phrases.Files.NotAllowedFormat, phrases.Quoted(permission)));

    /// <summary>For files that are sent in a direct message, because a private answer takes none.</summary>
    public static Message SentDirectly(Message message) => message with
    {
        Blocks =
        [
            .. message.Blocks.Select(block => block is Block.File file
                ? new Block.Note(
                    Phrases.Format(file.Phrases.Files.SentDirectlyFormat, file.Attachment.Name))
                : block),
        ],
    };

    public static bool HasFiles(Message message) => message.Blocks.Any(block => block is Block.File);
}
