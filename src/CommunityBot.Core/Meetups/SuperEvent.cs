namespace CommunityBot.Core.Meetups;

/// <summary>A session's position in the event it belongs to (schema.org superEvent).</summary>
/// <param name="Name">Name of the event.</param>
public sealed record SuperEvent(string? Name)
{
    public string? Room { get; init; }

    public string? Track { get; init; }

    /// <summary>First day of the whole event; the session's own day is in its <see cref="EventTime"/>.</summary>
    public NodaTime.LocalDate? EventFirstDay { get; init; }

    public NodaTime.LocalDate? EventLastDay { get; init; }
}
