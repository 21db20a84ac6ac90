using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Start and end time of a page's event, from the front matter, the line with the date, or the agenda.
/// </summary>
internal sealed record EventTimes(LocalTime? Start, LocalTime? End)
{
    public string? From { get; init; }

    public int Line { get; init; } = 1;

    /// <summary>The zones written beside the hours, that of the start first; empty for the zone of the page.</summary>
    public IReadOnlyList<WrittenZone> Zones { get; init; } = [];

    /// <summary>The zone of the end if it differs from that of the start.</summary>
    public DateTimeZone? EndZone { get; init; }

    /// <summary>The text that has the hours and zones.</summary>
    public string Text { get; init; } = string.Empty;

    /// <summary>
    /// Whether the hour is that of a plain <c>date</c> at which nobody meets: it is probably the moment of posting, and
    /// any other hour is better.
    /// </summary>
    public bool IsDoubtful { get; init; }

    /// <summary>Whether the hours are those of the agenda.</summary>
    public bool IsFromAgenda { get; init; }

    public static EventTimes FromHeader(Page page, EventDate date, DateTimeZone zone)
    {
        if (StartIn(page, date) is { Value: HeaderValue.Scalar { Text: var text } } entry &&
            WrittenZone.In(text, zone, date.Date) is var zones &&
            HeaderHours.Read(WrittenZone.Without(text, zones)) is { } mention)
        {
            if (HeaderKeys.IsUtc(entry))
            {
                zones = [new WrittenZone(0, 0, "UTC", DateTimeZone.Utc, IsAbbreviation: false)];
            }

            zones = OtherSeason.Without(zones, zone, date.Date);
            if (zones.Count == 0 && HeaderDateTime.Read(text)?.Offset is { } offset &&
                !(date.Date is { } known && OtherSeason.Has(offset, zone, known)))
            {
                zones =
                [
                    new WrittenZone(0, 0, offset.ToString(), DateTimeZone.ForOffset(offset), IsAbbreviation: false),
                ];
            }

            mention = WithoutAlternative(mention, text, zones);
            var endText = page.Header.Text(HeaderKeys.EndTime);
            IReadOnlyList<WrittenZone> endings = endText is null ? [] : WrittenZone.In(endText, zone, date.Date);
            var ending = endText is null ? null : HeaderHours.Read(WrittenZone.Without(endText, endings));
            endings = OtherSeason.Without(endings, zone, date.Date);
            var whole = mention.Last is null && ending is not null ? mention with { Last = ending.First } : mention;
            var (start, end, inferred) = ClockSequence.Disambiguate(whole);
            ReportInferred(page, inferred, entry.Line, text);
            return new EventTimes(start, end ?? HeaderEnd(page, zone) ?? AfterDuration(page, start))
            {
                From = $"'{entry.Key}' in the header",
                Line = entry.Line,
                Zones = zones,
                Text = text,
                EndZone = end is null && page.Header.Has(HeaderKeys.EndDate) ? zone
                    : mention.Last is not null && zones.Count > 1 ? zones[^1].Zone
                    : endings.Count > 0 ? endings[0].Zone
                    : null,
            };
        }

        // Nobody invites to a second: editors add the moment of writing to a day that was chosen from a calendar.
        if (date.Moment is { } moment && (page.IsDataOnly || !moment.HasSeconds)
            && moment.ToLocal(zone, page.Published).Time is { } time)
        {
            ReportInferred(page, moment.WasInferred, date.Line, "the date in the header");
            var beside = moment.Offset is null ? WrittenZone.In(moment.Rest, zone, date.Date) : [];
            var end = moment.EndTime is not null && HasAlternatives(moment.Rest, beside) ? null : moment.EndTime;
            return new EventTimes(time, end ?? HeaderEnd(page, zone) ?? AfterDuration(page, time))
            {
                From = date.From,
                Line = date.Line,
                IsDoubtful = IsPostingTime(page, time),
                Zones = beside,
                Text = moment.Rest,
                EndZone = end is null && page.Header.Has(HeaderKeys.EndDate) ? zone
                    : end is not null && beside.Count > 1 ? beside[^1].Zone
                    : null,
            };
        }

        return new EventTimes(null, HeaderEnd(page, zone));
    }

