using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary><c>/my-reminders</c>: lists the caller's reminders, each with a button to remove it.</summary>
public sealed class MyRemindersCommand : IBotCommand
{
    private const int MaxButtons = 10;

    public CommandSpec Spec { get; } = CommandWords.Of("my-reminders") with { Needs = CommandNeeds.Reminders };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        var coming = request.Calendar.UpcomingAfter(request.Now).Where(request.HasReminder).ToList();
        return new CommandAnswer(coming.Count == 0
            ? new Message(words.NoReminders)
            {
                Blocks =
                [
                    new Block.Paragraph(words.NoReminders),
                    new Block.Buttons([new Button.Invoke(words.RemindMeOfTheNext, "remind-me", "")]),
                ],
            }
            : new Message(phrases.Labelled(
                words.YourReminders, string.Join("; ", coming.Select(meetup => meetup.Caption(phrases)))))
            {
                Title = words.YourReminders,
                Blocks =
                [
                    new Block.Bullets(
                        [.. coming.Select(meetup => RichText.FromString(meetup.Caption(phrases)))]),
                    new Block.Buttons([.. coming.Take(MaxButtons).Select(meetup =>
                        new Button.Invoke(
                            phrases.Labelled(phrases.StopReminding, meetup.Heading),
                            "remind-me",
                            $"stop {meetup.Id}"))]),
                ],
            });
    }
}
