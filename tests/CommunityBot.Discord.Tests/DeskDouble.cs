using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;

namespace CommunityBot.Discord.Tests;

/// <summary>A desk that answers what a test tells it to.</summary>
internal sealed class DeskDouble : ICommandDesk
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

    public Func<CommandCall, CancellationToken, Task<CommandReply>> Answering { get; set; } =
        (call, _) => Task.FromResult(new CommandReply(new Message($"answer to {call.Name}")));

    public Func<string, IReadOnlyList<Suggestion>> Suggesting { get; set; } = typed => [new Suggestion($"like {typed}", typed + "!")];

    public List<CommandCall> Calls { get; } = [];

    public Task<CommandReply> AnswerAsync(CommandCall call, CancellationToken cancellation)
    {
        lock (Calls)
        {
            Calls.Add(call);
        }

        return Answering(call, cancellation);
    }

    public IReadOnlyList<Suggestion> Suggest(CommandCall call, string option, string typed) => Suggesting(typed);
}
