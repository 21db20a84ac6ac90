using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;

using static CommunityBot.Content.Keys.KeyWords;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Front matter keys per field, in order of precedence. Those that people choose are recognised by meaning; those that
/// site generators define, by name.
/// </summary>
internal static class HeaderKeys
{
    /// <summary>
    /// The value decides what "start" or "event" means; a value that is no date is reported if there is no other.
    /// </summary>
    public static readonly KeyField EventDate = KeyField.Of(
        new(Event | Day, ValueShape.Date),
        new(Event | Begin | Day, ValueShape.Date),
        new(Event | Begin, ValueShape.Date),
        new(Event | Begin | At, ValueShape.Date),
        new(Begin | Day, ValueShape.Date),
        new(Begin | At, ValueShape.Date),
        new(Begin | Day | Hour, ValueShape.Date),
        new(Day | Hour, ValueShape.Date),
        new(Begin, ValueShape.Date),
        new(When, ValueShape.Date),
        new(Day, ValueShape.Date),
        new(Talk | Day, ValueShape.Date),
        new(Event, ValueShape.Date),
        new(Begin | Hour, ValueShape.Date),
        new(Hour, ValueShape.Date),
        new(Event | Day, ValueShape.NotHour),
        new(Begin | Day, ValueShape.NotHour),
        new(Begin | At, ValueShape.NotHour),
        new(Begin | Day | Hour, ValueShape.NotHour),
        new(Day | Hour, ValueShape.NotHour),
        new(When, ValueShape.NotHour),
        new(Day, ValueShape.NotHour));

    public static readonly KeyField EndDate = KeyField.Of(
        new(End | Day, ValueShape.Scalar),
        new(End | At, ValueShape.Scalar),
        new(End | Day | Hour, ValueShape.Scalar),
        new(End, ValueShape.Scalar),
        new(End | Hour, ValueShape.Date));

    public static readonly KeyField StartTime = KeyField.Of(
        new(Begin | Hour, ValueShape.Hour),
        new(Begin | Hour | Utc, ValueShape.Hour),
        new(Hour, ValueShape.Hour),
        new(Hour | Utc, ValueShape.Hour),
        new(Begin, ValueShape.HourOnly),
        new(Begin | At, ValueShape.HourOnly),
        new(When, ValueShape.HourOnly),
        new(Begin | Hour, ValueShape.Scalar),
        new(Hour, ValueShape.Scalar));

    /// <summary>Used as the start if nothing else names it.</summary>
    public static readonly KeyField Doors = KeyField.Of(
        new(KeyWords.Doors, ValueShape.Hour),
        new(KeyWords.Doors | Hour, ValueShape.Hour),
        new(KeyWords.Doors | Begin, ValueShape.Hour));

    /// <summary>Within a talk.</summary>
    public static readonly string[] TalkTime = ["time", "start", "start_time", "startTime", "starts_at", "when", "at"];

    public static readonly KeyField EndTime = KeyField.Of(
        new(End | Hour, ValueShape.Scalar),
        new(End | Hour | Utc, ValueShape.Scalar),
        new(End, ValueShape.HourOnly),
        new(End | At, ValueShape.HourOnly));

    public static readonly KeyField Duration = KeyField.Of(
        new(KeyWords.Duration, ValueShape.Scalar),
        new(KeyWords.Duration | Minute, ValueShape.Scalar),
        new(KeyWords.Duration | Hour, ValueShape.Scalar));

    public static readonly KeyField Zone = KeyField.Of(
        new(KeyWords.Zone, ValueShape.Scalar),
        new(Hour | KeyWords.Zone, ValueShape.Scalar),
        new(Begin | KeyWords.Zone, ValueShape.Scalar),
        new(Place | KeyWords.Zone, ValueShape.Scalar),
        new(Venue | KeyWords.Zone, ValueShape.Scalar));

    public static readonly KeyField VenueName = KeyField.Of(
        new(Venue | Name, ValueShape.Text),
        new(Venue | KeyWords.Title, ValueShape.Text),
        new(Place | Name, ValueShape.Text),
        new(Place | KeyWords.Title, ValueShape.Text),
        new(Place | Venue, ValueShape.Text),
        new(Venue, ValueShape.Text),
        new(Host | By | Name, ValueShape.Text),
        new(Host | By, ValueShape.Text),
        new(Host | Name, ValueShape.Text));

    public static readonly KeyField VenueAddress = KeyField.Of(
        new(Address, ValueShape.Text),
        new(Venue | Address, ValueShape.Text),
        new(Place | Address, ValueShape.Text),
        new(Host | By | Address, ValueShape.Text),
        new(Host | Address, ValueShape.Text));

    /// <summary>Maps and lists that describe a place in words of their own.</summary>
    public static readonly KeyField PlaceMap = KeyField.Of(
        new(Venue, ValueShape.Collection),
        new(Place, ValueShape.Collection),
        new(Host | By, ValueShape.Collection),
        new(Address, ValueShape.Collection),
        new(Venue | Address, ValueShape.Collection),
        new(Place | Address, ValueShape.Collection));

    public static readonly KeyField Location = KeyField.Of(new KeyPattern(Place, ValueShape.Text));

