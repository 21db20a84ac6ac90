using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A reason to speak up about no single meetup.</summary>
public interface ICommunityKind
{
    string Name { get; }

    bool IsOnByDefault { get; }

    /// <summary>When posts of this kind are due in a stretch of time.</summary>
    IEnumerable<DueTime> DueTimes(Community community, MeetupCalendar calendar, Instant from, Instant to);

    Message Compose(Community community, MeetupCalendar calendar, Instant now);
}
