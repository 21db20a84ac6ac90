using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder one week before the start.</summary>
public sealed class WeekBeforeKind : IAnnouncementKind
{
    private static readonly Reminder Steps = new("week-before", Period.FromDays(7), Grace: Duration.FromDays(1));

    public string Name => Steps.Kind;

    public AnnouncementTraits Traits => Reminder.Habits;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => Steps.DueTimes(request);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
