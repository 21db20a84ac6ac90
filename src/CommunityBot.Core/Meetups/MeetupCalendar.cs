using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Meetups;

/// <summary>All that a community's pages say, at one moment; immutable, swapped whole.</summary>
public sealed class MeetupCalendar
{
    private readonly Dictionary<MeetupId, Meetup> byName;

    /// <summary>
    /// Moments cost a look into a zone's rules, so they are found once for a calendar that is asked many times.
    /// </summary>
    private (Meetup Meetup, Instant Begins, Instant Over)[] Schedulable => field ??=
    [
        .. Pages.Where(page => page.IsSchedulable)
            .Select(
                page => (Meetup: page, Begins: page.When.EffectiveStart!.Value, Over: page.When.EffectiveEnd!.Value))
            .OrderBy(page => page.Begins)
            .ThenBy(page => page.Meetup.Id.Value, StringComparer.Ordinal),
    ];

    /// <summary>
    /// Until when anything lasts that begins no later than the meetup in that place: by it, what is over is left out at
    /// once.
    /// </summary>
    private Instant[] LastsUntil => field ??= RunningMaximum(Schedulable.Select(page => page.Over));

    /// <summary>Every moment at which something begins or is over, in order.</summary>
    private Instant[] Transitions => field ??=
    [
        .. Schedulable.SelectMany(page => TransitionsOf(page.Meetup)).Order(),
    ];

    private Meetup[] Series => field ??= [.. Pages.Where(page => page.Kind is MeetupKind.Series)];

    private HashSet<(string Series, LocalDate Day)> PagesOfSeries => field ??=
        [.. Pages.Where(page => page is { Kind: MeetupKind.Meetup, Series: not null, When.Date: not null }).Select(
            page => (page.Series!, page.When.Date!.Value))];

    /// <summary>Takes pages whose lineage is already settled (see <c>ContentLibrary</c>).</summary>
    public MeetupCalendar(IEnumerable<Meetup> pages)
    {
        Pages = [.. pages];
        byName = [];
        foreach (var page in Pages)
        {
            byName.TryAdd(page.Id, page);
        }

        // An alias never hides a page that really has the name.
        foreach (var page in Pages)
        {
            foreach (var alias in page.Aliases)
            {
                byName.TryAdd(alias, page);
            }
        }
    }

    /// <summary>A community whose pages are not read yet.</summary>
    public static MeetupCalendar Empty { get; } = new([]);

    /// <summary>Every page, in the order read, drafts and pages that are no events included.</summary>
    public IReadOnlyList<Meetup> Pages { get; }

    /// <summary>What people may be told about: meetups, sessions and recaps that are published.</summary>
    public IEnumerable<Meetup> Visible => Pages.Where(page =>
        page.Kind is MeetupKind.Meetup or MeetupKind.Session or MeetupKind.Recap);

    public IEnumerable<Meetup> Recaps => Pages.Where(page => page.Kind is MeetupKind.Recap);

    /// <summary>
    /// By id, by alias, or by the id of a series' occurrence ("monthly-2026-12-02"); null when there is none.
    /// </summary>
    public Meetup? Find(MeetupId id) => byName.GetValueOrDefault(id) ?? FindOccurrence(id);

    /// <summary>Whether a page of its own has that name, and not only an alias or an occurrence of a series.</summary>
    public bool HasPage(MeetupId id) => byName.TryGetValue(id, out var page) && page.Id == id;

    /// <summary>
    /// The page that tells afterwards of a meetup: the recap of the same day, of its own series where there are
    /// several; null while there is none.
    /// </summary>
    public Meetup? RecapOf(Meetup evening) => evening.When.Date is { } date
        ? Recaps.Where(recap => recap.When.Date == date).MaxBy(
            recap => recap.Series is not null && recap.Series == evening.Series)
        : null;

    /// <summary>The meetups of which a recap tells; see <see cref="RecapOf"/>.</summary>
    public IEnumerable<Meetup> MeetupsOf(Meetup recap) => recap.When is { Date: { } date, Zone: var zone }
        ? Between(date.AtStartOfDayInZone(zone).ToInstant(), date.PlusDays(1).AtStartOfDayInZone(zone).ToInstant())
            .Where(meetup => meetup.Kind is MeetupKind.Meetup
                && meetup.When.Date == date
                && RecapOf(meetup)?.Id == recap.Id)
        : [];

    /// <summary>
    /// What is scheduled and overlaps the time from <paramref name="from"/> to <paramref name="to"/>, in order of
    /// start: pages and the occurrences of series. A page that names its series takes the place of that day's
    /// occurrence.
    /// </summary>
    public IEnumerable<Meetup> Between(Instant from, Instant to)
    {
        var pages = PagesBetween(from, to);
        return Series.Length == 0
            ? pages
            : pages.Concat(Series.SelectMany(series => Occurrences(series, from, to)))
                .OrderBy(meetup => meetup.When.EffectiveStart)
                .ThenBy(meetup => meetup.Id.Value, StringComparer.Ordinal);
    }

