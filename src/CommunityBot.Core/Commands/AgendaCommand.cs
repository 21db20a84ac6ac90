using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary><c>/agenda [meetup]</c>: what happens when; without a name, of the next meetup.</summary>
public sealed partial class AgendaCommand : IBotCommand
{
    private const int LinesPerPage = 15;

    private static readonly CommandOption Which = new("meetup", "Which one: its name, date or speaker; the next one if left out");

    public CommandSpec Spec { get; } = new("agenda", "What happens when") { Options = [Which] };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (name, page) = NameAndPage(request.Argument(Which));
        var finder = new MeetupFinder(request.Calendar, request.Now);
        if (name.Length == 0)
        {
            return new CommandAnswer(NextOrLast(request) is { } meetup
                ? Agenda(meetup, page)
                : new Message("Nothing is on the calendar yet, so there is no agenda."));
        }

        return new CommandAnswer(finder.Find(name) switch
        {
            [var only] => Agenda(only, page),
            [var best, ..] found => Agenda(best, page, found.Skip(1).Take(3)),
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

    private static Message Agenda(Meetup meetup, int page, IEnumerable<Meetup>? others = null)
    {
        var pages = Math.Max(1, (meetup.Agenda.Count + LinesPerPage - 1) / LinesPerPage);
        page = Math.Clamp(page, 1, pages);
        var lines = Lines(meetup).Skip((page - 1) * LinesPerPage).Take(LinesPerPage).ToList();
        var where = pages > 1 ? $" (page {page} of {pages})" : "";
        return new Message($"Agenda of {MeetupCard.Summary(meetup, Phrases.English)}{where}")
        {
            Title = $"Agenda: {meetup.Heading}{where}",
            Address = meetup.Links.Website ?? meetup.Links.Registration,
            Blocks =
            [
                new Block.Facts([new Fact("When", meetup.When.Rich(Phrases.English, meetup.Venue?.Place is not null))]),
                lines.Count > 0 ? new Block.Bullets(lines) : new Block.Paragraph(NoAgenda(meetup)),
                .. Also(others),
                .. Turn(meetup, page, pages),
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

    private static IEnumerable<Block> Also(IEnumerable<Meetup>? others)
    {
        var names = string.Join("; ", (others ?? []).Select(MeetupFinder.Label));
        return names.Length > 0 ? [new Block.Note($"Also found: {names}")] : [];
    }

    private static IEnumerable<Block> Turn(Meetup meetup, int page, int pages)
    {
        var buttons = new List<Button>();
        if (page > 1)
        {
            buttons.Add(new Button.Ask("Earlier", "agenda", $"{meetup.Id} page {page - 1}"));
        }

        if (page < pages)
        {
            buttons.Add(new Button.Ask("Later", "agenda", $"{meetup.Id} page {page + 1}"));
        }

        return buttons.Count > 0 ? [new Block.Buttons(buttons)] : [];
    }

    private static (string Name, int Page) NameAndPage(string argument) =>
        PageAtEnd.Match(argument) is { Success: true } match
            ? (argument[..match.Index].Trim(), int.Parse(match.Groups[1].ValueSpan, CultureInfo.InvariantCulture))
            : (argument, 1);

    [GeneratedRegex(@"(?:^|\s)page (\d{1,4})$", RegexOptions.IgnoreCase)]
    private static partial Regex PageAtEnd { get; }
}
