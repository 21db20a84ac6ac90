using CommunityBot.Core.Identity;
using CommunityBot.Core.Photos;
using CommunityBot.Core.Recaps;
using CommunityBot.Core.Wording;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Meetups;

/// <summary>Immutable snapshot of all pages of a community; replaced as a whole.</summary>
public sealed class MeetupCalendar
{
    private readonly IdentityLinks links;
    private readonly Dictionary<MeetupId, WrittenRecap> written = [];

    private SchedulablePages Schedulable => field ??= new SchedulablePages(Pages);

    /// <summary>Every start and end of a schedulable page, in order.</summary>
    private Instant[] Transitions => field ??=
    [
        .. Schedulable.InOrder.SelectMany(TransitionsOf).Order(),
    ];

    private SeriesOccurrences[] Series => field ??=
    [
        .. Pages.Where(page => page is { Kind: MeetupKind.Series, Recurrence: not null })
            .Select(page => new SeriesOccurrences(page, page.Recurrence!)),
    ];

    /// <summary>Series by what the ids and permanent ids of their occurrences begin with.</summary>
    private ILookup<MeetupId, SeriesOccurrences> SeriesByStem => field ??= Series
        .SelectMany(one => new MeetupId?[] { one.Series.Id, one.Series.Recurrence!.PermanentStem }
            .Concat(one.Series.Aliases.Select(alias => (MeetupId?)alias))
            .OfType<MeetupId>()
            .Distinct()
            .Select(stem => (Stem: stem, One: one)))
        .ToLookup(pair => pair.Stem, pair => pair.One);

    /// <summary>
    /// Days of pages that name their series. An event with RECURRENCE-ID replaces its original day, which its series
    /// excludes, and not the day to which it was moved.
    /// </summary>
    private HashSet<(string Series, LocalDate Day)> SeriesPageDates => field ??=
    [
        .. Pages
            .Where(page => page is { Kind: MeetupKind.Meetup, Series: not null, When.Date: not null }
                && (page.RecurrenceId is null || page.Lineage.Name != page.PermanentId))
            .Select(page => (page.Series!, page.When.Date!.Value)),
    ];

    private ILookup<LocalDate, Meetup> RecapsByDay => field ??= Recaps
        .Where(recap => recap.When.Date is not null)
        .ToLookup(recap => recap.When.Date!.Value);

    /// <summary>Pages by all their ids; made when the first one is looked for, which few communities need.</summary>
    private Dictionary<MeetupId, Meetup> ById => field ??= PagesById();

    /// <summary>Takes pages whose lineage is already set (see <c>ContentLibrary</c>).</summary>
    public MeetupCalendar(IEnumerable<Meetup> pages)
        : this(pages, IdentityLinks.None, [])
    {
        var shared = new SharedParts();
        foreach (var page in Pages)
        {
            page.Share(shared);
        }
    }

    private MeetupCalendar(IEnumerable<Meetup> pages, IdentityLinks links, IReadOnlyList<WrittenRecap> recaps)
    {
        this.links = links;
        Written = recaps;
        foreach (var recap in recaps)
        {
            written.TryAdd(recap.Subject.Id, recap);
            written.TryAdd(recap.Recap.Id, recap);
        }

        Pages = pages.ToArray();
    }

    /// <summary>The calendar of a community whose pages are not loaded yet.</summary>
    public static MeetupCalendar Empty { get; } = new([]);

    /// <summary>The meetups whose pages are gone, as they were last read.</summary>
    public IEnumerable<Meetup> Gone => links.Known.Select(GonePage.Of).OfType<Meetup>();

    /// <summary>Every page in the order read, including drafts and pages that are no events.</summary>
    public IReadOnlyList<Meetup> Pages { get; }

    /// <summary>The same pages with the lineages that are stored for them.</summary>
    public MeetupCalendar With(IdentityLinks links) => links.Known.Count == 0 && this.links.Known.Count == 0
        ? this
        : new MeetupCalendar(Pages.Select(links.Extend), links, []);

    /// <summary>The same pages with the recaps that organisers published with the form.</summary>
    /// <param name="revisions">The last one of each recap.</param>
    public MeetupCalendar With(IReadOnlyList<RecapRevision> revisions, Phrases phrases)
    {
        var recaps = revisions.Select(revision => WrittenRecap.Of(revision, this, phrases)).OfType<WrittenRecap>()
            .OrderByDescending(recap => recap.Revision.At)
            .DistinctBy(recap => recap.Subject.Id)
            .DistinctBy(recap => recap.Recap.Id)
            .ToList();
        var corrected = recaps.Where(recap => recap.HasPage)
            .ToDictionary(recap => recap.Recap.Id, recap => recap.Recap);
        return recaps.Count == 0
            ? this
            : new MeetupCalendar(
                Pages.Select(page => corrected.GetValueOrDefault(page.Id, page))
                    .Concat(recaps.Where(recap => !recap.HasPage).Select(recap => recap.Recap)),
                links,
                recaps);
    }

