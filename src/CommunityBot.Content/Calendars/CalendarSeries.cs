using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// A recurring event: its rule, the dates that it adds and takes out, and the occurrences that other events replace.
/// All
/// of them are compared as moments, and as days where one side is a day.
/// </summary>
internal sealed class CalendarSeries
{
    private readonly IRecurrence? days;
    private readonly string ruleText;
    private readonly HashSet<LocalDate> excluded = [];
    private readonly HashSet<LocalDate> overridden = [];
    private readonly HashSet<LocalDate> additionalDates = [];
    private readonly List<AdditionalOccurrence> additions = [];
    private readonly List<IRecurrence> excludingRules = [];
    private readonly Func<ContentLine, CalendarMoment?> read;
    private readonly ProblemReport report;

    public CalendarSeries(
        CalendarEvent one, CalendarTimes times, Func<ContentLine, CalendarMoment?> read, IRecurrenceRules rules,
        ProblemReport report)
    {
        (Event, Times) = (one, times);
        (this.read, this.report) = (read, report);
        ruleText = one["RRULE"]?.Value.Trim() ?? "FREQ=DAILY;COUNT=1";
        ReadTimeOfRule();
        days = Read(one["RRULE"] ?? one["RDATE"]!, ruleText, rules);
        if (days is null)
        {
            return;
        }

        foreach (var rule in one.All("EXRULE"))
        {
            if (Read(rule, rule.Value.Trim(), rules) is { } found)
            {
                excludingRules.Add(found);
            }
        }

        ReadAdditions();
        ReadExclusions();
    }

    public CalendarEvent Event { get; }

    public CalendarTimes Times { get; private set; }

    /// <summary>False when the rule is invalid; the event is then a single one.</summary>
    public bool IsValid => days is not null;

    /// <summary>The zone whose days the rule counts: that of DTSTART, and UTC if it is written so.</summary>
    public DateTimeZone Zone => Times.Start.Time is null ? Times.Shown : Times.Start.Zone;

    /// <summary>
    /// Days by which Google's "this and following" moved a weekly series; the suffix of its UID has the original day.
    /// </summary>
    public int Shift
    {
        get
        {
            if (Event.Uid is not { } uid || CalendarUid.Read(uid).SplitAt is not { } at
                || !ruleText.Contains("FREQ=WEEKLY", StringComparison.OrdinalIgnoreCase)
                || RecurrenceParts.Read(ruleText, Times.Start.Date, out _) is not { Weekdays.Count: 1 }
                || read(new ContentLine("RECURRENCE-ID", AsUtc(at), Event.Line)) is not { } original)
            {
                return 0;
            }

            var moved = Period.DaysBetween(original.In(Zone).Date, Times.Start.Date);
            return Math.Abs(moved) < 7 ? moved : 0;
        }
    }

    private LocalTime? StartsAt => Times.Start.Time;

    /// <summary>
    /// Marks an occurrence as replaced by another event, and returns its original day and, for the second occurrence of
    /// a day, its hour. Null when the series has no such occurrence.
    /// </summary>
    public (LocalDate Day, LocalTime? Hour)? Override(CalendarMoment original)
    {
        var day = DayOf(original);
        var index = additions.FindIndex(one => one.Day == day && IsAt(one.StartsAt, day, original));
        if (index >= 0 && !additions[index].IsExcluded)
        {
            additions[index] = additions[index] with { IsOverridden = true };
            return (day, additions[index].SharesItsDay ? additions[index].StartsAt : null);
        }

        if (!Includes(day) || excluded.Contains(day) || excludingRules.Exists(rule => Has(rule, day)))
        {
            return null;
        }

        overridden.Add(day);
        return (day, null);
    }

    /// <param name="changes">Changes of an occurrence and of all that follow.</param>
    /// <param name="stem">What the permanent id of each occurrence begins with.</param>
    public RecurrenceRule ToRule(IEnumerable<SeriesChange> changes, MeetupId? stem)
    {
        var when = Times.When;
        return new RecurrenceRule(ruleText, days!)
        {
            ExcludedDates = [.. excluded.Union(overridden).Order()],
            OverriddenDates = [.. overridden.Order()],
            ExcludingRules = excludingRules,
            AdditionalDates = [.. additionalDates.Order()],
            Additions = additions,
            Changes = [.. changes.OrderBy(change => change.From)],
            ExtraDays = when is { Date: { } first, LastDate: { } last } ? Period.DaysBetween(first, last) : 0,
            Clock = StartsAt is { } time && !Zone.Equals(Times.Shown)
                ? new SeriesClock(Zone, time, Times.Length)
                : null,
            PermanentStem = stem,
            PermanentShift = Shift,
        };
    }

    /// <summary>The change that an override with RANGE=THISANDFUTURE makes.</summary>
    /// <param name="from">The original day of its occurrence.</param>
    public SeriesChange Change(LocalDate from, CalendarTimes changed, Meetup template)
    {
        var start = changed.Start.In(Zone);
        return new SeriesChange(
            from,
            Period.DaysBetween(from, start.Date),
            start.Time,
            changed.End is null ? Times.Length : changed.Length,
            template with { When = template.When with { Date = null, LastDate = null } });
    }

