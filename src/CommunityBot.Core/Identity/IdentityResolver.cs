using System.Globalization;

using CommunityBot.Core.Announcements;
using CommunityBot.Core.Announcements.Changes;
using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Reminders;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Identity;

/// <summary>
/// Recognises the meetups of a reading as those that are known, also after their page was renamed, their calendar entry
/// moved or retitled, or their series continued under another rule, and finds the known ones that are gone. Only what
/// is certain is linked; the rest is a question to organisers (<see cref="GoneMeetups"/>).
/// </summary>
internal sealed class IdentityResolver
{
    /// <summary>A meetup that ended longer ago is forgotten: nothing is posted or edited for it any more.</summary>
    private static readonly Duration Retention = Duration.FromDays(40);

    /// <summary>An occurrence that the changed rule of its series moves is at most this far from its old day.</summary>
    private const int MaxDaysMoved = 15;

    private static readonly Duration OccurrenceWindow = Duration.FromDays(62);

    /// <summary>Two texts that resemble each other more are the same text, edited.</summary>
    private const double SameText = 0.6;

    private readonly string community;
    private readonly MeetupCalendar calendar;
    private readonly UnreadSources unread;
    private readonly Instant now;
    private readonly bool isFirst;
    private readonly Dictionary<string, KnownMeetup> rows;
    private readonly Dictionary<string, Meetup> present = new(StringComparer.Ordinal);
    private readonly HashSet<Meetup> recognised = new(ReferenceEqualityComparer.Instance);
    private readonly HashSet<string> used;

    /// <summary>Series with posts or reminders of single occurrences.</summary>
    private readonly HashSet<string> seriesInUse;

    private IdentityResolver(
        string community, MeetupCalendar calendar, IReadOnlyList<KnownMeetup> known,
        IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<PersonalReminder> reminders, UnreadSources unread, Instant now)
    {
        (this.community, this.calendar, this.unread, this.now) = (community, calendar, unread, now);
        isFirst = known.Count == 0;
        rows = known.Where(row => row.Lineage != KnownMeetup.FirstReading)
            .ToDictionary(row => row.Lineage, StringComparer.Ordinal);
        used = UsedLineages(ledger, reminders);
        seriesInUse = [.. used.Select(id => MeetupKeys.Occurrence(id)?.Series).OfType<string>()];
        AddFromLedger(ledger);
        AddFromReminders(reminders);
    }

    /// <summary>The known meetups after a reading.</summary>
    /// <param name="calendar">As it was read, without stored links.</param>
    /// <param name="ledger">Posts of earlier versions, which stored no meetups, are known through it.</param>
    public static IdentityResolution Resolve(
        string community, MeetupCalendar calendar, IReadOnlyList<KnownMeetup> known,
        IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<PersonalReminder> reminders, UnreadSources unread, Instant now)
    {
        var resolver = new IdentityResolver(community, calendar, known, ledger, reminders, unread, now);
        return resolver.Resolve(known);
    }

    /// <summary>
    /// Lineages with something that has to stay true: a message that is or may be posted, or a personal reminder.
    /// </summary>
    public static HashSet<string> UsedLineages(
        IReadOnlyList<LedgerEntry> ledger, IReadOnlyList<PersonalReminder> reminders) =>
    [
        .. ledger.Where(entry => entry is
                { Facts: not null, State: PostState.Posted or PostState.Unknown or PostState.Claimed })
            .Select(entry => entry.Key.Lineage),
        .. reminders.Select(reminder => reminder.Lineage),
    ];

