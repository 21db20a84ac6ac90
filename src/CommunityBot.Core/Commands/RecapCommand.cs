using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary><c>/recap meetup</c>: an organiser publishes the recap in every announcement channel, once.</summary>
public sealed class RecapCommand : IBotCommand
{
    private static readonly CommandOption Which = new("meetup", "Which recap: its name or date") { IsRequired = true };

    public CommandSpec Spec { get; } = new("recap", "Publish a recap in the announcement channels")
    {
        Options = [Which],
        ForOrganisers = true,
    };

    public CommandAnswer Answer(CommandRequest request)
    {
        var name = request.Argument(Which);
        var finder = Finder(request);
        if (name.Length == 0)
        {
            return new CommandAnswer(NotFound.Meetup("(none named)", finder.Nearest("", 3), Spec.Name));
        }

        return finder.Find(name) switch
        {
            [var only] => Publish(only),
            [] => RecapOfThatDay(request, name) is { } recap
                ? Publish(recap)
                : new CommandAnswer(NoRecap(name, finder)),
            var several => new CommandAnswer(new Message(
                $"“{name}” can be several recaps; please say which: {string.Join("; ", several.Take(5).Select(MeetupFinder.Label))}")
            {
                Blocks =
                [
                    new Block.Paragraph("That can be several recaps. Which one?"),
                    new Block.Buttons([.. several.Take(5).Select(recap =>
                        new Button.Ask(MeetupFinder.Label(recap), Spec.Name, recap.Id.Value))]),
                ],
            }),
        };
    }

    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        Finder(request).Suggest(typed);

    private static MeetupFinder Finder(CommandRequest request) =>
        new(request.Calendar, request.Now, page => page.Kind is MeetupKind.Recap);

    /// <summary>The evening itself was named: its recap is the one of the same day.</summary>
    private static Meetup? RecapOfThatDay(CommandRequest request, string name) =>
        new MeetupFinder(request.Calendar, request.Now).Find(name) is [{ When.Date: { } date }, ..]
            ? request.Calendar.Recaps.FirstOrDefault(recap => recap.When.Date == date)
            : null;

    private static CommandAnswer Publish(Meetup recap) => new(new Message($"Recap of {recap.Heading}:")
    {
        Title = $"Recap of {recap.Heading}",
    })
    {
        Effects = [new CommandEffect.PostNow(RecapKind.KindName, recap.Id)],
    };

    private Message NoRecap(string name, MeetupFinder finder) => finder.Nearest(name, 3) is { Count: > 0 } nearest
        ? NotFound.Meetup(name, nearest, Spec.Name)
        : new Message("No page is a recap yet. A recap page names the talks with their takeaways; content/README.md shows one.");
}
