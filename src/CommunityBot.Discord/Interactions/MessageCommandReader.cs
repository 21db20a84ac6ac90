using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Discord.Rendering;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// Reads the target message of a message command. Its content is included without the privileged Message Content
/// intent: https://docs.discord.com/developers/events/gateway#message-content-intent and
/// https://docs.discord.com/developers/interactions/application-commands#message-commands
/// </summary>
internal static class MessageCommandReader
{
    /// <summary>Message types with user content: default, reply, slash command, context menu command.</summary>
    private static readonly long?[] SaidBySomebody = [null, 0, 19, 20, 23];

    /// <param name="interaction">A message command interaction.</param>
    public static TargetMessage Read(JsonElement interaction)
    {
        var target = interaction.At("data")?.Text("target_id") ?? "";
        var isPrivate = interaction.At("guild_id") is null;
        if (target.Length == 0 || interaction.At("data")?.At("resolved")?.At("messages")?.At(target) is not { } message)
        {
            return new TargetMessage(target, "") { IsDeleted = true, IsPrivate = isPrivate };
        }

        var author = message.At("author");
        return new TargetMessage(
            target,
            SaidBySomebody.Contains(message.Whole("type")) ? PlainMessageText.Of(message.Text("content") ?? "") : "")
        {
            AuthorId = author?.Text("id"),
            IsOwn = author is { } by
                && by.IsTrue("bot")
                && (by.Text("id") == interaction.Text("application_id") || BearsOurButtons(message)),
            IsPrivate = isPrivate,
        };
    }

    /// <summary>
    /// An application's user id may differ from its application id, but every post of the bot has a command button or
    /// menu.
    /// </summary>
    private static bool BearsOurButtons(JsonElement message) => message
        .Items("components")
        .SelectMany(row => row.Items("components"))
        .Any(component => component.Text("custom_id") is { } id
            && (CommandButtonId.Read(id) is not null || SelectMenuId.Read(id) is not null));
}