    /// <summary>The same pages with the pictures that their recaps show.</summary>
    public MeetupCalendar With(IReadOnlyList<Photo> photos) => photos.Count == 0 && Photos.Count == 0
        ? this
        : new MeetupCalendar(Pages, links, Written) { Photos = photos };

    /// <summary>The stored pictures of all recaps, in the order in which they were added.</summary>
    private IReadOnlyList<Photo> Photos { get; init; } = [];

    /// <summary>The pictures of a recap, each once; of those that were added twice, the first.</summary>
    /// <param name="page">A meetup or its recap.</param>
    public IReadOnlyList<Photo> PhotosOf(Meetup page)
    {
        if (Photos.Count == 0)
        {
            return [];
        }

        var lineages = (page.Kind is MeetupKind.Recap ? MeetupsOf(page).Prepend(page) : [page])
            .Select(each => each.Lineage).ToList();
        return
        [
            .. Photos.Where(photo => lineages.Any(lineage => lineage.Includes(photo.Lineage)))
                .DistinctBy(photo => photo.Hash).Take(Photo.MaxPerMeetup),
        ];
    }

    /// <summary>The recaps that organisers published with the form.</summary>
    public IReadOnlyList<WrittenRecap> Written { get; }

    /// <summary>Null unless organisers published the recap with the form.</summary>
    /// <param name="page">A meetup or its recap.</param>
    public WrittenRecap? WrittenOf(Meetup page) => written.GetValueOrDefault(page.Id);

    /// <summary>Pages shown to members: published meetups, sessions and recaps.</summary>
    public IEnumerable<Meetup> Visible => Pages.Where(page =>
        page.Kind is MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Recap);

    public IEnumerable<Meetup> Recaps => Pages.Where(page => page.Kind is MeetupKind.Recap);

    /// <summary>
    /// By id, permanent id, alias or occurrence id of a series ("monthly-2026-12-02"); null when there is none. An
    /// excluded occurrence is found as a cancelled one, although <see cref="Between"/> does not list it.
    /// </summary>
    public Meetup? Find(MeetupId id) => ById.GetValueOrDefault(id) ?? FindOccurrence(id);

    /// <summary>
    /// The published page at the end of the chain of those that replace the meetup; null when none does.
    /// </summary>
    public Meetup? NewestOf(Meetup meetup)
    {
        if (meetup.ReplacedBy is null)
        {
            return null;
        }

        Meetup? newest = null;
        var seen = new HashSet<MeetupId> { meetup.Id };
        for (var id = meetup.ReplacedBy; id is { } next && seen.Add(next);)
        {
            var page = ById.GetValueOrDefault(next);
            newest = page is { Kind: MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Recap } ? page : newest;
            id = page?.ReplacedBy;
        }

        return newest;
    }

    /// <summary>
    /// A meetup whose page is gone, by any of its ids, as it was last read; null for every other id. Its state is
    /// <see cref="MeetupState.Gone"/> unless organisers have decided about it.
    /// </summary>
    public Meetup? LastKnown(MeetupId id) => links.WithId(id.Value) is { } known ? GonePage.Of(known) : null;

    /// <summary>
    /// True for a meetup about which organisers have decided nothing, by its oldest id. Without a page, it is one whose
    /// page is gone or cannot be read at the moment.
    /// </summary>
    public bool IsUndecided(MeetupId lineage) => links.WithLineage(lineage.Value) is { Decision: null };

    /// <summary>True when the id is a page's own, not an alias or an occurrence of a series.</summary>
    public bool HasPage(MeetupId id) => ById.TryGetValue(id, out var page) && page.Id == id;

    /// <summary>
    /// The recap of a meetup: the recap with the same date, preferring one of the same series; null when there is none.
    /// </summary>
    public Meetup? RecapOf(Meetup meetup) => WrittenOf(meetup) is { } own ? own.Recap : meetup.When.Date is { } date
        ? RecapsByDay[date].MaxBy(
            recap => recap.Series is not null && recap.Series == meetup.Series)
        : null;

    /// <summary>The meetups of a recap; see <see cref="RecapOf"/>.</summary>
    public IEnumerable<Meetup> MeetupsOf(Meetup recap) => recap.When is { Date: { } date, Zone: var zone }
        ? Between(date.AtStartOfDayInZone(zone).ToInstant(), date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant())
            .Where(meetup => meetup.Kind is MeetupKind.Meetup
                && meetup.When.Date == date
                && RecapOf(meetup)?.Id == recap.Id)
        : [];

