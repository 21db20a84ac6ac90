using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>Answers command invocations and autocomplete requests from platforms.</summary>
public interface ICommandDispatcher
{
    /// <summary>Commands to register on platforms, in the order of help.</summary>
    IReadOnlyList<CommandSpec> Commands { get; }

    /// <summary>
    /// Always returns a reply, also to unknown or forbidden commands. May take as long as posting a message.
    /// </summary>
    Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation);

    /// <summary>
    /// The reply of <see cref="AnswerAsync"/> if it is cached, otherwise null. Takes microseconds, so it may be called
    /// where a protocol is read.
    /// </summary>
    CommandReply? FindCached(CommandInvocation invocation) => null;

    /// <summary>
    /// Whether the command exists and the caller may use it there, for controls that only permitted callers see.
    /// <see cref="AnswerAsync"/> checks permissions in any case.
    /// </summary>
    bool IsAllowed(CommandInvocation invocation) => false;

    /// <summary>
    /// Language of the platform's own texts around an answer: a modal's buttons, the deferred response.
    /// </summary>
    Phrases PhrasesFor(CommandInvocation invocation) => Phrases.English;

    /// <summary>At most 25, best first; empty when there is nothing to suggest.</summary>
    IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed);

    /// <summary>The list of <see cref="Suggest"/> if it is cached, otherwise null; as fast as
    /// <see cref="FindCached"/>.</summary>
    IReadOnlyList<Suggestion>? FindCachedSuggestions(CommandInvocation invocation, string option, string typed) => null;
}

/// <summary>Reply to a command invocation.</summary>
/// <param name="IsPrivate">True for an ephemeral reply, which only the caller sees. Where the platform cannot send one,
/// the reply goes to a private conversation or is dropped; it is never public.</param>
public sealed record CommandReply(Message Message, bool IsPrivate = true)
{
    /// <summary>
    /// Opened instead of sending the message, while the platform still accepts it (both for three seconds); otherwise
    /// the message is sent.
    /// </summary>
    public Form? Form { get; init; }

    /// <summary>
    /// Sent after the message, in order and with the same visibility. A platform with a limit (Discord and Slack: five)
    /// sends the first ones; the message is complete without them.
    /// </summary>
    public IReadOnlyList<Message> FollowUps { get; init; } = [];

    /// <summary>True if one of its messages has a file.</summary>
    public bool HasFiles => FollowUps.Prepend(Message).Any(FileAsText.HasFiles);

    /// <summary>True if other callers get the same instance, so that platforms can cache its rendering.</summary>
    public bool IsCacheable { get; init; }
}
