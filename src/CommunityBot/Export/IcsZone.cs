using System.Globalization;

using NodaTime;
using NodaTime.Text;
using NodaTime.TimeZones;

namespace CommunityBot.Export;

/// <summary>
/// Writes a VTIMEZONE with a zone's transitions, for clients that do not know its name.
/// https://www.rfc-editor.org/rfc/rfc5545#section-3.6.5
/// </summary>
internal static class IcsZone
{
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss");

    /// <param name="from">Before the first event.</param>
    /// <param name="to">After the last one.</param>
    public static void Write(IcsText ics, DateTimeZone zone, Instant from, Instant to)
    {
        ics.Line("BEGIN", "VTIMEZONE").Line("TZID", zone.Id);
        foreach (var interval in zone.GetZoneIntervals(new Interval(from, to), ZoneEqualityComparer.Options.MatchNames))
        {
            var part = interval.Savings == Offset.Zero ? "STANDARD" : "DAYLIGHT";
            var before = interval.HasStart ? zone.GetUtcOffset(interval.Start - Duration.Epsilon) : interval.WallOffset;

            // The local time of the transition, in the offset before it.
            var onset = interval.HasStart
                ? interval.Start.WithOffset(before).LocalDateTime
                : new LocalDateTime(1970, 1, 1, 0, 0);
            ics.Line("BEGIN", part)
                .Line("DTSTART", Local.Format(onset))
                .Line("TZOFFSETFROM", Format(before))
                .Line("TZOFFSETTO", Format(interval.WallOffset))
                .Text("TZNAME", interval.Name)
                .Line("END", part);
        }

        ics.Line("END", "VTIMEZONE");
    }

    private static string Format(Offset offset)
    {
        var length = TimeSpan.FromSeconds(Math.Abs(offset.Seconds));
        var seconds = length.Seconds == 0 ? "" : length.Seconds.ToString("00", CultureInfo.InvariantCulture);
        return string.Create(CultureInfo.InvariantCulture,
            $"{(offset.Seconds < 0 ? '-' : '+')}{length.Hours:00}{length.Minutes:00}{seconds}");
    }
}