    private static bool IsPostingTime(Page page, LocalTime time) =>
        !page.IsDataOnly && page.Header.Find(HeaderKeys.EventDate) is null && (time.Minute % 5 != 0 || time.Hour < 7);

    /// <summary>
    /// The key of the start. Not that of the date, whose offset is applied to day and hour together; nor a midnight
    /// that a generator wrote for a day; nor the doors if the date has an hour.
    /// </summary>
    private static HeaderEntry? StartIn(Page page, EventDate date)
    {
        var ofDate = date.Moment is null ? null : page.Header.Find(HeaderKeys.EventDate);
        var start = page.Header.FindAll(HeaderKeys.StartTime).FirstOrDefault(
            entry => !(entry.Value is HeaderValue.Scalar { Text: var text } && HeaderDateTime.Read(text) is
            {
                IsWholeDay: true,
            }));
        if (start is null)
        {
            if (date.Moment is { Time: null } && date.Date is { } day && WithHour(page, day) is { } other)
            {
                return other;
            }

            return date.Moment is { Time: not null, IsWholeDay: false } ? null : page.Header.Find(HeaderKeys.Doors);
        }

        return ReferenceEquals(start, ofDate) ? null : start;
    }

    /// <summary>
    /// Another key of the same day that has an hour: <c>event_date</c> beside <c>start: 2031-01-14T19:00</c>, or beside
    /// a plain <c>date</c> with an hour at which people meet.
    /// </summary>
    private static HeaderEntry? WithHour(Page page, LocalDate day) =>
        page.Header.FindAll(HeaderKeys.EventDate).FirstOrDefault(entry => HourOf(entry, day) is not null)
        ?? (page.Header.Find(HeaderKeys.DoubtfulDate) is { } plain && HourOf(plain, day) is
        { HasSeconds: false, Offset: null, Time: { Hour: > 8 } time } && time.Minute % 15 == 0 ? plain : null);

    private static HeaderDateTime? HourOf(HeaderEntry entry, LocalDate day) =>
        entry.Value is HeaderValue.Scalar { Text: var text } && HeaderDateTime.Read(text) is
        { Time: not null, IsWholeDay: false } moment && moment.Day.Resolve(day).Date == day
            ? moment
            : null;

    /// <summary>
    /// Without an end that equals the start, and without the begin and end of a day, which say that the hours are
    /// unknown.
    /// </summary>
    public EventTimes WithoutEmptyEnd(Page page, EventDate date)
    {
        if (Start is not { } start || End is not { } end || date.LastDate is not null)
        {
            return this;
        }

        if (start == LocalTime.Midnight && (end == LocalTime.Midnight || end >= new LocalTime(23, 59)))
        {
            page.Trace.Rejected("startTime", $"{start:HH:mm}", "the hours are those of the whole day", Line);
            return new EventTimes(null, null);
        }

        if (start != end || EndZone is not null)
        {
            return this;
        }

        page.Report.Add(
            "end-equals-start", Line, $"The event would end at {end:HH:mm}, when it starts; the end is not used.");
        return this with { End = null };
    }

    /// <summary>
    /// "18:00 CET / 12:00 EST" and "18:00 CET = 12:00 EST" are one hour in two zones, not a range.
    /// </summary>
    private static TimeMention WithoutAlternative(TimeMention mention, string text, IReadOnlyList<WrittenZone> zones) =>
        mention.Last is not null && HasAlternatives(text, zones) ? mention with { Last = null } : mention;

