using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Evidence;

/// <summary>
/// The key <c>time</c> beside a <c>date</c> that is the day of publication: some blogs divide the moment of posting
/// into these two. It is the hour of a meetup only if something else in the header is about one.
/// </summary>
internal static class PostingHour
{
    private static readonly string[] AuthorKeys = ["author", "authors", "byline"];

    private static readonly KeyField OtherKeys = KeyField.AnyOf(
        HeaderKeys.EventIndicators.Without(KeyWords.Hour), HeaderKeys.Location, HeaderKeys.VenueName,
        HeaderKeys.Talks, HeaderKeys.Speakers, HeaderKeys.Registration);

    private static readonly KeyField OtherThanMoment = OtherKeys.Without(KeyWords.Day | KeyWords.Hour);

    /// <summary>The header without the hour of posting; any other header as it is.</summary>
    public static Header Without(Page page)
    {
        var header = page.Header;
        if (page.IsDataOnly || header.Root.Entries.FirstOrDefault(IsHour) is not { } hour
            || !(IsOfClock(hour) || IsBesidePosting(page, hour)))
        {
            return header;
        }

        page.Trace.Rejected(
            "startTime", ((HeaderValue.Scalar)hour.Value).Text, "it is taken for the hour of publication", hour.Line);
        return new Header(
            new HeaderValue.Mapping([.. header.Root.Entries.Where(entry => !IsHour(entry))], header.Root.Line));
    }

    private static bool IsBesidePosting(Page page, HeaderEntry hour) =>
        (page.Published is not null || HasLabelledDay(page))
        && page.Class is not { IsEvent: true, IsPost: false }
        && page.Header.Has(HeaderKeys.DoubtfulDate)
        && (page.Header.Has(AuthorKeys) || HasSeconds(hour))
        && !(page.Header.Has(OtherKeys)
            && !(HasSeconds(hour) && page.Header.Has(AuthorKeys) && HasLabelledDay(page)));

    /// <summary>
    /// The header of a post whose author wrote the moment of posting as "datetime", which elsewhere is that of the
    /// event, with the key "date".
    /// </summary>
    public static Header WithPlainDate(Page page)
    {
        var header = page.Header;
        if (page.IsDataOnly || (page.Class.IsEvent && !page.IsRecap)
            || !header.Has(AuthorKeys) || header.Has(HeaderKeys.DoubtfulDate) || header.Has(OtherThanMoment)
            || !header.Root.Entries.Any(IsMoment))
        {
            return header;
        }

        return new Header(new HeaderValue.Mapping(
            [
                .. header.Root.Entries.Select(
                    entry => IsMoment(entry) ? new HeaderEntry("date", entry.Value, entry.Line) : entry),
            ],
            header.Root.Line));
    }

    /// <summary>Whether a post has nothing of an event in its header but an hour with seconds.</summary>
    public static bool IsOnlyKey(Page page) =>
        page.Class.IsPost
        && page.Header.Root.Entries.FirstOrDefault(IsHour) is { } hour
        && HasSeconds(hour)
        && !page.Header.Has(OtherKeys);

    /// <summary>
    /// Whether the text labels a day other than that of the header, or an hour with it: "Date: 7 May at 19:30".
    /// </summary>
    private static bool HasLabelledDay(Page page) =>
        page.Body.Lines.FirstOrDefault(BodyDates.IsLabelled)?.Text is { } label
        && HumanDates.Find(label) is { } day
        && page.Header.Text(HeaderKeys.DoubtfulDate) is { } date
        && HeaderDateTime.Read(date)?.Day.Resolve(null).Date is { } posted
        && (day.Resolve(posted).Date != posted || HumanTimes.Find(label, from: day.End) is not null);

    private static bool IsMoment(HeaderEntry entry) =>
        KeyReader.Read(entry.Key) == (KeyWords.Day | KeyWords.Hour) && entry.Value is HeaderValue.Scalar;

    private static bool IsHour(HeaderEntry entry) =>
        entry.Value is HeaderValue.Scalar { Text: var text }
        && KeyReader.Read(entry.Key) == KeyWords.Hour
        && HeaderDateTime.Read(text) is null;

    /// <summary>
    /// "09:38:44", "10:02:00": only a clock counts seconds, or minutes with seconds, whatever else the header has.
    /// </summary>
    private static bool IsOfClock(HeaderEntry entry) =>
        HasSeconds(entry) && ((HeaderValue.Scalar)entry.Value).Text.AsSpan().Trim()
            is [.., ':', _, var minute, ':', var ten, var one] clock
        && !clock.ContainsAny(' ', '-', '\u2013')
        && char.IsAsciiDigit(ten) && char.IsAsciiDigit(one) && char.IsAsciiDigit(minute)
        && (ten != '0' || one != '0' || minute is not ('0' or '5'));

    private static bool HasSeconds(HeaderEntry entry) =>
        entry.Value is HeaderValue.Scalar { Text: var text } && text.AsSpan().Trim().Count(':') == 2;
}
