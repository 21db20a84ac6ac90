using CommunityBot.Core.Matching;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Core.Commands;

/// <summary>Orders meetups by the moment of a question, and finds those of a time that is asked for.</summary>
internal sealed class MeetupTimes(MeetupCalendar calendar, SearchIndex index, Instant now, DateTimeZone zone)
{
    /// <summary>How many occurrences of series are looked through for a day of the week.</summary>
    private const int MaximumOccurrences = 200;

    private readonly LocalDate today = now.InZone(zone).Date;

    public LocalDate Today => today;

    /// <summary>
    /// What comes before what is past, each by nearness; then pages without a date, which nobody can go to yet.
    /// </summary>
    public (int Group, Duration Away) Order(Meetup meetup)
    {
        var (start, end) = index.TimeOf(meetup);
        return start is not { } begins ? (2, Duration.Zero)
            : (end is { } over && over > now && meetup.Kind is not MeetupKind.Recap ? 0 : 1,
                begins > now ? begins - now : now - begins);
    }

    /// <summary>The meetups of a time, best first; those that nothing replaces before the others.</summary>
    public IReadOnlyList<Meetup> Of(AskedTime time) =>
    [
        .. Candidates(time)
            .Where(meetup => !time.WantsRecaps || meetup.Kind is MeetupKind.Recap)
            .OrderBy(meetup => meetup.ReplacedBy is not null)
            .ThenBy(Order)
            .ThenBy(meetup => meetup.Kind is MeetupKind.Recap),
    ];

    private IEnumerable<Meetup> Candidates(AskedTime time) => time switch
    {
        { Month: { } month } => OnWeekday(Nearest(month, time), time),
        { Days: { } days } => On(days.From, days.To, time),
        { Weekday: { } weekday } => OnWeekday(weekday, time.Direction),
        { IsNow: true } => Now(),
        { Direction: > 0 } => Next(),
        { Direction: < 0 } => Pages.Where(IsPast).Where(Takes),
        _ => Pages,
    };

    private IEnumerable<Meetup> Pages => index.Pages.Where(meetup => meetup.Kind is not MeetupKind.Series);

    private List<Meetup> Now()
    {
        var running = calendar.UpcomingAfter(now).TakeWhile(meetup => index.TimeOf(meetup).Start <= now).ToList();
        return running.Count > 0 ? running : Next();
    }

    /// <summary>What begins later, and only if nothing does, what runs.</summary>
    private List<Meetup> Next()
    {
        var coming = calendar.UpcomingAfter(now).Take(MaximumOccurrences).ToList();
        var later = coming.Where(meetup => index.TimeOf(meetup).Start > now).ToList();
        return later.Count > 0 ? later : coming;
    }

    private List<Meetup> On(LocalDate from, LocalDate to, AskedTime time)
    {
        var days = Pages.Where(meetup => Covers(meetup, from, to)).ToList();
        days.AddRange(Occurrences(from, to));
        return OnWeekday(days, time);
    }

    private static List<Meetup> OnWeekday(List<Meetup> meetups, AskedTime time) =>
        time.Weekday is { } weekday ? [.. meetups.Where(meetup => IsOn(meetup, weekday))] : meetups;

    /// <summary>
    /// Of the years in which something is in that month, or on that day, the nearest; with a direction, the nearest in
    /// it.
    /// </summary>
    private List<Meetup> Nearest(int month, AskedTime time)
    {
        int[] years = [today.Year - 1, today.Year, today.Year + 1];
        var day = time.DayOfMonth;
        var found = Pages
            .Where(meetup => meetup.When.Date is { } date && date.Month == month && (day is null || date.Day == day))
            .ToList();
        foreach (var year in years)
        {
            var last = CalendarSystem.Iso.GetDaysInMonth(year, month);
            if (day is null || day <= last)
            {
                found.AddRange(Occurrences(new(year, month, day ?? 1), new(year, month, day ?? last)));
            }
        }

        found.RemoveAll(meetup => !IsInDirection(meetup, time.Direction));
        if (found.Count == 0)
        {
            // A day in the middle of an event of several days.
            return day is null ? [] : [.. Pages.Where(meetup => IsInDirection(meetup, time.Direction)
                && years.Where(year => day <= CalendarSystem.Iso.GetDaysInMonth(year, month))
                    .Any(year => Covers(meetup, new(year, month, day.Value), new(year, month, day.Value))))];
        }

        var nearest = found.MinBy(meetup => Math.Abs(Period.DaysBetween(today, meetup.When.Date!.Value)))!;
        return [.. found.Where(meetup => meetup.When.Date!.Value.Year == nearest.When.Date!.Value.Year)];
    }

    /// <summary>What runs is still to come.</summary>
    private bool IsInDirection(Meetup meetup, int direction) =>
        direction == 0 || index.TimeOf(meetup).End <= now == direction < 0;

    private List<Meetup> OnWeekday(IsoDayOfWeek weekday, int direction)
    {
        var pages = Pages.Where(meetup => IsOn(meetup, weekday)).Where(meetup => meetup.ReplacedBy is null).ToList();
        if (direction < 0)
        {
            return [.. pages.Where(IsPast)];
        }

        var coming = pages.Where(meetup => index.TimeOf(meetup).End > now)
            .Concat(calendar.UpcomingAfter(now).Take(MaximumOccurrences)
                .Where(meetup => meetup.OccurrenceOf is not null && IsOn(meetup, weekday)))
            .ToList();
        return coming.Count > 0 ? coming : pages;
    }

    private IEnumerable<Meetup> Occurrences(LocalDate from, LocalDate to) => calendar
        .Between(from.AtStartOfDayInZone(zone).ToInstant(), to.PlusDays(1).AtStartOfDayInZone(zone).ToInstant())
        .Where(meetup => meetup.OccurrenceOf is not null && Covers(meetup, from, to))
        .Take(MaximumOccurrences);

    private bool IsPast(Meetup meetup) => index.TimeOf(meetup).End <= now && meetup.ReplacedBy is null;

    private static bool Takes(Meetup meetup) =>
        meetup.Status is not (MeetupStatus.Cancelled or MeetupStatus.Postponed);

    private static bool IsOn(Meetup meetup, IsoDayOfWeek weekday) =>
        meetup.When is { Date: { } first } when
        && (first.DayOfWeek == weekday
            || (when.LastDate is { } last
                && (Period.DaysBetween(first, last) >= 6
                    || Enumerable.Range(0, Period.DaysBetween(first, last) + 1)
                        .Any(days => first.PlusDays(days).DayOfWeek == weekday))));

    private static bool Covers(Meetup meetup, LocalDate from, LocalDate to) =>
        meetup.When is { Date: { } first } when && first <= to && (when.LastDate ?? first) >= from;
}
