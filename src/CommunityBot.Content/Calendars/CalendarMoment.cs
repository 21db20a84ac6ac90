using System.Globalization;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Calendars;

/// <summary>The value of DTSTART and its like (RFC 5545, 3.3.4 and 3.3.5): a day, or a local time in a zone.</summary>
/// <param name="Time">Null for a day, and for an hour whose zone is not known.</param>
/// <param name="Zone">The zone in which the value is written; for a day or a floating time the calendar's.</param>
internal readonly record struct CalendarMoment(LocalDate Date, LocalTime? Time, DateTimeZone Zone)
{
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <summary>Whether the value has an hour, also one that cannot be used.</summary>
    public bool IsWrittenWithTime { get; private init; }

    /// <summary>Written in UTC, which says nothing about the zone of the event.</summary>
    public bool IsUtc { get; private init; }

    /// <summary>Null for a day.</summary>
    public Instant? Instant => Time is { } time ? Date.At(time).InZoneLeniently(Zone).ToInstant() : null;

    /// <summary>The day and hour in another zone; a day stays that day.</summary>
    public CalendarMoment In(DateTimeZone other)
    {
        if (Instant is not { } moment || Zone.Equals(other))
        {
            return this with { Zone = other };
        }

        var local = moment.InZone(other).LocalDateTime;
        return this with { Date = local.Date, Time = local.TimeOfDay, Zone = other };
    }

    /// <summary>A whole day in place of this moment.</summary>
    public static CalendarMoment OfDay(LocalDate date, DateTimeZone zone) => new(date, null, zone);

    /// <summary>
    /// The moment plus a duration (RFC 5545, 3.3.6): days and weeks by the calendar, hours by the clock.
    /// </summary>
    public CalendarMoment? Plus(string duration)
    {
        var text = duration.Trim().TrimStart('+');
        if (PeriodPattern.Roundtrip.Parse(text) is not { Success: true, Value: { Months: 0, Years: 0 } period })
        {
            return null;
        }

        var days = Date.PlusDays(period.Days + (7 * period.Weeks));
        if (Time is not { } time)
        {
            return this with { Date = period.HasTimeComponent ? days.PlusDays((int)(period.Hours / 24)) : days };
        }

        var exact = Duration.FromHours(period.Hours)
            + Duration.FromMinutes(period.Minutes)
            + Duration.FromSeconds(period.Seconds);
        var local = (days.At(time).InZoneLeniently(Zone).ToInstant() + exact).InZone(Zone).LocalDateTime;
        return this with { Date = local.Date, Time = local.TimeOfDay };
    }

    /// <summary>Null when the value is no date.</summary>
    /// <param name="zoneOf">The zone of a TZID; null when it is not known.</param>
    /// <param name="floating">The zone of days and of times without a zone.</param>
    public static CalendarMoment? Read(ContentLine line, Func<ContentLine, DateTimeZone?> zoneOf, DateTimeZone floating)
    {
        var value = line.Value.Trim();
        if (value.Length < 8 || Day.Parse(value[..8]) is not { Success: true, Value: var date })
        {
            return null;
        }

        if (TimeIn(value) is not { } time)
        {
            return new CalendarMoment(date, null, floating);
        }

        var isUtc = value[^1] is 'Z' or 'z';
        var zone = isUtc ? DateTimeZone.Utc
            : line.Parameter("TZID") is null ? floating
            : zoneOf(line);
        return new CalendarMoment(date, zone is null ? null : time, zone ?? floating)
        {
            IsWrittenWithTime = true,
            IsUtc = isUtc,
        };
    }

    /// <summary>"T183000" after the day; seconds may be missing.</summary>
    private static LocalTime? TimeIn(string value) =>
        value.Length >= 13
        && value[8] is 'T' or 't'
        && int.TryParse(value.AsSpan(9, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hour)
        && int.TryParse(value.AsSpan(11, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minute)
        && hour <= 23
        && minute <= 59
            ? new LocalTime(hour, minute)
            : null;
}
