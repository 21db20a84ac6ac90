using System.Text.Json;

using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// The thread in which a message stands that somebody pressed or chose, so that they are answered where they read. The
/// payload tells it of messages that everybody sees; whether it does of those that one person sees, Slack's pages do
/// not say, so our own bear it in their buttons.
/// https://docs.slack.dev/reference/interaction-payloads/block_actions-payload
/// </summary>
internal static class MessageThread
{
    private const string Mark = "in:";

    /// <returns>
    /// The first message of the thread; null where the message stands in the channel: as the first of a thread, or as a
    /// reply that is shown there too, for whoever presses it there would not see an answer in the thread.
    /// https://docs.slack.dev/reference/events/message/thread_broadcast
    /// </returns>
    public static string? Of(JsonElement payload)
    {
        var (container, message) = (payload.Part("container"), payload.Part("message"));
        if (message?.Text("subtype") is "thread_broadcast" || message?.Part("root") is not null)
        {
            return null;
        }

        var own = container?.Text("message_ts") ?? message?.Text("ts") ?? payload.Text("message_ts");
        var thread = container?.Text("thread_ts") ?? message?.Text("thread_ts") ?? Borne(payload);
        return thread == own ? null : thread;
    }

    /// <summary>The same answer with its thread in it, and in every row of its buttons.</summary>
    public static SlackAnswerPayload In(string? thread, SlackAnswerPayload answer) =>
        thread is null ? answer : answer with
    {
        // What takes another message's place stands where that stood.
        Thread = answer.ReplaceOriginal ? null : thread,
        Blocks = [
            .. answer.Blocks.Select((block, index) => block is SlackBlock.Actions row
                ? row with { BlockId = $"{Mark}{thread}:{index}" }
                : block)
        ],
    };

    private static string? Borne(JsonElement payload) =>
        payload.Items("actions").FirstOrDefault().Text("block_id") is { } id
            && id.StartsWith(Mark, StringComparison.Ordinal)
            && id.Split(':') is [_, { Length: > 0 } thread, _]
            ? thread
            : null;
}
