using CommunityBot.Core.Content.FrontMatter;
using CommunityBot.Core.Content.Prose;
using CommunityBot.Core.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Content.Pages;

/// <summary>When a page's event begins and ends: from its header, from beside its date, else from its programme.</summary>
internal sealed record EventTimes(LocalTime? Start, LocalTime? End)
{
    public string? From { get; init; }

    public int Line { get; init; } = 1;

    public static EventTimes FromHeader(Page page, EventDate date, DateTimeZone zone)
    {
        if (page.Header.Find(HeaderKeys.StartTime) is { Value: HeaderValue.Scalar { Text: var text } } entry &&
            TimeIn(text) is { } mention)
        {
            var ending = page.Header.Text(HeaderKeys.EndTime) is { } endText ? TimeIn(endText) : null;
            var whole = mention.Last is null && ending is not null ? mention with { Last = ending.First } : mention;
            var (start, end, inferred) = ClockSequence.Settle(whole);
            Inferred(page, inferred, entry.Line, text);
            return new EventTimes(start, end) { From = $"'{entry.Key}' in the header", Line = entry.Line };
        }

        if (date.Moment is { } moment && moment.In(zone, page.Posted).Time is { } time)
        {
            Inferred(page, moment.WasInferred, date.Line, "the header's date");
            return new EventTimes(time, moment.EndTime ?? HeaderEnd(page, zone)) { From = date.From, Line = date.Line };
        }

        return new EventTimes(null, HeaderEnd(page, zone));
    }

    /// <summary>The line that names the day often names the hours: "Tuesday 29 October 2013 @ 19:00 - 21:00".</summary>
    public EventTimes OrFromText(Page page)
    {
        if (Start is not null)
        {
            return this;
        }

        foreach (var line in page.Body.Blocks.SelectMany(block => block.AllLines).Take(500))
        {
            if (line.Text.Length > 400 || line.IsStruck || !BodyDates.IsAboutTheEvent(line, page, out var isLabelled))
            {
                continue;
            }

            var after = HumanDates.Find(line.Text) is { } day ? day.End : isLabelled ? 0 : -1;
            var mention = after >= 0 ? HumanTimes.Find(line.Text, from: after) ?? HumanTimes.Find(line.Text) : null;
            if (mention is not null)
            {
                var (start, end, inferred) = ClockSequence.Settle(mention);
                Inferred(page, inferred, line.Number, line.Text);
                return new EventTimes(start, end ?? End) { From = $"line {line.Number}", Line = line.Number };
            }
        }

        return this;
    }

    public EventTimes OrFromAgenda(Page page, AgendaFound agenda)
    {
        if (agenda.Items.Count == 0 || agenda.Items[0].Start is not { } first)
        {
            return this;
        }

        if (agenda.WasInferred && Start is null)
        {
            Inferred(page, true, agenda.Line, "the agenda");
        }

        var end = End ?? EndOf(agenda.Items, Start ?? first);
        return Start is null
            ? new EventTimes(first, end) { From = $"the agenda (line {agenda.Line})", Line = agenda.Line }
            : this with { End = end };
    }

    /// <summary>An item's own end, or the start of an item that says that it is over; nothing else is known.</summary>
    private static LocalTime? EndOf(IReadOnlyList<AgendaItem> items, LocalTime start)
    {
        var last = items[^1];
        if (last.End is { } end)
        {
            return end > start || end.Hour < 6 ? end : null;
        }

        return last.Start is { } closing && items.Count > 1 && closing > start && IsEnding(last.Title) ? closing : null;
    }

    private static bool IsEnding(string title) =>
        Lexicon.Endings.Is(title) || Lexicon.Endings.LengthAtStart(Words.Fold(title)) is not null;

    private static LocalTime? HeaderEnd(Page page, DateTimeZone zone)
    {
        if (page.Header.Text(HeaderKeys.EndTime) is { } text && TimeIn(text) is { } mention)
        {
            return ClockSequence.Settle(mention).Start;
        }

        return page.Header.Text(HeaderKeys.EndDate) is { } endDate && HeaderMoment.Read(endDate) is { } moment
            ? moment.In(zone, page.Posted).Time
            : page.Header.Text(HeaderKeys.EndDate) is { } bare && HumanTimes.AtStart(bare) is { } only
                ? ClockSequence.Settle(only).Start
                : null;
    }

    private static TimeMention? TimeIn(string text) =>
        HeaderMoment.Read(text) is { Time: { } time } moment
            ? new TimeMention(
                new ClockTime(time.Hour, time.Minute, null) { Is24 = true },
                moment.EndTime is { } end ? new ClockTime(end.Hour, end.Minute, null) { Is24 = true } : null, 0, text.Length)
            : HumanTimes.Find(text, isTimeKnown: true) ?? WithSeconds(text);

    /// <summary>"19:00:00", as data files have it.</summary>
    private static TimeMention? WithSeconds(string text)
    {
        var parts = text.Trim().Split(':');
        return parts is [{ Length: 1 or 2 } hour, { Length: 2 }, ['0', '0', ..]] && int.TryParse(hour, out _)
            ? HumanTimes.Find($"{parts[0]}:{parts[1]}")
            : null;
    }

    private static void Inferred(Page page, bool inferred, int line, string what)
    {
        if (inferred)
        {
            page.Report.Add("times-inferred", line, $"The times ({(what.Length > 40 ? what[..40] + "…" : what)}) say neither am nor pm; they were read as an afternoon's or evening's.");
        }
    }
}
