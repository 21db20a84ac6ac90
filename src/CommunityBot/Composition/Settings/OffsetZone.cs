using System.Globalization;
using System.Text.RegularExpressions;

using NodaTime;

namespace CommunityBot.Composition.Settings;

/// <summary>Recognises an offset that was written instead of a time zone: "GMT+1", "UTC-05:30", "+02:00".</summary>
internal static partial class OffsetZone
{
    /// <summary>
    /// What to write instead; null if it is not an offset. The signs of the <c>Etc</c> zones are reversed, as in POSIX.
    /// </summary>
    public static string? AdviceFor(string written)
    {
        if (Pattern().Match(written.Trim()) is not { Success: true } match)
        {
            return null;
        }

        var hours = int.Parse(match.Groups["hours"].ValueSpan, CultureInfo.InvariantCulture);
        var minutes = match.Groups["minutes"] is { Success: true } part
            ? int.Parse(part.ValueSpan, CultureInfo.InvariantCulture)
            : 0;
        const string city = "the zone of your city, like \"Europe/Berlin\", which follows daylight saving time";
        var isEast = match.Groups["sign"].Value is "+";
        var zone = hours == 0 ? "Etc/UTC" : $"Etc/GMT{(isEast ? '-' : '+')}{hours}";
        return minutes == 0 && DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null
            ? $"write {city}, or \"{zone}\" for the fixed offset."
            : $"write {city}.";
    }

    [GeneratedRegex(
        @"^(?:(?:GMT|UTC|Z)\s*)?(?<sign>[+\-\u2212\u2013])\s*(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?(?:\s*h)?$",
        RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture)]
    private static partial Regex Pattern();
}
