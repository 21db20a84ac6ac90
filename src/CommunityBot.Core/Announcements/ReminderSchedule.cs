using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>Schedule of a reminder: a lead before the start, and a grace period after which it is not sent.</summary>
internal sealed record ReminderSchedule(string Kind, Period Lead, Duration Grace)
{
    public static AnnouncementTraits Traits { get; } = new() { RequiresAnnouncement = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        var (meetup, settings) = (request.Meetup, request.Settings);
        var kindSettings = settings.Of(Kind);
        var lead = kindSettings.Lead ?? Lead;
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
        yield return new DueTime(occurrence, at, at + (kindSettings.Grace ?? Grace));
    }
}
