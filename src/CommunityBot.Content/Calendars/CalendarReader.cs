using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// Converts calendar events to meetups: the latest version of each UID, and recurring events with their overrides.
/// </summary>
internal sealed class CalendarReader(ContentDocument document, ReadingContext context, IRecurrenceRules rules)
{
    /// <summary>Upper limit on events per calendar.</summary>
    private const int MaximumEvents = 20_000;

    private readonly ProblemReport report = new(document.Path);
    private DateTimeZone zone = context.Zone;
    private string? calendarName;
    private bool isCancellation;

    public ContentReadResult Read()
    {
        report.AddAll(document.Problems);
        var events = Events();
        var newest = events
            .GroupBy(one => (Uid: one.Uid ?? $"line {one.Line}", Of: one.RecurrenceId?.Value))
            .Select(versions => versions.MaxBy(
                one => (one.Sequence, Stamp: one["LAST-MODIFIED"]?.Value ?? one["DTSTAMP"]?.Value ?? string.Empty))!)
            .OrderBy(one => one.Line)
            .ToList();
        var meetups = new List<Meetup>();
        foreach (var one in newest)
        {
            if (MeetupOf(one, newest) is { } meetup)
            {
                meetups.Add(meetup);
            }
        }

        return new ContentReadResult(meetups, report.Problems) { Priority = SourcePriority.Calendar };
    }

    private List<CalendarEvent> Events()
    {
        var events = new List<CalendarEvent>();
        var open = new Stack<string>();
        CalendarEvent? current = null;
        foreach (var line in ContentLine.All(document.Text))
        {
            switch (line.Name)
            {
                case "BEGIN" when open.Count < 16:
                    open.Push(line.Value.Trim().ToUpperInvariant());
                    current = open.Peek() == "VEVENT" ? new CalendarEvent(line.Line) : current;
                    break;
                case "END" when open.Count > 0:
                    if (open.Pop() == "VEVENT" && current is not null && events.Count < MaximumEvents)
                    {
                        events.Add(current);
                        current = null;
                    }

                    break;
                case "X-WR-TIMEZONE" when TzidResolver.Resolve(line.Value) is { } named:
                    zone = named;
                    break;
                case "X-WR-CALNAME" or "NAME" when open.Count == 1:
                    calendarName ??= line.Text.Trim();
                    break;
                case "METHOD" when open.Count == 1:
                    isCancellation = line.Value.Trim().Equals("CANCEL", StringComparison.OrdinalIgnoreCase);
                    break;
                default:
                    if (current is not null && open.Count > 0 && open.Peek() == "VEVENT")
                    {
                        current.Add(line);
                    }

                    break;
            }
        }

        return events;
    }

