using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>An hour before: time to leave the house.</summary>
public sealed class HourBeforeKind : IAnnouncementKind
{
    private static readonly Reminder Reminder = new("hour-before", Period.FromHours(1), Grace: Duration.FromMinutes(20));

    public string Name => Reminder.Kind;

    public IEnumerable<DueTime> DueTimes(Meetup meetup, AnnouncementSettings settings) => Reminder.DueTimes(meetup, settings);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