    /// <summary>"20310722T230000" in a UID of Google is a UTC moment, with or without its "Z".</summary>
    public static string AsUtc(string at) =>
        at.Contains('T', StringComparison.Ordinal) && at[^1] != 'Z' ? at + "Z" : at;

    /// <summary>
    /// A rule may name the hour (BYHOUR, BYMINUTE), which then takes precedence over that of DTSTART.
    /// </summary>
    private void ReadTimeOfRule()
    {
        if (StartsAt is { } time
            && RecurrenceParts.Read(ruleText, Times.Start.Date, out _)?.Time is var (hour, minute)
            && new LocalTime(hour ?? time.Hour, minute ?? time.Minute) is var named
            && named != time)
        {
            var start = Times.Start with { Time = named };
            Times = Times with
            {
                Start = start,
                End = Times.Length is { } length ? start.Plus(DurationText(length)) : Times.End,
            };
        }
    }

    private IRecurrence? Read(ContentLine line, string rule, IRecurrenceRules rules)
    {
        var found = rules.Read(RecurrenceUntil.AsDay(rule, StartsAt, Zone), Times.Start.Date, out var reason);
        if (found is null)
        {
            report.Add(
                "bad-rule",
                line.Line,
                $"'{line.Value}' is not a valid recurrence rule: {reason ?? "it cannot be parsed"}.");
        }

        return found;
    }

    private void ReadAdditions()
    {
        foreach (var line in Event.Values("RDATE"))
        {
            // VALUE=PERIOD: a start and an end or a duration.
            var parts = line.Value.Split('/');
            if (read(line with { Value = parts[0] }) is not { } written)
            {
                continue;
            }

            var day = DayOf(written);
            var length = parts.Length < 2 ? Times.Length : LengthOf(written, line with { Value = parts[1] });
            if (written.Time is null || StartsAt is null
                || (IsAt(StartsAt, day, written) && length == Times.Length))
            {
                additionalDates.Add(day);
                continue;
            }

            additions.Add(new AdditionalOccurrence(day, written.In(Zone).Time, length));
        }

        for (var index = 0; index < additions.Count; index++)
        {
            var one = additions[index];
            additions[index] = one with
            {
                SharesItsDay = (Includes(one.Day) && one.StartsAt != StartsAt)
                    || additions.FindIndex(other => other.Day == one.Day) < index,
            };
        }
    }

    private Duration? LengthOf(CalendarMoment start, ContentLine end)
    {
        var until = end.Value is ['P' or '+' or 'p', ..] ? start.Plus(end.Value.ToUpperInvariant()) : read(end);
        return until?.Instant is { } last && start.Instant is { } first && last > first ? last - first : Times.Length;
    }

    private void ReadExclusions()
    {
        foreach (var line in Event.Values("EXDATE"))
        {
            if (read(line) is not { } written)
            {
                continue;
            }

            var day = DayOf(written);

            // Some programs write the day of an evening event as its midnight.
            var isDay = written.Time is null || StartsAt is null
                || (!written.IsUtc && written.Time == LocalTime.Midnight && StartsAt != LocalTime.Midnight);
            var isFound = isDay || IsAt(StartsAt, day, written);
            if (isFound)
            {
                excluded.Add(day);
            }

            for (var index = 0; index < additions.Count; index++)
            {
                if (additions[index].Day == day && (isDay || IsAt(additions[index].StartsAt, day, written)))
                {
                    additions[index] = additions[index] with { IsExcluded = true };
                    isFound = true;
                }
            }

            if (!isFound && Includes(day))
            {
                report.Add(
                    "no-such-occurrence",
                    line.Line,
                    $"EXDATE '{line.Value}' takes nothing out: the occurrence of {day:R} begins at another hour.");
            }
        }
    }

    private bool Includes(LocalDate day) => additionalDates.Contains(day) || Has(days!, day);

    private static bool Has(IRecurrence recurrence, LocalDate day) => recurrence.From(day).FirstOrDefault() == day;

    /// <summary>
    /// The day of a moment in the series' zone. For whole days, a UTC midnight is how programs write the day itself.
    /// </summary>
    private LocalDate DayOf(CalendarMoment moment) =>
        StartsAt is null && moment is { IsUtc: true, Time: { } time } && time == LocalTime.Midnight
            ? moment.Date
            : moment.In(Zone).Date;

    private bool IsAt(LocalTime? startsAt, LocalDate day, CalendarMoment moment) =>
        startsAt is { } time && moment.Instant is { } written
            && day.At(time).InZoneLeniently(Zone).ToInstant() == written;

    private static string DurationText(Duration length) =>
        PeriodPattern.Roundtrip.Format(Period.FromSeconds((long)length.TotalSeconds));
}
