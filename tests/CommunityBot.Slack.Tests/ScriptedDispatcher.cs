using System.Collections.Concurrent;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;

namespace CommunityBot.Slack.Tests;

/// <summary>A fake command dispatcher that returns scripted replies and records invocations.</summary>
internal sealed class ScriptedDispatcher(Func<CommandInvocation, CancellationToken, Task<CommandReply>>? answer = null)
    : ICommandDispatcher
{
    private TaskCompletionSource invoked = new(TaskCreationOptions.RunContinuationsAsynchronously);

    /// <summary>Completes with the first invocation.</summary>
    public Task Invoked => UntilInvokedAsync(1);

    public ConcurrentQueue<CommandInvocation> Calls { get; } = new();

    public IReadOnlyList<CommandSpec> Commands { get; } =
    [
        new("next-meetup", "When and where we meet next"),
        new("agenda", "What is on at a meetup") { Options = [new CommandOption("meetup", "Which meetup")] },
        new("speaker", "Who speaks") { Options = [new CommandOption("name", "Part of a name")] },
        new("recap", "Post the recap")
        {
            Options = [new CommandOption("meetup", "Which") { IsRequired = true }],
            ForOrganisers = true
        },
        new("quotes", "What was said")
        {
            ForOrganisers = true,
            MessageCommand = new("Keep this", "Keeps what somebody said")
            {
                Names = new Dictionary<string, string> { ["de"] = "Merken" }
            },
        },
        new("help", "What can be asked"),
    ];

    /// <summary>Completes after the given number of invocations.</summary>
    public async Task UntilInvokedAsync(int times)
    {
        while (true)
        {
            var next = Volatile.Read(ref invoked).Task;
            if (Calls.Count >= times)
            {
                return;
            }

            await next.WaitAsync(Waiting.Limit);
        }
    }

    public Task<CommandReply> AnswerAsync(CommandInvocation invocation, CancellationToken cancellation)
    {
        Calls.Enqueue(invocation);
        Interlocked.Exchange(ref invoked, new(TaskCreationOptions.RunContinuationsAsynchronously)).TrySetResult();
        return answer is not null
            ? answer(invocation, cancellation)
            : Task.FromResult(new CommandReply(new Message($"{invocation.Name} <{invocation.Text}>")));
    }

    /// <summary>By name.</summary>
    public Dictionary<string, CommandReply> Cached { get; init; } = [];

    /// <summary>Its cache throws.</summary>
    public string? FaultyCommand { get; init; }

    public CommandReply? FindCached(CommandInvocation invocation) => invocation.Name == FaultyCommand
        ? throw new InvalidOperationException("a bug")
        : Cached.GetValueOrDefault(invocation.Name);

    /// <summary>Users who may use organiser commands; empty by default.</summary>
    public HashSet<string> Organisers { get; init; } = [];

    public bool IsAllowed(CommandInvocation invocation) => Organisers.Contains(invocation.User.UserId);

    public IReadOnlyList<Suggestion> Suggest(CommandInvocation invocation, string option, string typed) => [];
}
