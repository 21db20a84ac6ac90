using CommunityBot.Core.Commands;
using CommunityBot.Core.Wording;

namespace CommunityBot.Discord.Interactions;

/// <summary>
/// The desk, looked up when somebody asks something: it posts through platforms and platforms ask it, so neither can
/// wait
/// for the other to be made.
/// </summary>
internal sealed class LazyDispatcher(Func<ICommandDispatcher> find) : ICommandDispatcher
{
    private readonly Lazy<ICommandDispatcher> dispatcher = new(find);

    public IReadOnlyList<CommandSpec> Commands => dispatcher.Value.Commands;

    public Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation) =>
        dispatcher.Value.AnswerAsync(invocation, cancellation);

    public bool IsAllowed(CommandInvocation invocation) => dispatcher.Value.IsAllowed(invocation);

    public Phrases PhrasesFor(CommandInvocation invocation) => dispatcher.Value.PhrasesFor(invocation);

    public IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed) =>
        dispatcher.Value.Suggest(invocation, option, typed);
}
