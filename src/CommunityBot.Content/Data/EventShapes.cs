using System.Globalization;

using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Pages;

namespace CommunityBot.Content.Data;

/// <summary>
/// Maps events in the JSON formats of Meetup, Eventbrite, Google Calendar, Luma and schema.org to front matter keys;
/// any other map is returned unchanged.
/// </summary>
internal static class EventShapes
{
    /// <summary>
    /// Meetup durations are in milliseconds (https://www.meetup.com/api/); smaller numbers have another unit.
    /// </summary>
    private const long MinimumMilliseconds = 60_000;

    public static HeaderValue.Mapping Normalize(HeaderValue.Mapping map)
    {
        if (map.Entries.Count < 2)
        {
            return map;
        }

        var source = new Header(map);
        if (source.Text("@type")?.EndsWith("Event", StringComparison.Ordinal) == true)
        {
            return StructuredEvent.ToHeader(source).Root;
        }

        var found = new List<HeaderEntry>();
        Add("title", source.Has("title") ? null : source.Text("name.text", "summary"));
        Add("event_date", source.Text("start.local", "start.dateTime", "start.utc", "start_at")
            ?? Joined(source.Text("start.date"), source.Text("start.time"))
            ?? Joined(source.Text("local_date"), source.Text("local_time"))
            ?? (source.Has("eventUrl") ? source.Text("dateTime") : null));
        Add("end_date", source.Text("end.local", "end.dateTime", "end.utc", "end_at", "endTime") is { } end
            && end.Contains('T', StringComparison.Ordinal) ? end : null);
        if (!found.Exists(entry => entry.Key == "event_date"))
        {
            return map;
        }

        Add("timezone", source.Text("start.timezone", "start.timeZone", "group.timezone", "timezone"));
        Add("description", source.Text("description.text", "description.html", "plainTextDescription"));
        Add("address", source.Text(
            "venue.address_1", "venue.address.localized_address_display", "venue.address.address_1") is { } street
            ? Joined(street + ",", source.Text("venue.city", "venue.address.city"))?.TrimEnd(',')
            : source.Text("geo_address_json.full_address", "geo_address_info.full_address"));
        Add("registration", source.Text("link", "eventUrl", "event_url", "url"));
        Add("online", source.Text("online_event", "is_online_event", "isOnline"));
        Add("uid", source.Text("iCalUID"));
        Add("duration", long.TryParse(
            source.Text("duration"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var milliseconds) && milliseconds >= MinimumMilliseconds
            ? string.Create(CultureInfo.InvariantCulture, $"{milliseconds / 60_000} min")
            : null);

        // The original keys are kept after the mapped ones, because lookups return the first match. URL keys are
        // removed, because their last segment is a number and would become the page id.
        return map with
        {
            Entries = [
                .. found, .. map.Entries.Where(entry => entry.Folded is not ("start" or "end" or "url" or "link"))
            ]
        };

        void Add(string key, string? text)
        {
            if (!string.IsNullOrWhiteSpace(text))
            {
                found.Add(new HeaderEntry(key, new HeaderValue.Scalar(text, map.Line), map.Line));
            }
        }
    }

    private static string? Joined(string? one, string? other) =>
        one is null ? null : other is null ? one : $"{one} {other}";
}
