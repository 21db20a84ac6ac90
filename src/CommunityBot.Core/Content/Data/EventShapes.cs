using System.Globalization;

using CommunityBot.Core.Content.FrontMatter;
using CommunityBot.Core.Content.Pages;

namespace CommunityBot.Core.Content.Data;

/// <summary>
/// Maps events in the JSON formats of Meetup, Eventbrite, Google Calendar, Luma and schema.org to front matter keys;
/// any other map is returned unchanged.
/// </summary>
internal static class EventShapes
{
    /// <summary>
    /// Meetup durations are in milliseconds (https://www.meetup.com/api/); smaller numbers have another unit.
    /// </summary>
    private const long ShortestMilliseconds = 60_000;

    public static HeaderValue.Mapping Named(HeaderValue.Mapping map)
    {
        if (map.Entries.Count < 2)
        {
            return map;
        }

        var said = new Header(map);
        if (said.Text("@type")?.EndsWith("Event", StringComparison.Ordinal) == true)
        {
            return StructuredEvent.Read(said).Root;
        }

        var found = new List<HeaderEntry>();
        Add("title", said.Has("title") ? null : said.Text("name.text", "summary"));
        Add("event_date", said.Text("start.local", "start.dateTime", "start.utc", "start_at")
            ?? Joined(said.Text("start.date"), said.Text("start.time"))
            ?? Joined(said.Text("local_date"), said.Text("local_time"))
            ?? (said.Has("eventUrl") ? said.Text("dateTime") : null));
        Add("end_date", said.Text("end.local", "end.dateTime", "end.utc", "end_at", "endTime") is { } end
            && end.Contains('T', StringComparison.Ordinal) ? end : null);
        if (!found.Exists(entry => entry.Key == "event_date"))
        {
            return map;
        }

        Add("timezone", said.Text("start.timezone", "start.timeZone", "group.timezone", "timezone"));
        Add("description", said.Text("description.text", "description.html", "plainTextDescription"));
        Add("address", said.Text(
            "venue.address_1", "venue.address.localized_address_display", "venue.address.address_1") is { } street
            ? Joined(street + ",", said.Text("venue.city", "venue.address.city"))?.TrimEnd(',')
            : said.Text("geo_address_json.full_address", "geo_address_info.full_address"));
        Add("registration", said.Text("link", "eventUrl", "event_url", "url"));
        Add("online", said.Text("online_event", "is_online_event", "isOnline"));
        Add("uid", said.Text("iCalUID"));
        Add("duration", long.TryParse(
            said.Text("duration"),
            NumberStyles.None,
            CultureInfo.InvariantCulture,
            out var milliseconds) && milliseconds >= ShortestMilliseconds
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
