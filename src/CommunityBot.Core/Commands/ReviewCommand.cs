using CommunityBot.Core.Identity;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>Invoked by the buttons of the question whether members are notified of many changes.</summary>
public sealed class ReviewCommand : IBotCommand
{
    public CommandSpec Spec { get; } = new(ReviewDecisions.Command, "Decide about many changes at once")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        request.Invocation.Text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [(ReviewDecisions.Notify or ReviewDecisions.Edit) and var word, var reference]
            ? new CommandAnswer(new Message(""))
            {
                Effects =
                [
                    new CommandEffect.DecideReview(
                        reference,
                        word == ReviewDecisions.Notify ? ReviewDecision.Notify : ReviewDecision.EditOnly),
                ],
            }
            : new CommandAnswer(new Message(request.Phrases.Organisers.UseButtons));
}
