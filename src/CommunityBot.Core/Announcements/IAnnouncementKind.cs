using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Core.Reminders;
using CommunityBot.Core.Takeaways;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A kind of automatic post about a meetup: its schedule and its content.</summary>
public interface IAnnouncementKind
{
    /// <summary>The name in settings and ledger, such as "day-before".</summary>
    string Name { get; }

    /// <summary>Traits that differ from those of a plain announcement.</summary>
    AnnouncementTraits Traits => AnnouncementTraits.Default;

    /// <summary>The due times for a meetup; empty for a kind that is posted only on request.</summary>
    IEnumerable<DueTime> DueTimes(PlanningRequest request);

    /// <summary>Composes the message from the current page.</summary>
    Message Compose(AnnouncementRequest request);
}

/// <summary>Behaviour of a kind for planning and delivery.</summary>
public sealed record AnnouncementTraits
{
    public static AnnouncementTraits Default { get; } = new();

    /// <summary>False for kinds that must be enabled in the settings.</summary>
    public bool IsOnByDefault { get; init; } = true;

    /// <summary>True for posts to organiser channels.</summary>
    public bool IsForOrganisers { get; init; }

    /// <summary>True for calendar events instead of channel messages.</summary>
    public bool IsForCalendars { get; init; }

    /// <summary>How long after posting messages are edited; null means until the end of the meetup.</summary>
    public Duration? EditedFor { get; init; }

    /// <summary>True for a reminder: one that was due before the channel's announcement is not sent after it.</summary>
    public bool RequiresAnnouncement { get; init; }

    /// <summary>True for the first post about a page: the page must be unchanged for the debounce period.</summary>
    public bool RequiresStablePage { get; init; }

    /// <summary>
    /// True for a post that is a reply to the announcement where the settings enable threads
    /// (<see cref="Platforms.DeliveryOptions.ReplyTo"/>).
    /// </summary>
    public bool FollowsAnnouncement { get; init; }
}

/// <summary>Input of <see cref="IAnnouncementKind.DueTimes"/>.</summary>
public sealed record PlanningRequest(Meetup Meetup, Community Community, MeetupCalendar Calendar)
{
    public AnnouncementSettings Settings => Community.Announcements;

    /// <summary>Personal reminders of the community's members, for all meetups.</summary>
    public IReadOnlyList<PersonalReminder> Reminders { get; init; } = [];

    /// <summary>Members' subscriptions to the next announcement.</summary>
    public IReadOnlyList<PersonalReminder> Subscriptions { get; init; } = [];
}

/// <summary>The time at which a post is due, and its expiry.</summary>
/// <param name="Occurrence">See <see cref="PostKey.Occurrence"/>.</param>
/// <param name="Expires">From this moment on the post would be wrong or useless and is not sent.</param>
public sealed record DueTime(string Occurrence, Instant At, Instant Expires)
{
    /// <summary>The target channel; null means the kind's configured channels.</summary>
    public ChannelRef? Channel { get; init; }
}

/// <summary>Input of <see cref="IAnnouncementKind.Compose"/>.</summary>
/// <param name="Now">The actual moment of posting, which may be later than planned.</param>
public sealed record AnnouncementRequest(Meetup Meetup, Community Community, MeetupCalendar Calendar, Instant Now)
{
    /// <summary>The occurrence of the <see cref="DueTime"/> being composed.</summary>
    public string Occurrence { get; init; } = "";

    /// <summary>The community's takeaways for recaps, of all meetups.</summary>
    public IReadOnlyList<Takeaway> Takeaways { get; init; } = [];
}
