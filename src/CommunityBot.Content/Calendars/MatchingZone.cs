using CommunityBot.Content.Prose;

using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// Finds the IANA zone with the rules of a calendar's own zone, because only the name of a known zone can be stored and
/// shown.
/// </summary>
internal static class MatchingZone
{
    /// <summary>Zones that stand for their kind, the most populous first (Unicode CLDR), and then all others.</summary>
    private static readonly string[] Candidates =
    [
        .. TzdbDateTimeZoneSource.Default.WindowsMapping.MapZones
            .Where(zone => zone.Territory == "001")
            .SelectMany(zone => zone.TzdbIds),
        .. DateTimeZoneProviders.Tzdb.Ids,
    ];

    /// <summary>Null when no zone has the same offsets in the year of the event and the two after it.</summary>
    /// <param name="location">An IANA name or city that is preferred if it matches; null when there is none.</param>
    public static DateTimeZone? Of(DateTimeZone defined, int year, string? location)
    {
        var from = Instant.FromUtc(Math.Clamp(year, 1990, 2050), 1, 1, 0, 0);
        var moments = Enumerable.Range(0, 3 * 365).Select(day => from + Duration.FromDays(day)).ToList();
        var offsets = moments.ConvertAll(defined.GetUtcOffset);
        bool Matches(DateTimeZone zone)
        {
            // The changes of the clock first: a zone that differs is left after a few comparisons.
            for (var index = 0; index < 12; index++)
            {
                var probe = index * 90;
                if (zone.GetUtcOffset(moments[probe]) != offsets[probe])
                {
                    return false;
                }
            }

            for (var index = 0; index < moments.Count; index++)
            {
                if (zone.GetUtcOffset(moments[index]) != offsets[index])
                {
                    return false;
                }
            }

            return true;
        }

        return location is not null
            && (TimeZoneNames.FromIanaName(location) ?? TimeZoneNames.FromPlace(location)) is { } preferred
            && Matches(preferred)
            ? preferred
            : Candidates.Select(id => DateTimeZoneProviders.Tzdb[id]).FirstOrDefault(Matches);
    }
}
