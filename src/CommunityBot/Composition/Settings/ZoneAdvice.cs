using CommunityBot.Hosting;

using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Composition.Settings;

/// <summary>What to write instead of a time zone that is none.</summary>
internal static class ZoneAdvice
{
    public static string For(string written) => OffsetZone.AdviceFor(written)
        ?? (Suggested(written) is { } zone ? $"did you mean \"{zone}\"?" : "write it like \"Europe/London\".");

    /// <summary>What may not be meant by a valid zone; null if it is unmistakable.</summary>
    public static string? NoteOn(string written) => written switch
    {
        "EST" => Fixed("America/New_York"),
        "MST" => Fixed("America/Denver"),
        _ => null,
    };

    private static string Fixed(string city) =>
        $"has no daylight saving time; if your clocks change, write the zone of your city, like \"{city}\".";

    /// <summary>
    /// Only what was certainly meant: the zone nearest to an abbreviation ("BST") has the hour of another continent.
    /// </summary>
    private static string? Suggested(string written) => written switch
    {
        _ when TzdbDateTimeZoneSource.Default.WindowsMapping.PrimaryMapping.TryGetValue(written, out var zone) => zone,
        _ when written.Contains('/', StringComparison.Ordinal) =>
            NearestName.Of(written, DateTimeZoneProviders.Tzdb.Ids),
        "Z" => "Etc/UTC",
        _ => OfCity(written.Trim().Replace(' ', '_')),
    };

    private static string? OfCity(string city) => DateTimeZoneProviders.Tzdb.Ids.FirstOrDefault(id =>
        id.LastIndexOf('/') is > 0 and var slash
        && id.AsSpan(slash + 1).Equals(city, StringComparison.OrdinalIgnoreCase)
        && !id.StartsWith("Etc/", StringComparison.Ordinal));
}
