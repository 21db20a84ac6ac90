using CommunityBot.Content.Body;
using CommunityBot.Content.Pages;
using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;
using NodaTime.Text;

namespace CommunityBot.Content.Calendars;

/// <summary>
/// Converts calendar events to meetups: the latest version of each UID, and recurring events with their overrides.
/// </summary>
internal sealed class CalendarReader(ContentDocument document, ReadingContext context, IRecurrenceRules rules)
{
    private readonly ProblemReport report = new(document.Path);
    private readonly CalendarFile file = CalendarFile.Read(document.Text, context.Zone, rules);
    private readonly Dictionary<CalendarEvent, CalendarTimes> timesOf = [];
    private readonly Dictionary<CalendarEvent, CalendarSeries> seriesOf = [];
    private ILookup<string, CalendarSeries> seriesByUid = NoSeries();
    private ILookup<string, CalendarSeries> seriesByFamily = NoSeries();

    /// <summary>The titles of events that are no overrides, by their UIDs.</summary>
    private readonly Dictionary<string, string> titles = new(StringComparer.Ordinal);

    /// <summary>The occurrences that events with RECURRENCE-ID replace.</summary>
    private readonly Dictionary<CalendarEvent, (CalendarSeries Series, LocalDate Day, LocalTime? Hour)> replaced = [];
    private CalendarVersions versions = new([], new HashSet<CalendarEvent>(), new HashSet<CalendarEvent>());

    public ContentReadResult Read()
    {
        report.AddAll(document.Problems);
        versions = CalendarVersions.Of(file.Events, Moment, report);
        var events = versions.Events.Where(ReadTimes).ToList();
        ReadSeries(events);
        var dropped = events.Where(one => !one.IsSeries && !FindOccurrence(one)).ToHashSet();
        var shown = events.Where(one => !versions.Private.Contains(one) && !dropped.Contains(one)).ToList();
        var meetups = shown
            .Where(one => !seriesOf.ContainsKey(one))
            .ToDictionary(one => one, MeetupOf);
        var forAllThatFollow = replaced
            .Where(pair => pair.Key.IsForAllThatFollow && meetups.ContainsKey(pair.Key))
            .ToLookup(pair => pair.Value.Series, pair =>
                pair.Value.Series.Change(pair.Value.Day, timesOf[pair.Key], meetups[pair.Key]));
        foreach (var one in seriesOf.Values)
        {
            meetups.Add(one.Event, SeriesOf(one, forAllThatFollow[one]));
        }

        return new ContentReadResult([.. shown.Select(one => meetups[one])], report.Problems)
        {
            Priority = SourcePriority.Calendar,
        };
    }

    private static ILookup<string, CalendarSeries> NoSeries() =>
        Array.Empty<CalendarSeries>().ToLookup(one => string.Empty);

    private void ReadSeries(List<CalendarEvent> events)
    {
        foreach (var one in events.Where(one => one.IsSeries && !versions.Private.Contains(one)))
        {
            if (new CalendarSeries(one, timesOf[one], Moment, rules, report) is { IsValid: true } series)
            {
                seriesOf.Add(one, series);
            }
        }

        var named = seriesOf.Values.Where(one => one.Event.Uid is not null).ToList();
        seriesByUid = named.ToLookup(one => one.Event.Uid!, StringComparer.Ordinal);
        seriesByFamily = named.ToLookup(one => one.Event.Identity!.Family, StringComparer.Ordinal);
        foreach (var one in events.Where(one => one.RecurrenceId is null))
        {
            if (one is { Uid: { } uid } && one.Text("SUMMARY") is { } title)
            {
                titles.TryAdd(uid, StatusMark.Read(PlainText.Tidy(title)).Title);
            }
        }
    }

    private bool ReadTimes(CalendarEvent one)
    {
        if (CalendarTimes.Of(one, Moment, file.OwnZone(one.Line)) is { } times)
        {
            timesOf.Add(one, times);
            if (times.EndsBeforeStart)
            {
                report.Add(
                    "end-before-start",
                    (one["DTEND"] ?? one["DURATION"])?.Line ?? one.Line,
                    $"The event \"{one.Text("SUMMARY") ?? one.Uid}\" ends before it starts; its end is not used.");
            }

            return true;
        }

        report.Add(
            "broken-calendar",
            one["DTSTART"]?.Line ?? one.Line,
            $"The event \"{one.Text("SUMMARY") ?? one.Uid}\" has no valid DTSTART.");
        return false;
    }

