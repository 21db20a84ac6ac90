using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary><c>/agenda [meetup]</c>: what happens when; without a name, of the next meetup.</summary>
public sealed partial class AgendaCommand : IBotCommand
{
    private const int MostInMenu = 25;

    private static readonly CommandOption Which = new("meetup", "Which one: its name, date or speaker; the next one if left out");

    public CommandSpec Spec { get; } = new("agenda", "What happens when") { Options = [Which] };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (name, page) = NameAndPage(request.Argument(Which));
        var finder = new MeetupFinder(request.Calendar, request.Now);
        if (name.Length == 0)
        {
            return new CommandAnswer(NextOrLast(request) is { } meetup
                ? Agenda(meetup, page, Another("Another meetup", request.Calendar.UpcomingAfter(request.Now).Where(other => other.Id != meetup.Id)))
                : new Message("Nothing is on the calendar yet, so there is no agenda."));
        }

        return new CommandAnswer(finder.Find(name) switch
        {
            [var only] => Agenda(only, page),
            [var best, ..] found => Agenda(best, page, Another("Or did you mean …", found.Skip(1))),
            [] => NotFound.Meetup(name, finder.Nearest(name, 3), Spec.Name),
        });
    }

    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        new MeetupFinder(request.Calendar, request.Now).Suggest(typed);

    private static Meetup? NextOrLast(CommandRequest request) =>
        request.Calendar.NextAfter(request.Now) ??
        request.Calendar.Visible
            .Where(meetup => meetup.When.Over <= request.Now && meetup.ReplacedBy is null)
            .MaxBy(meetup => meetup.When.Over);

    private static Message Agenda(Meetup meetup, int page, IEnumerable<Block>? others = null)
    {
        var pages = AgendaPages.Of([.. Lines(meetup)]);
        page = Math.Clamp(page, 1, pages.Count);
        var lines = pages[page - 1];
        var where = pages.Count > 1 ? $" (page {page} of {pages.Count})" : "";
        return new Message($"Agenda of {MeetupCard.Summary(meetup, Phrases.English)}{where}")
        {
            Title = $"Agenda: {meetup.Heading}{where}",
            Address = meetup.Links.Website ?? meetup.Links.Registration,
            Blocks =
            [
                new Block.Facts([new Fact("When", meetup.When.Rich(Phrases.English, meetup.Venue?.Place is not null))]),
                lines.Count > 0 ? new Block.Bullets(lines) : new Block.Paragraph(NoAgenda(meetup)),
                .. Turn(meetup, page, pages.Count),
                .. others ?? [],
            ],
        };
    }

    private static string NoAgenda(Meetup meetup) => meetup.Status switch
    {
        MeetupStatus.Cancelled => "This meetup is cancelled.",
        _ => "The page has no agenda yet.",
    };

    private static IEnumerable<RichText> Lines(Meetup meetup) => meetup switch
    {
        { Agenda: { Count: > 0 } agenda } => agenda.Select(item => Line(item, meetup)),
        { Talks: { Count: > 0 } talks } => talks.Select(Line),
        _ => [],
    };

    private static RichText Line(AgendaItem item, Meetup meetup)
    {
        var day = item.Date is { } date && date != meetup.When.Date
            ? date.ToString("ddd d MMM ", CultureInfo.InvariantCulture) : "";
        var time = (item.Start, item.End) switch
        {
            ({ } start, { } end) => $"{day}{start.OnClock}–{end.OnClock}",
            ({ } start, null) => $"{day}{start.OnClock}",
            _ => day.TrimEnd(),
        };
        var speakers = item.Speakers.Count > 0 ? $" – {string.Join(", ", item.Speakers)}" : "";
        var room = item.Room is { } name ? $" [{name}]" : "";
        return time.Length > 0
            ? RichText.Of(new Span.Strong(time), new Span.Plain($"  {item.Title}{speakers}{room}"))
            : $"{item.Title}{speakers}{room}";
    }

    private static RichText Line(Talk talk)
    {
        RichText line = talk.Title + (talk.Speakers.Count > 0 ? $" – {string.Join(", ", talk.Speakers)}" : "");
        return talk.Video is { } video ? line + RichText.Of(new Span.Plain(" "), new Span.Link("watch", video)) : line;
    }

    private static IEnumerable<Block> Another(string prompt, IEnumerable<Meetup> others)
    {
        var options = others.Take(MostInMenu).Select(meetup => new MenuOption(MeetupFinder.Label(meetup), meetup.Id.Value)).ToList();
        return options.Count > 0 ? [new Block.Menu(prompt, "agenda", options)] : [];
    }

    private static IEnumerable<Block> Turn(Meetup meetup, int page, int pages)
    {
        var buttons = new List<Button>();
        if (page > 1)
        {
            buttons.Add(new Button.Ask("Earlier", "agenda", $"page {page - 1} of {meetup.Id}") { TurnsPage = true });
        }

        if (page < pages)
        {
            buttons.Add(new Button.Ask("Later", "agenda", $"page {page + 1} of {meetup.Id}") { TurnsPage = true });
        }

        return buttons.Count > 0 ? [new Block.Buttons(buttons)] : [];
    }

    /// <summary>The page goes first on buttons: where room is short, the end is cut off, and half a name still finds its meetup.</summary>
    private static (string Name, int Page) NameAndPage(string argument) =>
        PageAtStart.Match(argument) is { Success: true } first ? (argument[first.Length..].Trim(), Number(first))
        : PageAtEnd.Match(argument) is { Success: true } last ? (argument[..last.Index].Trim(), Number(last))
        : (argument, 1);

    private static int Number(Match page) => int.Parse(page.Groups[1].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^page (\d{1,4}) of\s", RegexOptions.IgnoreCase)]
    private static partial Regex PageAtStart { get; }

    [GeneratedRegex(@"(?:^|\s)page (\d{1,4})$", RegexOptions.IgnoreCase)]
    private static partial Regex PageAtEnd { get; }
}
