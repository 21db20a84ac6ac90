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
        reply is RestReply.Refused { Error.Code: DiscordError.MissingPermissions } && FileAsText.HasFiles(message);

    public static Message AsText(Message message) =>
        FileAsText.WithoutPermission(message, DiscordPermission.AttachFiles.Names.Single());
}
