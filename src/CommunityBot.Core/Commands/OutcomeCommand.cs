using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>The two buttons under "may or may not stand": post it again, or leave it as it is.</summary>
public sealed class OutcomeCommand : IBotCommand
{
    public const string Name = "outcome";

    private const string Again = "again";

    private const string Leave = "leave";

    public CommandSpec Spec { get; } = new(Name, "Say what becomes of a post that may or may not stand")
    {
        ForOrganisers = true,
        IsOnlyPressed = true,
    };

    /// <param name="reference">The post's reference.</param>
    public static Block.Buttons ButtonsFor(string reference, Phrases phrases) => new(
    [
        new Button.Ask(phrases.Organisers.PostIt, Name, $"{Again} {reference}"),
        new Button.Ask(phrases.Organisers.LeaveIt, Name, $"{Leave} {reference}"),
    ]);

    public CommandAnswer Answer(CommandRequest request) =>
        request.Call.Text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is [(Again or Leave) and var word, var reference]
            // What became of it is the whole answer.
            ? new CommandAnswer(new Message("")) { Effects = [new CommandEffect.Settle(reference, word == Again)] }
            : new CommandAnswer(new Message(request.Phrases.Organisers.AskedWithButtons));
}
