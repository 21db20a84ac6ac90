using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// What somebody chose in the menu of a message. The answer goes to them alone, where the message stands.
/// https://docs.slack.dev/reference/interaction-payloads/shortcuts-interaction-payload
/// </summary>
internal static class MessageShortcutReader
{
    /// <summary>
    /// What Slack itself tells in a channel ("has joined") is of a subtype; these are what somebody said all the same.
    /// https://docs.slack.dev/reference/events/message#subtypes
    /// </summary>
    private static readonly string?[] SaidBySomebody = [
        null, "bot_message", "file_share", "me_message", "thread_broadcast"
    ];

    /// <returns>Null for what is not ours, or names nobody who asks.</returns>
    public static SlackInvocation? Read(JsonElement payload, string? responseUrl)
    {
        if (SlackButtons.CommandOf(payload.Text("callback_id") ?? "") is not { } command
            || payload.Part("user")?.Text("id") is not { Length: > 0 } user)
        {
            return null;
        }

        var channel = payload.Part("channel");
        var context = new CommandContext(
            SlackPlatform.PlatformName, channel?.Text("id"), payload.Part("team")?.Text("id"));
        var invocation = new CommandInvocation(command, new CommandUser(SlackPlatform.PlatformName, user), context)
        {
            TargetMessage = MessageOf(payload) with { IsPrivate = IsPrivate(channel) },
        };
        return new(invocation, new ResponseTarget.Ephemeral(responseUrl) { Thread = MessageThread.Of(payload) })
        {
            Trigger = payload.Text("trigger_id")
        };
    }

    private static TargetMessage MessageOf(JsonElement payload)
    {
        var message = payload.Part("message");
        var id = message?.Text("ts") ?? payload.Text("message_ts") ?? "";
        var kind = message?.Text("subtype");
        return new TargetMessage(
            id, SaidBySomebody.Contains(kind) ? PlainMessageText.Of(message?.Text("text") ?? "") : "")
        {
            AuthorId = message?.Text("user") ?? message?.Text("bot_id"),
            IsOwn = message is { } said && said.Text("bot_id") is not null && BearsOurButtons(said),

            // What is left of a deleted message that had replies.
            IsDeleted = id.Length == 0 || message is null || kind is "tombstone",
        };
    }

    /// <summary>
    /// The payload does not say whose app a bot is, but no post of ours is without a button that asks us something.
    /// </summary>
    private static bool BearsOurButtons(JsonElement message) => message
        .Items("blocks")
        .SelectMany(block => block.Items("elements"))
        .Any(element => element.Text("action_id") is { } id && SlackButtons.CommandOf(id) is not null);

    /// <summary>Between two people, or a few: https://docs.slack.dev/reference/objects/conversation-object</summary>
    private static bool IsPrivate(JsonElement? channel) =>
        channel?.Text("id") is ['D', ..] || channel?.Text("name") is "directmessage" or ['m', 'p', 'd', 'm', '-', ..];
}
