using CommunityBot.Core.Announcements;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>
/// Invoked by the button "Tell me when there is one" while no meetup is planned: one direct message when the next is
/// announced. With "stop", the message is not wanted any more.
/// </summary>
public sealed class TellMeCommand : IBotCommand
{
    private const string Name = "tell-me";

    private const string Stop = "stop";

    public CommandSpec Spec { get; } = new(Name, "Get a direct message when the next meetup is announced")
    {
        IsButtonOnly = true,
        Needs = CommandNeeds.Reminders,
    };

    /// <summary>The button that subscribes; none where the settings switch the message off.</summary>
    internal static IEnumerable<Button> ButtonFor(CommandRequest request) => IsAllowed(request)
        ? [new Button.Invoke(request.Phrases.States.TellMe, Name, "")]
        : [];

    /// <summary>The button that unsubscribes.</summary>
    internal static Button StopButton(CommandRequest request) =>
        new Button.Invoke(request.Phrases.States.DoNotTellMe, Name, Stop);

    public CommandAnswer Answer(CommandRequest request)
    {
        var words = request.Phrases.States;
        if (request.Invocation.Text.Trim().Equals(Stop, StringComparison.OrdinalIgnoreCase))
        {
            return new CommandAnswer(new Message(words.WillNotTellYou))
            {
                Effects = [new CommandEffect.RemoveSubscription()],
            };
        }

        if (request.Calendar.NextAfter(request.Now) is not null)
        {
            // The button is older than the meetup's page.
            var next = new NextMeetupCommand().Answer(request).Reply;
            return new CommandAnswer(next with
            {
                Summary = $"{words.ThereIsOne} {next.Summary}",
                Blocks = [new Block.Paragraph(words.ThereIsOne), .. next.Blocks],
            });
        }

        return !IsAllowed(request)
            ? new CommandAnswer(new Message(words.RemindersAreOff))
            : new CommandAnswer(new Message(words.WillTellYou)
            {
                Blocks = [new Block.Paragraph(words.WillTellYou), new Block.Buttons([StopButton(request)])],
            })
            {
                Effects = [new CommandEffect.AddSubscription()],
            };
    }

    private static bool IsAllowed(CommandRequest request) =>
        request.Community.Announcements.Allows(AnnouncedForYouKind.KindName, byDefault: true);
}
