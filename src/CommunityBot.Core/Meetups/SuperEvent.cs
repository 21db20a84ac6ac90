namespace CommunityBot.Core.Meetups;

/// <summary>Where a session stands within the bigger event it belongs to.</summary>
/// <param name="Event">The event's name.</param>
public sealed record SuperEvent(string? Event)
{
    public string? Room { get; init; }

    public string? Track { get; init; }

    /// <summary>The days of the whole event; the session's own day stands in its <see cref="EventTime"/>.</summary>
    public NodaTime.LocalDate? EventFirstDay { get; init; }

    public NodaTime.LocalDate? EventLastDay { get; init; }
}
