using System.Runtime.CompilerServices;
using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Interactions;

/// <summary>An answer as a Slack payload, and as the JSON sent to a response_url.</summary>
internal sealed class SerializedAnswer(SlackAnswerPayload payload)
{
    /// <summary>Caches cacheable replies, so that each is rendered and serialized once.</summary>
    private static readonly ConditionalWeakTable<CommandReply, SerializedAnswer> Kept = [];

    public SlackAnswerPayload Payload => payload;

    public byte[] Json =>
        field ??= JsonSerializer.SerializeToUtf8Bytes(payload, AnswersJson.Default.SlackAnswerPayload);

    public static SerializedAnswer For(
        SlackInvocation invocation, CommandReply reply, IReadOnlyList<CommandSpec> commands, Phrases phrases) =>
        reply.IsCacheable && invocation.Target is ResponseTarget.Ephemeral { ReplacesMessage: false, Thread: null }
            ? Kept.GetValue(reply, _ => Written(invocation, reply, commands, phrases))
            : Written(invocation, reply, commands, phrases);

    /// <summary>
    /// The answer as a payload. "Share here" posts it in the channel only if it has content; "nothing found" stays
    /// ephemeral. Ephemeral answers get a share button, unless the command is for organisers.
    /// </summary>
    public static SlackAnswerPayload PayloadOf(
        SlackInvocation invocation, CommandReply reply, IReadOnlyList<CommandSpec> commands, Phrases phrases)
    {
        var says = reply.Message.Title is not null;
        var isPrivate = invocation.Target is ResponseTarget.Channel ? !says : reply.IsPrivate;
        var message = isPrivate ? reply.Message : SharedMessage.Of(reply.Message);
        var payload = SlackRenderer.Answer(message, isPrivate) with
        {
            ReplaceOriginal = invocation.Target is ResponseTarget.Ephemeral { ReplacesMessage: true },
        };
        var mayBeShared = isPrivate && payload.Blocks.Count < SlackLimits.Blocks
            && SharedMessage.IsPossible(
                commands.FirstOrDefault(spec => spec.Name == invocation.Invocation.Name), reply.Message);
        return mayBeShared && SlackButtons.Share(invocation.Invocation, phrases) is { } share
            ? payload with { Blocks = [.. payload.Blocks, share] }
            : payload;
    }

    private static SerializedAnswer Written(
        SlackInvocation invocation, CommandReply reply, IReadOnlyList<CommandSpec> commands, Phrases phrases) =>
        new(MessageThread.In(invocation.Target.Thread, PayloadOf(invocation, reply, commands, phrases)));
}
