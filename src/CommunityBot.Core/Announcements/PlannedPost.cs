using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;

using NodaTime;

namespace CommunityBot.Core.Announcements;

/// <summary>A post that should go out. It is composed when it does, so that it says what is true then.</summary>
/// <param name="Subject">What it is about, for a person: the meetup's title.</param>
/// <param name="Due">When; a moment that has passed means now.</param>
/// <param name="Expires">From this moment on it is too late for it.</param>
/// <param name="Compose">The words for the moment of posting.</param>
public sealed record PlannedPost(
    PostKey Key, string Subject, Instant Due, Instant Expires, Func<Instant, Message> Compose)
{
    /// <summary>Null for a post about no single meetup.</summary>
    public Meetup? Meetup { get; init; }

    public DeliveryOptions DeliveryOptions { get; init; } = DeliveryOptions.None;

    /// <summary>What the ledger remembers of what it tells; see <see cref="LedgerEntry.Facts"/>.</summary>
    public string? Facts { get; init; }

    /// <summary>
    /// The moment of the post before it, after which this one counts whatever the clock says: a host whose clock was
    /// set back must not take an older notice for the newest.
    /// </summary>
    public Instant? After { get; init; }

    /// <summary>Under which name its first sighting is kept, for posts that wait until a page has settled.</summary>
    public string? DebounceKey { get; init; }
}
