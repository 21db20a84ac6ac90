using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/agenda [meetup]</c>: shows a meetup's programme, or a day, room, track or talk of it; without a name, that of
/// the next meetup.
/// </summary>
public sealed class AgendaCommand : IBotCommand
{
    private const int MaxMenuOptions = 25;

    public CommandSpec Spec { get; } = CommandWords.Of("agenda");

    public CommandAnswer Answer(CommandRequest request) =>
        new(Reply(request)) { CacheUntil = request.AnswerStaysUntil };

    private Message Reply(CommandRequest request)
    {
        var asked = Asked(request);
        if (asked is { Name.Length: 0, Talk: null } || NextHasRoom(ref asked, request))
        {
            return NextOrLast(request) is { } meetup
                ? Agenda(meetup, asked, request, OtherMeetups(
                    request.Phrases.Answers.AnotherMeetup,
                    request.Calendar.UpcomingAfter(request.Now).Where(other => other.Id != meetup.Id), request))
                : new Message(request.Phrases.Answers.NoMeetupScheduled);
        }

        var finder = new MeetupFinder(request);
        var found = asked.Name.Length == 0 ? finder.Find(asked.Talk!) : finder.Find(asked.Name);
        return found switch
        {
            [var best, ..] when asked.Talk is { } title && TalkAnswer.Find(best, title) is { } talk =>
                TalkAnswer.About(talk, best, asked.Page, request),
            [var only] => Agenda(only, On(asked, only, request), request),
            [var best, ..] => Agenda(
                best,
                On(asked, best, request),
                request,
                OtherMeetups(request.Phrases.Answers.OrDidYouMean, found.Skip(1), request)),
            [] when request.Calendar.LastKnown(new MeetupId(asked.Name)) is { } gone => Agenda(gone, asked, request),
            [] when !request.Calendar.Visible.Any() =>
                new Message(request.Phrases.Answers.NoMeetupsPublished),
            [] => NotFoundAnswer.Meetup(
                asked.Talk ?? asked.Name, finder.Nearest(asked.Talk ?? asked.Name, 3), Spec.Name, request.Phrases),
        };
    }

    /// <summary>
    /// "Room service" is no room if the programme has none of that name: then it is the title of something. A button
    /// that was posted before a room was renamed still means its meetup.
    /// </summary>
    private static AgendaArgument Asked(CommandRequest request)
    {
        var text = request.Argument(SharedOptions.Meetup);
        var asked = AgendaArgument.Read(text, request.Calendar);
        if (asked is { Room: null, Track: null, DayNumber: null })
        {
            return asked;
        }

        var meetup = asked.Name.Length == 0
            ? NextOrLast(request)
            : new MeetupFinder(request).Find(asked.Name) is [var best, ..] ? best : null;
        var view = meetup is null ? null : new ProgrammeView(meetup, asked, request.Now.InUtc().Date);
        return view is not null
            && (asked.Room is null || view.Room is not null || view.Track is not null)
            && (asked.Track is null || view.Track is not null)
            && (asked.DayNumber is null || view.Days.Count >= asked.DayNumber)
            ? asked
            : asked.IsSent ? asked.Whole : new AgendaArgument(text);
    }

    /// <summary>A room or track of the next programme may be asked for by its name alone.</summary>
    private static bool NextHasRoom(ref AgendaArgument asked, CommandRequest request)
    {
        if (asked is { HasPart: false, Talk: null } && request.Calendar.Find(new MeetupId(asked.Name)) is null
            && NextOrLast(request) is { } next && ProgrammeView.HasRoomOrTrack(next, asked.Name))
        {
            asked = asked with { Room = asked.Name };
            return true;
        }

        return false;
    }

    /// <summary>A day that is asked for in words is a day of the programme: "tomorrow", "friday".</summary>
    private static AgendaArgument On(AgendaArgument asked, Meetup meetup, CommandRequest request)
    {
        if (asked.HasPart || meetup.Agenda.All(item => item.Date is null)
            || new MeetupSearch(request).TimeIn(asked.Name) is not { } time)
        {
            return asked;
        }

        var days = meetup.Agenda.Select(item => item.Date ?? meetup.When.Date).OfType<LocalDate>().Distinct().Order();
        var day = days.Cast<LocalDate?>().FirstOrDefault(date =>
            (time.Days is { } range && range.From == range.To && date == range.From)
            || (time.DayOfMonth == date?.Day && time.Month == date?.Month)
            || time.Weekday == date?.DayOfWeek);
        return day is null ? asked : asked with { Date = day };
    }

    private static Meetup? NextOrLast(CommandRequest request) =>
        request.Calendar.NextAfter(request.Now) ??
        request.Calendar.Visible
            .Where(meetup => meetup.When.EffectiveEnd <= request.Now && meetup.ReplacedBy is null)
            .MaxBy(meetup => (meetup.Status is MeetupStatus.Scheduled, meetup.When.EffectiveEnd));

