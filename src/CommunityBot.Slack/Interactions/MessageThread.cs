using System.Text.Json;

using CommunityBot.Slack.Rendering;
using CommunityBot.Wire;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// Finds the thread of the message on which a block action or shortcut was used, so that the answer appears there. The
/// payload contains it for public messages; for ephemeral messages Slack's documentation does not state it, so our own
/// carry it in the block ids of their buttons.
/// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
/// </summary>
internal static class MessageThread
{
    private const string BlockIdPrefix = "in:";

    /// <returns>The ts of the thread's parent message. Null when the message is shown in the channel, as the parent of
    /// a thread or as a broadcast reply: an answer in the thread would not be visible there.
    /// https://docs.slack.dev/reference/events/message/thread_broadcast</returns>
    public static string? Of(JsonElement payload)
    {
        var (container, message) = (payload.Property("container"), payload.Property("message"));
        if (message?.Text("subtype") is "thread_broadcast" || message?.Property("root") is not null)
        {
            return null;
        }

        var own = container?.Text("message_ts") ?? message?.Text("ts") ?? payload.Text("message_ts");
        var thread = container?.Text("thread_ts") ?? message?.Text("thread_ts") ?? FromBlockId(payload);
        return thread == own ? null : thread;
    }

    /// <summary>The same answer in a thread, with the thread's ts in the block id of every row of buttons.</summary>
    public static SlackAnswerPayload In(string? thread, SlackAnswerPayload answer) =>
        thread is null ? answer : answer with
        {
            // A replacement stays in the thread of the message it replaces.
            Thread = answer.ReplaceOriginal ? null : thread,
            Blocks = [
            .. answer.Blocks.Select((block, index) => block is SlackBlock.Actions row
                ? row with { BlockId = $"{BlockIdPrefix}{thread}:{index}" }
                : block)
        ],
        };

    private static string? FromBlockId(JsonElement payload) =>
        payload.Items("actions").FirstOrDefault().Text("block_id") is { } id
            && id.StartsWith(BlockIdPrefix, StringComparison.Ordinal)
            && id.Split(':') is [_, { Length: > 0 } thread, _]
            ? thread
            : null;
}
