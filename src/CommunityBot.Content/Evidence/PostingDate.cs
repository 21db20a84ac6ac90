using CommunityBot.Content.Keys;
using CommunityBot.Content.Pages;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// Decides whether the front matter key "date" of a page is the day of the event or that of publication. A day in the
/// text can still overrule it; see <see cref="EventDate"/>.
/// </summary>
internal static class PostingDate
{
    /// <summary>The hour before which nobody meets; earlier ones come from the clock of the author.</summary>
    private const int FirstHour = 7;

    private static readonly KeyField HourKeys =
        HeaderKeys.StartTime.With(ValueShape.Hour, ValueShape.HourOnly);

    private static readonly KeyField PlaceKeys = KeyField.AnyOf(
        HeaderKeys.VenueName, HeaderKeys.VenueAddress, HeaderKeys.PlaceMap, HeaderKeys.Location);

    private static readonly string[] OtherPublicationKeys = [
        "publishdate", "publish_date", "pubdate", "published", "date_published", "lastmod", "created", "posted",
    ];

    public static bool IsEventDate(Page page, HeaderDateTime moment)
    {
        // A separate publication date key implies that "date" is the date of the event.
        if (page.Header.Find(OtherPublicationKeys) is { Value: FrontMatter.HeaderValue.Scalar { Text: var posted } }
            && HeaderDateTime.Read(posted) is not null)
        {
            return true;
        }

        // Nobody publishes on several days, or from one hour to another.
        if (moment.Day.LastDay is not null || moment.EndTime is not null)
        {
            return true;
        }

        var score = 0;
        score += page.Header.Has(HeaderKeys.EventIndicators) && !PostingHour.IsOnlyKey(page) ? 2 : 0;
        score += page.Class.IsEvent ? 2 : 0;
        score += page.Class.IsFiledWithEvents ? 3 : 0;
        score += moment.Time is null && (NamesPeopleAndSignUp(page) || NamesHourAndPlace(page)
            || DayOfHeader.IsMeant(page, moment.Day.Resolve(null).Date)) ? 2 : 0;
        score += DayOfHeader.IsRepeated(page, moment) ? 4 : 0;
        score -= page.Class.IsPost ? 2 : 0;
        score -= page.Class.IsPost && page.Header.Has("author", "authors") ? 1 : 0;
        score -= IsTaggedPost(page) ? 1 : 0;
        score -= moment.Time is null && RuleInWords.IsOfAnotherWeekday(page, moment.Day.Resolve(null).Date) ? 3 : 0;
        score -= page.IsRecap ? 3 : 0;
        score += Minute(page, moment);
        return score >= 2;
    }

    /// <summary>Only the page of an event has both, also where all pages are posts.</summary>
    public static bool NamesPeopleAndSignUp(Page page) =>
        page.Header.Has(HeaderKeys.Registration) && page.Header.Has(HeaderKeys.Speakers);

    /// <summary>
    /// "date", "time" and "location" together say when and where people meet; no post has all of them.
    /// </summary>
    public static bool NamesHourAndPlace(Page page) =>
        page.Header.Has(HourKeys) && page.Header.Has(PlaceKeys);

    /// <summary>
    /// A page with an author, which only its tags call an event; posts about events have such tags too.
    /// </summary>
    private static bool IsTaggedPost(Page page) =>
        page.Class is { IsPost: false, IsEventByLayout: false, IsInEventFolder: false, HasEventTag: true }
        && page.Header.Has("author", "authors")
        && !page.Header.Has(HeaderKeys.EventIndicators);

    /// <summary>Whether people meet at such a minute, or a clock wrote it.</summary>
    private static int Minute(Page page, HeaderDateTime moment)
    {
        // Seconds such as 00:49:48 indicate a generated timestamp.
        if (moment.HasSeconds)
        {
            return -3;
        }

        // An hour with an offset is written as at the place; only that of UTC has to be converted.
        var time = moment.IsWholeDay ? null
            : moment.Offset == NodaTime.Offset.Zero ? moment.ToLocal(page.Context.Zone, null).Time
            : moment.Time;
        return time switch
        {
            null => 0,
            { Minute: var minute } when minute % 5 != 0 => -2,
            { Hour: < FirstHour } => -2,
            { Minute: var minute } when minute % 15 == 0 => 2,
            _ => -1,
        };
    }
}
