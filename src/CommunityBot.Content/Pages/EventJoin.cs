using CommunityBot.Content.Calendars;
using CommunityBot.Content.Evidence;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Finds the way into an online meetup: the key that names it, the link in place of a venue, a meeting under any key, a
/// link of the text. Of a calendar event also what calendars write beside the place.
/// </summary>
internal static class EventJoin
{
    /// <summary>Keys of a way in, whatever its host.</summary>
    private static readonly string[] Keys =
    [
        "join", "join_url", "join_link", "joining_link", "meeting_url", "meeting_link", "meeting_address", "zoom",
        "zoom_url", "zoom_link", "jitsi", "jitsi_url", "teams", "teams_url", "teams_link", "bbb", "bbb_url",
        "bigbluebutton", "google_meet", "meet_url", "meet_link", "webex", "stream", "stream_url", "stream_link",
        "livestream", "livestream_url", "livestream_link", "live_stream", "live_url", "streaming_url", "webinar",
        "webinar_url", "webinar_link", "conference_url", "conference_link", "video_call", "call_url", "call_link",
        "online_url", "online_link", "virtual_url", "virtual_link", "remote_url", "remote_link", "einwahl",
        "einwahllink", "teilnahmelink", "videokonferenz", "videokonferenz_link", "visio", "visio_url", "lien_visio",
        "visioconference", "lien_de_connexion", KeyOfPlace, "location.join_url", "online.url", "online.link",
        "venue.join_url",
    ];

    private const string KeyOfPlace = "location.url";

    /// <summary>Words under which the address of a meeting is that of something else.</summary>
    private const KeyWords Elsewhere = KeyWords.Speaker | KeyWords.Talk;

    /// <summary>Properties of calendar programs beside CONFERENCE (RFC 7986, 5.11).</summary>
    private static readonly string[] Properties =
    [
        "X-GOOGLE-CONFERENCE", "X-MICROSOFT-SKYPETEAMSMEETINGURL", "X-MICROSOFT-ONLINEMEETINGEXTERNALLINK",
        "X-MICROSOFT-ONLINEMEETINGCONFLINK", "X-CONFERENCE-URL", "X-ZOOM-JOIN-URL",
    ];

    /// <summary>Null for a recap, whose meeting is over.</summary>
    public static Uri? Read(Page page)
    {
        if (page.IsRecap)
        {
            return null;
        }

        if (InHeader(page) is var (address, entry))
        {
            Explain(page, address, $"'{entry.Key}' in the header", entry.Line, Certainty.Stated);
            return address;
        }

        return InText(page);
    }

    /// <summary>The way into a calendar event.</summary>
    /// <param name="description">Its description, as text.</param>
    public static Uri? Read(CalendarEvent one, string? description) =>
        Conference(one)
            ?? Place(one.Text("LOCATION"))
            ?? (JoinAddress.Read(one["URL"]?.Value) is { } own && JoinAddress.Is(own) ? own : null)
            ?? JoinAddress.In(description)
            ?? JoinAddress.In(one.Text("X-ALT-DESC"));

    /// <summary>An address in place of a venue: any but a map or a page to register.</summary>
    public static Uri? Place(string? text) =>
        JoinAddress.Read(text) is { } uri && !OnlineAddress.IsMap(uri) && !RegistrationLinks.IsRegistrationLink(uri)
            ? uri
            : JoinAddress.In(text) ?? (JoinAddress.Read(text) is { } channel && JoinAddress.IsChannelOfChat(channel)
                ? channel
                : null);

    private static Uri? Conference(CalendarEvent one)
    {
        var lines = one.All("CONFERENCE");
        return lines.Where(line => line.Parameter("FEATURE") is not { } feature
                || feature.Contains("VIDEO", StringComparison.OrdinalIgnoreCase))
            .Concat(lines)
            .Concat(Properties.SelectMany(one.All))
            .Select(line => JoinAddress.Read(line.Text))
            .FirstOrDefault(uri => uri is not null);
    }

    private static (Uri Address, HeaderEntry Entry)? InHeader(Page page)
    {
        foreach (var key in Keys)
        {
            if (page.Header.Find(key) is { } named && AddressIn(named.Value) is { } address
                && !OnlineAddress.IsMap(address) && !RegistrationLinks.IsRegistrationLink(address)
                && !(key == KeyOfPlace && IsSiteOfPlace(page, address)))
            {
                return (address, named);
            }
        }

        foreach (var entry in page.Header.FindAll(HeaderKeys.PlaceLink))
        {
            if (entry.Value is HeaderValue.Scalar { Text: var text } && Place(text) is { } address)
            {
                return (address, entry);
            }
        }

        foreach (var (words, entry) in page.Header.Keyed)
        {
            if ((words & Elsewhere) == 0 && entry.Value is HeaderValue.Scalar { Text: { Length: < 2_000 } text }
                && JoinAddress.In(text) is { } address && (JoinAddress.IsRoom(address) || !IsRecording(words)))
            {
                return (address, entry);
            }
        }

        return null;
    }

    /// <summary>A place with an address of its own has a web site, unless the link is one to join.</summary>
    private static bool IsSiteOfPlace(Page page, Uri address) =>
        !JoinAddress.Is(address) && !JoinAddress.IsRoom(address)
        && page.Header.Text("location.name", "location.address") is { } place && !Lexicon.Online.OccurIn(place);

    private static bool IsRecording(KeyWords words) => (words & KeyWords.Video) != 0;

    private static Uri? AddressIn(HeaderValue value) => value switch
    {
        HeaderValue.Scalar { Text: var text } => JoinAddress.Read(text) ?? JoinAddress.In(text),
        HeaderValue.Mapping map => JoinAddress.Read(new Header(map).Text("url", "link", "href", "address")),
        HeaderValue.Sequence { Values: [HeaderValue.Scalar { Text: var first }, ..] } => JoinAddress.Read(first),
        _ => null,
    };

    /// <summary>Meetings take precedence over streams.</summary>
    private static Uri? InText(Page page)
    {
        (Uri Address, int Line)? stream = null;
        foreach (var link in page.LinksInText)
        {
            var address = JoinAddress.Read(link.Link.Url)!;
            if (JoinAddress.IsRoom(address))
            {
                Explain(page, address, "a link of the text", link.Line.Number, Certainty.Recognised);
                return address;
            }

            stream ??= JoinAddress.Is(address)
                || (JoinAddress.IsChannelOfChat(address) && JoinAddress.IsCalledStage(link.Line.Text))
                ? (address, link.Line.Number)
                : null;
        }

        if (stream is var (found, line))
        {
            Explain(page, found, "a link of the text", line, Certainty.Recognised);
        }

        return stream?.Address;
    }

    private static void Explain(Page page, Uri address, string from, int line, Certainty certainty) =>
        page.Trace.Took("links.join", JoinAddress.WithoutSecret(address), from, line, certainty);
}
