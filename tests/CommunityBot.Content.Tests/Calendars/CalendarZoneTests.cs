using NodaTime;

using static CommunityBot.Content.Tests.Calendars.Ics;

namespace CommunityBot.Content.Tests.Calendars;

/// <summary>Tests that hours are read in the zone that the calendar means.</summary>
public sealed class CalendarZoneTests
{
    private const string UsRules =
        "BEGIN:STANDARD\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0400\r\nTZOFFSETTO:-0500\r\n" +
        "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=1SU;BYMONTH=11\r\nEND:STANDARD\r\n" +
        "BEGIN:DAYLIGHT\r\nDTSTART:16010101T020000\r\nTZOFFSETFROM:-0500\r\nTZOFFSETTO:-0400\r\n" +
        "RRULE:FREQ=YEARLY;INTERVAL=1;BYDAY=2SU;BYMONTH=3\r\nEND:DAYLIGHT\r\n";

    [Theory]
    [InlineData("/Europe/Vienna", 7)]
    [InlineData("\"tzone://Microsoft/Utc\"", 9)]
    [InlineData("tzone://Microsoft/Utc", 9)]
    [InlineData("\"(UTC-05:00) Eastern Time (US & Canada)\"", 13)]
    [InlineData("\"(GMT+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna\"", 7)]
    [InlineData("\"(UTC) Coordinated Universal Time\"", 9)]
    [InlineData("GMT-0400", 13)]
    [InlineData("UTC+02", 7)]
    [InlineData("\"UTC+02:00\"", 7)]
    [InlineData("W. Europe Standard Time", 7)]
    [InlineData("w. europe standard time", 7)]
    [InlineData("US-Eastern", 13)]
    [InlineData("America/New York", 13)]
    [InlineData("europe/vienna", 7)]
    [InlineData("/mozilla.org/20050126_1/Europe/Berlin", 7)]
    [InlineData("/freeassociation.sourceforge.net/Tzfile/Europe/London", 8)]
    [InlineData("CEST", 7)]
    [InlineData("Etc/GMT+4", 13)]
    public void The_text_of_a_TZID_names_the_zone(string tzid, int utcHour)
    {
        var meetup = Assert.Single(Read(Raw("UID:z@x", $"DTSTART;TZID={tzid}:20310708T090000",
            $"DTEND;TZID={tzid}:20310708T100000", "SUMMARY:Talk")).Calendar.Pages);

        Assert.Equal(Instant.FromUtc(2031, 7, 8, utcHour, 0), meetup.When.Start);
        Assert.Equal(Instant.FromUtc(2031, 7, 8, utcHour + 1, 0), meetup.When.End);
        Assert.NotNull(DateTimeZoneProviders.Tzdb.GetZoneOrNull(meetup.When.Zone.Id));
    }

