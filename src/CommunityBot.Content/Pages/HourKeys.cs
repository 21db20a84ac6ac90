using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Talks whose hour is their key: <c>schedule: [{"7:45 PM": { title: … }}, {"8:00 PM": "Break"}]</c>, or one map of
/// all hours.
/// </summary>
internal static class HourKeys
{
    /// <summary>The hour as a key of the talk, so that it is read as any other; null for any other value.</summary>
    public static HeaderValue? WithinTalk(HeaderValue value) =>
        value is HeaderValue.Mapping { Entries: [var only] } && IsHour(only.Key) ? Joined(only) : null;

    /// <summary>The text of a row of an agenda: <c>["18:30", "Doors"]</c>; null for any other value.</summary>
    public static HeaderValue? OfRow(HeaderValue value) =>
        value is HeaderValue.Sequence
        {
            Values: [HeaderValue.Scalar { Text: var hour }, HeaderValue.Scalar { Text: var title }, ..],
        }
        && IsHour(hour)
            ? new HeaderValue.Scalar($"{hour} {title}", value.Line)
            : null;

    /// <summary>Whether all keys are hours, so that the map is an agenda.</summary>
    public static bool AreIn(HeaderValue.Mapping map) =>
        map.Entries.Count > 1 && map.Entries.All(entry => IsHour(entry.Key));

    /// <summary>The talks of such a map.</summary>
    public static IEnumerable<HeaderValue> TalksOf(HeaderValue.Mapping map) => map.Entries.Select(Joined);

    private static HeaderValue Joined(HeaderEntry entry)
    {
        var hour = new HeaderEntry("time", new HeaderValue.Scalar(entry.Key, entry.Line), entry.Line);
        return entry.Value switch
        {
            HeaderValue.Mapping talk => talk with { Entries = [hour, .. talk.Entries] },
            HeaderValue.Scalar { Text: var title } => new HeaderValue.Scalar($"{entry.Key} {title}", entry.Line),
            _ => new HeaderValue.Mapping([hour], entry.Line),
        };
    }

    private static bool IsHour(string key) =>
        key.Length is > 2 and < 30 && char.IsAsciiDigit(key[0])
        && HumanTimes.AtStart(key) is { } hour && hour.End >= key.TrimEnd().Length;
}
