using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>One reason why the bot speaks up about a meetup.</summary>
public interface IAnnouncementKind
{
    /// <summary>As settings and the ledger write it: "day-before".</summary>
    string Name { get; }

    /// <summary>How the kind behaves where it differs from a plain reminder.</summary>
    AnnouncementTraits Traits => AnnouncementTraits.Default;

    /// <summary>When posts of this kind are due for the meetup; none for one that is only made on request.</summary>
    IEnumerable<DueTime> DueTimes(PlanningRequest request);

    /// <summary>What it says, composed from the page as it is now.</summary>
    Message Compose(AnnouncementRequest request);
}

/// <summary>How a kind behaves.</summary>
public sealed record AnnouncementTraits
{
    public static AnnouncementTraits Default { get; } = new();

    /// <summary>False for kinds that a community has to ask for in its settings.</summary>
    public bool IsOnByDefault { get; init; } = true;

    /// <summary>True for what only organisers should read.</summary>
    public bool IsForOrganisers { get; init; }

    /// <summary>True for what is entered in calendars instead of being posted in channels.</summary>
    public bool IsForCalendars { get; init; }

    /// <summary>How long after posting its messages are kept true; null: until the meetup is over.</summary>
    public Duration? EditedFor { get; init; }

    /// <summary>
    /// True for a reminder: one that was due before the channel knew of the meetup is not sent beside the announcement.
    /// </summary>
    public bool RequiresAnnouncement { get; init; }

    /// <summary>
    /// True for what happens to an announced meetup, as opposed to a reminder of it: where the settings ask for threads
    /// it is a reply to the announcement (<see cref="Platforms.DeliveryOptions.ReplyTo"/>).
    /// </summary>
    public bool FollowsAnnouncement { get; init; }
}

/// <summary>What a kind may know when it says when it is due.</summary>
public sealed record PlanningRequest(Meetup Meetup, Community Community, MeetupCalendar Calendar)
{
    public AnnouncementSettings Settings => Community.Announcements;
}

/// <summary>A moment at which a post is due.</summary>
/// <param name="Occurrence">See <see cref="PostKey.Occurrence"/>.</param>
/// <param name="Expires">From this moment on it would be untrue or pointless and is not posted any more.</param>
public sealed record DueTime(string Occurrence, Instant At, Instant Expires)
{
    /// <summary>The one channel it belongs to; null means the kind's usual channels.</summary>
    public ChannelRef? Channel { get; init; }
}

/// <summary>What a kind may know when it composes.</summary>
/// <param name="Now">The true moment of posting, which may be later than planned.</param>
public sealed record AnnouncementRequest(Meetup Meetup, Community Community, MeetupCalendar Calendar, Instant Now)
{
    /// <summary>The occurrence of the due time that this is composed for.</summary>
    public string Occurrence { get; init; } = "";
}