    private IdentityResolution Resolve(IReadOnlyList<KnownMeetup> known)
    {
        var current = calendar.Pages
            .Where(page => PlanningContext.IsCurrent(page) && page.Kind is not MeetupKind.Recap)
            .ToList();
        var knownDates = KnownDates();
        RecogniseRenamed(current);
        Recognise(current, MeetupKeys.Certain);
        Recognise(current.Where(MeetupKeys.IsCalendarEntry), MeetupKeys.Uncertain);
        RecogniseOccurrences();
        Link(current, knownDates);
        foreach (var page in current.Where(page => !recognised.Contains(page) && IsUpcoming(page)))
        {
            Add(page);
        }

        Update();
        var removed = rows.Values.Where(IsForgotten).Select(row => row.Lineage).ToHashSet();
        var before = known.ToDictionary(row => row.Lineage, StringComparer.Ordinal);
        KnownMeetup[] marker = isFirst
            ? [new KnownMeetup(community, KnownMeetup.FirstReading) { FirstSeen = now, Since = now }]
            : [.. known.Where(row => row.Lineage == KnownMeetup.FirstReading)];
        KnownMeetup[] after = [.. marker, .. rows.Values.Where(row => !removed.Contains(row.Lineage))];
        return new IdentityResolution(
            after,
            [.. after.Where(row => !(before.GetValueOrDefault(row.Lineage)?.IsSameAs(row) ?? false))],
            [.. before.Keys.Where(lineage => lineage != KnownMeetup.FirstReading
                && (removed.Contains(lineage) || !rows.ContainsKey(lineage)))]);
    }

    private void AddFromLedger(IReadOnlyList<LedgerEntry> ledger)
    {
        var ids = rows.Values.SelectMany(row => row.Ids).ToHashSet(StringComparer.Ordinal);
        foreach (var entry in ledger)
        {
            var lineage = entry.Key.Lineage;
            if (entry.Facts is null || entry.RecordedAt < now - Duration.FromDays(200)
                || lineage.Length == 0 || rows.ContainsKey(lineage) || ids.Contains(lineage)
                || LedgerIndex.SnapshotOf(entry) is not { } facts || LedgerIndex.IsPast(facts, now))
            {
                continue;
            }

            rows[lineage] = new KnownMeetup(community, lineage)
            {
                Ids = [.. new[] { lineage, facts.Page }.Distinct()],
                Facts = entry.Facts,
                FirstSeen = Instant.MinValue,
                Since = Instant.MinValue,
            };
        }
    }

    private void AddFromReminders(IReadOnlyList<PersonalReminder> reminders)
    {
        var ids = rows.Values.SelectMany(row => row.Ids).ToHashSet(StringComparer.Ordinal);
        foreach (var lineage in reminders.Select(reminder => reminder.Lineage).Distinct())
        {
            if (!rows.ContainsKey(lineage) && !ids.Contains(lineage))
            {
                rows[lineage] = new KnownMeetup(community, lineage)
                {
                    Ids = [lineage],
                    FirstSeen = Instant.MinValue,
                    Since = Instant.MinValue,
                };
            }
        }
    }

    /// <summary>
    /// Pages whose name another meetup has taken in the same reading: "next-meetup.md" is kept under another name and
    /// written anew. Title and day tell which page is which, if the page of that name has neither.
    /// </summary>
    private void RecogniseRenamed(List<Meetup> current)
    {
        var ids = rows.Values.SelectMany(row => row.Ids).ToHashSet(StringComparer.Ordinal);
        var fresh = current.Where(page => page.Kind is MeetupKind.Meetup && IsUpcoming(page)
            && !MeetupKeys.IsCalendarEntry(page) && !MeetupKeys.Certain(page).Any(ids.Contains)).ToList();
        if (fresh.Count == 0)
        {
            return;
        }

        var pages = new Dictionary<string, Meetup>(StringComparer.Ordinal);
        foreach (var page in current.Where(page => !MeetupKeys.IsCalendarEntry(page)))
        {
            foreach (var id in MeetupKeys.Certain(page))
            {
                pages.TryAdd(id, page);
            }
        }

        foreach (var row in rows.Values)
        {
            if (MeetupSnapshot.Read(row.Facts) is { Date: not null } facts
                && row.Ids.Select(pages.GetValueOrDefault).FirstOrDefault(page => page is not null) is { } named
                && !IsSameTitle(facts, named) && facts.Date != named.When.Date
                && fresh.Find(page => IsSameTitle(facts, page)
                    && (facts.Date, facts.StartsAt) == (page.When.Date, page.When.StartsAt)) is { } renamed)
            {
                fresh.Remove(renamed);
                present.Add(row.Lineage, renamed);
                recognised.Add(renamed);
            }
        }
    }

    private void Recognise(IEnumerable<Meetup> meetups, Func<Meetup, IEnumerable<string>> keys)
    {
        var byId = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var row in rows.Values.Where(row => !present.ContainsKey(row.Lineage)))
        {
            foreach (var id in row.Ids)
            {
                byId.TryAdd(id, row.Lineage);
            }
        }

