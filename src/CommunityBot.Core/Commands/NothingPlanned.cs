using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// The answer to what is next when no page has a date to come: the date that a recap mentions, or the last recap with
/// its recording; and the offer of a message when a meetup is announced.
/// </summary>
internal static class NothingPlanned
{
    public static Message Answer(CommandRequest request)
    {
        var unscheduled = UnscheduledMeetups.InDiaries(next: null, request);
        var message = AnnouncedInRecap(request) ?? LookingBack(request);
        return message with
        {
            Summary = string.Join(" ", unscheduled.Select(request.CaptionOf).Select(caption => caption + ".")
                .Prepend(message.Summary)),
            Blocks = [.. UnscheduledMeetups.Lines(unscheduled, request), .. message.Blocks],
        };
    }

    /// <summary>The next date that a recap mentions; not one whose page says that it is off.</summary>
    private static Message? AnnouncedInRecap(CommandRequest request)
    {
        var today = request.Now.InZone(request.Community.Zone).Date;
        var promise = request.Calendar.Recaps
            .Where(recap => recap.Next?.Date >= today)
            .OrderBy(recap => recap.Next!.Date)
            .FirstOrDefault(recap => !request.Calendar.Visible.Any(page =>
                page.When.Date == recap.Next!.Date && request.StateOf(page).IsOff));
        if (promise is not { Next: { Date: { } date } next })
        {
            return null;
        }

        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        var title = phrases.Labelled(words.Next, phrases.LongDate(date));
        var with = next.Speakers.Count > 0
            ? Phrases.Format(phrases.WithFormat, string.Join(", ", next.Speakers))
            : null;
        var source = Phrases.Format(words.AnnouncedInRecapFormat, phrases.Quoted(promise.Heading));
        return new Message($"{title}{(with is null ? "" : ", " + with)}. {words.TimeUnknown}")
        {
            Title = title,
            Address = next.Registration,
            Blocks =
            [
                .. with is null ? [] : new Block[] { new Block.Paragraph(with) },
                new Block.Paragraph($"{source} {words.TimeUnknown}"),
                new Block.Buttons(
                [
                    .. StateAnswer.LinkTo(phrases.Register, next.Registration), .. TellMeCommand.ButtonFor(request),
                ]),
            ],
        };
    }

    private static Message LookingBack(CommandRequest request)
    {
        var last = request.Calendar.Visible
            .Where(meetup => meetup.Kind is not MeetupKind.Recap && request.StateOf(meetup) is MeetupState.Over
                && meetup.When.EffectiveEnd <= request.Now && meetup.ReplacedBy is null)
            .MaxBy(meetup => meetup.When.EffectiveEnd);
        var recap = request.Calendar.Recaps.Where(page => page.When.EffectiveStart <= request.Now)
            .MaxBy(page => page.When.EffectiveStart);
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        string[] sentences =
        [
            .. last is null ? [] : new[] { Phrases.Format(words.LastMeetupFormat, last.Caption(phrases)) },
            .. recap is null ? [] : new[] { Phrases.Format(phrases.States.LastRecapFormat, recap.Caption(phrases)) },
        ];
        Button[] buttons =
        [
            .. TellMeCommand.ButtonFor(request),
            .. StateAnswer.LinkTo(phrases.WatchAll, RecordingOf(recap) ?? RecordingOf(last)),
            .. recap is null ? Array.Empty<Button>() : [StateAnswer.RecapOf(recap, request)],
            .. recap is null && last is not null
                ? [new Button.Invoke(phrases.Agenda, "agenda", last.Id.Value)]
                : Array.Empty<Button>(),
        ];
        return new Message(string.Join(" ", sentences.Prepend(words.NoMeetupScheduled)))
        {
            Title = words.NoMeetupScheduled,
            Blocks =
            [
                .. sentences.Select(sentence => new Block.Paragraph(sentence)),
                .. buttons.Length > 0 ? [new Block.Buttons(buttons)] : Array.Empty<Block>(),
            ],
        };

        Uri? RecordingOf(Meetup? meetup) => StateAnswer.RecordingOf(meetup)
            ?? meetup?.Talks.Select(talk => talk.Video).FirstOrDefault(video => video is not null);
    }
}
