using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary><c>/next-meetup</c>: shows when and where the next meetup is.</summary>
public sealed class NextMeetupCommand : IBotCommand
{
    public CommandSpec Spec { get; } = CommandWords.Of("next-meetup");

    public CommandAnswer Answer(CommandRequest request) => request.Calendar.NextAfter(request.Now) switch
    {
        { } meetup =>
            new(WithFollowing(meetup, request)) { CacheUntil = request.Calendar.NextTransitionAfter(request.Now) },
        null => new(AnnouncedInRecap(request) ?? NoMeetup(request)),
    };

    private static Message WithFollowing(Meetup meetup, CommandRequest request)
    {
        var phrases = request.Phrases;
        var card = MeetupCard.For(meetup, phrases);
        var running = meetup.RunningConference(request.Now, phrases);

        // The line about the conference is the first block of a session's card.
        IReadOnlyList<Block> blocks = running is null
            ? card.Blocks
            : [new Block.Paragraph(running), .. card.Blocks.Skip(1)];
        var isRunning = meetup.When.Start is { } start && start <= request.Now;
        var after = request.Calendar.UpcomingAfter(request.Now).Where(other => other.Id != meetup.Id).Take(3).ToList();
        return card with
        {
            Summary = running is null
                ? phrases.Labelled(isRunning ? phrases.Answers.RunningNow : phrases.Answers.Next, card.Summary)
                : $"{running}. {card.Summary}",
            Blocks = after.Count == 0
                ? blocks
                : [
                    .. blocks,
                    new Block.Note(phrases.Labelled(
                        phrases.Answers.AfterThat,
                        string.Join("; ", after.Select(other => other.Caption(phrases)))))
                ],
        };
    }

    /// <summary>The next date that a recap mentions, when no page has one.</summary>
    private static Message? AnnouncedInRecap(CommandRequest request)
    {
        var today = request.Now.InZone(request.Community.Zone).Date;
        var promise = request.Calendar.Recaps
            .Where(recap => recap.Next?.Date >= today)
            .OrderBy(recap => recap.Next!.Date)
            .FirstOrDefault();
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
                    next.Registration is { } register ? [new Button.Link(phrases.Register, register)] : []),
            ],
        };
    }

    private static Message NoMeetup(CommandRequest request)
    {
        var last = request.Calendar.Visible
            .Where(meetup => meetup.When.EffectiveEnd <= request.Now && meetup.ReplacedBy is null)
            .MaxBy(meetup => meetup.When.EffectiveEnd);
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        return new Message(words.NoMeetupScheduled +
            (last is null ? "" : " " + Phrases.Format(words.LastMeetupFormat, last.Caption(phrases))));
    }
}
