using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>
/// A meetup as an entry in a platform's calendar (a Discord scheduled event). Its description is the message that
/// contains it.
/// </summary>
/// <param name="Location">A venue, a URL, or "Online"; never empty.</param>
public sealed record CalendarEntry(string Name, Instant Start, Instant End, string Location)
{
    /// <summary>
    /// True for a cancelled or postponed meetup: the event is cancelled, and Discord notifies interested users.
    /// </summary>
    public bool IsOff { get; init; }

    /// <summary>The way into an online meetup without a place, if it is told at once.</summary>
    public Uri? Join { get; init; }

    /// <summary>The picture of the page, for calendars whose events have one.</summary>
    public Uri? Cover { get; init; }
}
