using System.Text.RegularExpressions;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// The end of a rule as the last day on which an occurrence may begin. UNTIL is a moment and inclusive; as a day it
/// includes that day (RFC 5545, 3.3.10).
/// </summary>
internal static partial class RecurrenceUntil
{
    private static readonly LocalDateTimePattern Moment =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");

    /// <param name="startsAt">The hour of the occurrences; null for whole days.</param>
    /// <param name="zone">The zone of the series.</param>
    /// <returns>The rule with UNTIL as a day in that zone.</returns>
    public static string AsDay(string rule, LocalTime? startsAt, DateTimeZone zone) =>
        Until.Replace(rule, match =>
            Moment.Parse(match.Groups["moment"].Value.ToUpperInvariant()) is { Success: true, Value: var until }
                ? "UNTIL=" + Day.Format(LastDay(until, match.Groups["utc"].Success, startsAt, zone))
                : match.Value);

    private static LocalDate LastDay(LocalDateTime until, bool isUtc, LocalTime? startsAt, DateTimeZone zone)
    {
        // Programs that know only days write them as the first or last second in UTC.
        if (startsAt is null && isUtc
            && (until.TimeOfDay == LocalTime.Midnight || until.TimeOfDay == new LocalTime(23, 59, 59)))
        {
            var local = until.InUtc().WithZone(zone).LocalDateTime;
            return local.TimeOfDay == LocalTime.Midnight ? local.Date : until.Date;
        }

        var moment = (isUtc ? until.InUtc() : until.InZoneLeniently(zone)).ToInstant();
        var day = moment.InZone(zone).Date;
        return startsAt is { } time && day.At(time).InZoneLeniently(zone).ToInstant() > moment ? day.PlusDays(-1) : day;
    }

    [GeneratedRegex(
        @"\bUNTIL\s{0,20}=\s{0,20}(?<moment>\d{8}T\d{6})(?<utc>Z)?",
        RegexOptions.IgnoreCase, RegexLimit.Milliseconds)]
    private static partial Regex Until { get; }
}
