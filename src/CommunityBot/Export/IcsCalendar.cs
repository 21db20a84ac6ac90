using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Export;

/// <summary>Writes a community's dated meetups as an iCalendar file.</summary>
internal static class IcsCalendar
{
    public static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss");

    /// <summary>How far ahead the occurrences of a series are written that has no rule for other programs.</summary>
    private static readonly Duration SeriesAhead = Duration.FromDays(731);

    /// <summary>How far ahead time zone transitions are written for a rule without an end.</summary>
    private static readonly Duration Ahead = Duration.FromDays(10 * 366);

    public static string Write(Community community, MeetupCalendar calendar, Instant now)
    {
        var events = EventsOf(
            calendar, calendar.Pages.Where(page => page.ReplacedBy is null), now, now + SeriesAhead);
        var ics = Begin(new IcsText(), community.Name);
        WriteZones(ics, events, now);
        foreach (var page in events)
        {
            Write(ics, community, calendar, page, now);
        }

        return ics.Line("END", "VCALENDAR").ToString();
    }

    /// <summary>The first lines of a calendar.</summary>
    public static IcsText Begin(IcsText ics, string name) => ics
        .Line("BEGIN", "VCALENDAR")
        .Line("VERSION", "2.0")
        .Line("PRODID", "-//CommunityBot//CommunityBot//EN")
        .Line("CALSCALE", "GREGORIAN")
        .Text("NAME", name)
        .Text("X-WR-CALNAME", name);

    /// <summary>The UID of an event, unchanged for life.</summary>
    public static string UidOf(Community community, Meetup page) => $"{page.Lineage.Name}{UidSuffix(community)}";

    /// <summary>What every UID of a community ends with.</summary>
    public static string UidSuffix(Community community) => $"@{community.Id}.communitybot";

    /// <summary>The events of pages: dated ones, and series as one event or as their occurrences.</summary>
    /// <param name="pages">Without replaced ones, whose replacement has the same UID and a higher SEQUENCE.</param>
    /// <param name="from">Of the occurrences that are written one by one; pages and rules are not limited.</param>
    public static List<Meetup> EventsOf(
        MeetupCalendar calendar, IEnumerable<Meetup> pages, Instant from, Instant to)
    {
        var occurrences = new Lazy<List<Meetup>>(
            () => [.. calendar.Between(from, to).Where(meetup => meetup.RecurrenceId is not null)]);
        return
        [
            .. pages.Where(IsEvent).SelectMany(page => NeedsOccurrences(page)
                ? Occurrences(calendar, page, occurrences.Value)
                : [page]),
        ];
    }

    /// <summary>The time zones that the events need.</summary>
    public static void WriteZones(IcsText ics, IReadOnlyCollection<Meetup> events, Instant now)
    {
        foreach (var zone in events
            .GroupBy(page => page.When.Zone.Id, StringComparer.Ordinal)
            .OrderBy(zone => zone.Key, StringComparer.Ordinal))
        {
            var starts = zone.Select(page => page.When.EffectiveStart ?? now).ToList();
            var last = zone.Any(page => page.Kind is MeetupKind.Series)
                ? Instant.Max(starts.Max(), now) + Ahead
                : starts.Max();
            IcsZone.Write(
                ics, zone.First().When.Zone, starts.Min() - Duration.FromDays(1), last + Duration.FromDays(366));
        }
    }

    /// <summary>The day of DTSTART; null if the rule has no more occurrences.</summary>
    /// <param name="anchor">The earliest day of a rule that names no first day.</param>
    public static LocalDate? FirstDay(Meetup page, LocalDate anchor) => page.Recurrence is { } rule
        ? rule.From(page.When.Date ?? anchor).Cast<LocalDate?>().FirstOrDefault()
        : page.When.Date;

    /// <summary>iCalendar has no status for postponed, and the old date is no longer valid.</summary>
    public static string StatusOf(Meetup page) => page.Status switch
    {
        MeetupStatus.Tentative => "TENTATIVE",
        MeetupStatus.Cancelled or MeetupStatus.Postponed => "CANCELLED",
        _ => "CONFIRMED",
    };

    /// <summary>When the event takes place: start, end and recurrence.</summary>
    public static void WriteTimes(IcsText ics, MeetupCalendar calendar, Meetup page, LocalDate first)
    {
        WriteStartAndEnd(ics, page, first);
        if (page.Recurrence is not { } recurrence)
        {
            return;
        }

        ics.Line("RRULE", recurrence.Rule.StartsWith("RRULE:", StringComparison.OrdinalIgnoreCase)
            ? recurrence.Rule[6..]
            : recurrence.Rule);
        foreach (var day in recurrence.AdditionalDates.Order())
        {
            Write(ics, "RDATE", day, page.When.StartsAt, page.When.Zone);
        }

        foreach (var one in recurrence.Additions.Where(one => !one.IsExcluded && !one.IsOverridden))
        {
            Write(ics, one, page.When.Zone);
        }

        foreach (var day in Exceptions(calendar, page, recurrence))
        {
            Write(ics, "EXDATE", day, page.When.StartsAt, page.When.Zone);
        }
    }

