using CommunityBot.Content.Prose;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// An offset that the zone of the page has at another time of year: "19:00-05:00" in a winter of Chicago, "19:00+02:00"
/// in one of Berlin. Such an offset was copied or is fixed in a template, and the hour is that of the clock on the
/// wall.
/// </summary>
internal static class OtherSeason
{
    /// <summary>Not UTC, in which generators write moments whatever the zone.</summary>
    public static bool Has(Offset offset, DateTimeZone zone, LocalDate date)
    {
        if (offset == Offset.Zero || At(zone, date) == offset)
        {
            return false;
        }

        return At(zone, new LocalDate(date.Year, 1, 15)) == offset
            || At(zone, new LocalDate(date.Year, 7, 15)) == offset;
    }

    /// <summary>The zones beside an hour without such offsets, which then is an hour of the page's zone.</summary>
    public static IReadOnlyList<WrittenZone> Without(
        IReadOnlyList<WrittenZone> written, DateTimeZone zone, LocalDate? date) =>
        date is { } day && written is [{ IsAbbreviation: false, Zone: { } only }]
            && only.MinOffset == only.MaxOffset && Has(only.MinOffset, zone, day)
            ? []
            : written;

    private static Offset At(DateTimeZone zone, LocalDate date) =>
        zone.GetUtcOffset(date.At(LocalTime.Noon).InZoneLeniently(zone).ToInstant());
}