    [Theory]
    [InlineData("Customized Time Zone")]
    [InlineData("Custom/New York")]
    [InlineData("tzone://Microsoft/Custom")]
    public void A_zone_that_the_calendar_defines_is_known_by_its_rules(string name)
    {
        var reading = ReadText(Calendar(
            $"BEGIN:VTIMEZONE\r\nTZID:{name}\r\n{UsRules}END:VTIMEZONE\r\n",
            Raw("UID:z@x", $"DTSTART;TZID=\"{name}\":20310304T190000", "RRULE:FREQ=WEEKLY;COUNT=2")), "Europe/Berlin");

        Assert.Equal(
            [Instant.FromUtc(2031, 3, 5, 0, 0), Instant.FromUtc(2031, 3, 11, 23, 0)],
            reading.Listed().Select(meetup => meetup.When.Start!.Value));
        Assert.All(reading.Listed(), meetup => Assert.Equal("America/New_York", meetup.When.Zone.Id));
        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "unknown-zone");
    }

    [Fact]
    public void A_zone_that_nowhere_exists_is_shown_in_the_calendars_zone()
    {
        var reading = ReadText(Calendar(
            "BEGIN:VTIMEZONE\r\nTZID:Space\r\nBEGIN:STANDARD\r\nDTSTART:19700101T000000\r\nTZOFFSETFROM:+0117\r\n" +
            "TZOFFSETTO:+0117\r\nEND:STANDARD\r\nEND:VTIMEZONE\r\n",
            Raw("UID:z@x", "DTSTART;TZID=Space:20310304T191700", "DTEND;TZID=Space:20310304T201700",
                "RRULE:FREQ=WEEKLY;COUNT=5")), "Europe/Berlin");

        Assert.All(reading.Listed(), meetup => Assert.Equal("Europe/Berlin", meetup.When.Zone.Id));
        Assert.Equal(Instant.FromUtc(2031, 3, 4, 18, 0), reading.Listed()[0].When.Start);
        Assert.Equal(Instant.FromUtc(2031, 4, 1, 18, 0), reading.Listed()[4].When.Start);
        Assert.Equal(Instant.FromUtc(2031, 4, 1, 19, 0), reading.Listed()[4].When.End);
    }

    [Theory]
    [InlineData("Customized Time Zone")]
    [InlineData("\"(UTC-05:00) Somewhere\"")]
    [InlineData("tzone://Microsoft/Custom")]
    [InlineData("My reading group")]
    public void An_unknown_zone_gives_a_day_without_an_hour_and_a_problem(string tzid)
    {
        var reading = Read(Raw("UID:z@x", $"DTSTART;TZID={tzid}:20310708T190000",
            $"DTEND;TZID={tzid}:20310708T210000", "SUMMARY:Talk"));

        var when = Assert.Single(reading.Calendar.Pages).When;
        Assert.Equal((Day(7, 8), null, null, null), (when.Date, when.LastDate, when.StartsAt, when.EndsAt));
        Assert.Contains("hour", reading.Problems.First(problem => problem.Code == "unknown-zone").Message,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("America/New_York", "DTEND:20310709T010000Z", 1)]
    [InlineData("Europe/London", "DTEND;TZID=Europe/Paris:20310709T010000", 23)]
    [InlineData("Europe/London", "DURATION:PT4H", 22)]
    [InlineData("Europe/London", "DTEND;TZID=Europe/London:20310709T000000", 23)]
    public void The_end_is_a_moment_of_its_own(string zone, string end, int utcHour) => Assert.Equal(
        utcHour,
        Assert.Single(Read(Raw("UID:e@x", $"DTSTART;TZID={zone}:20310708T190000", end)).Calendar.Pages)
            .When.End!.Value.InUtc().Hour);

    [Theory]
    [InlineData("DTSTART;TZID=Europe/London:20310708T000000", "DTEND;TZID=Europe/London:20310709T000000", "", null)]
    [InlineData("DTSTART;TZID=Europe/London:20310708T000000", "DTEND;TZID=Europe/London:20310710T000000", "", 9)]
    [InlineData("DTSTART;TZID=Europe/London:20310708T000000", "DTEND;TZID=Europe/London:20310708T235900", "", null)]
    [InlineData("DTSTART;TZID=Europe/London:20310708T000000", "DURATION:P1D", "", null)]
    [InlineData("DTSTART;TZID=Europe/London:20310708T000000", "", "", null)]
    [InlineData("DTSTART:20310708T000000", "DTEND:20310710T000000", "", 9)]
    [InlineData("DTSTART:20310707T230000Z", "DTEND:20310708T230000Z", "", null)]
    [InlineData("DTSTART:20310708T000000Z", "DTEND:20310709T000000Z", "", null)]
    [InlineData("DTSTART;TZID=Europe/London:20310708T000000", "DTEND;TZID=Europe/London:20310709T000000",
        "X-MICROSOFT-CDO-ALLDAYEVENT:TRUE", null)]
    [InlineData("DTSTART;VALUE=DATE:20310708", "DTEND;VALUE=DATE:20310709", "", null)]
    [InlineData("DTSTART;VALUE=DATE:20310708", "DURATION:P2D", "", 9)]
    [InlineData("DTSTART;VALUE=DATE:20310708", "", "", null)]
    public void Midnight_to_midnight_is_a_whole_day(string start, string end, string more, int? lastDay)
    {
        var when = Assert.Single(Read(Raw("UID:d@x", start, end, more, "SUMMARY:Hack day")).Calendar.Pages).When;

        Assert.Equal(
            (Day(7, 8), lastDay is { } day ? Day(7, day) : null, null, null),
            (when.Date, when.LastDate, when.StartsAt, when.EndsAt));
    }

    [Theory]
    [InlineData("20310708T190000", "20310709T000000", 9)]
    [InlineData("20310708T000000", "20310708T030000", 8)]
    [InlineData("20310708T030000", "20310709T040000", 9)]
    public void Other_midnights_are_hours(string start, string end, int lastDay)
    {
        var when = Assert.Single(Read(Event("d@x", start, "Night", $"DTEND;TZID=Europe/London:{end}"))
            .Calendar.Pages).When;

        Assert.NotNull(when.Start);
        Assert.Equal(Day(7, lastDay), when.End!.Value.InZone(when.Zone).Date);
    }

    [Fact]
    public void A_whole_day_series_written_with_hours_recurs_by_the_day()
    {
        var reading = Read(Event("d@x", "20310701T000000", "Hack day", "DTEND;TZID=Europe/London:20310702T000000",
            "RRULE:FREQ=WEEKLY;UNTIL=20310714T230000Z", "EXDATE;TZID=Europe/London:20310708T000000"));

        Assert.Equal([Day(7, 1), Day(7, 15)], reading.Listed().Select(meetup => meetup.When.Date!.Value));
        Assert.All(reading.Listed(), meetup => Assert.Null(meetup.When.StartsAt));
    }
}
