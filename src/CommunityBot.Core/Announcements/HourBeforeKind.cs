using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder one hour before the start.</summary>
public sealed class HourBeforeKind : IAnnouncementKind
{
    private static readonly ReminderSchedule Schedule = new(
        "hour-before", Period.FromHours(1), Grace: Duration.FromMinutes(20));

    public string Name => Schedule.Kind;

    public AnnouncementTraits Traits => ReminderSchedule.Traits;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => Schedule.DueTimes(request);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
