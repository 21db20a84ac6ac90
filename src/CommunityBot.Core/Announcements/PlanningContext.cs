using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Communities;
using CommunityBot.Core.Identity;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Platforms;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Announcements;

/// <summary>Input of the planners at one moment.</summary>
internal sealed class PlanningContext
{
    /// <summary>
    /// Within this time before the start the debounce period is short, because people are already travelling.
    /// </summary>
    private static readonly Duration ShortDebounceWindow = Duration.FromHours(3);

    private static readonly Duration ShortDebounce = Duration.FromMinutes(1);

    /// <summary>A weekly series with a long summer break has its next occurrence within this time.</summary>
    private static readonly Duration NextOccurrence = Duration.FromDays(92);

    private readonly Dictionary<string, Meetup> current = new(StringComparer.Ordinal);

    private readonly Dictionary<MeetupId, Meetup?> announced = [];

    public PlanningContext(
        Community community, MeetupCalendar calendar, IReadOnlyList<LedgerEntry> ledger, IChangeDebouncer debouncer,
        Instant now, RuntimeEntries runtimeEntries)
    {
        Community = community;
        Calendar = calendar;
        Ledger = new LedgerIndex(ledger);
        Debouncer = debouncer;
        Now = now;
        RuntimeEntries = runtimeEntries;
        Known = new IdentityLinks(runtimeEntries.Known);
        Expected = new ExpectedOccurrences(this);
        Gone = new GoneMeetups(calendar, Known, ledger, runtimeEntries.Reminders, now);
        foreach (var page in calendar.Pages.Where(IsCurrent))
        {
            foreach (var name in page.Lineage.Members.Append(page.Lineage.Name))
            {
                current.TryAdd(name.Value, page);
            }
        }

        foreach (var meetup in Gone.Cancelled)
        {
            foreach (var name in meetup.Lineage.Members)
            {
                current.TryAdd(name.Value, meetup);
            }
        }
    }

    /// <summary>
    /// False for a page that is no event any more, is unpublished, or has lost its date without a word about it: what
    /// it does not contain is unknown, and members hear nothing on a guess.
    /// </summary>
    public static bool IsCurrent(Meetup page) => page.ReplacedBy is null && page.Kind switch
    {
        MeetupKind.NotAnEvent or MeetupKind.Draft => false,
        MeetupKind.Meetup or MeetupKind.Session => page.When.Date is not null
            || page.Status is MeetupStatus.Cancelled or MeetupStatus.Postponed,
        _ => true,
    };

    public Community Community { get; }

    public AnnouncementSettings Settings => Community.Announcements;

    public MeetupCalendar Calendar { get; }

    public LedgerIndex Ledger { get; }

    public IChangeDebouncer Debouncer { get; }

    public Instant Now { get; }

    public RuntimeEntries RuntimeEntries { get; }

    public SnapshotCache Snapshots { get; } = new();

    public IdentityLinks Known { get; }

    public GoneMeetups Gone { get; }

    public ExpectedOccurrences Expected { get; }

    /// <summary>
    /// The message id of a meetup's announcement in a channel, the parent of replies; null when the settings enable no
    /// threads or no announcement of the current date is posted.
    /// </summary>
    public string? ThreadOf(Meetup meetup, ChannelRef channel) =>
        !Settings.Of(AnnouncedKind.KindName).StartsThread ? null : Ledger
        .Of(meetup.Lineage, channel)
        .Where(entry => entry.Key.Kind == AnnouncedKind.KindName && entry.State is PostState.Posted)
        .Where(entry => Snapshots.Of(entry) is not { } posted || !LedgerIndex.IsPast(posted, Now))
        .MaxBy(entry => entry.RecordedAt)?.MessageId;

    /// <summary>How long a page must be unchanged before it is announced or its change is reported.</summary>
    public Duration DebounceFor(Meetup meetup) =>
        meetup.When.EffectiveStart is { } start && start - Now < ShortDebounceWindow
            ? Duration.Min(ShortDebounce, Settings.Debounce)
            : Settings.Debounce;

    /// <summary>
    /// The moment at which a new page has been unchanged for the debounce period: a page that is copied from the last
    /// one and corrected in place is announced once, as it finally is. At once if the post would expire before.
    /// </summary>
    public Instant Rested(Meetup meetup, DueTime due)
    {
        if (KnownOrSeries(meetup) is not { } known)
        {
            return due.At;
        }

        var rested = known.Since <= Now - Settings.Debounce ? known.Since : known.Since + DebounceFor(meetup);
        return rested > due.At && rested < due.Expires ? rested : due.At;
    }

    /// <summary>
    /// True for a meetup that may be another one whose page is gone: nothing is posted before organisers have decided.
    /// </summary>
    public bool IsHeld(Meetup meetup) => Gone.IsCandidate(meetup);

    /// <summary>
    /// True while organisers have not decided whether members are notified of a change that came with many others.
    /// </summary>
    public bool IsInReview(Meetup meetup) => Known.Of(meetup)?.Review is { Decision: null };

    /// <summary>An occurrence of a series is as old as the series' page.</summary>
    private KnownMeetup? KnownOrSeries(Meetup meetup) =>
        Known.Of(meetup) ?? (meetup.OccurrenceOf is { } series ? Known.Of(series) : null);