    private Meetup? MeetupOf(CalendarEvent one, List<CalendarEvent> all)
    {
        if (one["DTSTART"] is not { } startLine || ParseDateTime(startLine) is not { } start)
        {
            report.Add(
                "broken-calendar",
                one["DTSTART"]?.Line ?? one.Line,
                $"The event \"{one.Text("SUMMARY") ?? one.Uid}\" has no valid DTSTART.");
            return null;
        }

        var end = one["DTEND"] is { } endLine ? ParseDateTime(endLine) : AfterDuration(start, one["DURATION"]?.Value);
        var mark = one.Text("SUMMARY") is { } summary ? StatusMark.Read(PlainText.Tidy(summary)) : null;
        var title = mark?.Title;
        var text = one.Text("DESCRIPTION");
        var body = text is null ? PageBody.Empty : BodyReader.Read(
            text.Replace("<br>", "\n", StringComparison.OrdinalIgnoreCase),
            one["DESCRIPTION"]!.Line,
            new ProblemReport(document.Path));
        var agenda = AgendaLines.Read(body, _ => false, start.Time);
        var speakers = new SpeakerCollector();
        foreach (var (person, item) in agenda.People)
        {
            speakers.Add(new Speaker(person.Name)
            {
                Organisation = person.Organisation,
                Role = person.Role,
                Talk = SpeakerCollector.TalkOf(item.Title)
            });
        }

        SpeakerSections.Read(body, speakers);
        var meetup = new Meetup
        {
            Id = IdOf(one, title, start.Date),
            Uid = one.Uid is { Length: > 0 and < 1_000 } written ? written : null,
            Kind = MeetupKind.Meetup,
            Source = document.Path,
            Title = title,
            Series = one.RecurrenceId is null
                ? null
                : all.Find(other => other.Uid == one.Uid && other.RecurrenceId is null)?.Text("SUMMARY") is { } name
                    ? StatusMark.Read(PlainText.Tidy(name)).Title
                    : null,
            Status = StatusOf(one, mark?.Status),
            When = new EventTime(start.Zone)
            {
                Date = start.Date,
                LastDate = LastDay(start, end),
                StartsAt = start.Time,
                EndsAt = end?.Time,
            },
            Venue = VenueOf(one),
            Description = text,
            Agenda = agenda.Items,
            Speakers = speakers.Speakers,
            Links = LinksOf(one, body),
            Published = null,
            ExternalIds = [.. ExternalIds(one)],
        };
        if (title is null)
        {
            report.Add("no-title", one.Line, "The calendar event has no SUMMARY.");
        }

        meetup = WithIdentity(meetup, one, all);
        return one.RecurrenceId is not null ? meetup
            : one["RRULE"] is { } rule ? SeriesOf(meetup, rule, one, all)
            : one["RDATE"] is { } listed ? SeriesOf(meetup, listed with { Value = "FREQ=DAILY;COUNT=1" }, one, all)
            : meetup;
    }

    private Meetup SeriesOf(Meetup pattern, ContentLine rule, CalendarEvent one, List<CalendarEvent> all)
    {
        if (rules.Read(rule.Value.Trim(), pattern.When.Date!.Value, out var reason) is not { } days)
        {
            report.Add(
                "bad-rule",
                rule.Line,
                $"'{rule.Value}' is not a valid recurrence rule: {reason ?? "it cannot be parsed"}.");
            return pattern;
        }

        var zoneOfSeries = pattern.When.Zone;
        var except = one
            .All("EXDATE")
            .SelectMany(line => line.Value.Split(',').Select(value => line with { Value = value }))
            .Select(line => ParseDateTime(line, zoneOfSeries)?.Date)
            .OfType<LocalDate>();
        LocalDate[] overridden =
        [
            .. all.Where(other => other != one && IsOfSeries(other, one))
                .Select(other => OriginalDay(other, zoneOfSeries))
                .OfType<LocalDate>()
                .Distinct(),
        ];
        return pattern with
        {
            Kind = MeetupKind.Series,
            Series = pattern.Title,
            When = pattern.When with { Date = null, LastDate = null },
            Recurrence = new RecurrenceRule(rule.Value.Trim(), days)
            {
                ExcludedDates = [.. except.Concat(overridden).Distinct()],
                OverriddenDates = overridden,
                PermanentStem = one.Uid is { Length: > 0 } uid
                    ? CalendarUid.PermanentId(CalendarUid.Read(uid).Family)
                    : null,
                AdditionalDates = [.. RecurrenceDates(one).Distinct()]
            },
        };
    }

    /// <summary>
    /// Sets the ids that title, day and hour do not change. The parts of a split series share the ids of their
    /// occurrences; only the last part has the permanent id of the series itself.
    /// </summary>
    private Meetup WithIdentity(Meetup meetup, CalendarEvent one, List<CalendarEvent> all)
    {
        if (one.Uid is not { Length: > 0 } uid)
        {
            return meetup;
        }

        var family = CalendarUid.Read(uid).Family;
        var permanent = CalendarUid.PermanentId(family);
        if (IsSeries(one))
        {
            var last = all.Where(other => IsSeries(other) && IsOfSeries(other, one)).MaxBy(
                other => other["DTSTART"] is { } start && ParseDateTime(start) is { Date: var day }
                    ? day
                    : LocalDate.MinIsoValue);
            permanent = last is null || last == one ? permanent : CalendarUid.PermanentId($"{uid}\nearlier part");
        }
        else if (OriginalDay(one, ZoneOfSeries(one, all) ?? meetup.When.Zone) is { } original)
        {
            meetup = meetup with { RecurrenceId = original };
            permanent = new MeetupId($"{permanent}-{NodaTime.Text.LocalDatePattern.Iso.Format(original)}");
        }

        return meetup with { PermanentId = permanent, Lineage = new Lineage(permanent, [permanent, meetup.Id]) };
    }

