using CommunityBot.Content.Body;
using CommunityBot.Content.FrontMatter;
using CommunityBot.Content.Prose;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Pages;

/// <summary>
/// Converts hours that are written with a zone of their own to the zone of the page. An hour in an unknown zone is not
/// used, because members would come at another.
/// </summary>
internal static class ZonedHours
{
    public static EventTime Apply(Page page, EventTimes times, EventTime when)
    {
        if (times.Zones is not [var written, ..] || when.StartsAt is not { } start)
        {
            return when;
        }

        if (written.Zone is not { } zone)
        {
            page.Report.Add(
                "unknown-zone",
                times.Line,
                $"'{written.Text}' beside the time is not a known time zone; the time is not used.");
            return when with { StartsAt = null, EndsAt = null };
        }

        if (when.Date is not { } date || page.Header.Has(HeaderKeys.Rule))
        {
            // A series keeps its hour in the zone that it is written in, whatever the clocks of the community do.
            return new EventTime(zone)
            {
                Date = when.Date,
                LastDate = when.LastDate,
                StartsAt = start,
                EndsAt = when.EndsAt,
            };
        }

        if (written.IsAbbreviation && zone.Id != when.Zone.Id)
        {
            page.Report.Add("zone-from-abbreviation", times.Line, $"'{written.Text}' was read as {zone.Id}.");
        }

        var begin = date.At(start).InZoneLeniently(zone).WithZone(when.Zone);
        CheckOthers(page, times, date, begin.ToInstant());
        var applied = when with { Date = begin.Date, StartsAt = begin.TimeOfDay };
        var days = Period.DaysBetween(date, begin.Date);
        if (when.EndsAt is not { } end)
        {
            return applied with { LastDate = when.LastDate?.PlusDays(days) };
        }

        var finish = (when.LastDate ?? date).At(end).InZoneLeniently(times.EndZone ?? zone);
        if (finish.ToInstant() < begin.ToInstant() && when.LastDate is null)
        {
            finish = finish.LocalDateTime.PlusDays(1).InZoneLeniently(finish.Zone);
        }

        finish = finish.WithZone(when.Zone);
        return applied with
        {
            EndsAt = finish.TimeOfDay,
            LastDate = when.LastDate is null ? null : finish.Date > begin.Date ? finish.Date : null,
        };
    }

    /// <summary>The hours of an agenda in the zone of the page.</summary>
    public static IReadOnlyList<AgendaItem> Apply(
        IReadOnlyList<AgendaItem> items, WrittenZone? written, LocalDate? date, DateTimeZone zone)
    {
        if (written is null || written.Zone?.Id == zone.Id)
        {
            return items;
        }

        return
        [
            .. items.Select(item => item with
            {
                Start = Local(item.Start, item.Date ?? date),
                End = Local(item.End, item.Date ?? date),
            }),
        ];

        LocalTime? Local(LocalTime? hour, LocalDate? on) => (hour, on, written.Zone) is ({ } time, { } day, { } from)
            ? day.At(time).InZoneLeniently(from).WithZone(zone).TimeOfDay
            : null;
    }

    /// <summary>
    /// The zone that the page states for all hours: "Agenda (all times UTC)", "| Time (UTC) | Talk |", "Agenda (UTC)".
    /// </summary>
    public static WrittenZone? ForAllTimes(Page page, ParsedAgenda agenda, DateTimeZone zone, LocalDate? date)
    {
        if (agenda.Items.Count == 0)
        {
            return null;
        }

        foreach (var line in page.Body.Lines.Take(2_000))
        {
            if (line.Text.Length < 300 && !line.IsStruck &&
                WrittenZone.ForAllTimes(line.Text, zone, date) is { } stated)
            {
                return stated;
            }
        }

        var heads = page.Body.Blocks.OfType<BodyBlock.Table>()
            .SelectMany(table => table.Rows.Where(row => row.IsHeader).Take(1))
            .SelectMany(row => row.Cells.Take(4));
        foreach (var head in heads)
        {
            if (WrittenZone.InColumnHead(head.Text, zone, date) is { } ofColumn)
            {
                return ofColumn;
            }
        }

        foreach (var section in page.Body.Sections.Where(section => AgendaLines.IsAgendaHeading(section.Title)))
        {
            if (section.Title.IndexOf('(', StringComparison.Ordinal) is > 0 and var open &&
                WrittenZone.In("12:00 " + section.Title[open..], zone, date) is [{ IsDistinct: true } beside, ..])
            {
                return beside;
            }
        }

        return null;
    }

    /// <summary>The zone beside the hours of the talks in the header.</summary>
    public static WrittenZone? OfTalks(Page page, DateTimeZone zone, LocalDate? date)
    {
        foreach (var entry in page.Header.FindAll(HeaderKeys.Talks))
        {
            if (entry.Value is not HeaderValue.Sequence talks)
            {
                continue;
            }

            foreach (var talk in talks.Values.OfType<HeaderValue.Mapping>().Take(100))
            {
                if (new Header(talk).Text(HeaderKeys.TalkTime) is { } hour &&
                    WrittenZone.In(hour, zone, date) is [var written, ..])
                {
                    return written;
                }
            }
        }

        return null;
    }

    /// <summary>"4pm UTC (9am PDT / 6pm CEST)": the other hours should be the same moment, or the end.</summary>
    private static void CheckOthers(Page page, EventTimes times, LocalDate date, Instant begin)
    {
        if (times.Zones[0].Explained(times.Text, times.Zones[0].Zone!, date) is { Zone: { } meant } explained
            && begin.InZone(meant).Offset != begin.InZone(times.Zones[0].Zone!).Offset)
        {
            page.Report.Add(
                "zones-disagree",
                times.Line,
                $"{times.Zones[0].Text} is not {explained.Text} on {date:R}; {times.Zones[0].Text} is used.");
        }

        for (var at = 1; at < times.Zones.Count; at++)
        {
            var (before, other) = (times.Zones[at - 1], times.Zones[at]);
            if (other.Zone is not { } zone || other.Start <= before.End ||
                zone.Id == times.Zones[0].Zone!.Id || times.EndZone is not null ||
                HumanTimes.Find(times.Text[before.End..other.Start], isTimeKnown: true) is not { } mention)
            {
                continue;
            }

            var (hour, _, _) = ClockSequence.Disambiguate(mention);
            var moment = begin.InZone(zone);
            if (moment.TimeOfDay != hour && !(mention.First.IsAfternoon is null && !mention.First.Is24Hour &&
                moment.TimeOfDay.ClockHourOfHalfDay == hour.ClockHourOfHalfDay && moment.Minute == hour.Minute))
            {
                page.Report.Add(
                    "zones-disagree",
                    times.Line,
                    $"{hour:HH:mm} {other.Text} is not the same time as that with {times.Zones[0].Text}; the first " +
                    $"is used (from {date:R}).");
            }
        }
    }
}
