using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>What the two buttons of <see cref="OpenOutcomes"/> ask: post it again, or leave it as it is.</summary>
public sealed class OutcomeCommand : IBotCommand
{
    public CommandSpec Spec { get; } = new(OpenOutcomes.Command, "Say what becomes of a post that may or may not stand")
    {
        ForOrganisers = true,
        IsOnlyPressed = true,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        request.Call.Text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is [(OpenOutcomes.Again or OpenOutcomes.Leave) and var word, var reference]
            // What became of it is the whole answer.
            ? new CommandAnswer(new Message("")) { Effects = [new CommandEffect.Settle(reference, word == OpenOutcomes.Again)] }
            : new CommandAnswer(new Message(request.Phrases.Organisers.AskedWithButtons));
}
