using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary><c>/agenda [meetup]</c>: shows a meetup's programme; without a name, that of the next meetup.</summary>
public sealed partial class AgendaCommand : IBotCommand
{
    private const int MaxMenuOptions = 25;

    public CommandSpec Spec { get; } = CommandWords.Of("agenda");

    public CommandAnswer Answer(CommandRequest request)
    {
        var (name, page) = NameAndPage(request.Argument(SharedOptions.Meetup));
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        if (name.Length == 0)
        {
            return NextOrLast(request) is { } meetup
                ? new CommandAnswer(Agenda(meetup, page, request, OtherMeetups(
                    words.AnotherMeetup,
                    request.Calendar.UpcomingAfter(request.Now).Where(other => other.Id != meetup.Id), request)))
                {
                    CacheUntil = request.Calendar.NextTransitionAfter(request.Now),
                }
                : new CommandAnswer(new Message(words.NoMeetupScheduled));
        }

        var finder = new MeetupFinder(request);
        return new CommandAnswer(finder.Find(name) switch
        {
            [var only] => Agenda(only, page, request),
            [var best, ..] found =>
                Agenda(best, page, request, OtherMeetups(words.OrDidYouMean, found.Skip(1), request)),
            [] when request.Calendar.LastKnown(new MeetupId(name)) is { } gone => Agenda(gone, page, request),
            [] => NotFoundAnswer.Meetup(name, finder.Nearest(name, 3), Spec.Name, phrases),
        });
    }

    private static Meetup? NextOrLast(CommandRequest request) =>
        request.Calendar.NextAfter(request.Now) ??
        request.Calendar.Visible
            .Where(meetup => meetup.When.EffectiveEnd <= request.Now && meetup.ReplacedBy is null)
            .MaxBy(meetup => (meetup.Status is MeetupStatus.Scheduled, meetup.When.EffectiveEnd));

    private static Message Agenda(
        Meetup meetup, int page, CommandRequest request, IEnumerable<Block>? others = null)
    {
        var (phrases, state) = (request.Phrases, request.StateOf(meetup));
        var pages = Paging.Split([.. Lines(meetup, phrases)]);
        page = Math.Clamp(page, 1, pages.Count);
        var lines = pages[page - 1];
        var where = Paging.Position(page, pages.Count, phrases);
        return new Message(phrases.Labelled(
            state.TitleLabel(phrases) ?? phrases.Agenda, MeetupCard.Summary(meetup, phrases) + where))
        {
            Title = request.TitleFor(meetup, phrases.Agenda) + where,
            Address = meetup.Links.Website ?? meetup.Links.Registration,
            Blocks =
            [
                .. request.StateLine(meetup),
                new Block.Facts([request.WhenFact(meetup)]),
                .. Programme(lines, state, phrases),
                .. ButtonsFor(meetup, request),
                .. Paging.Buttons(
                    page, pages.Count, "agenda", number => $"page {number} of {meetup.Id}", phrases),
                .. others ?? [],
            ],
        };
    }

    /// <summary>
    /// The programme; of a meetup that is off, labelled as what was planned. That none is published yet is only said of
    /// a meetup to come.
    /// </summary>
    private static IEnumerable<Block> Programme(
        IReadOnlyList<RichText> lines, MeetupState state, Phrases phrases) => (lines.Count, state.IsOff) switch
    {
        (0, _) when state.IsAhead || state is MeetupState.Undated => [new Block.Paragraph(phrases.Answers.NoAgendaYet)],
        (0, true) => [],
        (0, _) => [new Block.Paragraph(phrases.States.NoProgramme)],
        (_, true) => [new Block.Heading(phrases.States.WasPlanned), new Block.Bullets(lines)],
        _ => [new Block.Bullets(lines)],
    };

    private static IEnumerable<Block> ButtonsFor(Meetup meetup, CommandRequest request) =>
        request.ButtonsOn(meetup).ToList() is { Count: > 0 } buttons ? [new Block.Buttons(buttons)] : [];

    private static IEnumerable<RichText> Lines(Meetup meetup, Phrases phrases) => meetup switch
    {
        { Agenda: { Count: > 0 } agenda } => agenda.Select(item => Line(item, meetup, phrases)),
        { Talks: { Count: > 0 } talks } => talks.Select(talk => Line(talk, phrases)),
        _ => [],
    };

    private static RichText Line(AgendaItem item, Meetup meetup, Phrases phrases)
    {
        var day = item.Date is { } date && date != meetup.When.Date ? phrases.ShortDate(date) + " " : "";
        var time = (item.Start, item.End) switch
        {
            ({ } start, { } end) => $"{day}{start.OnClock}–{end.OnClock}",
            ({ } start, null) => $"{day}{start.OnClock}",
            _ => day.TrimEnd(),
        };
        var speakers = item.Speakers.Count > 0 ? $" – {string.Join(", ", item.Speakers)}" : "";
        var room = (item.Room ?? item.Track) is { } name ? $" [{name}]" : "";
        return time.Length > 0
            ? RichText.Of(new Span.Strong(time), new Span.Plain($"  {item.Title}{speakers}{room}"))
            : $"{item.Title}{speakers}{room}";
    }

    private static RichText Line(Talk talk, Phrases phrases)
    {
        RichText line = talk.Title + (talk.Speakers.Count > 0 ? $" – {string.Join(", ", talk.Speakers)}" : "");
        return talk.Video is { } video
            ? line + RichText.Of(new Span.Plain(" "), new Span.Link(phrases.Watch, video))
            : line;
    }

    private static IEnumerable<Block> OtherMeetups(
        string prompt, IEnumerable<Meetup> others, CommandRequest request)
    {
        var options = others.Take(MaxMenuOptions)
            .Select(meetup => new SelectOption(request.CaptionOf(meetup), meetup.Id.Value)).ToList();
        return options.Count > 0 ? [new Block.SelectMenu(prompt, "agenda", options)] : [];
    }

    /// <summary>
    /// Buttons put the page number first: where arguments are truncated the end is lost, and part of a name still finds
    /// its meetup.
    /// </summary>
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
