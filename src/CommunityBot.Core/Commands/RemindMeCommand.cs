using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/remind-me [meetup]</c>: sets reminders by direct message, a day and an hour before the meetup; <c>/remind-me
/// stop meetup</c> removes them.
/// </summary>
public sealed class RemindMeCommand : IBotCommand
{
    private const string Stop = "stop";

    public CommandSpec Spec { get; } = CommandWords.Of("remind-me") with { Needs = CommandNeeds.Reminders };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (name, isStop) = NameAndStop(request.Argument(SharedOptions.Meetup));
        var finder = new MeetupFinder(request, meetup => meetup.Kind is MeetupKind.Meetup or MeetupKind.Session);
        var found = name.Length > 0
            ? finder.Find(name)
            : request.Calendar.NextAfter(request.Now) is { } next
            ? [next]
            : [];
        return found switch
        {
            [] when name.Length == 0 => new(new Message(request.Phrases.Answers.NoMeetupScheduled)),
            [] => new(NotFoundAnswer.Meetup(name, finder.Nearest(name, 3), Spec.Name, request.Phrases)),
            [var meetup, ..] when isStop => RemoveReminder(meetup, request),
            [var meetup, ..] when meetup.When.EffectiveEnd is { } over && over <= request.Now =>
                new(new Message(Phrases.Format(request.Phrases.Answers.MeetupOverFormat, meetup.Heading))),
            [var meetup, ..] => AddReminder(meetup, request),
        };
    }

    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        new MeetupFinder(request, meetup => meetup.When.EffectiveEnd is not { } over || over > request.Now).Suggest(
            typed);

    private static CommandAnswer AddReminder(Meetup meetup, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        var sentence = Phrases.Format(
            request.HasReminder(meetup)
                ? words.ReminderExistsFormat
                : words.ReminderSetFormat, meetup.Caption(phrases));
        return new CommandAnswer(new Message(sentence)
        {
            Blocks =
            [
                new Block.Paragraph(sentence),
                new Block.Buttons(
                [
                    new Button.Invoke(phrases.StopReminding, "remind-me", $"{Stop} {meetup.Id}"),
                    new Button.Invoke(words.YourReminders, "my-reminders", ""),
                ]),
            ],
        })
        {
            Effects = [new CommandEffect.AddReminder(meetup)],
        };
    }

    private static CommandAnswer RemoveReminder(Meetup meetup, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        var form = request.HasReminder(meetup) ? words.ReminderRemovedFormat : words.NoReminderFormat;
        return new CommandAnswer(new Message(Phrases.Format(form, meetup.Caption(phrases))))
        {
            Effects = [new CommandEffect.RemoveReminder(meetup)],
        };
    }

    private static (string Name, bool IsStop) NameAndStop(string argument) =>
        argument.Equals(Stop, StringComparison.OrdinalIgnoreCase) ? ("", true)
        : argument.StartsWith(Stop + " ", StringComparison.OrdinalIgnoreCase) ? (argument[Stop.Length..].Trim(), true)
        : (argument, false);
}