    /// <summary>What is running or comes next; null when nothing is known for the next two years.</summary>
    public Meetup? NextAfter(Instant now) => UpcomingAfter(now).FirstOrDefault();

    /// <summary>What is running or still to come within two years, in order of start.</summary>
    public IEnumerable<Meetup> UpcomingAfter(Instant now) => Between(now, now + Duration.FromDays(731));

    /// <summary>
    /// The next moment at which something begins or is over: until then, what is running and what comes next stay the
    /// same. A minute later at most, for what comes within reach of <see cref="UpcomingAfter"/>.
    /// </summary>
    public Instant NextTransitionAfter(Instant now)
    {
        var turn = now + Duration.FromMinutes(1);
        var place = Array.BinarySearch(Transitions, now);
        for (place = place < 0 ? ~place : place; place < Transitions.Length && Transitions[place] < turn; place++)
        {
            if (Transitions[place] > now)
            {
                return EarliestTransition(now, Transitions[place]);
            }
        }

        return EarliestTransition(now, turn);
    }

    /// <summary>The same among the occurrences of series, which have no end and so no list of moments.</summary>
    private Instant EarliestTransition(Instant now, Instant turn) =>
        Series.SelectMany(series => Occurrences(series, now, turn))
            .SelectMany(TransitionsOf)
            .Where(moment => moment > now && moment < turn)
            .DefaultIfEmpty(turn)
            .Min();

    private static IEnumerable<Instant> TransitionsOf(Meetup meetup) =>
        new[] { meetup.When.EffectiveStart, meetup.When.Start, meetup.When.EffectiveEnd }.OfType<Instant>();

    private IEnumerable<Meetup> PagesBetween(Instant from, Instant to)
    {
        for (var place = FirstThatLasts(from); place < Schedulable.Length; place++)
        {
            var (meetup, begins, over) = Schedulable[place];
            if (begins >= to)
            {
                yield break;
            }

            if (over > from)
            {
                yield return meetup;
            }
        }
    }

    /// <summary>Everything before that place is over by then.</summary>
    private int FirstThatLasts(Instant moment)
    {
        var (low, high) = (0, LastsUntil.Length);
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = LastsUntil[middle] > moment ? (low, middle) : (middle + 1, high);
        }

        return low;
    }

    private IEnumerable<Meetup> Occurrences(Meetup series, Instant from, Instant to)
    {
        if (series is not { Recurrence: { } rule, Status: MeetupStatus.Scheduled })
        {
            yield break;
        }

        var first = from.InZone(series.When.Zone).Date.PlusDays(-1);
        foreach (var day in rule.From(first))
        {
            var occurrence = Occurrence(series, day);
            if (occurrence.When.EffectiveStart >= to)
            {
                yield break;
            }

            if (occurrence.When.EffectiveEnd > from && !HasPageOf(series, day))
            {
                yield return occurrence;
            }
        }
    }

    private bool HasPageOf(Meetup series, LocalDate day) =>
        PagesOfSeries.Contains((series.Id.Value, day)) ||
        (series.Series is { } name && PagesOfSeries.Contains((name, day))) ||
        (series.Title is { } title && PagesOfSeries.Contains((title, day)));

    private Meetup? FindOccurrence(MeetupId id)
    {
        var name = id.Value;
        if (name.Length < 12 || LocalDatePattern.Iso.Parse(name[^10..]) is not { Success: true, Value: var day })
        {
            return null;
        }

        var series = byName.GetValueOrDefault(new MeetupId(name[..^11]));
        return series is { Kind: MeetupKind.Series, Recurrence: { } rule } &&
            !HasPageOf(series, day) && rule.From(day).FirstOrDefault() == day
            ? Occurrence(series, day)
            : null;
    }

    private static Instant[] RunningMaximum(IEnumerable<Instant> moments)
    {
        var highest = Instant.MinValue;
        return [.. moments.Select(moment => highest = Instant.Max(highest, moment))];
    }

    private static Meetup Occurrence(Meetup series, LocalDate day) => series with
    {
        Id = new MeetupId($"{series.Id}-{LocalDatePattern.Iso.Format(day)}"),
        Kind = MeetupKind.Meetup,
        Series = series.Series ?? series.Title,
        When = series.When with { Date = day },
        Recurrence = null,
        Aliases = [],
        ExternalIds = [],
        Lineage = new Lineage(new MeetupId($"{series.Id}-{LocalDatePattern.Iso.Format(day)}"), []),
    };
}
