using CommunityBot.Core.Communities;
using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Export;

/// <summary>Writes a community's dated meetups as an iCalendar file for subscription.</summary>
internal static class IcsCalendar
{
    private static readonly InstantPattern Utc = InstantPattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss'Z'");
    private static readonly LocalDatePattern Day = LocalDatePattern.CreateWithInvariantCulture("uuuuMMdd");
    private static readonly LocalDateTimePattern Local = LocalDateTimePattern.CreateWithInvariantCulture(
        "uuuuMMdd'T'HHmmss");

    /// <summary>How far ahead time zone transitions are written for a rule without an end.</summary>
    private static readonly Duration Ahead = Duration.FromDays(10 * 366);

    public static string Write(Community community, MeetupCalendar calendar, Instant now)
    {
        var events = calendar.Pages
            .Where(page => IsShown(page))
            .SelectMany(page => NeedsOccurrences(page) ? Occurrences(calendar, page, now) : [page])
            .ToList();
        var ics = new IcsText()
            .Line("BEGIN", "VCALENDAR")
            .Line("VERSION", "2.0")
            .Line("PRODID", "-//CommunityBot//CommunityBot//EN")
            .Line("CALSCALE", "GREGORIAN")
            .Text("NAME", community.Name)
            .Text("X-WR-CALNAME", community.Name);

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

        foreach (var page in events)
        {
            Write(ics, community, calendar, page, now);
        }

        return ics.Line("END", "VCALENDAR").ToString();
    }

    /// <summary>A replaced page is not written; its replacement has the same UID and a higher SEQUENCE.</summary>
    private static bool IsShown(Meetup page) =>
        page.ReplacedBy is null &&
        (page.Kind is MeetupKind.Meetup or MeetupKind.Session && page.When.Date is not null ||
            page is { Kind: MeetupKind.Series, Recurrence: not null });

    /// <summary>
    /// A series that changes, or recurs by another clock than the one in which it is shown, has no rule that other
    /// programs read alike; its occurrences of the next two years are written instead.
    /// </summary>
    private static bool NeedsOccurrences(Meetup page) => page.Recurrence is { } rule &&
        (rule.Clock is not null || rule.Changes.Count > 0 || rule.ExcludingRules.Count > 0);

    private static IEnumerable<Meetup> Occurrences(MeetupCalendar calendar, Meetup series, Instant now) => calendar
        .UpcomingAfter(now)
        .Where(meetup => meetup.RecurrenceId is not null
            && meetup.Source == series.Source
            && meetup.Id.Value.StartsWith($"{series.Id}-", StringComparison.Ordinal)
            && !calendar.HasPage(meetup.Id));

    private static void Write(IcsText ics, Community community, MeetupCalendar calendar, Meetup page, Instant now)
    {
        var first = page.Recurrence is { } rule
            ? rule.From(page.When.Date ?? now.InZone(page.When.Zone).Date).FirstOrDefault()
            : page.When.Date!.Value;
        if (first == default)
        {
            // The rule has no more occurrences.
            return;
        }

        ics.Line("BEGIN", "VEVENT")
            .Text("UID", $"{page.Lineage.Name}@{community.Id}.communitybot")
            .Line("DTSTAMP", Utc.Format(now))
            .Line("SEQUENCE", $"{page.Replaces.Count}")
            .Line("STATUS", page.Status switch
            {
                MeetupStatus.Tentative => "TENTATIVE",
                // iCalendar has no status for postponed, and the old date is no longer valid.
                MeetupStatus.Cancelled or MeetupStatus.Postponed => "CANCELLED",
                _ => "CONFIRMED",
            });
        WriteTimes(ics, page, first);
        if (page.Recurrence is { } recurrence)
        {
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

    /// <summary>A series has one event for all its occurrences, of which most are never about to begin.</summary>
    private static Uri? JoinOf(Meetup page, Instant now) => page.Kind is MeetupKind.Series
        ? page.Links.JoinLead is null ? page.Links.Join : null
        : page.JoinAt(now);

    private static void WriteTimes(IcsText ics, Meetup page, LocalDate first)
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
