using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Keys;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Evidence;

/// <summary>What was read from a page, as far as it is evidence for its kind.</summary>
/// <param name="Invitation">Null if no sentence invites to the event.</param>
internal sealed record PageFacts(Page Page, Meetup Read, EventDate Date, Invitation? Invitation)
{
    /// <summary>Days between the post and the event that it announces.</summary>
    private const int MaximumLeadDays = 120;

    /// <summary>
    /// Keys that only events have. "datetime" is the moment of publication on some sites, so it says as little as
    /// "date".
    /// </summary>
    private static readonly KeyField EventKeys = KeyField.AnyOf(
        HeaderKeys.EventIndicators.Without(KeyWords.Day | KeyWords.Hour), HeaderKeys.Location, HeaderKeys.VenueName,
        HeaderKeys.City, HeaderKeys.Talks, HeaderKeys.Speakers, HeaderKeys.Registration);

    private static readonly KeyField PlaceKeys = KeyField.AnyOf(
        HeaderKeys.Location, HeaderKeys.VenueName, HeaderKeys.VenueAddress, HeaderKeys.PlaceMap);

    public bool HasDay => Read.When.Date is not null;

    public bool HasHour => Read.When.StartsAt is not null;

    /// <summary>The text says what happens on the only day, which the header has.</summary>
    public bool IsDayOfHeader { get; } = Date.Source is DateSource.PlainKey
        && DayOfHeader.IsMeant(Page, Read.When.Date);

    /// <summary>The header, or a label in the text, has more than "date" that only events have.</summary>
    public bool HasEventKeys { get; } = Page.Header.Has(EventKeys);

    public bool HasEventTitle { get; } = Read.Title is { } title && PageClass.NamesGathering(title);

    /// <summary>The day is after that of posting, and soon enough for a post to announce it.</summary>
    public bool IsAhead { get; } = Read.When.Date is { } day
        && (Page.Posted ?? Date.Posted) is { } posted
        && day > posted && Period.DaysBetween(posted, day) <= MaximumLeadDays;

    /// <summary>A program wrote the day, because it has seconds.</summary>
    public bool IsTimestamp => Date.Moment is { HasSeconds: true };

    /// <summary>The text has the day of the header with its hour.</summary>
    public bool IsMomentOfHeader { get; } = Date is { Source: DateSource.PlainKey, Moment: { } moment }
        && DayOfHeader.IsRepeated(Page, moment);

    /// <summary>A key for it, an id, or a link to a service for events; any other link may be to anything.</summary>
    public bool HasSignUp =>
        Read.ExternalIds.Count > 0
        || (Read.Links.Registration is { } link
            && (RegistrationLinks.IsRegistrationLink(link) || Page.Header.Has(HeaderKeys.Registration)));

    /// <summary>
    /// The file or its folder has the day of the event in its name, and something else has the same day. A post is
    /// named by its day of publication, which its text may name too.
    /// </summary>
    public bool IsNamedByDay =>
        Read.When.Date is { } day
        && Page.FileDate == day
        && !Page.Class.IsPost
        && !(Date.IsOver && Date.Source is DateSource.Sentence)
        && Date.Source is not (DateSource.FileName or DateSource.PlainKey);

    /// <summary>
    /// A post whose header has no day and says at which hour and where, who speaks, or which event of a service it is:
    /// it is filed under the day of its event, because a post of a blog has no such keys.
    /// </summary>
    public bool IsFiledEvent =>
        Page.Class.IsPost
        && Date.Source is DateSource.FileName
        && !Page.Header.Has(HeaderKeys.DoubtfulDate)
        && ((Page.Header.Has(HeaderKeys.StartTime) && Page.Header.Has(PlaceKeys))
            || Page.Header.Has(HeaderKeys.Speakers)
            || (Page.Header.Text(HeaderKeys.Registration) is { } link && WebAddress.Read(link) is { } uri
                && RegistrationLinks.IsRegistrationLink(uri)));

    /// <summary>
    /// A README is about the folder that it is in; site generators call the page of a post "index" instead.
    /// </summary>
    public bool IsOnlyPageOfItsFolder =>
        System.IO.Path.GetFileNameWithoutExtension(Page.FileName).Equals("readme", StringComparison.OrdinalIgnoreCase);

    /// <summary>A key or a label that names the day of an event; null if there is none.</summary>
    public HeaderEntry? DayKey => Page.Header.Find(HeaderKeys.EventDate);
}
