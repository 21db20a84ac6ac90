using System.Runtime.CompilerServices;
using System.Text.Json;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Wording;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Interactions;

/// <summary>An answer as a message, and as the bytes that go to its address.</summary>
internal sealed class WrittenAnswer(SlackAnswerPayload payload)
{
    /// <summary>What many are given is drawn and written once.</summary>
    private static readonly ConditionalWeakTable<CommandReply, WrittenAnswer> Kept = [];

    public SlackAnswerPayload Payload => payload;

    public byte[] Json => field ??= JsonSerializer.SerializeToUtf8Bytes(payload, AnswersJson.Default.SlackAnswerPayload);

    public static WrittenAnswer For(SlackQuestion question, CommandReply reply, IReadOnlyList<CommandSpec> commands, Phrases phrases) =>
        reply.IsKept && question.Where is AnswerPlace.Whisper { TurnsPage: false, Thread: null }
            ? Kept.GetValue(reply, _ => Written(question, reply, commands, phrases))
            : Written(question, reply, commands, phrases);

    /// <summary>
    /// The answer as a message. What somebody wants to share is shared when it says something; that nothing was found
    /// interests only them. A private answer can be shared, unless its command is for organisers.
    /// </summary>
    public static SlackAnswerPayload PayloadOf(
        SlackQuestion question, CommandReply reply, IReadOnlyList<CommandSpec> commands, Phrases phrases)
    {
        var says = reply.Message.Title is not null;
        var isPrivate = question.Where is AnswerPlace.Channel ? !says : reply.IsPrivate;
        var payload = SlackRenderer.Answer(reply.Message, isPrivate) with
        {
            ReplaceOriginal = question.Where is AnswerPlace.Whisper { TurnsPage: true },
        };
        var mayBeShared = isPrivate && says && payload.Blocks.Count < SlackLimits.Blocks
            && commands.Any(spec => spec.Name == question.Call.Name && !spec.ForOrganisers);
        return mayBeShared && SlackButtons.Share(question.Call, phrases) is { } share
            ? payload with { Blocks = [.. payload.Blocks, share] }
            : payload;
    }

    private static WrittenAnswer Written(SlackQuestion question, CommandReply reply, IReadOnlyList<CommandSpec> commands, Phrases phrases) =>
        new(MessageThread.In(question.Where.Thread, PayloadOf(question, reply, commands, phrases)));
}
