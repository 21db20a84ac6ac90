using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder at the start; expires after ten minutes.</summary>
public sealed class StartingNowKind : IAnnouncementKind
{
    private static readonly Reminder Steps = new("starting-now", Period.Zero, Grace: Duration.FromMinutes(10));

    public string Name => Steps.Kind;

    public AnnouncementTraits Traits => Reminder.Habits;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => Steps.DueTimes(request);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
