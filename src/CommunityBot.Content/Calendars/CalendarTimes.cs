using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Calendars;

/// <summary>When an event takes place: DTSTART with DTEND or DURATION (RFC 5545, 3.6.1).</summary>
/// <param name="Start">As written; without an hour for a whole day and where the zone is not known.</param>
/// <param name="End">As written; null when there is none, or when it is not after the start.</param>
/// <param name="Shown">The zone in which the hours are shown.</param>
internal sealed record CalendarTimes(CalendarMoment Start, CalendarMoment? End, DateTimeZone Shown)
{
    /// <summary>Marks of Outlook, Hotmail and Funambol for whole days that are written with hours.</summary>
    private static readonly string[] WholeDayMarks =
        ["X-MICROSOFT-CDO-ALLDAYEVENT", "X-MICROSOFT-MSNCALENDAR-ALLDAYEVENT", "X-FUNAMBOL-ALLDAY"];

    /// <summary>Whether an end was written that is before the start, so that it is not used.</summary>
    public bool EndsBeforeStart { get; private init; }

    /// <summary>The exact length; for whole days 24 hours each. Null when there is no end.</summary>
    public Duration? Length => (Start.Instant, End?.Instant) switch
    {
        ({ } start, { } end) => end - start,
        (null, null) when End is { } end => Duration.FromDays(Period.DaysBetween(Start.Date, end.Date)),
        _ => null,
    };

    /// <summary>The local time in the zone in which it is shown.</summary>
    public EventTime When
    {
        get
        {
            if (Start.In(Shown) is { Time: { } time } start)
            {
                var end = End?.In(Shown);
                return end is { Time: null }
                    ? new EventTime(Shown)
                    {
                        Date = start.Date,
                        StartsAt = time,
                        LastDate = end.Value.Date.PlusDays(-1) is var last && last > start.Date ? last : null,
                    }
                    : EventTime.Of(
                        start.Date.At(time), end is { Time: { } until } ? end.Value.Date.At(until) : null, Shown);
            }

            // DTEND of a whole day is exclusive; the end of an hour in an unknown zone is on its own day.
            var lastDay = End is { } ending ? ending.IsWrittenWithTime ? ending.Date : ending.Date.PlusDays(-1)
                : (LocalDate?)null;
            return new EventTime(Shown)
            {
                Date = Start.Date,
                LastDate = lastDay > Start.Date && !(Start.IsWrittenWithTime && lastDay == Start.Date.PlusDays(1))
                    ? lastDay
                    : null,
            };
        }
    }

    /// <summary>Null when the event has no valid DTSTART.</summary>
    public static CalendarTimes? Of(CalendarEvent one, Func<ContentLine, CalendarMoment?> read, DateTimeZone own)
    {
        if (one["DTSTART"] is not { } startLine || read(startLine) is not { } start)
        {
            return null;
        }

        var end = one["DTEND"] is { } endLine ? read(endLine)
            : one["DURATION"] is { } duration ? start.Plus(duration.Value)
            : null;
        var shown = start.IsUtc || !CalendarZones.IsShown(start.Zone) ? own : start.Zone;
        var times = WholeDays(one, start, end, shown) is { } days
            ? new CalendarTimes(days.Start, days.End, shown)
            : new CalendarTimes(start, IsAfter(end, start) ? end : null, shown);
        return times with { EndsBeforeStart = end is { } until && IsBefore(until, start) };
    }

    private static bool IsBefore(CalendarMoment end, CalendarMoment start) =>
        end.Instant is { } until && start.Instant is { } begin ? until < begin : end.Date < start.Date;

    private static bool IsAfter(CalendarMoment? end, CalendarMoment start) =>
        end is { } until && (until.Instant is { } moment && start.Instant is { } begin
            ? moment > begin
            : until.Date >= start.Date);

    /// <summary>
    /// From midnight to midnight, in the zone of the event or in the one in which it is shown, is how some calendars
    /// write
    /// a whole day. A midnight that is only the end is an end.
    /// </summary>
    private static (CalendarMoment Start, CalendarMoment? End)? WholeDays(
        CalendarEvent one, CalendarMoment start, CalendarMoment? end, DateTimeZone shown)
    {
        if (start.Time is null)
        {
            return null;
        }

        var isMarked = Array.Exists(WholeDayMarks, mark =>
            one[mark]?.Value.Trim() is { } value && (value.Equals("TRUE", StringComparison.OrdinalIgnoreCase)
                || value == "1"));
        foreach (var zone in new[] { start.Zone, shown })
        {
            var first = start.In(zone);
            if (first.Time != LocalTime.Midnight || (end is { } until && !EndsDay(until.In(zone), isMarked)))
            {
                continue;
            }

            // "00:00 to 23:59" ends on the same day, and DTEND of a whole day is exclusive.
            var last = end?.In(zone);
            var exclusive = last is { Time: { } time } && time != LocalTime.Midnight
                ? last.Value.Date.PlusDays(1)
                : last?.Date;
            var final = exclusive > first.Date ? exclusive : null;
            return (
                CalendarMoment.OfDay(first.Date, shown),
                final is { } day ? CalendarMoment.OfDay(day, shown) : null);
        }

        return isMarked ? Nearest(start, end, shown) : null;
    }

    /// <summary>Whole days written in the hours of a zone that the calendar does not name.</summary>
    private static (CalendarMoment Start, CalendarMoment? End) Nearest(
        CalendarMoment start, CalendarMoment? end, DateTimeZone shown)
    {
        var local = start.In(shown);
        var first = local.Time < LocalTime.Noon ? local.Date : local.Date.PlusDays(1);
        var days = end?.Instant is { } last && start.Instant is { } begin
            ? (int)Math.Clamp(Math.Round((last - begin).TotalDays), 1, 366)
            : 1;
        return (CalendarMoment.OfDay(first, shown), CalendarMoment.OfDay(first.PlusDays(days), shown));
    }

    private static bool EndsDay(CalendarMoment end, bool isMarked) =>
        end.Time is not { } time || time == LocalTime.Midnight || time >= new LocalTime(23, 59) || isMarked;
}
