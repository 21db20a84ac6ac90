using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A planned post; its message is composed when it is sent, so that it is up to date.</summary>
/// <param name="Subject">Subject for people: the meetup's title.</param>
/// <param name="Due">A moment in the past means now.</param>
/// <param name="Expires">From this moment on the post is not sent.</param>
/// <param name="Compose">Composes the message for the moment of posting.</param>
public sealed record PlannedPost(
    PostKey Key, string Subject, Instant Due, Instant Expires, Func<Instant, Message> Compose)
{
    /// <summary>Null for a post about the community.</summary>
    public Meetup? Meetup { get; init; }

    public DeliveryOptions DeliveryOptions { get; init; } = DeliveryOptions.None;

    /// <summary>Snapshot recorded in the ledger; see <see cref="LedgerEntry.Facts"/>.</summary>
    public string? Facts { get; init; }

    /// <summary>
    /// The moment of the channel's previous post. This one is recorded after it even when the host's clock was set
    /// back, so that an older notice is not taken as the newest.
    /// </summary>
    public Instant? After { get; init; }

    /// <summary>True while only the debounce period of a new page delays the post.</summary>
    public bool IsResting { get; init; }

    /// <summary>Key of the first sighting in the debouncer, for posts that wait until a page is stable.</summary>
    public string? DebounceKey { get; init; }

    /// <summary>True for a notice of a new day or hour, which reminders do not overtake.</summary>
    public bool IsMove { get; init; }
}
