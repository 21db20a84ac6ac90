using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary><c>/next-meetup</c>: when and where we meet next.</summary>
public sealed class NextMeetupCommand : IBotCommand
{
    public CommandSpec Spec { get; } = new("next-meetup", "When and where we meet next");

    public CommandAnswer Answer(CommandRequest request) => new(
        request.Calendar.NextAfter(request.Now) switch
        {
            { } meetup => WithThoseAfter(meetup, request),
            null => Promised(request) ?? Nothing(request),
        });

    private static Message WithThoseAfter(Meetup meetup, CommandRequest request)
    {
        var card = MeetupCard.For(meetup, request.Community.Phrases);
        var isRunning = meetup.When.Start is { } start && start <= request.Now;
        var after = request.Calendar.UpcomingAfter(request.Now).Where(other => other.Id != meetup.Id).Take(3).ToList();
        return card with
        {
            Summary = $"{(isRunning ? "Running now" : "Next")}: {card.Summary}",
            Blocks = after.Count == 0
                ? card.Blocks
                : [.. card.Blocks, new Block.Note("After that: " + string.Join("; ", after.Select(MeetupFinder.Label)))],
        };
    }

    /// <summary>A recap that names the next date knows more than nothing.</summary>
    private static Message? Promised(CommandRequest request)
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

        var with = next.Speakers.Count > 0 ? $", with {string.Join(", ", next.Speakers)}" : "";
        return new Message($"Next: {Phrases.English.LongDate(date)}{with}. The time is not on a page yet.")
        {
            Title = $"Next: {Phrases.English.LongDate(date)}",
            Address = next.Registration,
            Blocks =
            [
                new Block.Paragraph($"Named at the end of “{promise.Heading}”{with}. The time is not on a page yet."),
                new Block.Buttons(next.Registration is { } register ? [new Button.Visit("Register", register)] : []),
            ],
        };
    }

    private static Message Nothing(CommandRequest request)
    {
        var last = request.Calendar.Visible
            .Where(meetup => meetup.When.Over <= request.Now && meetup.ReplacedBy is null)
            .MaxBy(meetup => meetup.When.Over);
        var text = "Nothing is on the calendar yet." +
            (last is null ? "" : $" The last one was {MeetupFinder.Label(last)}.");
        return new Message(text);
    }
}
