using CommunityBot.Core.Messages;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder before the start; one that is sent late contains the actual remaining time.</summary>
/// <param name="name">The name in settings and ledger, such as "day-before".</param>
/// <param name="defaultLead">Lead before the start, unless the settings have one.</param>
/// <param name="defaultGrace">How late it may still be sent, unless the settings have a grace period.</param>
public sealed class ReminderKind(string name, Period defaultLead, Duration defaultGrace) : IAnnouncementKind
{
    public string Name => name;

    public AnnouncementTraits Traits { get; } = new() { RequiresAnnouncement = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        var (meetup, settings) = (request.Meetup, request.Settings);
        var kindSettings = settings.Of(Name);
        var lead = kindSettings.Lead ?? defaultLead;
        if (meetup.When.Before(lead, kindSettings.At, settings.DefaultTime) is not { } at
            || meetup.When.Date is not { } date)
        {
            yield break;
        }

        // A reminder by days is keyed by the date, so a start that moves by an hour does not send a second one.
        var occurrence = lead.HasTimeComponent || lead == Period.Zero
            ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(
                date.At(meetup.When.StartsAt!.Value))
            : LocalDatePattern.Iso.Format(date);
        yield return new DueTime(occurrence, at, at + (kindSettings.Grace ?? defaultGrace));
    }

    public Message Compose(AnnouncementRequest request) => ReminderCard.For(request);
}
