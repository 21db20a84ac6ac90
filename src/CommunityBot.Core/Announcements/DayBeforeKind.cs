using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder one day before the start; up to 12 hours late it is sent with the actual remaining time.</summary>
public sealed class DayBeforeKind : IAnnouncementKind
{
    private static readonly Reminder Steps = new("day-before", Period.FromDays(1), Grace: Duration.FromHours(12));

    public string Name => Steps.Kind;

    public AnnouncementTraits Traits => Reminder.Habits;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => Steps.DueTimes(request);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