    private static bool HasAlternatives(string text, IReadOnlyList<WrittenZone> zones) =>
        zones.Count > 1 && text.AsSpan(zones[0].End, zones[1].Start - zones[0].End).ContainsAny("/=(|");

    /// <summary>Falls back to the line with the date: "Tuesday 29 October 2013 @ 19:00 - 21:00".</summary>
    public EventTimes OrFromText(Page page, DateTimeZone zone, LocalDate? date)
    {
        if (InText(page, zone, date) is not { } found)
        {
            return this;
        }

        var (start, end, inferred) = ClockSequence.Disambiguate(found.Mention);

        // A sentence above "When: 7:00-9:00" names the start alone.
        if (end is null && InText(page, zone, date, isOnlyLabelled: true) is { Mention.Last: not null } labelled
            && ClockSequence.Disambiguate(labelled.Mention) is var (first, last, _) && first == start)
        {
            (found, end) = (labelled, last);
        }

        if (Start is null || IsDoubtful)
        {
            ReportInferred(page, inferred, found.Line.Number, found.Line.Text);
            return new EventTimes(start, end ?? End)
            {
                From = $"line {found.Line.Number}",
                Line = found.Line.Number,
                Zones = found.Zones,
                Text = found.Line.Text,
                EndZone = end is null && End is not null ? zone
                    : end is not null && found.Zones.Count > 1 ? found.Zones[^1].Zone
                    : null,
            };
        }

        if (End is null && end is not null && start == Start && found.Zones.Count == 0)
        {
            page.Trace.Took("endTime", $"{end:HH:mm}", "the text", found.Line.Number, Evidence.Certainty.Recognised);
            return this with { End = end };
        }

        if (found.Zones.Count > 0 || Zones.Count > 0)
        {
            // The hours are not in the same zone; comparing them as they are would report a wrong contradiction.
            return this;
        }

        ReportConflict(page, start, inferred, found.Line);
        return this;
    }

    /// <summary>
    /// Reports contradicting times. A line that also has the front matter's time ("doors 18:00, start 18:30") agrees,
    /// and so does an ambiguous 7:30 with 19:30.
    /// </summary>
    private void ReportConflict(Page page, LocalTime start, bool inferred, BodyLine line)
    {
        if (Start is not { } own
            || own == start
            || (inferred && own.ClockHourOfHalfDay == start.ClockHourOfHalfDay && own.Minute == start.Minute))
        {
            return;
        }

        for (var at = HumanTimes.Find(line.Text); at is not null; at = HumanTimes.Find(
            line.Text, from: Math.Max(at.End, at.Start + 1)))
        {
            var (first, last, _) = ClockSequence.Disambiguate(at);
            if (first == own || last == own)
            {
                return;
            }
        }

        page.Report.Add(
            "times-disagree",
            Line,
            $"{From} has {own:HH:mm}, line {line.Number} has {start:HH:mm}; {own:HH:mm} is used.");
    }

    private static (TimeMention Mention, BodyLine Line, IReadOnlyList<WrittenZone> Zones)? InText(
        Page page, DateTimeZone zone, LocalDate? date, bool isOnlyLabelled = false)
    {
        foreach (var line in page.Body.Blocks.SelectMany(Joined).Take(500))
        {
            if (isOnlyLabelled && !BodyDates.IsLabelled(line) && !page.WhenLines.Contains(line.Number))
            {
                continue;
            }

            if (line.Text.Length > 900 || line.IsStruck || !BodyDates.IsAboutTheEvent(line, page, out var isLabelled))
            {
                continue;
            }

            var mentioned = HumanDates.Find(line.Text);
            if (mentioned is not null && !isLabelled && IsOfAnotherDay(mentioned, date))
            {
                page.Trace.Rejected("startTime", line.Text, "the line is about another day", line.Number);
                continue;
            }

            var after = mentioned is { } day ? day.End : isLabelled ? 0 : -1;
            var zones = after >= 0 ? WrittenZone.In(line.Text, zone, date) : [];
            var text = WrittenZone.Without(line.Text, zones);
            var mention = after >= 0
                ? HumanTimes.Find(text, from: after) ?? InSentenceOf(text, mentioned) ?? HumanTimes.Find(text)
                : null;
            if (mention is not null)
            {
                if (mentioned is not null && BesideDay(page, line, mentioned) is { } beside)
                {
                    return (beside.Mention, beside.Line, []);
                }

                return (WithoutAlternative(mention, line.Text, zones), line, zones);
            }
        }

        return null;
    }