    /// <summary>A URL in place of a house or an address, which is that of a call.</summary>
    public static readonly KeyField PlaceLink = KeyField.Of(
        new(Place, ValueShape.Link),
        new(Venue, ValueShape.Link),
        new(Place | Venue, ValueShape.Link),
        new(Venue | Name, ValueShape.Link),
        new(Place | Name, ValueShape.Link),
        new(Address, ValueShape.Link),
        new(Venue | Address, ValueShape.Link),
        new(Place | Address, ValueShape.Link));

    public static readonly KeyField City = KeyField.Of(
        new(KeyWords.City, ValueShape.Text),
        new(Venue | KeyWords.City, ValueShape.Text),
        new(Place | KeyWords.City, ValueShape.Text),
        new(KeyWords.City | Name, ValueShape.Text),
        new(Venue | Address | KeyWords.City, ValueShape.Text),
        new(Place | Address | KeyWords.City, ValueShape.Text));

    public static readonly KeyField Online = KeyField.Of(
        KeyWords.Online, Venue | KeyWords.Online, Place | KeyWords.Online);

    public static readonly KeyField Speakers = KeyField.Of(Speaker, new(Speaker | Name, ValueShape.Scalar));

    public static readonly KeyField Talks = KeyField.Of(Talk, Agenda, Agenda | Talk);

    public static readonly KeyField Registration = KeyField.Of(
        SignUp,
        SignUp | Link,
        SignUp | Event,
        Event | Link,
        Service | Link,
        Service,
        new(Event, ValueShape.Link));

    public static readonly KeyField Video = KeyField.Of(
        KeyWords.Video, KeyWords.Video | Link, KeyWords.Video | Id);

    public static readonly KeyField Title = KeyField.Of(
        new(KeyWords.Title, ValueShape.Scalar), new(Name, ValueShape.Scalar), Event | Name | KeyWords.Title);

    /// <summary>Titles of the entries of data files: <c>workshop: "Soldering for beginners"</c>.</summary>
    public static readonly KeyField EntryTitle = KeyField.Of(new(Event, ValueShape.Words), new(Talk, ValueShape.Words));

    /// <summary>Keys that indicate an event page.</summary>
    public static readonly KeyField EventIndicators = KeyField.AnyOf(
        EventDate, StartTime, Doors, VenueName, VenueAddress, PlaceMap, Location, Speakers, Registration,
        KeyField.Of(Event, Event | Id, Service | Id, KeyWords.Online, Talk));

    /// <summary>Where and at which hour.</summary>
    public static readonly KeyField FactsOfEvent = KeyField.AnyOf(
        StartTime, VenueName, VenueAddress, PlaceMap, Location);

    /// <summary>Any key of a date, certain or not.</summary>
    public static readonly KeyField AnyDate = KeyField.AnyOf(EventDate, KeyField.Of(Date));

    /// <summary>Whether the key says that its value is in UTC: "utc_hh_mm".</summary>
    public static bool IsUtc(HeaderEntry entry) => (KeyReader.Read(entry.Key) & Utc) != None;

    /// <summary>Whether the key is one for hours: "time_start".</summary>
    public static bool IsHour(HeaderEntry entry) => (KeyReader.Read(entry.Key) & Hour) != None;

    /// <summary>
    /// Date of the event on some sites, of publication on others; see <see cref="Evidence.PostingDate"/>.
    /// </summary>
    public static readonly string[] DoubtfulDate = ["date"];

    /// <summary>When a file was written, which no event has.</summary>
    public static readonly string[] Created = ["created", "created_at", "timestamp", "posted", "post_date"];

    public static readonly string[] Published = [
        "published", "publishdate", "publish_date", "pubdate", "date_published", "published_at", "created",
        "created_at", "timestamp", "posted", "post_date", "lastmod", "updated"
    ];

    /// <summary>Hugo does not build the page earlier. https://gohugo.io/content-management/front-matter/</summary>
    public static readonly string[] ShownFrom = [
        "publishdate", "publish_date", "pubdate", "publish_at", "publish_on", "publish_from",
    ];

    /// <summary>Hugo does not build the page any more from then on.</summary>
    public static readonly string[] ShownUntil = [
        "expirydate", "expiry_date", "unpublishdate", "unpublish_date", "expires", "expires_at", "expires_on", "expiry",
        "expiration", "expiration_date", "expire", "expire_date", "unpublish", "unpublish_at", "unpublish_on",
        "gueltig_bis", "ablaufdatum", "date_expiration",
    ];

    public static readonly string[] Picture = [
        "image", "thumbnail", "picture", "photo", "cover", "cover_image", "feature_image", "featured_image",
        "header_image", "img", "og_image", "image.url", "cover.image", "banner", "hero"
    ];

    public static readonly string[] Description = [
        "description", "summary", "excerpt", "full_description", "long_description", "subtitle", "teaser",
        "beschreibung", "abstract"
    ];

    public static readonly string[] Aliases = [
        "aliases", "alias", "redirect_from", "redirects", "redirect_from_urls", "replaces", "previous", "old_urls"
    ];

    public static readonly string[] OwnAddress = ["link", "permalink", "url", "slug"];

    public static readonly string[] Rule = ["rrule", "recurrence", "recurrence_rule", "repeat", "repeats"];

    public static readonly string[] Except = ["exdate", "except", "exceptions", "exdates", "skip"];
}