    private static bool IsSeries(CalendarEvent one) =>
        one.RecurrenceId is null && (one["RRULE"] is not null || one["RDATE"] is not null);

    private static bool IsOfSeries(CalendarEvent other, CalendarEvent series) =>
        other.Uid is { Length: > 0 } uid && series.Uid is { Length: > 0 } own &&
        (uid == own || CalendarUid.Read(uid).Family == CalendarUid.Read(own).Family);

    /// <summary>The zone in which the days of a series are counted; null when the calendar does not contain it.</summary>
    private DateTimeZone? ZoneOfSeries(CalendarEvent one, List<CalendarEvent> all) =>
        all.Where(other => IsSeries(other) && IsOfSeries(one, other))
            .OrderByDescending(other => other.Uid == one.Uid)
            .FirstOrDefault()?["DTSTART"] is { } start
            ? ParseDateTime(start)?.Zone
            : null;

    /// <summary>
    /// The day of the occurrence that an event replaces: its RECURRENCE-ID, or the day that Google and Outlook write
    /// into the UID of a single exported occurrence. Null for an event of its own.
    /// </summary>
    private LocalDate? OriginalDay(CalendarEvent one, DateTimeZone zoneOfSeries) =>
        one.RecurrenceId is { } line ? ParseDateTime(line, zoneOfSeries)?.Date
        : one.Uid is { Length: > 0 } uid && !IsSeries(one) && CalendarUid.Read(uid).InstanceAt is { } at
            ? ParseDateTime(new ContentLine("RECURRENCE-ID", at, one.Line), zoneOfSeries)?.Date
            : null;

    /// <summary>The dates in RDATE; for a period, its start.</summary>
    private IEnumerable<LocalDate> RecurrenceDates(CalendarEvent one) => one.All("RDATE")
        .SelectMany(line => line.Value.Split(',').Select(value => line with { Value = value.Split('/')[0] }))
        .Select(line => ParseDateTime(line)?.Date)
        .OfType<LocalDate>();

    /// <summary>
    /// Parses a date or date-time: local with TZID, UTC (converted to the calendar's zone), floating, or a date only.
    /// </summary>
    /// <param name="into">The zone to express a UTC moment or a moment in another zone in.</param>
    private (LocalDate Date, LocalTime? Time, DateTimeZone Zone)? ParseDateTime(
        ContentLine line, DateTimeZone? into = null)
    {
        var value = line.Value.Trim();
        var digits = value.TrimEnd('Z', 'z');
        if (digits.Length < 8
            || HumanDates.Find(digits[..8]) is not { Year: not null } mention
            || mention.Resolve(null).Date is not { } date)
        {
            return null;
        }

        var own = line.Parameter("TZID") is { } name ? TzidResolver.Resolve(name) : null;
        if (own is null && line.Parameter("TZID") is { } unknown)
        {
            report.Add("unknown-zone", line.Line, $"'{unknown}' is not a known time zone; {zone.Id} is used.");
        }

        if (digits.Length < 13 || digits[8] is not ('T' or 't') ||
            !int.TryParse(digits.AsSpan(9, 2), out var hour) ||
                !int.TryParse(digits.AsSpan(11, 2), out var minute) ||
                hour > 23 ||
                minute > 59)
        {
            return (date, null, into ?? own ?? zone);
        }

        var written = date.At(new LocalTime(hour, minute));
        var target = into ?? own ?? zone;
        if (value.Length == digits.Length && (own is null || own.Equals(target)))
        {
            return (date, written.TimeOfDay, target);
        }

        var moment = written.InZoneLeniently(value.Length == digits.Length ? own! : DateTimeZone.Utc).ToInstant();
        var local = moment.InZone(target).LocalDateTime;
        return (local.Date, local.TimeOfDay, target);
    }

