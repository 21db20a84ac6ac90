using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>When a meetup happens, exactly as precisely as its page says and no more.</summary>
/// <param name="Zone">The IANA zone in which the page's times are meant.</param>
public sealed record EventTime(DateTimeZone Zone)
{
    /// <summary>Null while the page names no day; such a meetup is never scheduled.</summary>
    public LocalDate? Date { get; init; }

    /// <summary>The last day of an event that lasts several; null for a single day.</summary>
    public LocalDate? LastDate { get; init; }

    public LocalTime? StartsAt { get; init; }

    public LocalTime? EndsAt { get; init; }

    /// <summary>The moment it begins; null while the page names only a day, or none.</summary>
    public Instant? Start => StartsAt is { } time ? AtStartDay(time) : null;

    /// <summary>
    /// The moment it ends; null while the page does not say. An end before the start is the next day's.
    /// </summary>
    public Instant? End => (Date, EndsAt) switch
    {
        ({ } date, { } time) => (LastDate ?? (EndsBeforeItStarts ? date.PlusDays(1) : date))
            .At(time).InZoneLeniently(Zone).ToInstant(),
        _ => null,
    };

    /// <summary>
    /// The moment after which it is certainly over: its end; three hours after a start without an end; the end of the
    /// (last) day when no time is known. Null without a date.
    /// </summary>
    public Instant? EffectiveEnd =>
        End ?? (LastDate is null && Start is { } start ? start + Duration.FromHours(3) : EndOfLastDay);

    /// <summary>The first moment it can begin: its start, or midnight of its day in its zone.</summary>
    public Instant? EffectiveStart => Start ?? Date?.AtStartOfDayInZone(Zone).ToInstant();

    /// <summary>
    /// An hour that a clock change skips is read as the hour after it; one that exists twice as the first.
    /// </summary>
    public Instant? AtStartDay(LocalTime time) => Date?.At(time).InZoneLeniently(Zone).ToInstant();

    private bool EndsBeforeItStarts => LastDate is null && StartsAt is { } start && EndsAt is { } end && end < start;

    private Instant? EndOfLastDay => (LastDate ?? Date)?.PlusDays(1).AtStartOfDayInZone(Zone).ToInstant();
}
