using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/recap meetup</c>: an organiser publishes the recap in every announcement channel, once. Where no page tells it yet, a form
/// asks for what to remember.
/// </summary>
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
        if (RecapForm.IsFilledIn(request.Call))
        {
            return Written(request, name);
        }

        if (name.Length == 0)
        {
            return new CommandAnswer(NotFound.Meetup("(none named)", finder.Nearest("", 3), Spec.Name));
        }

        return finder.Find(name) switch
        {
            [var only] => Publish(only),
            [] => RecapOfThatDay(request, name) is { } recap
                ? Publish(recap)
                : Evening(request, name) is { } evening ? Ask(evening) : new CommandAnswer(NoRecap(name, finder)),
            var several => new CommandAnswer(new Message(
                $"“{name}” can be several recaps; please say which: {string.Join("; ", several.Take(5).Select(MeetupFinder.Label))}")
            {
                Blocks =
                [
                    new Block.Paragraph("That can be several recaps. Which one?"),
                    new Block.Menu("Which recap", Spec.Name, [.. several.Take(25).Select(recap =>
                        new MenuOption(MeetupFinder.Label(recap), recap.Id.Value))]),
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

    /// <summary>A meetup that has been and has no recap; null when the name means none or several.</summary>
    private static Meetup? Evening(CommandRequest request, string name) =>
        new MeetupFinder(request.Calendar, request.Now, page => page.Kind is MeetupKind.Meetup && page.When.Earliest <= request.Now)
            .Find(name) is [var only] ? only : null;

    private static CommandAnswer Ask(Meetup evening) => new(new Message(
        $"No page tells the recap of {evening.Heading} yet. Write one (content/README.md shows how), then publish it with /recap.")
    {
        Title = $"Recap of {evening.Heading}",
        Blocks =
        [
            new Block.Paragraph("No page tells this recap yet. Write it here, or as a page (content/README.md shows how)."),
            new Block.Buttons([new Button.Ask("Write it here", "recap", evening.Id.Value)]),
        ],
    })
    {
        Form = RecapForm.For(evening),
    };

    private static CommandAnswer Written(CommandRequest request, string name)
    {
        var evening = request.Calendar.Find(new MeetupId(name)) ?? Evening(request, name);
        if (evening is null || RecapForm.Read(request.Call, evening) is not { } recap)
        {
            return new CommandAnswer(new Message(evening is null
                ? "The page of that meetup is gone meanwhile, so nothing was posted."
                : "Nothing was filled in, so nothing was posted."));
        }

        return Publish(recap) with
        {
            Effects = [new CommandEffect.PostNow(RecapKind.KindName, evening.Id) { Page = recap }],
            FollowUps =
            [
                new Message("To keep it, save this as a page under recaps:")
                {
                    Blocks =
                    [
                        new Block.Paragraph("To keep it, save this as a page under recaps:"),
                        new Block.Paragraph(RichText.Of(new Span.Code(RecapForm.Page(recap)))),
                    ],
                },
            ],
        };
    }

    private Message NoRecap(string name, MeetupFinder finder) => finder.Nearest(name, 3) is { Count: > 0 } nearest
        ? NotFound.Meetup(name, nearest, Spec.Name)
        : new Message("No page is a recap yet. A recap page names the talks with their takeaways; content/README.md shows one.");
}