    /// <summary>
    /// "2:00pm" in a line of its own directly above or below "Saturday 22 February", where a later sentence of the same
    /// paragraph has another hour: "Some of us will have lunch at 1:00pm".
    /// </summary>
    private static (TimeMention Mention, BodyLine Line)? BesideDay(Page page, BodyLine joined, DateMention day)
    {
        if (page.Body.Blocks.OfType<BodyBlock.Paragraph>().FirstOrDefault(paragraph => paragraph.Line <= joined.Number
            && paragraph.Lines.Count > 1 && paragraph.Lines[0].Number == joined.Number
            && joined.Text.StartsWith(paragraph.Lines[0].Text, StringComparison.Ordinal)) is not { Lines: var lines })
        {
            return null;
        }

        for (var (at, start) = (0, 0); at < lines.Count; start += lines[at].Text.Length + 1, at++)
        {
            if (day.Start < start || day.Start >= start + lines[at].Text.Length)
            {
                continue;
            }

            return HumanTimes.Find(lines[at].Text) is not null ? null
                : at > 0 && Alone(lines[at - 1]) is { } above ? (above, lines[at - 1])
                : at + 1 < lines.Count && Alone(lines[at + 1]) is { } below ? (below, lines[at + 1])
                : null;
        }

        return null;

        static TimeMention? Alone(BodyLine line) => line.Text.Length < LongestHour && HumanDates.Find(line.Text) is null
            && HumanTimes.Find(line.Text) is { Start: 0 } hour ? hour : null;
    }

    /// <summary>Characters of a line with nothing but an hour: "6:00pm for a 6:30pm start".</summary>
    private const int LongestHour = 40;

    /// <summary>The hour before the day in the same sentence, rather than one of an earlier sentence.</summary>
    private static TimeMention? InSentenceOf(string text, DateMention? day) =>
        day is not null && day.Start <= text.Length
        && text.LastIndexOf(". ", day.Start, StringComparison.Ordinal) is > 0 and var end
        && HumanTimes.Find(text, from: end) is { } hour && hour.Start < day.Start
            ? hour
            : null;

    /// <summary>A day more or less is that of another time zone.</summary>
    private static bool IsOfAnotherDay(DateMention mention, LocalDate? date) =>
        date is { } own && mention.LastDay is null
            && mention.Resolve(own).Date is { } day
            && Math.Abs(Period.DaysBetween(own, day)) > 1;

    /// <summary>Joins the lines of a paragraph, because a sentence may break between date and time.</summary>
    private static IEnumerable<BodyLine> Joined(BodyBlock block) =>
        block is BodyBlock.Paragraph { Lines: { Count: > 1 } lines } && lines.Sum(line => line.Text.Length) < 900
        ? [new BodyLine(string.Join(' ', lines.Select(line => line.Text)), lines[0].Number)]
        : block.AllLines;

