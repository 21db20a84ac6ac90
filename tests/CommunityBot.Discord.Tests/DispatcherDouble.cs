using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Tests;

/// <summary>A fake command dispatcher that returns scripted replies.</summary>
internal sealed class DispatcherDouble : ICommandDispatcher
{
    public IReadOnlyList<CommandSpec> Commands { get; set; } =
    [
        new("next-meetup", "When and where we meet next"),
        new("agenda", "What happens when")
        {
            Options = [new("meetup", "Which meetup")],
            Translations = [new("de", "programm", "Was wann geschieht")],
        },
        new("slow", "Takes its time"),
    ];

    public Func<CommandInvocation, CancellationToken, Task<CommandReply>> Answering { get; set; } =
        (invocation, _) => Task.FromResult(new CommandReply(new Message($"answer to {invocation.Name}")));

    public Func<string, IReadOnlyList<Suggestion>> Suggesting { get; set; } =
        typed => [new Suggestion($"like {typed}", typed + "!")];

    /// <summary>By name.</summary>
    public Dictionary<string, CommandReply> Cached { get; } = [];

    public IReadOnlyList<Suggestion>? CachedSuggestions { get; set; }

    public List<CommandInvocation> Calls { get; } = [];

    public Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        lock (Calls)
        {
            Calls.Add(invocation);
        }

        return Answering(invocation, cancellation);
    }

    public CommandReply? FindCached(CommandInvocation invocation) => invocation.Name == FaultyCommand
        ? throw new InvalidOperationException("a bug")
        : Cached.GetValueOrDefault(invocation.Name);

    /// <summary>Its cache throws.</summary>
    public string? FaultyCommand { get; set; }

    public IReadOnlyList<Suggestion>? FindCachedSuggestions(
        CommandInvocation invocation, string option, string typed) => CachedSuggestions;

    public IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed) =>
        Suggesting(typed);
}
