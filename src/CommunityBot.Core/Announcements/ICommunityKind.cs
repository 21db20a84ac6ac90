using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A kind of automatic post about the community as a whole.</summary>
public interface ICommunityKind
{
    string Name { get; }

    bool IsOnByDefault { get; }

    /// <summary>The due times between two moments.</summary>
    IEnumerable<DueTime> DueTimes(Community community, MeetupCalendar calendar, Instant from, Instant to);

    Message Compose(Community community, MeetupCalendar calendar, Instant now);
}
