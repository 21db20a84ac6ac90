using NodaTime;

namespace CommunityBot.Core.Messages;

/// <summary>
/// A meetup as a platform's own calendar takes it (Discord's scheduled events). The message around it names and
/// describes it.
/// </summary>
/// <param name="Location">A venue, an address to open, or "Online"; never empty.</param>
public sealed record CalendarEntry(string Name, Instant Start, Instant End, string Location)
{
    /// <summary>
    /// True for what does not take place, or not then: it is taken off the calendar, where people are told.
    /// </summary>
    public bool IsOff { get; init; }
}
