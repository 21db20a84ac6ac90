using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>
/// What every reminder has in common: a lead, and a grace after which it would be untrue or pointless.
/// </summary>
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

        // A reminder by the day belongs to the day: a start that moves by an hour does not remind twice.
        var occurrence = lead.HasTimeComponent || lead == Period.Zero
            ? LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm").Format(
                date.At(meetup.When.StartsAt!.Value))
            : LocalDatePattern.Iso.Format(date);
        yield return new DueTime(occurrence, at, at + (wish.Grace ?? Grace));
    }
}
