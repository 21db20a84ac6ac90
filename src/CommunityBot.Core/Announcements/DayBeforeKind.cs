using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder one day before the start; up to 12 hours late it is sent with the actual remaining time.</summary>
public sealed class DayBeforeKind : IAnnouncementKind
{
    private static readonly ReminderSchedule Schedule = new(
        "day-before", Period.FromDays(1), Grace: Duration.FromHours(12));

    public string Name => Schedule.Kind;

    public AnnouncementTraits Traits => ReminderSchedule.Traits;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => Schedule.DueTimes(request);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
