using CommunityBot.Content.Prose;

using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Content.Calendars;

/// <summary>Resolves TZID values: IANA names, IANA names with a vendor prefix, and Windows time zone names.</summary>
internal static class TzidResolver
{
    /// <summary>Null if the name is unknown.</summary>
    public static DateTimeZone? Resolve(string name)
    {
        var trimmed = name.Trim().Trim('"');
        if (TimeZoneNames.FromIanaName(trimmed) is { } zone)
        {
            return zone;
        }

        if (TzdbDateTimeZoneSource.Default.WindowsToTzdbIds.TryGetValue(trimmed, out var iana))
        {
            return TimeZoneNames.FromIanaName(iana);
        }

        // "/freeassociation.sourceforge.net/Europe/London", "/mozilla.org/20050126_1/Europe/Berlin".
        var parts = trimmed.Split('/', StringSplitOptions.RemoveEmptyEntries);
        for (var from = 1; from < parts.Length; from++)
        {
            if (TimeZoneNames.FromIanaName(string.Join('/', parts[from..])) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }
}