    /// <summary>
    /// Scheduled pages and occurrences of series that overlap the time from <paramref name="from"/> to
    /// <paramref name="to"/>, in order of start. A page that names its series overrides the occurrence of the same day.
    /// </summary>
    public IEnumerable<Meetup> Between(Instant from, Instant to)
    {
        var pages = Schedulable.Between(from, to);
        return Series.Length == 0
            ? pages
            : pages.Concat(Series.SelectMany(one => Occurrences(one, from, to)))
                .OrderBy(meetup => meetup.When.EffectiveStart)
                .ThenBy(meetup => meetup.Id.Value, StringComparer.Ordinal);
    }

    /// <summary>The running or next meetup; null when there is none within two years.</summary>
    public Meetup? NextAfter(Instant now) => UpcomingAfter(now).FirstOrDefault();

    /// <summary>Running and upcoming meetups within two years, in order of start.</summary>
    public IEnumerable<Meetup> UpcomingAfter(Instant now) => Between(now, now + Duration.FromDays(731));

    /// <summary>
    /// How long results of <see cref="UpcomingAfter"/> may be cached: until the next start or end, but at most one
    /// minute, because the end of its range moves.
    /// </summary>
    public Instant NextTransitionAfter(Instant now)
    {
        var limit = now + Duration.FromMinutes(1);
        var index = Array.BinarySearch(Transitions, now);
        for (index = index < 0 ? ~index : index; index < Transitions.Length && Transitions[index] < limit; index++)
        {
            if (Transitions[index] > now)
            {
                return EarliestTransition(now, Transitions[index]);
            }
        }

        return EarliestTransition(now, limit);
    }

    /// <summary>
    /// The earliest transition of a series' occurrence, which are unbounded and therefore not indexed.
    /// </summary>
    private Instant EarliestTransition(Instant now, Instant limit) =>
        Series.SelectMany(one => Occurrences(one, now, limit))
            .SelectMany(TransitionsOf)
            .Where(moment => moment > now && moment < limit)
            .DefaultIfEmpty(limit)
            .Min();

    private static IEnumerable<Instant> TransitionsOf(Meetup meetup) =>
        new[] { meetup.When.EffectiveStart, meetup.When.Start, meetup.When.EffectiveEnd, meetup.JoinToldFrom }
            .OfType<Instant>();

    private IEnumerable<Meetup> Occurrences(SeriesOccurrences one, Instant from, Instant to) =>
        one.Series.Status is MeetupStatus.Scheduled
            ? one.Between(from, to)
                .Where(occurrence => !HasPageOf(one.Series, occurrence.When.Date!.Value))
                .Select(links.Extend)
            : [];

    private bool HasPageOf(Meetup series, LocalDate day) =>
        SeriesPageDates.Contains((series.Id.Value, day)) ||
        (series.Series is { } name && SeriesPageDates.Contains((name, day))) ||
        (series.Title is { } title && SeriesPageDates.Contains((title, day)));

    private Meetup? FindOccurrence(MeetupId id)
    {
        // "monthly-2026-12-02", or "monthly-2026-12-02-2000" for the second occurrence of a day.
        var name = id.Value;
        foreach (var length in (ReadOnlySpan<int>)[10, 15])
        {
            if (name.Length < length + 2
                || LocalDatePattern.Iso.Parse(name[^length..][..10]) is not { Success: true, Value: var day })
            {
                continue;
            }

            var found = SeriesByStem[new MeetupId(name[..^(length + 1)])]
                .Select(one => (one.Series, Occurrence: one.Find(id, day, name[^length..])))
                .Where(pair => pair.Occurrence is not null && !HasPageOf(pair.Series, day))
                .Select(pair => pair.Occurrence)
                .ToList();
            if (found.Count > 0)
            {
                return links.Extend(found.Find(one => one!.Status is not MeetupStatus.Cancelled) ?? found[0]!);
            }
        }

        return null;
    }

    private Dictionary<MeetupId, Meetup> PagesById()
    {
        var byId = new Dictionary<MeetupId, Meetup>(Pages.Count);
        foreach (var page in Pages)
        {
            byId.TryAdd(page.Id, page);
        }

        // An alias does not override the id of an existing page.
        foreach (var page in Pages)
        {
            foreach (var alias in page.Aliases)
            {
                byId.TryAdd(alias, page);
            }
        }

        // The ids of the occurrence that a page replaces, and of its calendar event.
        foreach (var page in Pages.Where(page => page is { PermanentId: not null, ReplacedBy: null }))
        {
            foreach (var member in page.Lineage.Members)
            {
                byId.TryAdd(member, page);
            }
        }

        return byId;
    }
}
