using AngleSharp.Html.Dom;

using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Converts schema.org Events (https://schema.org/Event) in JSON-LD or microdata to front matter entries.
/// </summary>
internal static class StructuredEvent
{
    private const int MaximumScripts = 20;

    private const int MaximumDepth = 6;

    /// <summary>Events of one page; a list of more has pages of its own.</summary>
    private const int MaximumEvents = 500;

    public static List<HeaderEntry> TitleOf(IHtmlDocument html) =>
        PlainText.Tidy(
            (html.QuerySelector("main h1, article h1") ?? html.QuerySelector("h1"))?.TextContent ?? html.Title
                ?? string.Empty) is { Length: > 0 } title
            ? [Entry("title", title)]
            : [];

    /// <summary>The Events of a page, those in JSON-LD before those in microdata; each one once.</summary>
    public static IReadOnlyList<Header> In(IHtmlDocument html)
    {
        var found = new List<HeaderValue.Mapping>();
        foreach (var script in html.QuerySelectorAll("script[type='application/ld+json']").Take(MaximumScripts))
        {
            if (JsonHeader.Read(script.TextContent.Trim(), 1, new ProblemReport(string.Empty)) is { Value: var value })
            {
                Collect(value, 0, found);
            }
        }

        if (found.Count == 0)
        {
            found.AddRange(Microdata.ItemsOf(html, "Event", MaximumEvents));
        }

        return
        [
            .. found.Select(item => ToHeader(new Header(item)))
                .DistinctBy(item => (item.Text("title"), item.Text("event_date"))),
        ];
    }

    private static void Collect(HeaderValue value, int depth, List<HeaderValue.Mapping> found)
    {
        if (depth > MaximumDepth || found.Count == MaximumEvents)
        {
            return;
        }

        if (value is HeaderValue.Sequence items)
        {
            foreach (var item in items.Values)
            {
                Collect(item, depth + 1, found);
            }
        }
        else if (value is HeaderValue.Mapping map)
        {
            if (new Header(map).Text("@type") is { } type && type.EndsWith("Event", StringComparison.Ordinal))
            {
                found.Add(map);
                return;
            }

            foreach (var entry in map.Entries.Where(
                entry => entry.Key is "@graph" or "mainEntity" or "itemListElement" or "item"))
            {
                Collect(entry.Value, depth + 1, found);
            }
        }
    }

    /// <summary>Maps the properties of an Event to front matter keys.</summary>
    public static Header ToHeader(Header schemaEvent)
    {
        var entries = new List<HeaderEntry>();
        Add(entries, "title", schemaEvent.Text("name", "headline"));
        Add(entries, "event_date", schemaEvent.Text("startDate"));
        Add(entries, "end_date", schemaEvent.Text("endDate"));
        Add(entries, "venue_name", schemaEvent.Text("location.name", "location"));
        Add(
            entries,
            "address",
            schemaEvent.Text("location.address")
                ?? string.Join(
                    ", ",
                    new[]
                    {
                        schemaEvent.Text("location.address.streetAddress"),
                        schemaEvent.Text("location.address.addressLocality"),
                        schemaEvent.Text("location.address.addressCountry")
                    }.OfType<string>()));
        Add(entries, "registration", schemaEvent.Text("offers.url", "url"));
        Add(entries, "description", schemaEvent.Text("description"));
        var status = schemaEvent.Text("eventStatus") ?? string.Empty;
        Add(entries, "status", status.EndsWith("Cancelled", StringComparison.Ordinal)
            ? "cancelled"
            : status.EndsWith("Postponed", StringComparison.Ordinal)
            ? "postponed"
            : null);
        Add(entries, "online", schemaEvent.Text("eventAttendanceMode")?.EndsWith(
            "OnlineEventAttendanceMode",
            StringComparison.Ordinal) == true || schemaEvent.Text("location.@type") == "VirtualLocation"
                ? "true"
                : null);
        Add(entries, "join_url", VirtualLocationOf(schemaEvent));
        if (schemaEvent.Find("performer", "performers")?.Value is { } performers)
        {
            entries.Add(new HeaderEntry("speakers", performers, 1));
        }

        if (schemaEvent.Find("image")?.Value is { } picture)
        {
            entries.Add(new HeaderEntry("image", picture, 1));
        }

        return new Header(new HeaderValue.Mapping(entries, 1));
    }

    /// <summary>The url of a VirtualLocation, alone or beside a place.</summary>
    private static string? VirtualLocationOf(Header schemaEvent) => schemaEvent.Find("location")?.Value switch
    {
        HeaderValue.Mapping map => UrlOf(map),
        HeaderValue.Sequence { Values: var places } =>
            places.OfType<HeaderValue.Mapping>().Select(UrlOf).FirstOrDefault(url => url is not null),
        _ => null,
    };

    private static string? UrlOf(HeaderValue.Mapping place) =>
        new Header(place) is var location && location.Text("@type") == "VirtualLocation" ? location.Text("url") : null;

    private static void Add(List<HeaderEntry> entries, string key, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            entries.Add(Entry(key, text));
        }
    }

    private static HeaderEntry Entry(string key, string text) => new(key, new HeaderValue.Scalar(text, 1), 1);
}
