using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;

using NodaTime.Text;

namespace CommunityBot.Content.Data;

/// <summary>
/// Reads maps whose keys are the days of their events: <c>20310204: {presentations: […]}</c>,
/// <c>2031-02-04: {title: …}</c>.
/// </summary>
internal static class DateKeyedMaps
{
    /// <summary>
    /// The value with each such map replaced by the list of its events, each with its day as the key "event_date".
    /// </summary>
    public static HeaderValue WithDates(HeaderValue value)
    {
        if (value is not HeaderValue.Mapping map)
        {
            return value;
        }

        if (AreEvents(map))
        {
            return new HeaderValue.Sequence([.. map.Entries.Select(Dated)], map.Line);
        }

        return map.Entries.Any(entry => entry.Value is HeaderValue.Mapping inner && AreEvents(inner))
            ? map with { Entries = [.. map.Entries.Select(entry => entry with { Value = WithDates(entry.Value) })] }
            : map;
    }

    private static bool AreEvents(HeaderValue.Mapping map) =>
        map.Entries.Count > 0
            && map.Entries.All(entry => entry.Value is HeaderValue.Mapping && DayOf(entry) is not null);

    private static HeaderValue.Mapping Dated(HeaderEntry entry)
    {
        var inner = (HeaderValue.Mapping)entry.Value;
        return new Header(inner).Has([.. HeaderKeys.EventDate, .. HeaderKeys.DoubtfulDate])
            ? inner
            : inner with
            {
                Entries =
                [
                    new HeaderEntry("event_date", new HeaderValue.Scalar(DayOf(entry)!, entry.Line), entry.Line),
                    .. inner.Entries,
                ],
            };
    }

    /// <summary>The day in ISO form; null if the key is more than a day, or a number that is none.</summary>
    private static string? DayOf(HeaderEntry entry)
    {
        var key = entry.Key.Trim();
        return key.Length is 8 or 10
            && key.All(letter => char.IsAsciiDigit(letter) || letter is '-')
            && HumanDates.Find(key) is { Year: not null, Start: 0 } mention
            && mention.End == key.Length
            && mention.Resolve(null).Date is { } date
            ? LocalDatePattern.Iso.Format(date)
            : null;
    }
}
