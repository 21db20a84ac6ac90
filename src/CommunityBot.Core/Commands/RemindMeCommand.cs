using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/remind-me [meetup]</c>: a direct message the day before and an hour before; <c>/remind-me stop meetup</c> takes it back.
/// </summary>
public sealed class RemindMeCommand : IBotCommand
{
    private const string Stop = "stop";

    private static readonly CommandOption Which = new("meetup", "Which one: its name, date or speaker; the next one if left out");

    public CommandSpec Spec { get; } = new("remind-me", "A message to you alone before a meetup") { Options = [Which], NeedsReminders = true };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (name, isStop) = NameAndStop(request.Argument(Which));
        var finder = new MeetupFinder(request.Calendar, request.Now, meetup => meetup.Kind is MeetupKind.Meetup or MeetupKind.Session);
        var found = name.Length > 0 ? finder.Find(name) : request.Calendar.NextAfter(request.Now) is { } next ? [next] : [];
        return found switch
        {
            [] when name.Length == 0 => new(new Message("Nothing is on the calendar yet, so there is nothing to remind you of.")),
            [] => new(NotFound.Meetup(name, finder.Nearest(name, 3), Spec.Name)),
            [var meetup, ..] when isStop => StopReminding(meetup, request),
            [var meetup, ..] when meetup.When.Over is { } over && over <= request.Now =>
                new(new Message($"{meetup.Heading} is over.")),
            [var meetup, ..] => Remind(meetup, request),
        };
    }

    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        new MeetupFinder(request.Calendar, request.Now, meetup => meetup.When.Over is not { } over || over > request.Now).Suggest(typed);

    private static CommandAnswer Remind(Meetup meetup, CommandRequest request) => new(new Message(request.IsReminded(meetup)
        ? $"You are down for {MeetupFinder.Label(meetup)} already: I write to you the day before and an hour before."
        : $"I will write to you the day before {MeetupFinder.Label(meetup)}, and an hour before it starts.")
    {
        Blocks =
        [
            new Block.Paragraph(request.IsReminded(meetup)
                ? $"You are down for {MeetupFinder.Label(meetup)} already: I write to you the day before and an hour before."
                : $"I will write to you the day before {MeetupFinder.Label(meetup)}, and an hour before it starts."),
            new Block.Buttons(
            [
                new Button.Ask("Don't remind me", "remind-me", $"{Stop} {meetup.Id}"),
                new Button.Ask("My reminders", "my-reminders", ""),
            ]),
        ],
    })
    {
        Effects = [new CommandEffect.Remind(meetup)],
    };

    private static CommandAnswer StopReminding(Meetup meetup, CommandRequest request) => new(new Message(request.IsReminded(meetup)
        ? $"I will not remind you of {MeetupFinder.Label(meetup)}."
        : $"You are not down for {MeetupFinder.Label(meetup)}."))
    {
        Effects = [new CommandEffect.StopReminding(meetup)],
    };

    private static (string Name, bool IsStop) NameAndStop(string argument) =>
        argument.Equals(Stop, StringComparison.OrdinalIgnoreCase) ? ("", true)
        : argument.StartsWith(Stop + " ", StringComparison.OrdinalIgnoreCase) ? (argument[Stop.Length..].Trim(), true)
        : (argument, false);
}
