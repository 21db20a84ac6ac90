using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Composition;

/// <summary>Parses the values of <c>--now</c>, <c>--from</c> and <c>--to</c>.</summary>
internal static class InstantText
{
    private static readonly OffsetDateTimePattern[] WithOffset =
    [
        OffsetDateTimePattern.ExtendedIso,
        OffsetDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mmo<G>"),
    ];

    private static readonly LocalDateTimePattern[] WithoutOffset =
    [
        LocalDateTimePattern.ExtendedIso,
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd'T'HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd HH:mm"),
        LocalDateTimePattern.CreateWithInvariantCulture("uuuu-MM-dd"),
    ];

    /// <summary>The accepted formats, for error messages.</summary>
    public const string Example = "2020-05-28T12:00Z, 2020-05-28T13:00 or 2020-05-28";

    /// <summary>Null if the text is not an instant. A text without an offset is local time in the given zone.</summary>
    public static Instant? Parse(string text, DateTimeZone zone)
    {
        foreach (var pattern in WithOffset)
        {
            if (pattern.Parse(text) is { Success: true, Value: var moment })
            {
                return moment.ToInstant();
            }
        }

        foreach (var pattern in WithoutOffset)
        {
            if (pattern.Parse(text) is { Success: true, Value: var moment })
            {
                return moment.InZoneLeniently(zone).ToInstant();
            }
        }

        return null;
    }
}
