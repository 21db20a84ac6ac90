using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Wording;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/my-reminders</c>: lists the caller's reminders and the messages that they will get, each with a button to remove
/// it; also those of meetups that are off, of which no message will come.
/// </summary>
public sealed class MyRemindersCommand : IBotCommand
{
    private const int MaxButtons = 10;

    public CommandSpec Spec { get; } = CommandWords.Of("my-reminders") with { Needs = CommandNeeds.Reminders };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        var coming = Remembered(request).ToList();
        var isSubscribed = request.Reminders.Any(reminder => reminder.IsForNextAnnounced);
        string[] subscription = isSubscribed ? [phrases.States.NextToBeAnnounced] : [];
        return new CommandAnswer(coming.Count == 0 && !isSubscribed
            ? new Message(words.NoReminders)
            {
                Blocks =
                [
                    new Block.Paragraph(words.NoReminders),
                    .. Next(request),
                ],
            }
            : new Message(phrases.Labelled(
                words.YourReminders, string.Join("; ", coming.Select(each => request.CaptionOf(each.Meetup))
                    .Concat(subscription))))
            {
                Title = words.YourReminders,
                Blocks =
                [
                    new Block.Bullets(
                    [
                        .. coming.Select(each => Line(each.Meetup, each.Reminder, request)),
                        .. subscription.Select(RichText.FromString),
                    ]),
                    new Block.Buttons(
                    [
                        .. coming.Take(MaxButtons).Select(each => new Button.Invoke(
                            phrases.Labelled(phrases.StopReminding, each.Meetup.HeadingIn(phrases)),
                            "remind-me",
                            $"stop {each.Meetup.Id}")),
                        .. isSubscribed ? [TellMeCommand.StopButton(request)] : Array.Empty<Button>(),
                    ]),
                ],
            });
    }

    /// <summary>The caller's meetups that are not past, as far as the bot knows them.</summary>
    private static IEnumerable<(Meetup Meetup, PersonalReminder Reminder)> Remembered(CommandRequest request)
    {
        // Also occurrences of a series that was moved, which only their lineage finds.
        var upcoming = request.Reminders.Count > 0 ? request.Calendar.UpcomingAfter(request.Now).ToList() : [];
        return
            from reminder in request.Reminders
            where !reminder.IsForNextAnnounced
            let meetup = upcoming.Find(meetup => meetup.Lineage.Includes(reminder.Lineage)) ?? Find(reminder, request)
            where meetup is not null && request.StateOf(meetup) is not MeetupState.Over
                && !(meetup.When.EffectiveEnd <= request.Now)
            orderby meetup.When.EffectiveStart, meetup.Id.Value
            select (meetup, reminder);
    }

    private static Meetup? Find(PersonalReminder reminder, CommandRequest request)
    {
        var calendar = request.Calendar;
        return calendar.Visible.FirstOrDefault(page => page.ReplacedBy is null && page.Kind is not MeetupKind.Recap
                && page.Lineage.Includes(reminder.Lineage))
            ?? calendar.Find(new MeetupId(reminder.Lineage))
            ?? calendar.LastKnown(new MeetupId(reminder.Lineage));
    }

    /// <summary>"Friday 29 May 2020 – Title: today at 18:00 – an hour before it starts".</summary>
    private static RichText Line(Meetup meetup, PersonalReminder reminder, CommandRequest request)
    {
        RichText caption = request.CaptionOf(meetup);
        var moments = PromisedReminders.Of(
            meetup, request.Community, request.Calendar, reminder, request.Now);
        var state = request.StateOf(meetup);
        var rest = moments.Count > 0 ? RichText.Join("; ", RemindMeCommand.Lines(meetup, moments, request))
            : state is { IsOff: true } or MeetupState.Gone ? state.Line(meetup, request.Phrases, request.Now)
            : null;
        return rest is null ? caption : caption + RichText.FromString(request.Phrases.Labelled("", "")) + rest;
    }

    private static IEnumerable<Block> Next(CommandRequest request)
    {
        Button[] buttons = request.Calendar.NextAfter(request.Now) is null ? [.. TellMeCommand.ButtonFor(request)]
            : RemindMeCommand.IsPossibleForNext(request)
                ? [new Button.Invoke(request.Phrases.Answers.RemindMeOfTheNext, "remind-me", "")]
                : [];
        return buttons.Length > 0 ? [new Block.Buttons(buttons)] : [];
    }
}
