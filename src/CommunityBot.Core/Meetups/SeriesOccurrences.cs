using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Core.Meetups;

/// <summary>The occurrences of one series as meetups, created when they are asked for.</summary>
internal sealed class SeriesOccurrences
{
    /// <summary>Upper limit on how far an occurrence is moved or lasts, in days; it bounds each search.</summary>
    private const int MaximumSlack = 400;

    private static readonly LocalTimePattern HourAndMinute = LocalTimePattern.CreateWithInvariantCulture("HHmm");

    private readonly RecurrenceRule rule;
    private readonly DateTimeZone zone;
    private readonly HashSet<LocalDate> excluded;
    private readonly HashSet<LocalDate> overridden;
    private readonly AdditionalOccurrence[] additions;
    private readonly HashSet<(LocalDate, LocalTime?)> additionStarts;
    private readonly int earlier;
    private readonly int later;

    public SeriesOccurrences(Meetup series, RecurrenceRule rule)
    {
        Series = series;
        this.rule = rule;
        zone = rule.Clock?.Zone ?? series.When.Zone;
        excluded = [.. rule.ExcludedDates];
        overridden = [.. rule.OverriddenDates];
        additions = [.. rule.Additions.OrderBy(one => one.Day).ThenBy(one => one.StartsAt)];
        additionStarts = [.. additions.Select(one => (one.Day, one.StartsAt))];
        var longest = rule.Changes.Select(change => change.Length)
            .Concat(additions.Select(one => one.Length))
            .Append(rule.Clock?.Length)
            .Max() ?? Duration.Zero;
        var shifts = rule.Changes.Select(change => change.Shift).Append(0).ToList();
        earlier = Math.Min(MaximumSlack, 1 + shifts.Max() + Math.Max(rule.ExtraDays, (int)longest.TotalDays));
        later = Math.Min(MaximumSlack, 1 - shifts.Min());
    }

    public Meetup Series { get; }

    private LocalTime? OwnStart => rule.Clock?.StartsAt ?? Series.When.StartsAt;

    /// <summary>
    /// Scheduled occurrences that overlap the time from <paramref name="from"/> to <paramref name="to"/>.
    /// </summary>
    public IEnumerable<Meetup> Between(Instant from, Instant to)
    {
        var first = from.InZone(zone).Date.PlusDays(-earlier);
        var last = to.InZone(zone).Date.PlusDays(later);
        return All(first, last)
            .Where(one => !one.IsExcluded && one.Meetup.Status is MeetupStatus.Scheduled)
            .Select(one => one.Meetup)
            .Where(meetup => meetup.When.EffectiveStart < to && meetup.When.EffectiveEnd > from);
    }

    /// <summary>The occurrence with an id; an excluded one is cancelled. Null when there is none.</summary>
    /// <param name="day">The day in the id.</param>
    /// <param name="suffix">What follows the id of the series.</param>
    public Meetup? Find(MeetupId id, LocalDate day, string suffix)
    {
        var own = new MeetupId($"{Series.Id}-{suffix}");
        var margin = 1 + Math.Abs(rule.PermanentShift);
        return All(day.PlusDays(-margin), day.PlusDays(margin))
            .Where(one => one.Meetup.Id == own || one.Meetup.PermanentId == id)
            .Select(one => one.IsExcluded ? one.Meetup with { Status = MeetupStatus.Cancelled } : one.Meetup)
            .OrderBy(meetup => meetup.Status is MeetupStatus.Cancelled)
            .FirstOrDefault();
    }

    /// <summary>Occurrences by their original days, including excluded ones, without overridden ones.</summary>
    private IEnumerable<(Meetup Meetup, bool IsExcluded)> All(LocalDate first, LocalDate last)
    {
        foreach (var day in rule.AllFrom(first).TakeWhile(day => day <= last))
        {
            if (!overridden.Contains(day) && !additionStarts.Contains((day, OwnStart)))
            {
                yield return (Occurrence(day, null), excluded.Contains(day) || rule.IsExcludedByRule(day));
            }
        }

        foreach (var one in additions.Where(one => one.Day >= first && one.Day <= last && !one.IsOverridden))
        {
            yield return (Occurrence(one.Day, one), one.IsExcluded);
        }
    }

    private Meetup Occurrence(LocalDate day, AdditionalOccurrence? addition)
    {
        var change = rule.Changes.LastOrDefault(change => change.From <= day);
        var when = When(day, addition, change);

        // The readable id has the day in the zone in which the series is shown.
        var original = change is null && addition is null ? when.Date!.Value : ShownDay(day, addition);
        var hour = addition is { SharesItsDay: true, StartsAt: { } time } ? $"-{HourAndMinute.Format(time)}" : "";
        var permanentDay = day.PlusDays(-rule.PermanentShift);
        var id = new MeetupId($"{Series.Id}-{LocalDatePattern.Iso.Format(original)}{hour}");
        MeetupId? permanent = rule.PermanentStem is { } stem
            ? new MeetupId($"{stem}-{LocalDatePattern.Iso.Format(permanentDay)}{hour}")
            : null;
        return (change?.Template ?? Series) with
        {
            Id = id,
            Kind = MeetupKind.Meetup,
            Source = Series.Source,
            Series = Series.Series ?? Series.Title,
            OccurrenceOf = Series,
            When = when,
            Recurrence = null,
            Aliases = [],
            ExternalIds = [],
            Uid = Series.Uid,
            RecurrenceId = permanentDay,
            PermanentId = permanent,
            Replaces = Series.Replaces,
            ReplacedBy = Series.ReplacedBy,
            Lineage = permanent is { } name ? new Lineage(name, [name, id]) : new Lineage(id, []),
        };
    }

    private EventTime When(LocalDate day, AdditionalOccurrence? addition, SeriesChange? change)
    {
        if (addition is null && change is null && rule.Clock is null)
        {
            return Series.When with
            {
                Date = day,
                LastDate = rule.ExtraDays > 0 ? day.PlusDays(rule.ExtraDays) : null,
            };
        }

        var shown = change?.Template.When.Zone ?? Series.When.Zone;
        var startsAt = addition is not null ? addition.StartsAt
            : change is not null ? change.StartsAt
            : rule.Clock!.StartsAt;
        var length = addition is not null ? addition.Length
            : change is not null ? change.Length
            : rule.Clock!.Length;
        var shifted = day.PlusDays(change?.Shift ?? 0);
        if (startsAt is not { } time)
        {
            var days = (int)((length ?? Duration.Zero).TotalDays - 1);
            return new EventTime(shown) { Date = shifted, LastDate = days > 0 ? shifted.PlusDays(days) : null };
        }

        // An additional occurrence with an hour of its own is moved by as much as the others.
        var begin = shifted.At(time);
        if (addition is not null && change?.StartsAt is { } changed && OwnStart is { } own)
        {
            begin += Period.Between(own, changed);
        }

        var start = begin.InZoneLeniently(zone).ToInstant();
        return EventTime.Of(
            start.InZone(shown).LocalDateTime,
            length is { } lasts ? (start + lasts).InZone(shown).LocalDateTime : null,
            shown);
    }

    private LocalDate ShownDay(LocalDate day, AdditionalOccurrence? addition) =>
        (addition?.StartsAt ?? rule.Clock?.StartsAt) is { } time
            ? day.At(time).InZoneLeniently(zone).ToInstant().InZone(Series.When.Zone).Date
            : day;
}
