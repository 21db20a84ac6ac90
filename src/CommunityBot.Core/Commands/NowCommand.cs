using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary><c>/now</c>: what is on and what comes next, in each room of the meetups that run.</summary>
public sealed class NowCommand : IBotCommand
{
    private const int MaxMeetups = 3;
    private const int MaxRooms = 20;
    private const int MaxExamined = 50;

    public CommandSpec Spec { get; } = CommandWords.Of("now");

    public CommandAnswer Answer(CommandRequest request)
    {
        var running = request.Calendar.UpcomingAfter(request.Now)
            .Take(MaxExamined)
            .Where(meetup => request.StateOf(meetup) is MeetupState.Running)
            .Take(MaxMeetups)
            .ToList();
        var until = running.SelectMany(ProgrammeTime.Slots)
            .SelectMany(slot => new[] { slot.Start, slot.End })
            .OfType<Instant>()
            .Where(moment => moment > request.Now)
            .Append(request.AnswerStaysUntil)
            .Min();
        return new CommandAnswer(running.Count == 0 ? Nothing(request) : Running(running, request))
        {
            CacheUntil = until,
        };
    }

    private static Message Running(List<Meetup> running, CommandRequest request)
    {
        var phrases = request.Phrases;
        var blocks = new List<Block>();
        foreach (var meetup in running)
        {
            if (running.Count > 1)
            {
                blocks.Add(new Block.Heading(meetup.Heading));
            }

            blocks.AddRange(request.StateLine(meetup));
            if (meetup.JoinFact(phrases, request.Now).ToList() is { Count: > 0 } join)
            {
                blocks.Add(new Block.Facts(join));
            }

            if (Lines(meetup, request) is { Count: > 0 } lines)
            {
                blocks.Add(new Block.Bullets(lines));
            }

            blocks.Add(new Block.Buttons(
            [
                new Button.Invoke(phrases.Agenda, "agenda", meetup.Id.Value),
                .. request.ButtonsOn(meetup),
            ]));
        }

        return new Message(phrases.Labelled(
            phrases.Answers.RunningNow, string.Join("; ", running.Select(meetup => meetup.Heading))))
        {
            Title = running is [var only] ? only.Heading : phrases.Answers.RunningNow,
            Address = running is [{ Links.Website: { } page }] ? page : null,
            Tone = MessageTone.Live,
            Blocks = blocks,
        };
    }

    /// <summary>A line for each room; without rooms one for what is on and one for what follows.</summary>
    private static List<RichText> Lines(Meetup meetup, CommandRequest request)
    {
        var slots = ProgrammeTime.Slots(meetup);
        if (slots.Count == 0)
        {
            return [];
        }

        var words = request.Phrases.Programme;
        var rooms = slots.Select(slot => slot.Item.Room).OfType<string>().Distinct().Take(MaxRooms).ToList();
        if (rooms.Count < 2)
        {
            var on = slots.Where(slot => ProgrammeTime.IsOn(slot, request.Now)).ToList();
            return
            [
                .. on.Select(slot => Labelled(words.Now, Text(slot, isOn: true, meetup, request), request.Phrases)),
                .. Following(slots, request.Now) is { } next
                    ? [Labelled(words.Then, Text(next, isOn: false, meetup, request), request.Phrases)]
                    : Array.Empty<RichText>(),
            ];
        }

        return
        [
            .. slots.Where(slot => slot.Item.Room is null && ProgrammeTime.IsOn(slot, request.Now))
                .Select(slot => Labelled(words.Now, Text(slot, isOn: true, meetup, request), request.Phrases)),
            .. rooms.Select(room => Room(room, [.. slots.Where(slot => slot.Item.Room == room)], meetup, request)),
        ];
    }

    private static RichText Room(
        string room, List<(AgendaItem Item, Instant Start, Instant? End)> slots, Meetup meetup, CommandRequest request)
    {
        var words = request.Phrases.Programme;
        var on = slots.Where(slot => ProgrammeTime.IsOn(slot, request.Now))
            .Select(slot => Text(slot, isOn: true, meetup, request))
            .ToList();
        var next = Following(slots, request.Now) is { } slot ? Text(slot, isOn: false, meetup, request) : null;
        return Labelled(
            room,
            (on.Count > 0 ? RichText.Join("; ", on) : words.NothingOnRoom)
            + (next is null ? "" : " – " + request.Phrases.Labelled(words.Then, "") + next),
            request.Phrases);
    }

    private static (AgendaItem Item, Instant Start, Instant? End)? Following(
        IReadOnlyList<(AgendaItem Item, Instant Start, Instant? End)> slots, Instant now) =>
        slots.Where(slot => slot.Start > now)
            .Cast<(AgendaItem Item, Instant Start, Instant? End)?>()
            .FirstOrDefault();

    private static RichText Text(
        (AgendaItem Item, Instant Start, Instant? End) slot, bool isOn, Meetup meetup, CommandRequest request)
    {
        var (phrases, zone) = (request.Phrases, meetup.When.Zone);
        var day = slot.Start.InZone(zone).Date == request.Now.InZone(zone).Date
            ? ""
            : phrases.ShortDate(slot.Start.InZone(zone).Date) + " ";
        var title = slot.Item.Title +
            (slot.Item.Speakers.Count > 0 ? $" – {string.Join(", ", slot.Item.Speakers)}" : "");
        return !isOn ? day + ProgrammeTime.Clock(slot.Start, meetup, phrases) + $" {title}"
            : slot.End is { } end
                ? $"{title} (" +
                    RichFormat.Of(phrases.Programme.UntilFormat, ProgrammeTime.Clock(end, meetup, phrases)) + ")"
            : title;
    }

    private static RichText Labelled(string label, RichText text, Phrases phrases) =>
        RichText.Of(new Span.Strong(phrases.Labelled(label, "").TrimEnd()), new Span.Plain(" ")) + text;

    private static Message Nothing(CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Programme);
        if (request.Calendar.NextAfter(request.Now) is not { } next)
        {
            return new Message($"{words.NothingNow} {phrases.Answers.NoMeetupScheduled}");
        }

        var caption = phrases.Labelled(phrases.Answers.Next, request.CaptionOf(next));
        return new Message($"{words.NothingNow} {caption}")
        {
            Blocks =
            [
                new Block.Paragraph($"{words.NothingNow} {caption}"),
                .. request.StateLine(next),
                new Block.Facts([request.WhenFact(next)]),
                new Block.Buttons(
                [
                    new Button.Invoke(phrases.Agenda, "agenda", next.Id.Value),
                    .. RemindMeCommand.ButtonFor(next, request),
                ]),
            ],
        };
    }
}
