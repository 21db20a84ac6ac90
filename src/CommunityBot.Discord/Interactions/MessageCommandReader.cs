using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Discord.Rendering;
using CommunityBot.Wire;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// Reads the target message of a message command. Its content is included without the privileged Message Content
/// intent: https://docs.discord.com/developers/events/gateway#message-content-intent and
/// https://docs.discord.com/developers/interactions/application-commands#message-commands
/// </summary>
internal static class MessageCommandReader
{
    /// <summary>Message types with user content: default, reply, slash command, context menu command.</summary>
    private static readonly long?[] UserMessageTypes = [null, 0, 19, 20, 23];

    /// <param name="interaction">A message command interaction.</param>
    public static TargetMessage Read(JsonElement interaction)
    {
        var target = interaction.Property("data")?.TextOrNumber("target_id") ?? "";
        var isPrivate = interaction.Property("guild_id") is null;
        if (target.Length == 0 || interaction.Property("data")?.Property("resolved")?.Property("messages")?.Property(
            target) is not { } message)
        {
            return new TargetMessage(target, "") { IsDeleted = true, IsPrivate = isPrivate };
        }

        var author = message.Property("author");
        return new TargetMessage(
            target,
            UserMessageTypes.Contains(message.WholeNumber("type"))
                ? PlainMessageText.Of(message.Text("content") ?? "")
                : "")
        {
            AuthorId = author?.TextOrNumber("id"),
            AuthorName = author?.Text("global_name") ?? author?.Text("username"),
            IsFromApp = author?.IsTrue("bot") is true || message.TextOrNumber("webhook_id") is not null,
            Files = [.. message.Items("attachments").Select(FileOf).OfType<MessageFile>()],
            IsOwn = author is { } by
                && by.IsTrue("bot")
                && (by.TextOrNumber("id") == interaction.TextOrNumber("application_id") || HasOwnComponents(message)),
            IsPrivate = isPrivate,
        };
    }

    /// <summary>Null for an attachment without an id or an address.</summary>
    private static MessageFile? FileOf(JsonElement attachment) =>
        attachment.TextOrNumber("id") is { Length: > 0 } id
            && Uri.TryCreate(attachment.Text("url"), UriKind.Absolute, out var address)
            ? new MessageFile(id, attachment.Text("title") ?? attachment.Text("filename") ?? id, address)
            {
                MediaType = attachment.Text("content_type"),
                Size = attachment.WholeNumber("size"),
                Alt = attachment.Text("description"),
            }
            : null;

    /// <summary>
    /// An application's user id may differ from its application id, but every post of the bot has a command button or
    /// menu.
    /// </summary>
    private static bool HasOwnComponents(JsonElement message) => message
        .Items("components")
        .SelectMany(row => row.Items("components"))
        .Any(component => component.Text("custom_id") is { } id
            && (CommandButtonId.Read(id) is not null || SelectMenuId.Read(id) is not null));
}
