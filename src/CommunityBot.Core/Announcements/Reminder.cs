using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>Schedule of a reminder: a lead before the start, and a grace period after which it is not sent.</summary>
internal sealed record Reminder(string Kind, Period Lead, Duration Grace)
{
    public static AnnouncementTraits Habits { get; } = new() { RequiresAnnouncement = true };

    public IEnumerable<DueTime> DueTimes(PlanningRequest request)
    {
        var (meetup, settings) = (request.Meetup, request.Settings);
        var wish = settings.Of(Kind);
        var lead = wish.Lead ?? Lead;
        if (meetup.When.Before(lead, wish.At, settings.DayTime) is not { } at || meetup.When.Date is not { } date)
        {
            yield break;
        }

        // A reminder by days is keyed by the date, so a start that moves by an hour does not send a second one.
        var occurrence = lead.HasTimeComponent || lead == Period.Zero
            ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(
                date.At(meetup.When.StartsAt!.Value))
            : LocalDatePattern.Iso.Format(date);
        yield return new DueTime(occurrence, at, at + (wish.Grace ?? Grace));
    }
}
