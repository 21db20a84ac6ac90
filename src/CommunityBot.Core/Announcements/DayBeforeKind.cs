using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>The day before: the last details. Late by hours it still helps, with the true remaining time.</summary>
public sealed class DayBeforeKind : IAnnouncementKind
{
    private static readonly Reminder Reminder = new("day-before", Period.FromDays(1), Grace: Duration.FromHours(12));

    public string Name => Reminder.Kind;

    public IEnumerable<DueTime> DueTimes(Meetup meetup, AnnouncementSettings settings) => Reminder.DueTimes(meetup, settings);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
