using System.Globalization;

using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

using NodaTime;
using NodaTime.Text;

using static CommunityBot.Content.Tests.Calendars.Ics;

namespace CommunityBot.Content.Tests.Calendars;

/// <summary>
/// Compares the expansion of random rules and exceptions with that of Ical.Net, across the changes of the clock of ten
/// zones.
/// </summary>
/// <remarks>
/// Only what both mean alike is generated. Ical.Net 5.2.4 differs from RFC 5545, and from us, in these: UNTIL as a day
/// leaves that day out of a series with hours; a yearly rule with BYMONTH leaves out a month in which the day of
/// DTSTART is after UNTIL; an override whose RECURRENCE-ID is written in UTC or in another zone does not replace its
/// occurrence, and RANGE=THISANDFUTURE replaces none; a zone that the calendar defines is an error. It expands several
/// values of BYHOUR, which we report, because a meetup does not recur twice a day. Only starts are compared.
/// </remarks>
public sealed class IcalNetComparisonTests
{
    private static readonly string[] Zones =
    [
        "Europe/London", "Europe/Berlin", "America/New_York", "America/Los_Angeles", "America/St_Johns",
        "Pacific/Auckland", "Australia/Sydney", "Australia/Lord_Howe", "Africa/Cairo", "Asia/Jerusalem",
    ];

