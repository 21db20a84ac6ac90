using CommunityBot.Core.Commands;
using CommunityBot.Core.Wording;

namespace CommunityBot.Composition;

/// <summary>
/// Resolves the command dispatcher on first use, because the dispatcher and the platforms depend on each other.
/// </summary>
internal sealed class LazyCommandDispatcher(Lazy<CommandDispatcher> dispatcher) : ICommandDispatcher
{
    public IReadOnlyList<CommandSpec> Commands => dispatcher.Value.Commands;

    public Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation) =>
        dispatcher.Value.AnswerAsync(invocation, cancellation);

    public bool IsAllowed(CommandInvocation invocation) => dispatcher.Value.IsAllowed(invocation);

    public Phrases PhrasesFor(CommandInvocation invocation) => dispatcher.Value.PhrasesFor(invocation);

    public IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed) =>
        dispatcher.Value.Suggest(invocation, option, typed);
}