    /// <summary>A series has one event for all its occurrences, of which most are never about to begin.</summary>
    public static Uri? JoinOf(Meetup page, Instant now) => page.Kind is MeetupKind.Series
        ? page.Links.JoinLead is null ? page.Links.Join : null
        : page.JoinAt(now);

    private static bool IsEvent(Meetup page) => page switch
    {
        { Kind: MeetupKind.Meetup or MeetupKind.Session } => page.When.Date is not null,
        { Kind: MeetupKind.Series } => page.Recurrence is not null,
        _ => false,
    };

    /// <summary>
    /// A series that changes, or recurs by another clock than the one in which it is shown, has no rule that other
    /// programs read alike; its occurrences of a limited time are written instead.
    /// </summary>
    private static bool NeedsOccurrences(Meetup page) => page.Recurrence is { } rule &&
        (rule.Clock is not null || rule.Changes.Count > 0 || rule.ExcludingRules.Count > 0);

    private static IEnumerable<Meetup> Occurrences(
        MeetupCalendar calendar, Meetup series, IReadOnlyList<Meetup> occurrences) => occurrences
        .Where(meetup => meetup.Source == series.Source
            && meetup.Id.Value.StartsWith($"{series.Id}-", StringComparison.Ordinal)
            && !calendar.HasPage(meetup.Id));

    private static void Write(IcsText ics, Community community, MeetupCalendar calendar, Meetup page, Instant now)
    {
        if (FirstDay(page, now.InZone(page.When.Zone).Date) is not { } first)
        {
            return;
        }

        ics.Line("BEGIN", "VEVENT")
            .Text("UID", UidOf(community, page))
            .Line("DTSTAMP", Utc.Format(now))
            .Line("SEQUENCE", $"{page.Replaces.Count}")
            .Line("STATUS", StatusOf(page));
        WriteTimes(ics, calendar, page, first);
        ics.Text("SUMMARY", page.Title ?? page.Id.Value)
            .Text("LOCATION", page.Venue switch
            {
                { Text: { } place } => place,
                { IsOnline: true } => "Online",
                _ => null,
            })
            .Text("DESCRIPTION", page.Description);
        if ((page.Links.Website ?? page.Links.Registration) is { } address)
        {
            ics.Line("URL", address.AbsoluteUri);
        }

        // https://www.rfc-editor.org/rfc/rfc7986#section-5.11
        if (JoinOf(page, now) is { } join)
        {
            ics.Line("CONFERENCE;VALUE=URI", join.AbsoluteUri);
        }

        ics.Line("END", "VEVENT");
    }

    private static void WriteStartAndEnd(IcsText ics, Meetup page, LocalDate first)
    {
        var when = page.Recurrence is { ExtraDays: > 0 and var more }
            ? page.When with { Date = first, LastDate = first.PlusDays(more) }
            : page.When with { Date = first };
        Write(ics, "DTSTART", first, when.StartsAt, when.Zone);
        if (when.StartsAt is null)
        {
            // DTEND of an all-day event is exclusive. https://www.rfc-editor.org/rfc/rfc5545#section-3.6.1
            Write(ics, "DTEND", (when.LastDate ?? first).PlusDays(1), time: null, when.Zone);
        }
        else if (when.End is { } end)
        {
            var local = end.InZone(when.Zone);
            Write(ics, "DTEND", local.Date, local.TimeOfDay, when.Zone);
        }
    }

    /// <summary>Dates that the series skips, and dates with their own page.</summary>
    private static IEnumerable<LocalDate> Exceptions(MeetupCalendar calendar, Meetup series, RecurrenceRule rule) =>
        rule.ExcludedDates.Concat(calendar.Pages
                .Where(
                    page => page is { Kind: MeetupKind.Meetup, When.Date: not null } &&
                    (page.RecurrenceId is null || page.Lineage.Name != page.PermanentId) &&
                    page.Series is { } name &&
                    (name == series.Id.Value || name == series.Series || name == series.Title))
                .Select(page => page.When.Date!.Value))
            .Distinct()
            .Order();

    private static void Write(IcsText ics, AdditionalOccurrence one, DateTimeZone zone)
    {
        if (one is { StartsAt: { } time, Length: { } length })
        {
            var start = Local.Format(one.Day.At(time));
            ics.Line($"RDATE;VALUE=PERIOD;TZID={zone.Id}", $"{start}/PT{(long)length.TotalMinutes}M");
            return;
        }

        Write(ics, "RDATE", one.Day, one.StartsAt, zone);
    }

    private static void Write(IcsText ics, string name, LocalDate day, LocalTime? time, DateTimeZone zone)
    {
        if (time is { } clock)
        {
            ics.Line($"{name};TZID={zone.Id}", Local.Format(day.At(clock)));
            return;
        }

        ics.Line($"{name};VALUE=DATE", Day.Format(day));
    }
}