    private static readonly string[] Weekdays = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];

    private static readonly LocalDateTimePattern Local =
        LocalDateTimePattern.CreateWithInvariantCulture("uuuuMMdd'T'HHmmss");

    private static readonly Instant From = Instant.FromUtc(2031, 1, 1, 0, 0);

    private static readonly Instant To = Instant.FromUtc(2034, 1, 1, 0, 0);

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Both_find_the_same_occurrences(int seed)
    {
        var random = new Random(20311128 + seed);
        for (var round = 0; round < 200; round++)
        {
            var calendar = RandomCalendar(random);

            var theirs = Theirs(calendar);
            var ours = Ours(calendar);

            Assert.True(theirs.SequenceEqual(ours), $"{calendar}\n{Differences(theirs, ours)}");
        }
    }

    private static string Differences(IReadOnlyList<Instant> theirs, IReadOnlyList<Instant> ours) =>
        $"Only Ical.Net: {string.Join(' ', theirs.Except(ours).Take(5))}\n" +
        $"Only here: {string.Join(' ', ours.Except(theirs).Take(5))}";

    private static List<Instant> Ours(string calendar) =>
    [
        .. ReadText(calendar).Calendar.Between(From, To)
            .Select(meetup => meetup.When.Start!.Value)
            .Where(start => start >= From)
            .Distinct()
            .Order(),
    ];

    private static List<Instant> Theirs(string calendar) =>
    [
        .. Ical.Net.Calendar.Load(calendar)!
            .GetOccurrences<CalendarEvent>(new CalDateTime(2030, 12, 1))
            .Select(occurrence => Instant.FromDateTimeUtc(occurrence.Period.StartTime.AsUtc))
            .TakeWhile(start => start < To + NodaTime.Duration.FromDays(40))
            .Where(start => start >= From && start < To)
            .Distinct()
            .Order(),
    ];

    private static string RandomCalendar(Random random)
    {
        var zone = DateTimeZoneProviders.Tzdb[Zones[random.Next(Zones.Length)]];
        var start = NearChangeOfClock(random, zone).At(new LocalTime(
            new[] { 0, 1, 2, 3, 18, 19, 23 }[random.Next(7)], random.Next(2) * 30));
        var rule = RandomRule(random, start, zone);
        string[] series =
        [
            "UID:a@x", $"DTSTART;TZID={zone.Id}:{Local.Format(start)}", "DURATION:PT2H", $"RRULE:{rule}",
            "SUMMARY:Talks",
        ];
        var plain = ReadText(Calendar(Raw(series))).Calendar.Between(From, To).Take(60).ToList();
        var days = plain.Select(meetup => meetup.When.Date!.Value.At(start.TimeOfDay)).ToList();
        var more = new List<string>();
        var events = new List<string>();
        foreach (var day in days.Where(_ => random.Next(8) == 0))
        {
            var moment = day.InZoneLeniently(zone).ToInstant();
            more.Add(random.Next(3) switch
            {
                0 => $"EXDATE;TZID={zone.Id}:{Local.Format(day)}",
                1 => $"EXDATE:{Local.Format(moment.InUtc().LocalDateTime)}Z",
                _ => $"EXDATE;VALUE=DATE:{Local.Format(day)[..8]}",
            });
        }

        if (random.Next(3) == 0)
        {
            var other = start.PlusDays(random.Next(5, 300)).PlusMinutes(random.Next(-100, 100));
            more.Add($"RDATE;TZID={zone.Id}:{Local.Format(other)}");
        }

        var kept = days.Where(day => !more.Exists(line => Names(line, day, zone))).ToList();
        if (kept.Count > 0 && random.Next(3) == 0)
        {
            var moved = kept[random.Next(kept.Count)];
            events.Add(Raw("UID:a@x", $"RECURRENCE-ID;TZID={zone.Id}:{Local.Format(moved)}",
                $"DTSTART;TZID={zone.Id}:{Local.Format(moved.PlusHours(random.Next(1, 60)))}", "DURATION:PT2H",
                "SUMMARY:Moved"));
        }

        return Calendar([Raw([.. series, .. more]), .. events]);
    }

    private static bool Names(string line, LocalDateTime day, DateTimeZone zone) =>
        line.Contains(Local.Format(day)[..8], StringComparison.Ordinal)
        || line.Contains(Local.Format(day.InZoneLeniently(zone).ToInstant().InUtc().LocalDateTime),
            StringComparison.Ordinal);

    /// <summary>A day within a few of a change of the clock in the year 2031.</summary>
    private static LocalDate NearChangeOfClock(Random random, DateTimeZone zone)
    {
        var changes = zone.GetZoneIntervals(From, From + NodaTime.Duration.FromDays(366))
            .Where(interval => interval.HasStart && interval.Start > From)
            .Select(interval => interval.Start)
            .ToList();
        return changes[random.Next(changes.Count)].InZone(zone).Date.PlusDays(random.Next(-9, 4));
    }

    private static string RandomRule(Random random, LocalDateTime start, DateTimeZone zone)
    {
        var frequency = new[] { "DAILY", "WEEKLY", "MONTHLY", "YEARLY" }[random.Next(4)];
        var parts = new List<string> { $"FREQ={frequency}" };
        if (random.Next(2) == 0)
        {
            parts.Add($"INTERVAL={random.Next(1, 5)}");
        }

        switch (random.Next(3))
        {
            case 0:
                parts.Add($"COUNT={random.Next(1, 40)}");
                break;
            case 1:
                var until = start.PlusDays(random.Next(0, 700)).PlusMinutes(random.Next(-90, 90));
                until = frequency == "YEARLY" ? new LocalDate(until.Year, 12, 31).At(until.TimeOfDay) : until;
                parts.Add($"UNTIL={Local.Format(until.InZoneLeniently(zone).ToInstant().InUtc().LocalDateTime)}Z");
                break;
        }

        AddParts(random, frequency, parts);
        return string.Join(';', parts);
    }

    private static void AddParts(Random random, string frequency, List<string> parts)
    {
        switch (frequency, random.Next(4))
        {
            case ("DAILY", 0):
                parts.Add($"BYMONTH={Some(random, 12)}");
                break;
            case ("DAILY", 1):
            case ("WEEKLY", 0 or 1):
                parts.Add($"BYDAY={Days(random, numbers: 0)}");
                break;
            case ("WEEKLY", 2):
                parts.Add($"WKST={Weekdays[random.Next(7)]}");
                parts.Add($"BYDAY={Days(random, numbers: 0)}");
                break;
            case ("MONTHLY", 0):
                parts.Add($"BYDAY={Days(random, numbers: 4)}");
                break;
            case ("MONTHLY", 1):
                parts.Add($"BYMONTHDAY={Some(random, 31)},-{random.Next(1, 6)}");
                break;
            case ("MONTHLY", 2):
                parts.Add($"BYDAY={Days(random, numbers: 0)}");
                parts.Add($"BYSETPOS={(random.Next(2) == 0 ? "-" : "")}{random.Next(1, 4)}");
                break;
            case ("YEARLY", 0):
                parts.Add($"BYMONTH={Some(random, 12)}");
                parts.Add($"BYDAY={Days(random, numbers: 4)}");
                break;
            case ("YEARLY", 1):
                parts.Add($"BYYEARDAY={Some(random, 366)},-{random.Next(1, 50)}");
                break;
            case ("YEARLY", 2):
                parts.Add($"BYMONTH={Some(random, 12)}");
                parts.Add($"BYMONTHDAY={Some(random, 31)}");
                break;
        }
    }

    private static string Some(Random random, int most) => string.Join(',', Enumerable.Range(0, random.Next(1, 4))
        .Select(_ => random.Next(1, most + 1)).Distinct().Order().Select(
            number => number.ToString(CultureInfo.InvariantCulture)));

    /// <param name="numbers">The highest number before a weekday, also from the end; 0 for none.</param>
    private static string Days(Random random, int numbers) => string.Join(',', Weekdays
        .Where(_ => random.Next(3) == 0)
        .DefaultIfEmpty("TU")
        .Select(day => numbers == 0 ? day : $"{(random.Next(3) == 0 ? "-1" : random.Next(1, numbers + 1))}{day}"));
}
