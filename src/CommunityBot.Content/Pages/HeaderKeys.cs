namespace CommunityBot.Content.Pages;

/// <summary>Front matter keys per field, in order of precedence; "a.b" is key b within a.</summary>
internal static class HeaderKeys
{
    public static readonly string[] EventDate =
    [
        "event_date", "event.date", "params.event.date", "params.event_date", "meeting_date", "meetup_date",
        "event.start_date",
        "event_start", "event.start", "event.starts_at", "start_date", "starts_at", "start_datetime", "datetime",
        "date_time", "date_start",
        "date.start", "date.from", "start", "begin", "when", "event_day", "eventdatum", "datum", "termin", "dtstart",
        "day", "talk_date",
    ];

    public static readonly string[] EndDate = [
        "end_date", "date_end", "date.end", "date.to", "event.end_date", "event_end", "event.end", "ends_at",
        "end_datetime", "end", "dtend", "enddate"
    ];

    /// <summary>
    /// Date of the event on some sites, of publication on others; see <see cref="Evidence.PostingDate"/>.
    /// </summary>
    public static readonly string[] DoubtfulDate = ["date"];

    public static readonly string[] Published = [
        "published", "publishdate", "publish_date", "pubdate", "date_published", "published_at", "created",
        "created_at", "timestamp", "posted", "post_date", "lastmod", "updated"
    ];

    /// <summary>Hugo does not build the page earlier. https://gohugo.io/content-management/front-matter/</summary>
    public static readonly string[] ShownFrom = ["publishdate", "publish_date", "pubdate"];

    /// <summary>Hugo does not build the page any more from then on.</summary>
    public static readonly string[] ShownUntil = ["expirydate", "expiry_date", "unpublishdate", "unpublish_date"];

    public static readonly string[] StartTime =
    [
        "start_time", "event.start_time", "event.time", "params.event.time", "params.event.start_time", "time.start",
        "event_time", "begin_time",
        "time_start", "time", "times", "hours", "uhrzeit", "heure", "horaire", "horaires", "zeit", "startzeit", "doors",
        "doors_open",
        "meetup_time", "meetup_start", "event_start_time",
    ];

    /// <summary>Within a talk.</summary>
    public static readonly string[] TalkTime = ["time", "start", "start_time", "startTime", "starts_at", "when", "at"];

    public static readonly string[] EndTime = [
        "end_time", "event.end_time", "time.end", "time_end", "finish_time", "params.event.end_time", "endzeit",
        "meetup_end", "event_end_time"
    ];

    public static readonly string[] Zone = [
        "timezone", "time_zone", "tz", "tzid", "event.timezone", "event.time_zone", "zeitzone", "event_timezone"
    ];

    public static readonly string[] VenueName = [
        "venue.name", "venue.title", "venue.friendly_name", "location.friendly_name", "location.label", "venue_name",
        "location.name", "location.title", "location.venue", "event.venue.name", "place.name", "venue", "event.venue",
        "location_name", "hosted_by.name", "hosted_by", "host.name", "lieu", "ort", "veranstaltungsort", "meetup_venue",
        "event_venue"
    ];

    public static readonly string[] VenueAddress = [
        "address", "venue.full_address", "venue.address", "venue.street_address", "venue.street", "venue_address",
        "location.full_address", "location.address", "location.street_address", "location.street", "event.address",
        "event.location.address", "place.address", "location_address", "adresse", "anschrift", "meetup_address",
        "event_address"
    ];

    public static readonly string[] Location = [
        "location", "event.location", "params.event.location", "place", "where", "meetup_location", "event_location",
        "meetup_place"
    ];

    public static readonly string[] City = [
        "city", "venue.city", "location.city", "event.city", "stadt", "ville", "meetup_city", "event_city", "town"
    ];

    public static readonly string[] Online = [
        "online", "is_online", "virtual", "venue.online", "location.online", "event.online", "remote"
    ];

    public static readonly string[] Speakers = [
        "speakers", "speaker", "presenters", "presenter", "event.speakers", "event.speaker", "referenten", "referent",
        "sprecher", "intervenants", "intervenant", "orateurs", "vortragende"
    ];

    public static readonly string[] Talks = [
        "talks", "talk", "sessions", "presentations", "event.talks", "program", "programme", "schedule", "agenda",
        "lineup", "vortraege", "conferences"
    ];

    public static readonly string[] Registration =
    [
        "registration", "registration_url", "registration_link", "register", "register_url", "register_link", "rsvp",
        "rsvp_url", "rsvp_link", "tickets", "ticket_url",
        "tickets_url", "ticket_link", "signup", "signup_url", "sign_up", "anmeldung", "inscription", "meetup_url",
        "meetup_link", "meetup", "meetupcom", "event_url",
        "event_link", "eventbrite_url", "eventbrite_link", "eventbrite", "luma", "luma_url", "learn_more_url",
        "links.registration", "links.rsvp",
        "links.meetup", "event.url", "event.link", "event.registration", "params.event.link", "cta_url", "cta.url",
        "meetup_event", "registrations", "event_links", "meetups_url",
    ];

    public static readonly string[] Video =
    [
        "video", "video_url", "video_link", "videos", "recording", "recording_url", "youtube", "youtube_url",
        "youtube_link", "youtube_id", "video_id", "youtubeid", "video.url", "video.id",
        "video.youtube", "recording.url", "links.video", "links.recording", "stream", "stream_url", "livestream",
        "vimeo", "vimeo_id", "aufzeichnung", "replay",
    ];

    public static readonly string[] Picture = [
        "image", "thumbnail", "picture", "photo", "cover", "cover_image", "feature_image", "featured_image",
        "header_image", "img", "og_image", "image.url", "cover.image", "banner", "hero"
    ];

    public static readonly string[] Description = [
        "description", "summary", "excerpt", "subtitle", "teaser", "beschreibung", "abstract"
    ];

    public static readonly string[] Aliases = [
        "aliases", "alias", "redirect_from", "redirects", "redirect_from_urls", "replaces", "previous", "old_urls"
    ];

    public static readonly string[] OwnAddress = ["link", "permalink", "url", "slug"];

    public static readonly string[] Title = [
        "title", "event.title", "params.event.title", "name", "titel", "titre", "headline", "event_title", "event_name",
        "meetup_title", "summary_line"
    ];

    public static readonly string[] Rule = ["rrule", "recurrence", "recurrence_rule", "repeat", "repeats"];

    public static readonly string[] Except = ["exdate", "except", "exceptions", "exdates", "skip"];

    /// <summary>Keys that indicate an event page.</summary>
    public static readonly string[] EventIndicators =
    [
        .. EventDate, .. StartTime, "venue", "venue_name", "address", "location", "speakers", "speaker", "talks",
        "rsvp", "registration", "meetup_id", "meetup_url", "eventbrite_id",
        "event", "online", "hosted_by", "meetup", "event_url", "event_link",
    ];
}