    public EventTimes OrFromAgenda(Page page, ParsedAgenda agenda)
    {
        if (agenda.Items.Count == 0 || agenda.Items[0].Start is not { } first)
        {
            return this;
        }

        if (IsDoubtful && (this with { Start = null, End = null, IsDoubtful = false }).OrFromAgenda(page, agenda) is
            { Start: not null } better)
        {
            return better;
        }

        if (agenda.WasInferred && Start is null)
        {
            ReportInferred(page, true, agenda.Line, "the agenda");
        }

        var end = End ?? (agenda.IsToTheEnd ? AgendaEnd.Of(page, agenda, Start ?? first) : null);
        return Start is null
            ? new EventTimes(first, end)
            {
                From = $"the agenda (line {agenda.Line})",
                Line = agenda.Line,
                Zones = agenda.Zone is { } zone ? [zone] : [],
                IsFromAgenda = true,
            }
            : this with { End = end };
    }

    /// <summary>
    /// Falls back to the sentence with a day such as "tomorrow", or to the title: "Talks, Friday 6 March from 19:00".
    /// </summary>
    public EventTimes OrFromTitle(Page page, string? title, int line, DateTimeZone zone, EventDate date)
    {
        if (Start is not null)
        {
            return this;
        }

        if (date is { Source: Evidence.DateSource.Relative, RelativeSentence: { } sentence })
        {
            return With(page, sentence, HumanTimes.Find(sentence), date.Line, $"line {date.Line}", zone, date.Date);
        }

        return title is not null && date.IsInTitle
            ? With(page, title, TitleHours.In(title), line, "the title", zone, date.Date)
            : this;
    }

    private EventTimes With(
        Page page, string text, TimeMention? found, int line, string from, DateTimeZone zone, LocalDate? day)
    {
        if (found is not { } mention)
        {
            return this;
        }

        var zones = WrittenZone.In(text, zone, day);
        var (start, end, inferred) = ClockSequence.Disambiguate(WithoutAlternative(mention, text, zones));
        ReportInferred(page, inferred, line, text);
        return new EventTimes(start, end ?? End)
        {
            From = from,
            Line = line,
            Zones = zones,
            Text = text,
        };
    }

    /// <summary>Falls back to a sentence with the hours only: "We start at 20:00".</summary>
    public EventTimes OrFromProse(Page page, DateTimeZone zone, LocalDate? date)
    {
        if (Start is not null || page.IsRecap || ProseHours.Find(page, date) is not var (mention, text, line))
        {
            return this;
        }

        var zones = WrittenZone.In(text, zone, date);
        var (start, end, inferred) = ClockSequence.Disambiguate(WithoutAlternative(mention, text, zones));
        ReportInferred(page, inferred, line, text);
        return new EventTimes(start, end ?? End)
        {
            From = $"line {line}",
            Line = line,
            Zones = zones,
            Text = text,
        };
    }

    private static LocalTime? HeaderEnd(Page page, DateTimeZone zone)
    {
        if (page.Header.Text(HeaderKeys.EndTime) is { } text && HeaderHours.Read(text) is { } mention)
        {
            if (HeaderDateTime.Read(text) is { Offset: not null } written)
            {
                return written.AsMoment(isHour: true, zone, page.FileDate).ToLocal(zone, null).Time;
            }

            return ClockSequence.Disambiguate(mention).Start;
        }

        return page.Header.Text(HeaderKeys.EndDate) is { } endDate && HeaderDateTime.Read(endDate) is { } moment
            ? moment.ToLocal(zone, page.Published).Time
            : page.Header.Text(HeaderKeys.EndDate) is { } bare && HumanTimes.AtStart(bare) is { } only
                ? ClockSequence.Disambiguate(only).Start
                : null;
    }

    private static LocalTime? AfterDuration(Page page, LocalTime start) =>
        EventDuration.Read(page.Header) is { } length ? start.PlusMinutes((long)length.TotalMinutes) : null;

    private static void ReportInferred(Page page, bool inferred, int line, string what)
    {
        if (inferred)
        {
            page.Report.Add(
                "times-inferred",
                line,
                $"The times ({(what.Length > 40 ? what[..40] + "…" : what)}) have neither am nor pm; they were read " +
                "as hours of the day or evening.");
        }
    }
}
