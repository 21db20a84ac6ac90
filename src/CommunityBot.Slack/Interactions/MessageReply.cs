using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;
using CommunityBot.Slack.Rendering;

namespace CommunityBot.Slack.Interactions;

/// <summary>
/// An answer to a message, as the arguments of the method that sends it: an answer about meetups is a reply in the
/// mention's thread, because the question was public too; what concerns one person, organisers or an error is
/// ephemeral. In a direct message everything is a message.
/// </summary>
internal static class MessageReply
{
    /// <summary>The first message is the answer; the others follow it with the same visibility.</summary>
    public const int MaxMessages = 5;

    /// <returns>Either a message or an ephemeral message.</returns>
    public static (DirectRequest? Message, EphemeralRequest? Ephemeral) For(
        SlackInvocation invocation, ResponseTarget.Message target, Message message, CommandReply reply,
        IReadOnlyList<CommandSpec> commands, Phrases phrases)
    {
        var channel = invocation.Invocation.Context.ChannelId ?? "";
        if (target.IsDirect || IsForEveryone(invocation.Invocation, reply, commands))
        {
            var answer = SlackRenderer.Answer(
                target.IsDirect ? message : SharedMessage.Of(message), isPrivate: false);
            return (new DirectRequest
            {
                Channel = channel,
                Text = answer.Text,
                Blocks = answer.Blocks,
                Thread = target.Thread
            }, null);
        }

        var only = MessageThread.In(
            target.OpenThread,
            SerializedAnswer.PayloadOf(
                invocation with { Target = new ResponseTarget.Ephemeral(ResponseUrl: null) },
                reply with { Message = message, IsPrivate = true }, commands, phrases));
        return (null, new EphemeralRequest
        {
            Channel = channel,
            User = invocation.Invocation.User.UserId,
            Text = only.Text,
            Blocks = only.Blocks,
            Thread = only.Thread,
        });
    }

    private static bool IsForEveryone(
        CommandInvocation invocation, CommandReply reply, IReadOnlyList<CommandSpec> commands) =>
        !reply.IsPrivate
        || SharedMessage.IsPossible(commands.FirstOrDefault(spec => spec.Name == invocation.Name), reply.Message);
}