    private static Message Agenda(
        Meetup meetup, AgendaArgument asked, CommandRequest request, IEnumerable<Block>? others = null)
    {
        var (phrases, state) = (request.Phrases, request.StateOf(meetup));
        var view = new ProgrammeView(meetup, asked, request.Now.InZone(meetup.When.Zone).Date);
        var items = view.Items.ToList();
        var pages = Paging.Split([.. Lines(meetup, items, view, request)]);
        var page = Math.Clamp(asked.Page, 1, pages.Count);
        var lines = pages[page - 1];
        var first = pages.Take(page - 1).Sum(one => one.Count);
        IReadOnlyCollection<AgendaItem>? shown = items.Count > 0 ? items.GetRange(first, lines.Count) : null;
        var where = view.Selection(phrases) + Paging.Position(page, pages.Count, phrases);
        return new Message(phrases.Labelled(
            state.TitleLabel(phrases) ?? phrases.Agenda, MeetupCard.Summary(meetup, phrases) + where))
        {
            Title = request.TitleFor(meetup, phrases.Agenda) + where,
            Address = meetup.Links.Website ?? meetup.Links.Registration,
            Tone = state.Tone,
            Blocks =
            [
                .. request.StateLine(meetup),
                .. IsOnlyTalk(meetup) && !state.IsOff
                    ? MeetupCard.WithoutButtons(meetup, phrases, request.Now).Blocks
                    :
                    [
                        new Block.Facts(
                        [
                            request.WhenFact(meetup), .. MeetupCard.PlaceAndSponsors(meetup, phrases, request.Now),
                        ]),
                        .. Programme(lines, state, phrases),
                    ],
                .. ButtonsFor(meetup, request),
                .. Paging.Buttons(
                    page, pages.Count, "agenda", number => PageArgument.Of(number, view.Argument), phrases),
                .. asked.Name.Length > 0 ? others ?? [] : [],
                .. TalkAnswer.Menu(meetup, shown, phrases),
                .. view.Menus(phrases),
                .. asked.Name.Length > 0 ? [] : others ?? [],
            ],
        };
    }

    /// <summary>A session of a conference has no programme of its own: it is one talk.</summary>
    private static bool IsOnlyTalk(Meetup meetup) =>
        meetup is { Kind: MeetupKind.Session, Agenda.Count: 0, Talks.Count: 0 };

    /// <summary>
    /// The programme; of a meetup that is off, labelled as what was planned. That none is published yet is only said of
    /// a meetup to come.
    /// </summary>
    private static IEnumerable<Block> Programme(
        IReadOnlyList<RichText> lines, MeetupState state, Phrases phrases) => (lines.Count, state.IsOff) switch
        {
            (0, _) when state.IsAhead || state is MeetupState.Undated =>
                [new Block.Paragraph(phrases.Answers.NoAgendaYet)],
            (0, true) => [],
            (0, _) => [new Block.Paragraph(phrases.States.NoProgramme)],
            (_, true) => [new Block.Heading(phrases.States.WasPlanned), new Block.Bullets(lines)],
            _ => [new Block.Bullets(lines)],
        };

    private static IEnumerable<Block> ButtonsFor(Meetup meetup, CommandRequest request) =>
        request.ButtonsOn(meetup)
            .Concat(AddToCalendarCommand.ButtonFor(meetup, request.Community, request.Phrases, request.Now))
            .ToList() is { Count: > 0 } buttons ? [new Block.Buttons(buttons)] : [];

    private static IEnumerable<RichText> Lines(
        Meetup meetup, IReadOnlyList<AgendaItem> items, ProgrammeView view, CommandRequest request)
    {
        var (phrases, recap) = (request.Phrases, MeetupTalks.Of(meetup, request.Calendar));
        return meetup.Agenda.Count > 0
            ? items.Select(item => RecapLines.Beside(Line(item, meetup, view, phrases), recap.Of(item), phrases))
            : (recap.Recap ?? meetup).Talks.Select(talk => Line(talk, phrases));
    }

    private static RichText Line(AgendaItem item, Meetup meetup, ProgrammeView view, Phrases phrases)
    {
        var time = ProgrammeTime.Rich(item, meetup, phrases, withDay: view.Day is null);
        var speakers = item.Speakers.Count > 0 ? $" – {string.Join(", ", item.Speakers)}" : "";
        var room = (view.Room is null ? item.Room ?? item.Track : null) is { } name ? $" [{name}]" : "";
        return time.Spans.Count > 0 ? time + $"  {item.Title}{speakers}{room}" : $"{item.Title}{speakers}{room}";
    }

    private static RichText Line(Talk talk, Phrases phrases) => RichText.Add(
        talk.Title + (talk.Speakers.Count > 0 ? $" – {string.Join(", ", talk.Speakers)}" : ""),
        RecapLines.Of(talk, phrases));

    private static IEnumerable<Block> OtherMeetups(
        string prompt, IEnumerable<Meetup> others, CommandRequest request)
    {
        var options = others.Take(MaxMenuOptions)
            .Select(meetup => new SelectOption(request.CaptionOf(meetup), meetup.Id.Value)).ToList();
        return options.Count > 0 ? [new Block.SelectMenu(prompt, "agenda", options)] : [];
    }
}
