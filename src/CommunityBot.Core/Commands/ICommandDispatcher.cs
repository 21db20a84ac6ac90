using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>Where platforms bring what people ask.</summary>
public interface ICommandDispatcher
{
    /// <summary>What platforms register, in the order of help.</summary>
    IReadOnlyList<CommandSpec> Commands { get; }

    /// <summary>Always an answer, also to the unknown and the forbidden. May take as long as a post takes.</summary>
    Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation);

    /// <summary>
    /// Whether there is such a command and the asker may use it there, for what is only shown to those who may. Whoever
    /// asks anyway is refused by <see cref="AnswerAsync"/>.
    /// </summary>
    bool IsAllowed(CommandInvocation invocation) => false;

    /// <summary>
    /// The language of what a platform says around the answer to a call: a window's buttons, that it takes a moment.
    /// </summary>
    Phrases PhrasesFor(CommandInvocation invocation) => Phrases.English;

    /// <summary>At most 25, best first; empty when there is nothing to suggest.</summary>
    IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed);
}

/// <summary>An answer for one person.</summary>
/// <param name="IsPrivate">
/// True when only the asker should see it (ephemeral). Where nothing can be said to one person alone, it is said where
/// only they are, or not at all; never to everybody.
/// </param>
public sealed record CommandReply(Message Message, bool IsPrivate = true)
{
    /// <summary>
    /// Opened instead of saying the message, where the platform can still open one (both wait three seconds for it);
    /// otherwise the message is said.
    /// </summary>
    public Form? Form { get; init; }

    /// <summary>
    /// Said after the message, in order and as privately. A platform that allows fewer (Discord and Slack: five) says
    /// the first ones; none of them is needed to understand the message.
    /// </summary>
    public IReadOnlyList<Message> FollowUps { get; init; } = [];

    /// <summary>
    /// True for an answer that others are given too, the very same object: what a platform made of it can be used
    /// again.
    /// </summary>
    public bool IsCacheable { get; init; }
}
