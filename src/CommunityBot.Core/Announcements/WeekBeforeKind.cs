using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A week before, to the hour: time to register.</summary>
public sealed class WeekBeforeKind : IAnnouncementKind
{
    private static readonly Reminder Reminder = new("week-before", Period.FromDays(7), Grace: Duration.FromDays(1));

    public string Name => Reminder.Kind;

    public IEnumerable<DueTime> DueTimes(Meetup meetup, AnnouncementSettings settings) => Reminder.DueTimes(meetup, settings);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
