using CommunityBot.Core.Announcements;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>Invoked by the buttons of the question what became of a meetup whose page is gone.</summary>
public sealed class GoneMeetupCommand : IBotCommand
{
    private const int MaxTargets = 10;

    public CommandSpec Spec { get; } = new(GoneMeetupDecisions.Command, "Decide about a meetup whose page is gone")
    {
        ForOrganisers = true,
        IsButtonOnly = true,
        Needs = CommandNeeds.Overview,
    };

    public CommandAnswer Answer(CommandRequest request) =>
        request.Invocation.Text.Trim().Split(' ', StringSplitOptions.RemoveEmptyEntries) switch
        {
            [GoneMeetupDecisions.Cancelled, var reference] =>
                With(new CommandEffect.DecideGone(reference, GoneDecision.Cancelled)),
            [GoneMeetupDecisions.Left, var reference] =>
                With(new CommandEffect.DecideGone(reference, GoneDecision.Left)),
            [GoneMeetupDecisions.Moved, var reference, var target] =>
                With(new CommandEffect.MoveGone(reference, target)),
            [GoneMeetupDecisions.Moved, var reference] => Targets(reference, request),
            _ => new CommandAnswer(new Message(request.Phrases.Organisers.UseButtons)),
        };

    /// <summary>The result of the effect is the whole reply.</summary>
    private static CommandAnswer With(CommandEffect effect) => new(new Message("")) { Effects = [effect] };

    private static CommandAnswer Targets(string reference, CommandRequest request)
    {
        var words = request.Phrases.Organisers;
        if (request.Overview.Gone.FirstOrDefault(meetup => meetup.Reference == reference) is not { } gone)
        {
            return new CommandAnswer(new Message(words.NothingToDecide));
        }

        var targets = request.Calendar.UpcomingAfter(request.Now).Take(MaxTargets).ToList();
        return new CommandAnswer(targets.Count == 0
            ? new Message(words.NoTarget)
            : new Message(words.WhichTarget)
            {
                Blocks =
                [
                    new Block.Paragraph(words.WhichTarget),
                    new Block.Buttons([.. targets.Select(meetup => new Button.Invoke(
                        meetup.Caption(request.Phrases),
                        GoneMeetupDecisions.Command,
                        $"{GoneMeetupDecisions.Moved} {reference} {OrganiserQuestions.TargetOf(gone, meetup)}"))]),
                ],
            });
    }
}
