using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Rendering;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Converts a message shortcut to a command invocation. The answer is ephemeral, in the channel or thread of the
/// message. https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
/// </summary>
internal static class MessageShortcutReader
{
    /// <summary>
    /// Slack's own messages ("has joined") have a subtype; messages with one of these were still written by a member or
    /// an app. https://docs.slack.dev/reference/events/message#subtypes
    /// </summary>
    private static readonly string?[] MemberSubtypes = [
        null, "bot_message", "file_share", "me_message", "thread_broadcast"
    ];

    /// <returns>Null when the callback id is not ours or the payload names no user.</returns>
    public static SlackInvocation? Read(JsonElement payload, string? responseUrl)
    {
        if (SlackButtons.CommandOf(payload.Text("callback_id") ?? "") is not { } command
            || payload.Property("user")?.Text("id") is not { Length: > 0 } user)
        {
            return null;
        }

        var channel = payload.Property("channel");
        var context = new CommandContext(
            SlackPlatform.PlatformName, channel?.Text("id"), payload.Property("team")?.Text("id"));
        var invocation = new CommandInvocation(command, new CommandUser(SlackPlatform.PlatformName, user), context)
        {
            TargetMessage = MessageOf(payload) with { IsPrivate = IsPrivate(channel) },
        };
        return new(invocation, new ResponseTarget.Ephemeral(responseUrl) { Thread = MessageThread.Of(payload) })
        {
            TriggerId = payload.Text("trigger_id")
        };
    }

    private static TargetMessage MessageOf(JsonElement payload)
    {
        var message = payload.Property("message");
        var id = message?.Text("ts") ?? payload.Text("message_ts") ?? "";
        var subtype = message?.Text("subtype");
        return new TargetMessage(
            id, MemberSubtypes.Contains(subtype) ? PlainMessageText.Of(message?.Text("text") ?? "") : "")
        {
            AuthorId = message?.Text("user") ?? message?.Text("bot_id"),
            AuthorName = message?.Property("user_profile") is { } profile ? NameIn(profile) : null,
            IsFromApp = message?.Text("bot_id") is not null,
            Files = [.. (message?.Items("files") ?? []).Select(FileOf).OfType<MessageFile>()],
            IsOwn = message is { } sent && sent.Text("bot_id") is not null && HasOurButtons(sent),

            // A tombstone is a deleted message that had replies.
            IsDeleted = id.Length == 0 || message is null || subtype is "tombstone",
        };
    }

    private static string? NameIn(JsonElement profile) =>
        profile.Text("display_name") is { Length: > 0 } shown ? shown : profile.Text("real_name");

    /// <summary>
    /// Null for a file that Slack only links to, or whose content it withholds.
    /// https://docs.slack.dev/reference/objects/file-object
    /// </summary>
    private static MessageFile? FileOf(JsonElement file) =>
        file.Text("id") is { Length: > 0 } id
            && file.Text("mode") is not ("tombstone" or "hidden_by_limit")
            && !file.IsTrue("is_external")
            && Uri.TryCreate(
                file.Text("url_private_download") ?? file.Text("url_private"), UriKind.Absolute, out var address)
            ? new MessageFile(id, file.Text("name") ?? file.Text("title") ?? id, address)
            {
                MediaType = file.Text("mimetype"),
                Size = file.WholeNumber("size"),
                Alt = file.Text("alt_txt"),
            }
            : null;

    /// <summary>
    /// The payload does not contain the app id of a bot message, but every post of ours has a button with one of our
    /// action ids.
    /// </summary>
    private static bool HasOurButtons(JsonElement message) => message
        .Items("blocks")
        .SelectMany(block => block.Items("elements"))
        .Any(element => element.Text("action_id") is { } id && SlackButtons.CommandOf(id) is not null);

    /// <summary>
    /// A direct or group direct message: https://docs.slack.dev/reference/objects/conversation-object
    /// </summary>
    private static bool IsPrivate(JsonElement? channel) =>
        channel?.Text("id") is ['D', ..] || channel?.Text("name") is "directmessage" or ['m', 'p', 'd', 'm', '-', ..];
}
