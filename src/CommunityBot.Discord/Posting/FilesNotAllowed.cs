using CommunityBot.Core.Messages;
using CommunityBot.Discord.Doctor;
using CommunityBot.Discord.Rest;

namespace CommunityBot.Discord.Posting;

/// <summary>
/// A message with a file in a channel where the bot may write, but not attach files: it is sent with the text instead,
/// which names the missing permission.
/// </summary>
internal static class FilesNotAllowed
{
    public static bool Applies(RestReply reply, Message message) =>
        reply is RestReply.Refused { Error.Code: DiscordError.MissingPermissions }
        && (FileAsText.HasFiles(message) || message.Blocks.Any(block => block is Block.Photo { Bytes: not null }));

    /// <summary>Pictures are left out: their text is in the page, and a recap names no permissions.</summary>
    public static Message AsText(Message message) =>
        FileAsText.WithoutPermission(
            message with { Blocks = [.. message.Blocks.Where(block => block is not Block.Photo)] },
            DiscordPermission.AttachFiles.Names.Single());
}
