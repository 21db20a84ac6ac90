using CommunityBot.Core.Announcements;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Wording;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>
/// <c>/remind-me [meetup]</c>: sets reminders by direct message, a day and an hour before the meetup; <c>/remind-me
/// stop meetup</c> removes them.
/// </summary>
public sealed class RemindMeCommand : IBotCommand
{
    private const string Stop = "stop";

    private const int MaxExamined = 20;

    public CommandSpec Spec { get; } = CommandWords.Of("remind-me") with { Needs = CommandNeeds.Reminders };

    public CommandAnswer Answer(CommandRequest request)
    {
        var (name, isStop) = NameAndStop(request.Argument(SharedOptions.Meetup));
        var finder = new MeetupFinder(request, meetup => meetup.Kind is MeetupKind.Meetup or MeetupKind.Session);
        var found = name.Length > 0
            ? finder.Find(name)
            : NextWithReminder(request) is { } next
            ? [next]
            : [];
        return found switch
        {
            [] when name.Length == 0 => new(NothingPlanned.Answer(request)),
            [] when request.Calendar.LastKnown(new MeetupId(name)) is { } gone =>
                isStop ? RemoveReminder(gone, request) : NoReminder(gone, request),
            [] => new(NotFoundAnswer.Meetup(name, finder.Nearest(name, 3), Spec.Name, request.Phrases)),
            [var meetup, ..] when isStop => RemoveReminder(meetup, request),
            [var meetup, ..] => MessagesFor(meetup, request) is { Count: > 0 } moments
                ? AddReminder(meetup, moments, request)
                : NoReminder(meetup, request),
        };
    }

    /// <summary>Meetups for which a reminder can be set.</summary>
    public IEnumerable<Suggestion> Suggest(CommandRequest request, string option, string typed) =>
        new MeetupFinder(request, meetup => IsPossible(meetup, request)).Suggest(typed);

    /// <summary>What is suggested changes when the last message of a reminder is due.</summary>
    public Instant? SuggestionsStayUntil(CommandRequest request) => null;

    /// <summary>True if at least one message would still be sent before the meetup.</summary>
    internal static bool IsPossible(Meetup meetup, CommandRequest request) =>
        PromisedReminders.Of(meetup, request.Community, request.Calendar, request.Now).Count > 0;

    /// <summary>True if the command without a name would set a reminder.</summary>
    internal static bool IsPossibleForNext(CommandRequest request) =>
        NextWithReminder(request) is { } next && IsPossible(next, request);

    /// <summary>The button that sets a reminder; none where that is not possible.</summary>
    internal static IEnumerable<Button> ButtonFor(Meetup meetup, CommandRequest request, string? label = null) =>
        IsPossible(meetup, request)
            ? [new Button.Invoke(label ?? request.Phrases.RemindMe, "remind-me", meetup.Id.Value)]
            : [];

    /// <summary>"Today at 18:00 – an hour before it starts", one line for each message that will come.</summary>
    internal static IEnumerable<RichText> Lines(
        Meetup meetup, IReadOnlyList<Instant> moments, CommandRequest request) =>
        moments.Select(moment => Line(meetup, moment, request));

    /// <summary>The next meetup of which a message can come in time; while one is running, the one after it.</summary>
    private static Meetup? NextWithReminder(CommandRequest request)
    {
        var coming = request.Calendar.UpcomingAfter(request.Now).Take(MaxExamined).ToList();
        return coming.Find(meetup => IsPossible(meetup, request)) ?? coming.FirstOrDefault();
    }

    private static IReadOnlyList<Instant> MessagesFor(Meetup meetup, CommandRequest request) =>
        request.Reminders.FirstOrDefault(reminder => meetup.Lineage.Includes(reminder.Lineage)) is { } reminder
            ? PromisedReminders.Of(meetup, request.Community, request.Calendar, reminder, request.Now)
            : PromisedReminders.Of(meetup, request.Community, request.Calendar, request.Now);

