using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>One reason why the bot speaks up.</summary>
public interface IAnnouncementKind
{
    /// <summary>As settings and the ledger write it: "day-before".</summary>
    string Name { get; }

    /// <summary>When posts of this kind are due for the meetup; none for one that is only made on request.</summary>
    IEnumerable<DueTime> DueTimes(Meetup meetup, AnnouncementSettings settings);

    /// <summary>What it says, composed from the page as it is now.</summary>
    Message Compose(AnnouncementRequest request);
}

/// <summary>A moment at which a post is due.</summary>
/// <param name="Occurrence">See <see cref="PostKey.Occurrence"/>.</param>
/// <param name="Expires">From this moment on it would be untrue or pointless and is not posted any more.</param>
public sealed record DueTime(string Occurrence, Instant At, Instant Expires);

/// <summary>What a kind may know when it composes.</summary>
/// <param name="Now">The true moment of posting, which may be later than planned.</param>
public sealed record AnnouncementRequest(Meetup Meetup, Community Community, MeetupCalendar Calendar, Instant Now);
