using System.Globalization;

using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// A time zone as a calendar defines it (RFC 5545, 3.6.5): its changes of the offset from UTC, each at a local time.
/// </summary>
internal sealed class ZoneDefinition
{
    /// <summary>
    /// Changes are computed for these years; calendars define a zone from 1601 or 1970 on, without an end.
    /// </summary>
    private const int FirstYear = 1990;
    private const int LastYear = 2060;

    private readonly List<Observance> observances = [];
    private DateTimeZone? zone;

    /// <summary>An IANA name that some programs add (X-LIC-LOCATION).</summary>
    public string? Location { get; set; }

    /// <summary>STANDARD or DAYLIGHT: the offset from one moment on, and when it begins again.</summary>
    public void Add(IReadOnlyList<ContentLine> lines, IRecurrenceRules rules)
    {
        string? Value(string name) => lines.FirstOrDefault(line => line.Name == name)?.Value.Trim();
        if (observances.Count > 32
            || Value("DTSTART") is not { } startText
            || CalendarMoment.Read(new ContentLine("DTSTART", startText, 0), _ => null, DateTimeZone.Utc)
                is not { Time: { } time, Date: var date }
            || OffsetOf(Value("TZOFFSETFROM")) is not { } before
            || OffsetOf(Value("TZOFFSETTO")) is not { } after)
        {
            return;
        }

        var days = new List<LocalDateTime> { date.At(time) };
        foreach (var listed in lines.Where(line => line.Name == "RDATE").SelectMany(line => line.Value.Split(',')))
        {
            if (CalendarMoment.Read(new ContentLine("RDATE", listed, 0), _ => null, DateTimeZone.Utc)
                is { Time: { } hour, Date: var day })
            {
                days.Add(day.At(hour));
            }
        }

        if (Value("RRULE") is { } rule
            && rules.Read(RecurrenceUntil.AsDay(rule, time, DateTimeZone.ForOffset(before)), date, out _) is { } found)
        {
            days.AddRange(found.From(LocalDate.Max(date, new LocalDate(FirstYear, 1, 1)))
                .TakeWhile(day => day.Year <= LastYear)
                .Select(day => day.At(time)));
        }

        observances.Add(new Observance(before, after, days));
        zone = null;
    }

    /// <summary>The zone with these changes; null when the definition has none.</summary>
    public DateTimeZone? ToZone(string name)
    {
        if (zone is null && observances.Count > 0)
        {
            var changes = observances
                .SelectMany(each => each.Starts.Select(start =>
                    (At: start.WithOffset(each.Before).ToInstant(), each.Before, each.After)))
                .OrderBy(change => change.At)
                .DistinctBy(change => change.At)
                .ToList();
            zone = new DefinedZone(name, changes[0].Before, [.. changes.Select(change => (change.At, change.After))]);
        }

        return zone;
    }

    private static Offset? OffsetOf(string? text) =>
        text is { Length: 5 or 7 }
        && text[0] is '+' or '-'
        && int.TryParse(text.AsSpan(1, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var hours)
        && int.TryParse(text.AsSpan(3, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var minutes)
        && hours < 18
        && minutes < 60
            ? Offset.FromSeconds((text[0] == '-' ? -60 : 60) * ((60 * hours) + minutes))
            : null;

    private sealed record Observance(Offset Before, Offset After, IReadOnlyList<LocalDateTime> Starts);

    /// <summary>The zone itself. Before its first change it has the offset that the change begins with.</summary>
    private sealed class DefinedZone(string name, Offset first, (Instant At, Offset After)[] changes) : DateTimeZone(
        name,
        isFixed: false,
        Offset.Min(first, changes.Min(change => change.After)),
        Offset.Max(first, changes.Max(change => change.After)))
    {
        public override ZoneInterval GetZoneInterval(Instant instant)
        {
            var (low, high) = (0, changes.Length);
            while (low < high)
            {
                var middle = (low + high) / 2;
                (low, high) = changes[middle].At <= instant ? (middle + 1, high) : (low, middle);
            }

            var offset = low == 0 ? first : changes[low - 1].After;
            return new ZoneInterval(
                Id,
                low == 0 ? null : changes[low - 1].At,
                low == changes.Length ? null : changes[low].At,
                offset,
                Offset.Zero);
        }
    }
}
