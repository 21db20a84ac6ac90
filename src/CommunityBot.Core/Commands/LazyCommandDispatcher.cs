using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Resolves the command dispatcher on first use, because the dispatcher depends on the platforms and the platforms on
/// the dispatcher. Platforms receive this one as <see cref="ICommandDispatcher"/>; nothing else has to be lazy.
/// </summary>
public sealed class LazyCommandDispatcher(Func<ICommandDispatcher> resolve) : ICommandDispatcher
{
    private readonly Lazy<ICommandDispatcher> dispatcher = new(resolve);

    public IReadOnlyList<CommandSpec> Commands => dispatcher.Value.Commands;

    public Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation) =>
        dispatcher.Value.AnswerAsync(invocation, cancellation);

    public CommandReply? FindCached(CommandInvocation invocation) => dispatcher.Value.FindCached(invocation);

    public bool IsAllowed(CommandInvocation invocation) => dispatcher.Value.IsAllowed(invocation);

    public Phrases PhrasesFor(CommandInvocation invocation) => dispatcher.Value.PhrasesFor(invocation);

    public IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed) =>
        dispatcher.Value.Suggest(invocation, option, typed);

    public IReadOnlyList<Suggestion>? FindCachedSuggestions(
        CommandInvocation invocation, string option, string typed) =>
        dispatcher.Value.FindCachedSuggestions(invocation, option, typed);
}