    /// <summary>
    /// The current page of a lineage, by any of its ids; of a series that was announced as one, its next occurrence.
    /// </summary>
    public Meetup? Current(string lineage)
    {
        var page = current.GetValueOrDefault(lineage) ?? Occurrence(lineage);
        return page is { Kind: MeetupKind.Series } ? Announced(page)
            : page is { OccurrenceOf: { } series } && Announced(series) is { } next && next.Id == page.Id ? next
            : page;
    }

    /// <summary>An occurrence of a series, also one that the changed rule of its series has moved.</summary>
    private Meetup? Occurrence(string lineage) => (Known.WithLineage(lineage)?.Ids ?? [])
        .Prepend(lineage)
        .Select(id => Calendar.Find(new MeetupId(id)))
        .FirstOrDefault(meetup => meetup is not null && IsCurrent(meetup));

    /// <summary>
    /// The occurrence that a series' announcement names, or after it the next one, with the lineage of the series; null
    /// if the series was not announced, or if the named day was taken out.
    /// </summary>
    private Meetup? Announced(Meetup series)
    {
        if (!announced.TryGetValue(series.Id, out var known))
        {
            announced[series.Id] = known = FindAnnounced(series);
        }

        return known;
    }

    private Meetup? FindAnnounced(Meetup series)
    {
        var last = Ledger.All
            .Where(entry => entry.Key.Kind == AnnouncedKind.KindName && entry.Facts is not null
                && series.Lineage.Includes(entry.Key.Lineage))
            .MaxBy(entry => entry.RecordedAt);
        if (last is null || Snapshots.Of(last) is not { } posted)
        {
            return null;
        }

        var isPast = LedgerIndex.IsPast(posted, Now);
        var named = isPast ? null : Named(series, posted);
        if (named is null && !isPast && posted.Date is { } day &&
            series.Recurrence is { } rule && rule.Days.From(day).FirstOrDefault() == day)
        {
            return null;
        }

        return (named ?? Next(series)) is { OccurrenceOf: not null } occurrence
            ? AnnouncedSeries.AsSeries(occurrence)
            : null;
    }

    /// <summary>
    /// The page that replaces the occurrence that a series' announcement names, moved or cancelled by itself; null if
    /// the entry is of no series, or the occurrence has no page.
    /// </summary>
    public Meetup? Replacement(LedgerEntry announcement) =>
        announcement.Key.Kind == AnnouncedKind.KindName
        && current.GetValueOrDefault(announcement.Key.Lineage) is { Kind: MeetupKind.Series } series
        && Snapshots.Of(announcement) is { } posted
        && Named(series, posted) is { Kind: MeetupKind.Meetup, OccurrenceOf: null } page && IsCurrent(page)
            ? page with { OccurrenceOf = series }
            : null;

    /// <summary>
    /// The occurrence or page of the day that was posted. The posted id contains the title that the series had then.
    /// </summary>
    private Meetup? Named(Meetup series, MeetupSnapshot posted)
    {
        var stems = new[] { series.Recurrence?.PermanentStem, series.Id }.OfType<MeetupId>();
        MeetupId[] ids = posted.Date is { } day
            ? [.. stems.Select(stem => new MeetupId($"{stem}-{LocalDatePattern.Iso.Format(day)}"))]
            : [];
        return ids.Prepend(new MeetupId(posted.Page)).Select(Calendar.Find).FirstOrDefault(found => found is not null);
    }

    /// <summary>The next occurrence, also of a cancelled series, which has none in the calendar.</summary>
    private Meetup? Next(Meetup series)
    {
        if (series is { Status: MeetupStatus.Scheduled } or { Recurrence: null })
        {
            return Calendar.Between(Now, Now + NextOccurrence)
                .FirstOrDefault(meetup => meetup.OccurrenceOf?.Id == series.Id);
        }

        return series.Recurrence!.From(Now.InZone(series.When.Zone).Date)
            .Take(1)
            .Select(day => Calendar.Find(new MeetupId($"{series.Id}-{LocalDatePattern.Iso.Format(day)}")))
            .FirstOrDefault();
    }
}

/// <summary>Debounces content changes: records since when a page has had its current content.</summary>
public interface IChangeDebouncer
{
    /// <summary>Null when the key has not been seen before.</summary>
    Instant? FirstSeen(string key);
}

/// <summary>In-memory debouncer; a restart only restarts the debounce period.</summary>
public sealed class ChangeDebouncer : IChangeDebouncer
{
    private readonly Dictionary<string, Instant> firstSeen = new(StringComparer.Ordinal);

    public Instant? FirstSeen(string key) => firstSeen.TryGetValue(key, out var moment) ? moment : null;

    /// <summary>Keeps the first sighting of the given keys, adds new ones and removes all others.</summary>
    public void Observe(IEnumerable<string> keys, Instant now)
    {
        var current = keys.ToHashSet(StringComparer.Ordinal);
        foreach (var gone in firstSeen.Keys.Where(key => !current.Contains(key)).ToList())
        {
            firstSeen.Remove(gone);
        }

        foreach (var sighting in current)
        {
            firstSeen.TryAdd(sighting, now);
        }
    }
}
