using System.Text;
using System.Text.Json;

using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;

using NodaTime.Text;

namespace CommunityBot.PublicPages;

/// <summary>
/// Meetups as schema.org events in JSON-LD, by the rules of
/// https://developers.google.com/search/docs/appearance/structured-data/event. A meetup without a day or a place is
/// left out, because both are required and neither is made up.
/// </summary>
internal sealed class EventJsonLd(Community community, PublicSite site, PublicEvents events)
{
    private const string Schema = "https://schema.org";

    private static readonly OffsetDateTimePattern Moment = OffsetDateTimePattern.CreateWithInvariantCulture(
        "uuuu'-'MM'-'dd'T'HH':'mm':'sso<+HH:mm>");

    /// <summary>Null if no event can be described.</summary>
    public string? Write(IEnumerable<Meetup> meetups)
    {
        var described = meetups
            .Where(meetup => meetup.When.Date is not null && meetup.Venue is { } venue
                && (venue.Text is not null || venue.IsOnline))
            .ToList();
        if (described.Count == 0)
        {
            return null;
        }

        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartArray();
            foreach (var meetup in described)
            {
                Write(json, meetup);
            }

            json.WriteEndArray();
        }

        return Encoding.UTF8.GetString(buffer.GetBuffer(), 0, (int)buffer.Length);
    }

    private void Write(Utf8JsonWriter json, Meetup meetup)
    {
        var phrases = community.Phrases;
        var address = site.PageOf(PublicSlug.Of(meetup));
        Begin(json, "Event");
        json.WriteString("@context", Schema);
        json.WriteString("@id", address.AbsoluteUri);
        json.WriteString("name", meetup.HeadingIn(phrases));
        json.WriteString("url", address.AbsoluteUri);
        json.WriteString("startDate", Start(meetup.When)!);
        if (End(meetup.When) is { } end)
        {
            json.WriteString("endDate", end);
        }

        WriteStatus(json, meetup);
        json.WriteString("eventAttendanceMode", $"{Schema}/" + meetup.Venue switch
        {
            { IsOnline: true, Text: not null } => "MixedEventAttendanceMode",
            { IsOnline: true } => "OnlineEventAttendanceMode",
            _ => "OfflineEventAttendanceMode",
        });
        WriteLocation(json, meetup, address);
        if (meetup.Description is { Length: > 0 } text && MarkdownBlocks.FirstParagraph(text, 1000) is { } first)
        {
            json.WriteString("description", PlainTextRenderer.Text(first));
        }

        if (meetup.Links.Cover is { Address: { Scheme: "https" or "http" } picture })
        {
            json.WriteStartArray("image");
            json.WriteStringValue(picture.AbsoluteUri);
            json.WriteEndArray();
        }

        WriteSpeakers(json, meetup);
        if (meetup.Links.Registration is { Scheme: "https" or "http" } registration)
        {
            Begin(json, "offers", "Offer");
            json.WriteString("url", registration.AbsoluteUri);
            json.WriteEndObject();
        }

        Begin(json, "organizer", "Organization");
        json.WriteString("name", community.Name);
        json.WriteString("url", site.Page.AbsoluteUri);
        json.WriteEndObject();
        json.WriteEndObject();
    }

    private void WriteStatus(Utf8JsonWriter json, Meetup meetup)
    {
        var moved = meetup.Status is MeetupStatus.Scheduled ? DayBefore(meetup) : null;
        json.WriteString("eventStatus", $"{Schema}/" + MeetupState.Of(meetup, events.Calendar, events.Now) switch
        {
            MeetupState.Cancelled => "EventCancelled",
            MeetupState.Postponed => "EventPostponed",
            _ when moved is not null => "EventRescheduled",
            _ => "EventScheduled",
        });
        if (moved is not null)
        {
            json.WriteString("previousStartDate", moved);
        }
    }

    /// <summary>The start of the page that this one replaces, if it was another.</summary>
    private string? DayBefore(Meetup meetup) => meetup.Replaces
        .Select(events.Calendar.Find)
        .Select(page => page is null || page.Id == meetup.Id ? null : Start(page.When))
        .LastOrDefault(start => start is not null && start != Start(meetup.When));

    private void WriteLocation(Utf8JsonWriter json, Meetup meetup, Uri address)
    {
        var venue = meetup.Venue!;
        var isMixed = venue is { IsOnline: true, Text: not null };
        json.WritePropertyName("location");
        if (isMixed)
        {
            json.WriteStartArray();
        }

        if (venue.IsOnline)
        {
            // Where the way in is told: not the way in itself before its time.
            Begin(json, "VirtualLocation");
            json.WriteString(
                "url", (meetup.JoinAt(events.Now) ?? meetup.Links.Website ?? address).AbsoluteUri);
            json.WriteEndObject();
        }

        if (venue.Text is { } text)
        {
            Begin(json, "Place");
            json.WriteString("name", venue.Name ?? text);
            Begin(json, "address", "PostalAddress");
            json.WriteString("streetAddress", venue.Address ?? text);
            json.WriteEndObject();
            json.WriteEndObject();
        }

        if (isMixed)
        {
            json.WriteEndArray();
        }
    }

    private static void WriteSpeakers(Utf8JsonWriter json, Meetup meetup)
    {
        if (meetup.Speakers.Count == 0)
        {
            return;
        }

        json.WriteStartArray("performer");
        foreach (var speaker in meetup.Speakers)
        {
            Begin(json, "Person");
            json.WriteString("name", speaker.Name);
            json.WriteEndObject();
        }

        json.WriteEndArray();
    }

    /// <summary>With the offset of the place, or the day alone while the page names no hour.</summary>
    private static string? Start(EventTime when) => (when.Start, when.Date) switch
    {
        ({ } start, _) => Moment.Format(start.InZone(when.Zone).ToOffsetDateTime()),
        (null, { } day) => LocalDatePattern.Iso.Format(day),
        _ => null,
    };

    private static string? End(EventTime when) => (when.Start, when.End, when.LastDate) switch
    {
        ({ }, { } end, _) => Moment.Format(end.InZone(when.Zone).ToOffsetDateTime()),
        (_, _, { } last) => LocalDatePattern.Iso.Format(last),
        _ => null,
    };

    private static void Begin(Utf8JsonWriter json, string type)
    {
        json.WriteStartObject();
        json.WriteString("@type", type);
    }

    private static void Begin(Utf8JsonWriter json, string name, string type)
    {
        json.WriteStartObject(name);
        json.WriteString("@type", type);
    }
}
