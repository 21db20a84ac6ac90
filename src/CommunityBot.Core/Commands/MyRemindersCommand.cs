using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary><c>/my-reminders</c>: what I am going to be reminded of, and a button to stop each.</summary>
public sealed class MyRemindersCommand : IBotCommand
{
    private const int MostButtons = 10;

    public CommandSpec Spec { get; } = new("my-reminders", "What you are reminded of, and how to stop it") { NeedsReminders = true };

    public CommandAnswer Answer(CommandRequest request)
    {
        var coming = request.Calendar.UpcomingAfter(request.Now).Where(request.IsReminded).ToList();
        return new CommandAnswer(coming.Count == 0
            ? new Message("You are down for no reminder.")
            {
                Blocks =
                [
                    new Block.Paragraph("You are down for no reminder. The button on a meetup's card puts you down for it."),
                    new Block.Buttons([new Button.Ask("Remind me of the next meetup", "remind-me", "")]),
                ],
            }
            : new Message($"I will remind you of {string.Join("; ", coming.Select(MeetupFinder.Label))}.")
            {
                Title = "Your reminders",
                Blocks =
                [
                    new Block.Bullets([.. coming.Select(meetup => RichText.FromString(MeetupFinder.Label(meetup)))]),
                    new Block.Buttons([.. coming.Take(MostButtons).Select(meetup =>
                        new Button.Ask($"Stop: {meetup.Heading}", "remind-me", $"stop {meetup.Id}"))]),
                ],
            });
    }
}
