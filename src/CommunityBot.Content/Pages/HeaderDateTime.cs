using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Content.Prose;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Pages;

/// <summary>A date value from front matter, with optional time and UTC offset.</summary>
internal sealed partial record HeaderDateTime(DateMention Day)
{
    public LocalTime? Time { get; init; }

    public LocalTime? EndTime { get; init; }

    public bool HasSeconds { get; init; }

    /// <summary>Null if the value has no offset.</summary>
    public Offset? Offset { get; init; }

    public bool WasInferred { get; init; }

    /// <summary>Null if the value has no date.</summary>
    public static HeaderDateTime? Read(string text)
    {
        if (HumanDates.Find(text) is not { } day)
        {
            return null;
        }

        var rest = text[day.End..];
        if (IsoTime.Match(rest) is { Success: true } iso)
        {
            var hour = int.Parse(iso.Groups["h"].ValueSpan, CultureInfo.InvariantCulture);
            var minute = int.Parse(iso.Groups["m"].ValueSpan, CultureInfo.InvariantCulture);
            if (hour < 24 && minute < 60)
            {
                var second = iso.Groups["s"];
                return new HeaderDateTime(day)
                {
                    Time = new LocalTime(hour, minute),
                    HasSeconds = second.Success && second.Value is not "00",
                    Offset = OffsetOf(iso.Groups["z"].Value),
                };
            }
        }

        if (HumanTimes.Find(rest, isTimeKnown: true) is { } range)
        {
            var (start, end, inferred) = ClockSequence.Disambiguate(range);
            return new HeaderDateTime(day) { Time = start, EndTime = end, WasInferred = inferred };
        }

        return new HeaderDateTime(day);
    }

    /// <summary>Local date and time in the zone; converted if the value has a UTC offset.</summary>
    public (LocalDate? Date, LocalTime? Time) ToLocal(DateTimeZone zone, LocalDate? anchor)
    {
        var date = Day.Resolve(anchor).Date;
        if (date is not { } known || Time is not { } time || Offset is not { } offset)
        {
            return (date, Time);
        }

        // Site generators write "T00:00:00Z" for a date without a time.
        if (time == LocalTime.Midnight && offset == NodaTime.Offset.Zero)
        {
            return (date, null);
        }

        var local = known.At(time).WithOffset(offset).ToInstant().InZone(zone).LocalDateTime;
        return (local.Date, local.TimeOfDay);
    }

    /// <summary>The instant of publication; midnight in the zone if the value has no time.</summary>
    public Instant? ToInstant(DateTimeZone zone) => Day.Resolve(null).Date is { } date
        ? Offset is { } offset
            ? date.At(Time ?? LocalTime.Midnight).WithOffset(offset).ToInstant()
            : date.At(Time ?? LocalTime.Midnight).InZoneLeniently(zone).ToInstant()
        : null;

    private static Offset? OffsetOf(string text) => text switch
    {
        "" => null,
        "Z" or "UTC" or "z" => NodaTime.Offset.Zero,
        _ => OffsetPattern.CreateWithInvariantCulture("+HH:mm").Parse(
            text.Contains(':', StringComparison.Ordinal) ? text : text.Insert(3, ":")) is { Success: true } parsed
            ? parsed.Value
            : null,
    };

    [GeneratedRegex(
        @"^[Tt ]?[ ,@]{0,4}(?<h>\d{1,2}):(?<m>\d{2}):(?<s>\d{2})(?:\.\d{1,9})?" +
        @"[ ]?(?<z>Z|z|UTC|[+-]\d{2}:?\d{2})?\b|" +
        @"^[Tt ]?[ ]{0,3}(?<h>\d{1,2}):(?<m>\d{2})[ ]?(?<z>Z|z|UTC|[+-]\d{2}:?\d{2})(?!\d)|" +
        @"^[Tt](?<h>\d{1,2}):(?<m>\d{2})(?!\d)",
        RegexOptions.ExplicitCapture,
        matchTimeoutMilliseconds: 200)]
    private static partial Regex IsoTime { get; }
}
