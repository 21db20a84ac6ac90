using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>Reminder at the start of a meetup; expires after ten minutes.</summary>
public sealed class StartingNowKind : IAnnouncementKind
{
    private static readonly ReminderSchedule Schedule = new(
        "starting-now", Period.Zero, Grace: Duration.FromMinutes(10));

    public string Name => Schedule.Kind;

    public AnnouncementTraits Traits => ReminderSchedule.Traits;

    public IEnumerable<DueTime> DueTimes(PlanningRequest request) => Schedule.DueTimes(request);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
