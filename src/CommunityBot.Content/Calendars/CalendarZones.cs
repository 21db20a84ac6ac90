using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// The zones of one calendar: what each TZID means, by its own name, by the calendar's VTIMEZONE, or by its text.
/// </summary>
internal sealed class CalendarZones(DateTimeZone community)
{
    /// <summary>A calendar with more definitions is not written by a calendar program.</summary>
    private const int MaximumDefinitions = 64;

    private readonly Dictionary<string, ZoneDefinition> definitions = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, DateTimeZone?> known = new(StringComparer.Ordinal);

    /// <summary>The zone of days, of floating times, and in which UTC moments are shown (X-WR-TIMEZONE).</summary>
    public DateTimeZone Own { get; set; } = community;

    public void Define(string name, ZoneDefinition definition)
    {
        if (definitions.Count < MaximumDefinitions)
        {
            definitions.TryAdd(name.Trim().Trim('"'), definition);
        }
    }

    /// <summary>Null when neither name nor definition says which zone it is.</summary>
    /// <param name="year">The year of the event: a definition is compared with the zones of that time.</param>
    public DateTimeZone? Find(string name, int year)
    {
        var trimmed = name.Trim().Trim('"');
        if (known.TryGetValue(trimmed, out var zone))
        {
            return zone;
        }

        zone = TzidResolver.Resolve(trimmed) ?? Defined(trimmed, year) ?? TzidResolver.FromText(trimmed);
        known.Add(trimmed, zone);
        return zone;
    }

    /// <summary>
    /// True for a zone whose name can be stored and shown. A moment in another one is shown in the calendar's zone.
    /// </summary>
    public static bool IsShown(DateTimeZone zone) =>
        TzdbDateTimeZoneSource.Default.CanonicalIdMap.ContainsKey(zone.Id)
        && DateTimeZoneProviders.Tzdb[zone.Id].Equals(zone);

    private DateTimeZone? Defined(string name, int year) =>
        definitions.TryGetValue(name, out var definition) && definition.ToZone(name) is { } zone
            ? MatchingZone.Of(zone, year, definition.Location ?? name) ?? zone
            : null;
}
