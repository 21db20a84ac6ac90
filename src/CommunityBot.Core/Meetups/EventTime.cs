using NodaTime;

namespace CommunityBot.Core.Meetups;

/// <summary>Date and time of a meetup, with the precision of its page.</summary>
/// <param name="Zone">The IANA time zone of the page's times.</param>
public sealed record EventTime(DateTimeZone Zone)
{
    private readonly CompactDate date;
    private readonly CompactDate lastDate;
    private readonly CompactTime startsAt;
    private readonly CompactTime endsAt;

    /// <summary>Null when the page has no date; such a meetup is not scheduled.</summary>
    public LocalDate? Date
    {
        get => date.Value;
        init => date = CompactDate.Of(value);
    }

    /// <summary>The last day of an event of several days; null for a single day.</summary>
    public LocalDate? LastDate
    {
        get => lastDate.Value;
        init => lastDate = CompactDate.Of(value);
    }

    /// <summary>To the millisecond, as <see cref="EndsAt"/>.</summary>
    public LocalTime? StartsAt
    {
        get => startsAt.Value;
        init => startsAt = CompactTime.Of(value);
    }

    public LocalTime? EndsAt
    {
        get => endsAt.Value;
        init => endsAt = CompactTime.Of(value);
    }

    /// <summary>A time from begin to end, if it has one, in local time.</summary>
    /// <remarks>
    /// An event that ends shortly after midnight lasts one day: its end is before its start by the clock.
    /// </remarks>
    public static EventTime Of(LocalDateTime start, LocalDateTime? end, DateTimeZone zone) => new(zone)
    {
        Date = start.Date,
        StartsAt = start.TimeOfDay,
        EndsAt = end?.TimeOfDay,
        LastDate = end is { } until
            && until.Date > start.Date
            && !(until.Date == start.Date.PlusDays(1) && until.Hour < 6 && until.TimeOfDay < start.TimeOfDay)
                ? until.Date
                : null,
    };

    /// <summary>The start; null when the page has no start time or date.</summary>
    public Instant? Start => StartsAt is { } time ? AtStartDay(time) : null;

    /// <summary>True for a page whose end is its start, which says nothing about how long the meetup is.</summary>
    public bool EndsAsItStarts => LastDate is null && StartsAt is not null && EndsAt == StartsAt;

    /// <summary>The end; null when the page has none. An end time before the start time is on the next day.</summary>
    public Instant? End => EndsAsItStarts ? null : (Date, EndsAt) switch
    {
        ({ } date, { } time) => (LastDate ?? (EndsBeforeItStarts ? date.PlusDays(1) : date))
            .At(time).InZoneLeniently(Zone).ToInstant(),
        _ => null,
    };

    /// <summary>
    /// The end, or an estimate: three hours after a start without an end; the end of the (last) day without a start
    /// time. Null without a date.
    /// </summary>
    public Instant? EffectiveEnd =>
        End ?? (LastDate is null && Start is { } start ? start + Duration.FromHours(3) : EndOfLastDay);

    /// <summary>The start, or the start of the day in its zone when the page has no start time.</summary>
    public Instant? EffectiveStart => Start ?? Date?.AtStartOfDayInZone(Zone).ToInstant();

    /// <summary>
    /// A local time skipped by DST is shifted forward; an ambiguous one is resolved to the earlier instant.
    /// </summary>
    public Instant? AtStartDay(LocalTime time) => Date?.At(time).InZoneLeniently(Zone).ToInstant();

    private bool EndsBeforeItStarts => LastDate is null && StartsAt is { } start && EndsAt is { } end && end < start;

    private Instant? EndOfLastDay => (LastDate ?? Date)?.PlusDays(1).AtStartOfDayInZone(Zone).ToInstant();
}
