using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Resolves the command dispatcher on first use, because the dispatcher depends on the platforms and the platforms on
/// the dispatcher. Platforms receive this one as <see cref="ICommandDispatcher"/>; nothing else has to be lazy.
/// </summary>
/// <param name="ready">Completes when the pages have been read. Platforms connect before that; a command that arrives
/// in between is answered afterwards, never from an empty calendar.</param>
public sealed class LazyCommandDispatcher(Func<ICommandDispatcher> resolve, Task? ready = null) : ICommandDispatcher
{
    private readonly Lazy<ICommandDispatcher> dispatcher = new(resolve);
    private readonly Task ready = ready ?? Task.CompletedTask;

    public IReadOnlyList<CommandSpec> Commands => dispatcher.Value.Commands;

    public Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation) =>
        ready.IsCompleted
            ? dispatcher.Value.AnswerAsync(invocation, cancellation)
            : AnswerWhenReadyAsync(invocation, cancellation);

    public CommandReply? FindCached(CommandInvocation invocation) =>
        ready.IsCompleted ? dispatcher.Value.FindCached(invocation) : null;

    public bool IsAllowed(CommandInvocation invocation) => dispatcher.Value.IsAllowed(invocation);

    public Phrases PhrasesFor(CommandInvocation invocation) => dispatcher.Value.PhrasesFor(invocation);

    /// <summary>Empty until the pages have been read: a list of suggestions cannot be sent later.</summary>
    public IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed) =>
        ready.IsCompleted ? dispatcher.Value.Suggest(invocation, option, typed) : [];

    public IReadOnlyList<Suggestion>? FindCachedSuggestions(
        CommandInvocation invocation, string option, string typed) =>
        ready.IsCompleted ? dispatcher.Value.FindCachedSuggestions(invocation, option, typed) : null;

    private async Task<CommandReply> AnswerWhenReadyAsync(
        CommandInvocation invocation, CancellationToken cancellation)
    {
        await ready.WaitAsync(cancellation);
        return await dispatcher.Value.AnswerAsync(invocation, cancellation);
    }
}