    private static CommandAnswer AddReminder(
        Meetup meetup, IReadOnlyList<Instant> moments, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.States);
        var sentence = Phrases.Format(
            request.HasReminder(meetup) ? words.ReminderExistsFormat : words.ReminderSetFormat,
            meetup.Caption(phrases));
        var lines = Lines(meetup, moments, request).ToList();
        var promise = phrases.Labelled(words.WillWrite, "").TrimEnd();
        return new CommandAnswer(
            new Message($"{sentence} {promise} {string.Join("; ", lines.Select(PlainTextRenderer.Text))}.")
            {
                Blocks =
                [
                    new Block.Paragraph($"{sentence} {promise}"),
                    new Block.Bullets(lines),
                    new Block.Buttons(
                    [
                        new Button.Invoke(phrases.StopReminding, "remind-me", $"{Stop} {meetup.Id}"),
                        new Button.Invoke(phrases.Answers.YourReminders, "my-reminders", ""),
                    ]),
                ],
            })
        {
            Effects = [new CommandEffect.AddReminder(meetup)],
        };
    }

    private static RichText Line(Meetup meetup, Instant moment, CommandRequest request)
    {
        var (phrases, words, zone) = (request.Phrases, request.Phrases.States, meetup.When.Zone);
        var days = Period.DaysBetween(request.Now.InZone(zone).Date, moment.InZone(zone).Date);
        var when = days switch
        {
            0 => StateText.TimeIn(words.AtTodayFormat, StateText.Clock(moment, zone, phrases)),
            1 => StateText.TimeIn(words.AtTomorrowFormat, StateText.Clock(moment, zone, phrases)),
            _ => RichText.Of(new Span.Timestamp(moment, zone, TimestampStyle.DateAndTime) { Phrases = phrases }),
        };
        return Distance(meetup, moment, words) is { } distance ? when + $" – {distance}" : when;
    }

    /// <summary>"the day before", "an hour before it starts"; null for any other distance.</summary>
    private static string? Distance(Meetup meetup, Instant moment, StatePhrases words)
    {
        if (meetup.When.Date is { } date
            && Period.DaysBetween(moment.InZone(meetup.When.Zone).Date, date) is var days and not 0)
        {
            return days == 1 ? words.DayBefore : null;
        }

        return (meetup.When.Start - moment)?.TotalMinutes switch
        {
            { } minutes when minutes >= 60 && minutes % 60 == 0 => words.HoursBefore((int)(minutes / 60)),
            > 0 and < 60 and { } minutes => words.MinutesBefore((int)minutes),
            _ => null,
        };
    }

    /// <summary>Why there is no reminder, and what can be done instead.</summary>
    private static CommandAnswer NoReminder(Meetup meetup, CommandRequest request)
    {
        var (phrases, words, state) = (request.Phrases, request.Phrases.States, request.StateOf(meetup));
        var sentence = Phrases.Format(words.NoReminderPossibleFormat, request.CaptionOf(meetup));
        RichText? reason = !PromisedReminders.AreAllowed(request.Community) ? words.RemindersAreOff
            : state switch
            {
                MeetupState.Upcoming or MeetupState.Today when meetup.When.StartsAt is null => words.TooLateWithoutHour,
                MeetupState.Upcoming => words.TooLate,
                MeetupState.Today => state.Line(meetup, phrases, request.Now)! + $" {words.TooLate}",
                MeetupState.Tentative or MeetupState.Undated =>
                    state.Line(meetup, phrases, request.Now)! + $" {words.AskAgainWhenDated}",
                _ => state.Line(meetup, phrases, request.Now),
            };
        return new CommandAnswer(new Message(
            reason is null ? sentence : $"{sentence} {PlainTextRenderer.Text(reason)}")
        {
            Blocks =
            [
                new Block.Paragraph(sentence),
                .. reason is null ? Array.Empty<Block>() : [new Block.Paragraph(reason)],
                .. Offers(meetup, state, request),
            ],
        });
    }

    /// <summary>The meetup that replaces one that is off; the reminder that is set all the same.</summary>
    private static IEnumerable<Block> Offers(Meetup meetup, MeetupState state, CommandRequest request)
    {
        var phrases = request.Phrases;
        Button[] buttons =
        [
            .. state.Successor is { } other
                ? ButtonFor(other, request, phrases.Labelled(phrases.RemindMe, other.Caption(phrases)))
                : [],
            .. request.ButtonsOn(meetup),
            .. request.HasReminder(meetup)
                ? [new Button.Invoke(phrases.StopReminding, "remind-me", $"{Stop} {meetup.Id}")]
                : Array.Empty<Button>(),
        ];
        return buttons.Length > 0 ? [new Block.Buttons(buttons)] : [];
    }

    private static CommandAnswer RemoveReminder(Meetup meetup, CommandRequest request)
    {
        var (phrases, words) = (request.Phrases, request.Phrases.Answers);
        var form = request.HasReminder(meetup) ? words.ReminderRemovedFormat : words.NoReminderFormat;
        return new CommandAnswer(new Message(Phrases.Format(form, meetup.Caption(phrases))))
        {
            Effects = [new CommandEffect.RemoveReminder(meetup)],
        };
    }

    private static (string Name, bool IsStop) NameAndStop(string argument) =>
        argument.Equals(Stop, StringComparison.OrdinalIgnoreCase) ? ("", true)
        : argument.StartsWith(Stop + " ", StringComparison.OrdinalIgnoreCase) ? (argument[Stop.Length..].Trim(), true)
        : (argument, false);
}