        foreach (var meetup in meetups.Where(meetup => !recognised.Contains(meetup)))
        {
            foreach (var key in keys(meetup))
            {
                if (byId.TryGetValue(key, out var lineage) && present.TryAdd(lineage, meetup))
                {
                    recognised.Add(meetup);
                    break;
                }
            }
        }
    }

    /// <summary>Occurrences of series have no page; only those with posts or reminders are known.</summary>
    private void RecogniseOccurrences()
    {
        foreach (var row in rows.Values.Where(row => !present.ContainsKey(row.Lineage)))
        {
            if (row.Ids.Prepend(row.Lineage).Select(id => calendar.Find(new MeetupId(id)))
                .FirstOrDefault(found => found is { Kind: MeetupKind.Meetup } && !calendar.HasPage(found.Id)) is
                { } occurrence)
            {
                present.Add(row.Lineage, occurrence);
            }
        }
    }

    private void Link(List<Meetup> current, Dictionary<string, HashSet<string>> knownDates)
    {
        var gone = rows.Values.Where(row => !present.ContainsKey(row.Lineage) && MayBeRenamed(row)).ToList();
        if (gone.Count == 0)
        {
            return;
        }

        LinkSeries(gone, current);
        var fresh = current.Where(page => page.Kind is not MeetupKind.Series && IsUpcoming(page) && IsFresh(page))
            .ToList();
        LinkEach(gone, fresh, (known, facts, meetup) => IsSameTitle(facts, meetup)
            && facts.Date == meetup.When.Date
            && (facts.StartsAt is null || meetup.When.StartsAt is null || facts.StartsAt == meetup.When.StartsAt)
                ? 0 : null);
        LinkEach(gone, MovedOccurrences(gone, knownDates), (known, facts, meetup) =>
            IsSameSeries(known, meetup) && facts.Date is { } from && meetup.When.Date is { } to
            && Math.Abs(Period.DaysBetween(from, to)) is var days and <= MaxDaysMoved
                ? days : null);

        // Nearly the same text, when one page disappears as the other appears.
        LinkEach(gone, fresh, (known, facts, meetup) =>
            IsRecent(known.GoneSince)
            && (IsSameTitle(facts, meetup) || facts.Date == meetup.When.Date)
            && IsSameText(known, facts, meetup)
            && facts.Date is { } from && meetup.When.Date is { } to
                ? Math.Abs(Period.DaysBetween(from, to)) : null);
    }

    /// <summary>A series under another name is the one with its title and days, and its occurrences are too.</summary>
    private void LinkSeries(List<KnownMeetup> gone, List<Meetup> current)
    {
        var fresh = current.Where(page => page.Kind is MeetupKind.Series && IsFresh(page)).ToList();
        LinkEach(gone, fresh, (known, facts, series) =>
            SeriesDates.IsList(known.Sketch) && IsSameTitle(facts, series) && HasSameDates(known, series) ? 0 : null);

        var renamed = present
            .Where(pair => pair.Value.Kind is MeetupKind.Series
                && !MeetupKeys.Certain(pair.Value).Any(rows[pair.Key].Ids.Contains))
            .SelectMany(pair => rows[pair.Key].Ids.Select(id => (Id: id, pair.Value)))
            .ToLookup(pair => pair.Id, pair => pair.Value.Id);
        if (renamed.Count == 0)
        {
            return;
        }

        var ids = renamed.SelectMany(series => series).ToHashSet();
        LinkEach(
            gone,
            [
                .. calendar.Between(now, now + OccurrenceWindow)
                    .Where(meetup => meetup.OccurrenceOf is { } series && ids.Contains(series.Id)),
            ],
            (known, facts, meetup) => facts.Date == meetup.When.Date
                && SeriesOf(known).Any(name => renamed[name].Contains(meetup.OccurrenceOf!.Id)) ? 0 : null);
    }

    /// <summary>True if most of the next days are the same.</summary>
    private bool HasSameDates(KnownMeetup known, Meetup series)
    {
        var (old, dates) = (
            SeriesDates.Dates(known.Sketch).ToHashSet(), SeriesDates.Dates(SeriesDates.Of(series, "", now)).ToList());
        return dates.Count(old.Contains) * 2 > Math.Min(old.Count, dates.Count);
    }

    /// <summary>Links each meetup that is gone to the fresh one with the lowest score.</summary>
    /// <param name="score">Null if the two are not certainly the same.</param>
    private void LinkEach(
        List<KnownMeetup> gone, List<Meetup> fresh, Func<KnownMeetup, MeetupSnapshot, Meetup, int?> score)
    {
        foreach (var known in gone.ToList())
        {
            if (MeetupSnapshot.Read(known.Facts) is not { } facts)
            {
                continue;
            }

            var best = fresh.Select(meetup => (Meetup: meetup, Score: score(known, facts, meetup)))
                .Where(pair => pair.Score is not null)
                .OrderBy(pair => pair.Score).ThenBy(pair => pair.Meetup.Id.Value, StringComparer.Ordinal)
                .Select(pair => pair.Meetup).FirstOrDefault();
            if (best is null)
            {
                continue;
            }

            // Its row of the last minutes, while it was taken for a meetup of its own, has no posts.
            if (present.FirstOrDefault(pair => ReferenceEquals(pair.Value, best)).Key is { } own)
            {
                present.Remove(own);
                rows.Remove(own);
            }

            gone.Remove(known);
            fresh.Remove(best);
            present[known.Lineage] = best;
            recognised.Add(best);
        }
    }

    /// <summary>
    /// Occurrences that the series did not have at the last reading, for occurrences that are gone: the rule changed.
    /// </summary>
    private List<Meetup> MovedOccurrences(List<KnownMeetup> gone, Dictionary<string, HashSet<string>> knownDates)
    {
        var series = gone.SelectMany(SeriesOf).ToHashSet(StringComparer.Ordinal);
        return series.Count == 0 ? [] :
        [
            .. calendar.Between(now, now + OccurrenceWindow).Where(meetup =>
                !calendar.HasPage(meetup.Id)
                && !present.Values.Any(other => other.Id == meetup.Id)
                && MeetupKeys.Occurrence(meetup.Lineage.Name.Value) is var (of, day)
                && series.Contains(of)
                && knownDates.TryGetValue(of, out var dates)
                && !dates.Contains(day)),
        ];
    }

    private static IEnumerable<string> SeriesOf(KnownMeetup known) =>
        known.Ids.Prepend(known.Lineage).Select(id => MeetupKeys.Occurrence(id)?.Series).OfType<string>();

    private static bool IsSameSeries(KnownMeetup known, Meetup meetup) =>
        MeetupKeys.Occurrence(meetup.Lineage.Name.Value) is var (series, _) && SeriesOf(known).Contains(series);

    /// <summary>The dates of each series at the last reading, by every id of the series.</summary>
    private Dictionary<string, HashSet<string>> KnownDates()
    {
        var dates = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var row in rows.Values.Where(row => SeriesDates.IsList(row.Sketch)))
        {
            foreach (var id in row.Ids)
            {
                (dates.TryGetValue(id, out var known) ? known : dates[id] = new(StringComparer.Ordinal))
                    .UnionWith(SeriesDates.Dates(row.Sketch).Select(LocalDatePattern.Iso.Format));
            }
        }

        return dates;
    }

    private void Add(Meetup page)
    {
        var name = page.Lineage.Name.Value;
        for (var number = 2; rows.ContainsKey(name); number++)
        {
            // The name under which another meetup was posted, whose page has been renamed since.
            name = $"{page.Id}~{number.ToString(CultureInfo.InvariantCulture)}";
        }

        rows.Add(name, new KnownMeetup(community, name)
        {
            FirstSeen = isFirst ? Instant.MinValue : now,
            Since = isFirst ? Instant.MinValue : now,
        });
        present.Add(name, page);
        recognised.Add(page);
    }

    private void Update()
    {
        var certain = present.Values.SelectMany(MeetupKeys.Certain).ToHashSet(StringComparer.Ordinal);
        foreach (var row in rows.Values.ToList())
        {
            if (!present.TryGetValue(row.Lineage, out var meetup))
            {
                rows[row.Lineage] = MayBeGone(row) ? row with { GoneSince = row.GoneSince ?? now } : row;
                continue;
            }

            var facts = MeetupSnapshot.Of(meetup).Text;
            var own = MeetupKeys.Certain(meetup).Append(meetup.Id.Value);

            // Names under which something was posted stay, unless they are another page's now.
            var earlier = row.Ids.Where(id => id != row.Lineage && used.Contains(id) && !certain.Contains(id));
            var isNew = row.Facts.Length == 0;
            rows[row.Lineage] = row with
            {
                Ids = [.. own.Concat(earlier).Distinct()],
                Source = meetup.Source,
                Facts = facts,
                Sketch = meetup.Kind is MeetupKind.Series
                    ? SeriesDates.Of(meetup, row.Sketch, now)
                    : TextSketch.Of(meetup),
                Since = isNew || IsSameButForItsName(facts, row.Facts) ? row.Since : now,
                GoneSince = null,
                Decision = null,
            };
        }
    }

    private static bool IsSameButForItsName(string facts, string earlier) => facts == earlier ||
        (MeetupSnapshot.Read(earlier) is { } known && MeetupSnapshot.Read(facts) is { } current
            && (known with { Page = current.Page }).Text == facts);

    private bool IsUpcoming(Meetup meetup) =>
        meetup.Kind is MeetupKind.Series || meetup.When.EffectiveEnd is not { } end || end > now;

    /// <summary>New in this reading or within minutes, and without posts.</summary>
    private bool IsFresh(Meetup page) => !recognised.Contains(page) ||
        present.FirstOrDefault(pair => ReferenceEquals(pair.Value, page)).Key is { } lineage &&
        IsRecent(rows[lineage].FirstSeen) && !used.Contains(lineage) && !rows[lineage].Ids.Any(used.Contains);

    private bool IsRecent(Instant? moment) => moment is not { } at || now - at <= GoneMeetups.SameReading;

    private static bool IsSameTitle(MeetupSnapshot facts, Meetup meetup) =>
        facts.Title is { } title && meetup.Title is { } other && NormalizedText.Of(title) == NormalizedText.Of(other);

    /// <summary>
    /// Pages without any text are the same if title, hour and place are: the least that a page can say twice.
    /// </summary>
    private static bool IsSameText(KnownMeetup known, MeetupSnapshot facts, Meetup meetup)
    {
        var sketch = TextSketch.Of(meetup);
        return TextSketch.Resemblance(known.Sketch, sketch) is { } resemblance
            ? resemblance >= SameText
            : known.Sketch.Length == 0 && sketch.Length == 0
                && !MeetupKeys.IsCalendarEntry(meetup)
                && IsSameTitle(facts, meetup)
                && facts.StartsAt is not null && facts.StartsAt == meetup.When.StartsAt
                && facts.Venue is not null && facts.Venue == meetup.Venue?.Text;
    }

    /// <summary>False while its document cannot be read, and for what nobody needs to hear about.</summary>
    private bool MayBeGone(KnownMeetup row) => MayBeRenamed(row)
        && MeetupSnapshot.Read(row.Facts) is { Status: MeetupStatus.Scheduled or MeetupStatus.Tentative };

    /// <summary>The page of a cancelled meetup may be renamed as well; that it is gone is no question.</summary>
    private bool MayBeRenamed(KnownMeetup row) =>
        MeetupSnapshot.Read(row.Facts) is { } facts
        && (facts.Date is not null || SeriesDates.IsList(row.Sketch))
        && !LedgerIndex.IsPast(facts, now)
        && !unread.Includes(row.Source);

    private bool IsForgotten(KnownMeetup row)
    {
        var facts = MeetupSnapshot.Read(row.Facts);
        if (facts?.Date is not null && LedgerIndex.IsPast(facts, now - Retention))
        {
            return true;
        }

        return !present.ContainsKey(row.Lineage)
            && !unread.Includes(row.Source)
            && !used.Contains(row.Lineage)
            && !row.Ids.Any(used.Contains)
            && !(SeriesDates.IsList(row.Sketch) && row.Ids.Any(seriesInUse.Contains));
    }
}

/// <summary>Result of <see cref="IdentityResolver"/>.</summary>
/// <param name="Known">All known meetups.</param>
/// <param name="Changed">Those to store.</param>
/// <param name="Removed">Lineages to remove from storage.</param>
internal sealed record IdentityResolution(
    IReadOnlyList<KnownMeetup> Known, IReadOnlyList<KnownMeetup> Changed, IReadOnlyList<string> Removed);