    /// <summary>
    /// Finds the occurrence that an event replaces, in its own series or in a part of it. False for an override whose
    /// series does not have the occurrence.
    /// </summary>
    private bool FindOccurrence(CalendarEvent one)
    {
        if (Original(one) is not { } original || one.Uid is not { } uid)
        {
            return true;
        }

        var isOwn = seriesByUid.Contains(uid);
        foreach (var each in isOwn ? seriesByUid[uid] : seriesByFamily[one.Identity!.Family])
        {
            if (each.Override(original) is var (day, hour))
            {
                replaced.Add(one, (each, day, hour));
                return true;
            }
        }

        if (!isOwn || versions.Private.Contains(one))
        {
            return true;
        }

        report.Add(
            "no-such-occurrence",
            one.RecurrenceId?.Line ?? one.Line,
            $"The event \"{one.Text("SUMMARY") ?? one.Uid}\" replaces an occurrence of {original.Date:R} that its " +
            "series does not have, so it is not announced.");
        return false;
    }

    /// <summary>
    /// The original start of an occurrence: its RECURRENCE-ID, or what Google and Outlook write into the UID of a
    /// single
    /// exported occurrence. Null for an event of its own.
    /// </summary>
    private CalendarMoment? Original(CalendarEvent one) =>
        one.RecurrenceId is { } line ? Moment(line)
        : one.Identity?.InstanceAt is { } at
            ? Moment(new ContentLine("RECURRENCE-ID", CalendarSeries.AsUtc(at), one.Line))
            : null;

    private Meetup MeetupOf(CalendarEvent one)
    {
        var times = timesOf[one];
        var mark = one.Text("SUMMARY") is { } summary ? StatusMark.Read(PlainText.Tidy(summary)) : null;
        var described = one["DESCRIPTION"] ?? one["X-ALT-DESC"];
        var text = HtmlDescription.ToMarkdown(one.Text("DESCRIPTION") ?? one.Text("X-ALT-DESC"));
        var body = text is null
            ? PageBody.Empty
            : BodyReader.Read(text, described!.Line, new ProblemReport(document.Path));
        var agenda = AgendaLines.Read(body, _ => false, times.When.StartsAt);
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
        var links = LinksOf(one, body, text);
        var meetup = new Meetup
        {
            Id = IdOf(one, mark?.Title, times.When.Date!.Value),
            Uid = one.Uid,
            Kind = MeetupKind.Meetup,
            Source = document.Path,
            Title = mark?.Title,
            Series = one is { RecurrenceId: not null, Uid: { } uid } ? titles.GetValueOrDefault(uid) : null,
            Status = StatusOf(one, mark?.Status),
            When = times.When,
            Venue = VenueOf(one, links.Join),
            Description = text,
            Agenda = agenda.Items,
            Speakers = speakers.Speakers,
            Links = links,
            Published = null,
            ExternalIds = [.. ExternalIds(one)],
        };
        if (mark is null)
        {
            report.Add("no-title", one.Line, "The calendar event has no SUMMARY.");
        }

        return one.Uid is null ? meetup : WithIdentity(meetup, one);
    }

    private Meetup SeriesOf(CalendarSeries one, IEnumerable<SeriesChange> changes)
    {
        var pattern = MeetupOf(one.Event) with { When = one.Times.When };
        return pattern with
        {
            Kind = MeetupKind.Series,
            Series = pattern.Title,
            When = pattern.When with { Date = null, LastDate = null },
            Recurrence = one.ToRule(changes, StemOf(one)),
        };
    }

    /// <summary>
    /// Sets the ids that title, day and hour do not change. The parts of a split series share the ids of their
    /// occurrences; only the last part has the permanent id of the series itself.
    /// </summary>
    private Meetup WithIdentity(Meetup meetup, CalendarEvent one)
    {
        var permanent = CalendarUid.PermanentId(one.Identity!.Family);
        if (replaced.TryGetValue(one, out var occurrence))
        {
            var day = occurrence.Day.PlusDays(-occurrence.Series.Shift);
            meetup = meetup with { RecurrenceId = day };
            permanent = Dated(StemOf(occurrence.Series)!.Value, day, occurrence.Hour);
        }
        else if (Original(one) is { } original)
        {
            var day = original.In(original.IsUtc ? meetup.When.Zone : original.Zone).Date;
            meetup = meetup with { RecurrenceId = day };
            permanent = Dated(permanent, day, null);
        }
        else if (seriesOf.TryGetValue(one, out var own))
        {
            permanent = StemOf(own)!.Value;
            var last = seriesByFamily[one.Identity!.Family].MaxBy(each => each.Times.Start.Date);
            permanent = last == own || versions.Sharing.Contains(one)
                ? permanent
                : CalendarUid.PermanentId($"{one.Uid}\nearlier part");
        }
        else if (versions.Sharing.Contains(one))
        {
            permanent = Dated(permanent, timesOf[one].Start.Date, null);
        }

        return meetup with { PermanentId = permanent, Lineage = new Lineage(permanent, [permanent, meetup.Id]) };
    }

