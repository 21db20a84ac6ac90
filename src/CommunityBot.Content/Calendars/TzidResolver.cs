using System.Collections.Frozen;
using System.Globalization;
using System.Text.RegularExpressions;

using CommunityBot.Content.Prose;

using NodaTime;
using NodaTime.TimeZones;

namespace CommunityBot.Content.Calendars;

/// <summary>Resolves TZID values by their text: names of zones, and what calendar programs write instead.</summary>
internal static partial class TzidResolver
{
    /// <summary>
    /// What Outlook and Exchange call a zone to people: "(UTC-05:00) Eastern Time (US &amp; Canada)".
    /// </summary>
    private static readonly (string Words, string Zone)[] Displayed =
    [
        ("eastern time", "America/New_York"), ("central time (us", "America/Chicago"),
        ("mountain time", "America/Denver"), ("pacific time", "America/Los_Angeles"),
        ("atlantic time", "America/Halifax"), ("arizona", "America/Phoenix"), ("alaska", "America/Anchorage"),
        ("newfoundland", "America/St_Johns"), ("indiana (east)", "America/Indiana/Indianapolis"),
        ("greenwich mean time", "Europe/London"), ("brussels, copenhagen, madrid, paris", "Europe/Paris"),
        ("amsterdam, berlin, bern", "Europe/Berlin"), ("canberra, melbourne, sydney", "Australia/Sydney"),
        ("osaka, sapporo, tokyo", "Asia/Tokyo"), ("chennai, kolkata", "Asia/Kolkata"), ("hawaii", "Pacific/Honolulu"),
        ("coordinated universal time", "Etc/UTC"), ("central european", "Europe/Berlin"),
        ("mitteleurop", "Europe/Berlin"), ("western european", "Europe/Lisbon"), ("eastern european", "Europe/Athens"),
    ];

    private static readonly FrozenDictionary<string, string> ByLowerName = DateTimeZoneProviders.Tzdb.Ids
        .ToFrozenDictionary(id => id, id => id, StringComparer.OrdinalIgnoreCase);

    private static readonly FrozenDictionary<string, string> ByWindowsName = TzdbDateTimeZoneSource.Default
        .WindowsToTzdbIds.ToFrozenDictionary(StringComparer.OrdinalIgnoreCase);

    /// <summary>
    /// The zone of an IANA name, also with a vendor's prefix ("/mozilla.org/20050126_1/Europe/Berlin") or with other
    /// separators ("US-Eastern"), and of a Windows name; null if the name is unknown.
    /// </summary>
    public static DateTimeZone? Resolve(string name)
    {
        var trimmed = name.Trim().Trim('"').Trim();
        if (Named(trimmed) is { } zone)
        {
            return zone;
        }

        if (trimmed.Equals("tzone://Microsoft/Utc", StringComparison.OrdinalIgnoreCase))
        {
            return TimeZoneNames.FromIanaName("Etc/UTC");
        }

        var parts = trimmed.Split('/', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        for (var from = 0; from < Math.Min(parts.Length, 8); from++)
        {
            // A single last word such as "Custom" or "Eastern" is no name of a zone.
            if ((from == 0 || parts.Length - from > 1) && Named(string.Join('/', parts[from..])) is { } inner)
            {
                return inner;
            }
        }

        return null;
    }

    /// <summary>The zone that a text describes: a fixed offset, a zone's title in Outlook, an abbreviation.</summary>
    public static DateTimeZone? FromText(string text)
    {
        if (Offset.Match(text) is { Success: true } plain)
        {
            return Fixed(OffsetOf(plain));
        }

        var titled = Titled.Match(text);
        if (!titled.Success)
        {
            return TimeZoneNames.FromAbbreviation(text)?.Zone ?? Described(text);
        }

        // The number is the offset in winter, and the words say whether it changes in summer.
        var words = titled.Groups["words"].Value;
        var zone = Described(words) ?? TimeZoneNames.FromPlace(words);
        return zone is not null && StandardOffset(zone) == OffsetOf(titled) ? zone : null;
    }

    private static DateTimeZone? Described(string text)
    {
        foreach (var (words, zone) in Displayed)
        {
            if (text.Contains(words, StringComparison.OrdinalIgnoreCase))
            {
                return TimeZoneNames.FromIanaName(zone);
            }
        }

        return null;
    }

    private static DateTimeZone? Named(string name) =>
        ByLowerName.TryGetValue(name, out var id)
            || ByLowerName.TryGetValue(name.Replace(' ', '_'), out id)
            || ByLowerName.TryGetValue(name.Replace('-', '/'), out id)
            || ByWindowsName.TryGetValue(name, out id)
            ? TimeZoneNames.FromIanaName(id)
            : null;

    private static int StandardOffset(DateTimeZone zone) =>
        zone.GetZoneInterval(Instant.FromUtc(2026, 1, 15, 12, 0)).StandardOffset.Seconds / 60;

    /// <summary>Whole hours have a name, with the sign reversed: Etc/GMT+4 is four hours behind UTC.</summary>
    private static DateTimeZone? Fixed(int minutes) =>
        minutes == 0 ? TimeZoneNames.FromIanaName("Etc/UTC")
        : minutes % 60 == 0 && TimeZoneNames.FromIanaName(
            string.Create(CultureInfo.InvariantCulture, $"Etc/GMT{-minutes / 60:+0;-0}")) is { } named ? named
        : Math.Abs(minutes) <= 14 * 60 ? DateTimeZone.ForOffset(NodaTime.Offset.FromSeconds(60 * minutes))
        : null;

    private static int OffsetOf(Match match)
    {
        var hours = match.Groups["hours"].Value;
        var minutes = match.Groups["minutes"].Value;
        return hours.Length == 0 ? 0 : (match.Groups["sign"].Value == "+" ? 1 : -1)
            * ((60 * int.Parse(hours, CultureInfo.InvariantCulture))
                + (minutes.Length == 0 ? 0 : int.Parse(minutes, CultureInfo.InvariantCulture)));
    }

    /// <summary>"GMT-0400", "UTC+02:00", "+0100", "UTC".</summary>
    [GeneratedRegex(
        @"^\s{0,9}\(?\s{0,9}(?:(?:GMT|UTC|Z)(?:\s{0,9}(?<sign>[+\-−])\s{0,9}(?<hours>\d{1,2})" +
        @"(?::?(?<minutes>\d{2}))?)?|" +
        @"(?<sign>[+\-−])(?<hours>\d{2}):?(?<minutes>\d{2}))\s{0,9}\)?\s{0,9}$",
        RegexOptions.IgnoreCase,
        RegexLimit.Milliseconds)]
    private static partial Regex Offset { get; }

    /// <summary>"(UTC-05:00) Eastern Time (US &amp; Canada)", "GMT +0100 (Standard) / GMT +0200 (Daylight)".</summary>
    [GeneratedRegex(
        @"^\s{0,9}\(?\s{0,9}(?:GMT|UTC)\s{0,9}(?:(?<sign>[+\-−])\s{0,9}(?<hours>\d{1,2})(?::?(?<minutes>\d{2}))?)?" +
        @"\s{0,9}\)?\s{0,9}(?<words>.*\S)",
        RegexOptions.IgnoreCase,
        RegexLimit.Milliseconds)]
    private static partial Regex Titled { get; }
}
