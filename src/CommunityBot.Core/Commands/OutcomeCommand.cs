using CommunityBot.Core.Messages;

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
    public static Block.Buttons ButtonsFor(string reference) => new(
    [
        new Button.Ask("It is not there: post it", Name, $"{Again} {reference}"),
        new Button.Ask("Leave it as it is", Name, $"{Leave} {reference}"),
    ]);

    public CommandAnswer Answer(CommandRequest request) =>
        request.Call.Text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) is [(Again or Leave) and var word, var reference]
            ? new CommandAnswer(new Message("Noted.")) { Effects = [new CommandEffect.Settle(reference, word == Again)] }
            : new CommandAnswer(new Message("This is asked with the buttons under a post that needs a look."));
}
