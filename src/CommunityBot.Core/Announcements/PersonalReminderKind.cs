using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// Personal reminders by direct message, one day and one hour before, for members who subscribed. They use the same
/// ledger as every post, so each is sent at most once and edited with its page.
/// </summary>
public sealed class PersonalReminderKind : IAnnouncementKind
{
    public const string KindName = "for-you";

    private static readonly Period DayBefore = Period.FromDays(1);
    private static readonly Period HourBefore = Period.FromHours(1);

    /// <summary>A "Tomorrow" reminder is not useful shortly before the start.</summary>
    private static readonly Duration DayGrace = Duration.FromHours(12);

    private static readonly LocalDateTimePattern Hour = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuu-MM-dd'T'HH:mm");

    public string Name => KindName;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        var (meetup, settings) = (request.Meetup, request.Settings);
        var people = request.Reminders
            .Where(reminder => meetup.Lineage.Includes(reminder.Lineage))
            .ToList();
        if (people.Count == 0 || meetup.When.Date is not { } date)
        {
            yield break;
        }

        var kindSettings = settings.Of(KindName);
        foreach (var reminder in people)
        {
            var person = ChannelRef.ToPerson(reminder.Person);
            if (meetup.When.Before(DayBefore, kindSettings.At, settings.DefaultTime) is { } dayBefore
                && dayBefore > reminder.RequestedAt)
            {
                yield return new DueTime(
                    LocalDatePattern.Iso.Format(date),
                    dayBefore,
                    dayBefore + (kindSettings.Grace ?? DayGrace))
                { Channel = person };
            }

            if (meetup.When.Before(kindSettings.Lead ?? HourBefore, at: null, settings.DefaultTime) is { } hourBefore
                && hourBefore > reminder.RequestedAt
                && meetup.When.StartsAt is { } starts && meetup.When.Start is { } start)
            {
                yield return new DueTime(Hour.Format(date.At(starts)), hourBefore, start) { Channel = person };
            }
        }
    }

    public Message Compose(AnnouncementRequest request)
    {
        var message = ReminderCard.For(request);
        return message with
        {
            Blocks =
            [
                .. message.Blocks,
                new Block.Buttons([
                    new Button.Invoke(request.Community.Phrases.StopReminding, "remind-me", $"stop {request.Meetup.Id}")
                ]),
            ],
        };
    }
}