    private MeetupId? StemOf(CalendarSeries one) =>
        one.Event.Uid is not { } uid ? null
        : versions.Sharing.Contains(one.Event) ? CalendarUid.PermanentId($"{uid}\n{one.Event["DTSTART"]!.Value}")
        : CalendarUid.PermanentId(one.Event.Identity!.Family);

    private static MeetupId Dated(MeetupId stem, LocalDate day, LocalTime? hour) =>
        new($"{stem}-{LocalDatePattern.Iso.Format(day)}{(hour is { } time ? $"-{time:HHmm}" : "")}");

    /// <summary>
    /// Reads a date or date-time. A zone that neither its name nor the calendar explains is reported, and the hour is
    /// not used: any guess would call people at a wrong hour.
    /// </summary>
    private CalendarMoment? Moment(ContentLine line)
    {
        var moment = CalendarMoment.Read(line, ZoneOf, file.OwnZone(line.Line));
        if (moment is { IsWrittenWithTime: true, Time: null })
        {
            report.Add(
                "unknown-zone",
                line.Line,
                $"'{line.Parameter("TZID")}' is not a known time zone and the calendar does not define it, so the " +
                $"hour of {line.Name} is not used.");
        }

        return moment;
    }

    private DateTimeZone? ZoneOf(ContentLine line) =>
        int.TryParse(line.Value.AsSpan().Trim()[..4], out var year)
            ? file.Zones.Find(line.Parameter("TZID")!, year)
            : null;

    private MeetupStatus StatusOf(CalendarEvent one, MeetupStatus? inTitle) =>
        one["STATUS"]?.Value.Trim().ToUpperInvariant() switch
        {
            "CANCELLED" => MeetupStatus.Cancelled,
            _ when file.IsCancellation(one.Line) => MeetupStatus.Cancelled,
            _ when inTitle is { } marked => marked,
            "TENTATIVE" => MeetupStatus.Tentative,
            _ => MeetupStatus.Scheduled,
        };

    /// <param name="join">The way in; an event with one and without a place is online.</param>
    private static Venue? VenueOf(CalendarEvent one, Uri? join)
    {
        var written = one.Text("LOCATION");
        var rest = written is null || join is null ? null : JoinAddress.Without(written, join);
        var place = string.IsNullOrEmpty(rest) ? written : rest;
        var isOnline = one["CONFERENCE"] is not null
            || (join is not null && place is null)
            || place != written
            || (place is not null && (Lexicon.Online.OccurIn(place) || WebAddress.Read(place) is not null));
        var known = place is null
            || WebAddress.Read(place) is not null
            || (place.Length < 40 && Lexicon.Online.OccurIn(place) && !place.Contains(',', StringComparison.Ordinal))
            ? null
            : PlainText.Tidy(place);
        return known is null && !isOnline ? null : new Venue { Address = known, IsOnline = isOnline };
    }

    private MeetupLinks LinksOf(CalendarEvent one, PageBody body, string? description)
    {
        var url = WebAddress.Read(one["URL"]?.Value);
        var inText = body.Links
            .Select(link => WebAddress.Read(link.Url))
            .FirstOrDefault(uri => uri is not null && RegistrationLinks.IsRegistrationLink(uri));
        var picture = EventPicture.Read(one);
        return new MeetupLinks
        {
            Registration = url is not null && RegistrationLinks.IsRegistrationLink(url) ? url : inText,
            Website = url,
            Picture = picture,
            Cover = EventCover.Of(picture, context),
            Join = EventJoin.Read(one, description),
        };
    }

    private IEnumerable<string> ExternalIds(CalendarEvent one)
    {
        if (one.Uid is { Length: < 300 } uid)
        {
            yield return one.RecurrenceId is { } of ? $"uid:{uid}#{of.Value}"
                : versions.Sharing.Contains(one) ? $"uid:{uid}#{one["DTSTART"]!.Value}"
                : $"uid:{uid}";
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
            : new MeetupId($"{Slug.Of(title ?? file.Name ?? "event")}-{day}");
    }
}
