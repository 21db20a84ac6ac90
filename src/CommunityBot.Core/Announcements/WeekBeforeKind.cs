using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder one week before the start.</summary>
public sealed class WeekBeforeKind : IAnnouncementKind
{
    private static readonly ReminderSchedule Schedule = new(
        "week-before", Period.FromDays(7), Grace: Duration.FromDays(1));

    public string Name => Schedule.Kind;

    public AnnouncementTraits Traits => ReminderSchedule.Traits;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => Schedule.DueTimes(request);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
