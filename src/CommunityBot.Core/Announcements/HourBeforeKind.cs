using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder one hour before the start.</summary>
public sealed class HourBeforeKind : IAnnouncementKind
{
    private static readonly Reminder Steps = new("hour-before", Period.FromHours(1), Grace: Duration.FromMinutes(20));

    public string Name => Steps.Kind;

    public AnnouncementTraits Traits => Reminder.Habits;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => Steps.DueTimes(request);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
