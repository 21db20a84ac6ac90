using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Photos;
using CommunityBot.Export;

using NodaTime;

namespace CommunityBot.PublicPages;

/// <summary>
/// What of a community's calendar everybody may see at a moment, by the names in public addresses. Drafts, pages that
/// their site does not show, and private events of calendars are not in it.
/// </summary>
internal sealed class PublicEvents
{
    /// <summary>Of all events in a feed; the oldest are left out.</summary>
    private const int MaxEvents = 1000;

    /// <summary>Of occurrences that have a page of their own here.</summary>
    private const int MaxOccurrences = 500;

    private static readonly Duration Before = Duration.FromDays(62);
    private static readonly Duration Ahead = Duration.FromDays(366);

    private readonly Dictionary<string, Meetup> bySlug = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> seriesAliases = new(StringComparer.Ordinal);
    private readonly ILookup<string, Meetup> bySeries;
    private Dictionary<string, Photo>? photos;

    public PublicEvents(MeetupCalendar calendar, Instant now)
    {
        (Calendar, Now) = (calendar, now);

        // Whole days, so that the events of a feed do not change with every minute.
        var today = now.InUtc().Date.AtMidnight().InUtc().ToInstant();
        var shown = calendar.Pages.Where(page => IsPublic(page, now) && !IsReplaced(page)).ToList();
        Events =
        [
            .. IcsCalendar.EventsOf(calendar, shown, today - Before, today + Ahead)
                .OrderByDescending(page => page.When.EffectiveStart ?? Instant.MaxValue)
                .DistinctBy(page => page.Lineage.Name)
                .Take(MaxEvents)
                .OrderBy(page => page.When.EffectiveStart ?? Instant.MinValue)
                .ThenBy(page => page.Lineage.Name.Value, StringComparer.Ordinal),
        ];
        foreach (var series in Events.Where(page => page.Kind is MeetupKind.Series))
        {
            var slug = PublicSlug.Of(series);
            foreach (var name in new[] { series.Series, series.Title }.OfType<string>())
            {
                seriesAliases.TryAdd(PublicSlug.Of(name), slug);
            }
        }

        bySeries = Events
            .Select(page => (Page: page, Slug: SeriesSlugOf(page)))
            .Where(pair => pair.Slug is not null)
            .ToLookup(pair => pair.Slug!, pair => pair.Page, StringComparer.Ordinal);
        List<Meetup> pages =
        [
            .. Events.Where(page => page.Kind is not MeetupKind.Series),
            .. shown.Where(page => page.Kind is MeetupKind.Recap),
            .. Coming(today - Before, today + Ahead).Take(MaxOccurrences),
        ];
        foreach (var page in pages)
        {
            bySlug.TryAdd(PublicSlug.Of(page), page);
        }

        // Former names never hide a page of today.
        foreach (var page in pages)
        {
            foreach (var name in page.Lineage.Members.Concat(page.Aliases).Append(page.Lineage.Name))
            {
                bySlug.TryAdd(PublicSlug.Of(name.Value), page);
            }
        }
    }

    public MeetupCalendar Calendar { get; }

    public Instant Now { get; }

    /// <summary>The events of the feed in order of start; a series is one, unless it has no rule for others.</summary>
    public IReadOnlyList<Meetup> Events { get; }

    /// <summary>The series in order of their names, as (slug, name).</summary>
    public IEnumerable<(string Slug, string Name)> Series => bySeries
        .Select(series => (series.Key, Name: NameOf(series)))
        .OrderBy(series => series.Name, StringComparer.Ordinal)
        .ThenBy(series => series.Key, StringComparer.Ordinal);

    /// <summary>The meetups to come and those that run, also cancelled ones, in order of start.</summary>
    public IEnumerable<Meetup> Upcoming => Coming(Now, Now + Ahead)
        .Concat(Events.Where(page => page is { Status: not MeetupStatus.Scheduled, Kind: not MeetupKind.Series }
            && page.When.EffectiveEnd > Now))
        .OrderBy(page => page.When.EffectiveStart);

    /// <summary>Meetups that are over and recaps without a meetup, newest first.</summary>
    public IEnumerable<Meetup> Past => Calendar.Pages
        .Where(page => IsPublic(page, Now) && !IsReplaced(page) && page.When.Date is not null && page.Kind switch
        {
            MeetupKind.Meetup => page.When.EffectiveEnd <= Now,
            MeetupKind.Recap => !Calendar.MeetupsOf(page).Any(),
            _ => false,
        })
        .OrderByDescending(page => page.When.EffectiveStart);

    /// <summary>True for a page that its site shows, and that is neither a draft nor no event.</summary>
    public static bool IsPublic(Meetup page, Instant now) =>
        page.Kind is MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Series or MeetupKind.Recap
        && !(page.ShownFrom > now) && !(page.ShownUntil <= now) && !(page.Published > now);

    /// <summary>A meetup or recap by its id or a former one; null if there is none.</summary>
    public Meetup? Find(string slug) => bySlug.GetValueOrDefault(slug);

    /// <summary>The events of a series by its name or the id of its page; null if there is none.</summary>
    public (string Name, IReadOnlyList<Meetup> Events)? FindSeries(string slug)
    {
        var events = bySeries[seriesAliases.GetValueOrDefault(slug, slug)].ToList();
        return events.Count > 0 ? (NameOf(events), events) : null;
    }

    /// <summary>The recap that may be shown with a meetup; null if there is none.</summary>
    public Meetup? RecapOf(Meetup meetup) => meetup.Kind is MeetupKind.Recap ? meetup
        : Calendar.RecapOf(meetup) is { } recap && IsPublic(recap, Now) ? recap
        : null;

    /// <summary>A picture that a page shows, by the name of its file; null if there is none.</summary>
    public Photo? FindPhoto(string name) =>
        (photos ??= Past.Select(RecapOf).OfType<Meetup>().SelectMany(Calendar.PhotosOf)
            .DistinctBy(PhotoFile.NameOf)
            .ToDictionary(PhotoFile.NameOf, StringComparer.Ordinal)).GetValueOrDefault(name);

    private IEnumerable<Meetup> Coming(Instant from, Instant to) =>
        Calendar.Between(from, to).Where(meetup => IsPublic(meetup, Now));

    /// <summary>A replacement that cannot be seen yet, or has no day, does not hide the day that is known.</summary>
    private bool IsReplaced(Meetup page) => Calendar.NewestOf(page) is
    { Kind: MeetupKind.Meetup or MeetupKind.Session, When.Date: not null } newest && IsPublic(newest, Now);

    private string? SeriesSlugOf(Meetup page)
    {
        if (page.Kind is MeetupKind.Series)
        {
            return PublicSlug.Of(page);
        }

        var series = page.OccurrenceOf is { } from ? PublicSlug.Of(from)
            : page.Series is { Length: > 0 } name ? PublicSlug.Of(name)
            : null;
        return series is null ? null : seriesAliases.GetValueOrDefault(series, series);
    }

    private static string NameOf(IEnumerable<Meetup> series)
    {
        var page = series.FirstOrDefault(page => page.Kind is MeetupKind.Series) ?? series.First();
        return page switch
        {
            { Kind: MeetupKind.Series } => page.Title ?? page.Series ?? page.Id.Value,
            { OccurrenceOf: { Title: { } title } } => title,
            _ => page.Series!,
        };
    }
}
