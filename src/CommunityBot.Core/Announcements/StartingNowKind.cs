using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>It begins. Ten minutes later nobody needs to be told.</summary>
public sealed class StartingNowKind : IAnnouncementKind
{
    private static readonly Reminder Reminder = new("starting-now", Period.Zero, Grace: Duration.FromMinutes(10));

    public string Name => Reminder.Kind;

    public IEnumerable<DueTime> DueTimes(Meetup meetup, AnnouncementSettings settings) => Reminder.DueTimes(meetup, settings);

    public Message Compose(AnnouncementRequest request) => MeetupAnnouncement.Remaining(request);
}