    private static (LocalDate Date, LocalTime? Time, DateTimeZone Zone)? AfterDuration(
        (LocalDate Date, LocalTime? Time, DateTimeZone Zone) start, string? duration)
    {
        if (duration is null || NodaTime.Text.PeriodPattern.NormalizingIso.Parse(duration.Trim())
            is not { Success: true, Value: { } period } || start.Time is not { } time)
        {
            return null;
        }

        var end = start.Date.At(time) + period;
        return (end.Date, end.TimeOfDay, start.Zone);
    }

    /// <summary>
    /// Last day of a multi-day event. DTEND of an all-day event is exclusive (RFC 5545, 3.6.1); an event that ends
    /// shortly after midnight lasts one day.
    /// </summary>
    private static LocalDate? LastDay(
        (LocalDate Date, LocalTime? Time, DateTimeZone Zone) start,
        (LocalDate Date, LocalTime? Time, DateTimeZone Zone)? end)
    {
        if (end is not { } until)
        {
            return null;
        }

        var last = until.Time is null ? until.Date.PlusDays(-1) : until.Date;
        return last > start.Date && !(until.Time is { } time && last == start.Date.PlusDays(1) && time.Hour < 6)
            ? last
            : null;
    }

    private MeetupStatus StatusOf(CalendarEvent one, MeetupStatus? inTitle) =>
        one["STATUS"]?.Value.Trim().ToUpperInvariant() switch
        {
            "CANCELLED" => MeetupStatus.Cancelled,
            _ when isCancellation => MeetupStatus.Cancelled,
            _ when inTitle is { } marked => marked,
            "TENTATIVE" => MeetupStatus.Tentative,
            _ => MeetupStatus.Scheduled,
        };

    private static Venue? VenueOf(CalendarEvent one)
    {
        var place = one.Text("LOCATION");
        var isOnline = one["CONFERENCE"] is not null
            || (place is not null && (Lexicon.Online.OccurIn(place) || WebAddress.Read(place) is not null));
        var known = place is null
            || WebAddress.Read(place) is not null
            || (place.Length < 40 && Lexicon.Online.OccurIn(place) && !place.Contains(',', StringComparison.Ordinal))
            ? null
            : PlainText.Tidy(place);
        return known is null && !isOnline ? null : new Venue { Address = known, IsOnline = isOnline };
    }

    private static MeetupLinks LinksOf(CalendarEvent one, PageBody body)
    {
        var url = WebAddress.Read(one["URL"]?.Value);
        var inText = body.Links
            .Select(link => WebAddress.Read(link.Url))
            .FirstOrDefault(uri => uri is not null && RegistrationLinks.IsRegistrationLink(uri));
        return new MeetupLinks
        {
            Registration = url is not null && RegistrationLinks.IsRegistrationLink(url) ? url : inText,
            Website = url,
        };
    }

    private static IEnumerable<string> ExternalIds(CalendarEvent one)
    {
        if (one.Uid is { Length: > 0 and < 300 } uid)
        {
            yield return one.RecurrenceId is { } of ? $"uid:{uid}#{of.Value}" : $"uid:{uid}";
        }

        if (WebAddress.Read(one["URL"]?.Value) is { } url && EventLinks.ExternalIdOf(url) is { } number)
        {
            yield return number;
        }
    }

    /// <summary>The UID if it is a slug, otherwise title and date, which are readable in commands.</summary>
    private MeetupId IdOf(CalendarEvent one, string? title, LocalDate date)
    {
        var local = one.Uid?.Split('@')[0];
        var day = NodaTime.Text.LocalDatePattern.Iso.Format(date);
        return local is { Length: > 3 and < 60 }
            && local.Contains('-', StringComparison.Ordinal)
            && local.Any(char.IsAsciiLetterLower)
            && Guid.TryParse(local, out _) is false
            && one.RecurrenceId is null
            && Slug.Of(local) == local
            ? new MeetupId(local)
            : new MeetupId($"{Slug.Of(title ?? calendarName ?? "event")}-{day}");
    }
}
