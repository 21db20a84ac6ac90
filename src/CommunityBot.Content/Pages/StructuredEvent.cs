using AngleSharp.Html.Dom;

using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;

namespace CommunityBot.Content.Pages;

/// <summary>Converts a schema.org Event in JSON-LD (https://schema.org/Event) to front matter entries.</summary>
internal static class StructuredEvent
{
    public static List<HeaderEntry> TitleOf(IHtmlDocument html) =>
        PlainText.Tidy(html.QuerySelector("h1")?.TextContent ?? html.Title ?? string.Empty) is { Length: > 0 } title
            ? [Entry("title", title)]
            : [];

    /// <summary>Null if the page has no Event.</summary>
    public static Header? FromJsonLd(IHtmlDocument html)
    {
        foreach (var script in html.QuerySelectorAll("script[type='application/ld+json']").Take(20))
        {
            if (JsonHeader.Read(script.TextContent.Trim(), 1, new ProblemReport(string.Empty)) is { Value: var value }
                && Find(value, 0) is { } found)
            {
                return ToHeader(new Header(found));
            }
        }

        return null;
    }

    private static HeaderValue.Mapping? Find(HeaderValue value, int depth) => value switch
    {
        _ when depth > 6 => null,
        HeaderValue.Mapping map
            when new Header(map).Text("@type") is { } type && type.EndsWith("Event", StringComparison.Ordinal) => map,
        HeaderValue.Mapping map => map.Entries
            .Where(entry => entry.Key is "@graph" or "mainEntity" or "itemListElement")
            .Select(entry => Find(entry.Value, depth + 1))
            .FirstOrDefault(found => found is not null),
        HeaderValue.Sequence items =>
            items.Values.Take(50).Select(item => Find(item, depth + 1)).FirstOrDefault(found => found is not null),
        _ => null,
    };

    /// <summary>Maps the properties of an Event to front matter keys.</summary>
    public static Header ToHeader(Header schemaEvent)
    {
        var entries = new List<HeaderEntry>();
        Add(entries, "title", schemaEvent.Text("name", "headline"));
        Add(entries, "event_date", schemaEvent.Text("startDate"));
        Add(entries, "end_date", schemaEvent.Text("endDate"));
        Add(entries, "venue_name", schemaEvent.Text("location.name"));
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
        if (schemaEvent.Find("performer", "performers")?.Value is { } performers)
        {
            entries.Add(new HeaderEntry("speakers", performers, 1));
        }

        return new Header(new HeaderValue.Mapping(entries, 1));
    }

    private static void Add(List<HeaderEntry> entries, string key, string? text)
    {
        if (!string.IsNullOrWhiteSpace(text))
        {
            entries.Add(Entry(key, text));
        }
    }

    private static HeaderEntry Entry(string key, string text) => new(key, new HeaderValue.Scalar(text, 1), 1);
}
