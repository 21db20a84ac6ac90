using CommunityBot.Core.Meetups;

using NodaTime;

using static CommunityBot.Content.Tests.Calendars.Ics;

namespace CommunityBot.Content.Tests.Calendars;

/// <summary>Tests the rules of recurring events: RFC 5545, 3.3.10 and 3.8.5.</summary>
public sealed class CalendarRuleTests
{
    [Fact]
    public void A_month_without_a_31st_and_a_year_without_29_February_are_left_out()
    {
        Assert.Equal(
            [Day(1, 31), Day(3, 31), Day(5, 31)],
            Days(Read(Event("a@x", "20310131T190000", "Talks", "RRULE:FREQ=MONTHLY;COUNT=3"))));
        Assert.Equal(
            [new LocalDate(2032, 2, 29)],
            Days(Read(Event("a@x", "20280229T190000", "Talks", "RRULE:FREQ=YEARLY;COUNT=3"))));
    }

    [Theory]
    [InlineData("UNTIL=20310722T035959Z", 2)]
    [InlineData("UNTIL=20310722T230000Z", 3)]
    [InlineData("UNTIL=20310722T225959Z", 2)]
    [InlineData("UNTIL=20310722", 3)]
    [InlineData("UNTIL=20310722T190000", 3)]
    [InlineData("UNTIL=20310722T185959", 2)]
    public void UNTIL_is_a_moment_or_an_inclusive_day(string until, int count) => Assert.Equal(
        count,
        Days(Read(Raw(
            "UID:a@x",
            "DTSTART;TZID=America/New_York:20310708T190000",
            $"RRULE:FREQ=WEEKLY;{until};BYDAY=TU"))).Length);

    [Theory]
    [InlineData("EXDATE:20310716T000000Z")]
    [InlineData("EXDATE;TZID=America/New_York:20310715T200000")]
    [InlineData("EXDATE;TZID=Europe/Berlin:20310716T020000")]
    [InlineData("EXDATE;TZID=America/New_York:20310715T000000")]
    [InlineData("EXDATE;VALUE=DATE:20310715")]
    [InlineData("EXDATE:20310715T200000")]
    public void EXDATE_takes_out_the_moment_or_the_day_that_it_names(string line)
    {
        var reading = ReadText(Calendar(Raw(
            "UID:a@x", "DTSTART;TZID=America/New_York:20310708T200000", "RRULE:FREQ=WEEKLY;COUNT=3", line)), NewYork);

        Assert.Equal([Day(7, 8), Day(7, 22)], Days(reading));
        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "no-such-occurrence");
    }

    [Fact]
    public void EXDATE_at_another_hour_takes_nothing_out_and_is_reported()
    {
        var reading = Read(Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=3",
            "EXDATE;TZID=Europe/London:20310114T183000"));

        Assert.Equal(3, reading.Listed().Count);
        Assert.Contains(reading.Problems, problem => problem.Code == "no-such-occurrence");
    }

    [Theory]
    [InlineData("RECURRENCE-ID:20310716T000000Z")]
    [InlineData("RECURRENCE-ID;TZID=Europe/Berlin:20310716T020000")]
    [InlineData("RECURRENCE-ID;VALUE=DATE:20310715")]
    public void An_override_replaces_the_occurrence_of_its_moment(string line)
    {
        var reading = ReadText(Calendar(
            Raw("UID:a@x", "DTSTART;TZID=America/New_York:20310708T200000", "RRULE:FREQ=WEEKLY;COUNT=3"),
            Raw("UID:a@x", line, "DTSTART:20310717T010000Z")), NewYork);

        Assert.Equal([Day(7, 8), Day(7, 16), Day(7, 22)], Days(reading));
    }

    [Theory]
    [InlineData("20310325T190000", "")]
    [InlineData("20310114T190000", "EXDATE;TZID=Europe/London:20310114T190000")]
    [InlineData("20310115T190000", "")]
    public void An_override_of_no_occurrence_is_dropped_with_a_problem(string original, string exception)
    {
        var reading = Read(
            Event("a@x", "20310107T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=3", exception),
            Event("a@x", "20310326T190000", "Talks", $"RECURRENCE-ID;TZID=Europe/London:{original}"));

        Assert.DoesNotContain(Day(3, 26), Days(reading));
        Assert.Contains(reading.Problems, problem => problem.Code == "no-such-occurrence");
    }

    [Fact]
    public void RDATE_brings_its_own_hour_and_end()
    {
        var reading = Read(Event("a@x", "20310304T190000", "Talks", "DTEND;TZID=Europe/London:20310304T210000",
            "RDATE;TZID=Europe/London:20310312T200000",
            "RDATE;VALUE=PERIOD;TZID=Europe/London:20310319T180000/PT3H",
            "RDATE:20310402T180000Z",
            "RDATE;VALUE=DATE:20310409"));

        Assert.Equal(
        [
            (Day(3, 4), new LocalTime(19, 0), new LocalTime(21, 0)),
            (Day(3, 12), new LocalTime(20, 0), new LocalTime(22, 0)),
            (Day(3, 19), new LocalTime(18, 0), new LocalTime(21, 0)),
            (Day(4, 2), new LocalTime(19, 0), new LocalTime(21, 0)),
            (Day(4, 9), new LocalTime(19, 0), new LocalTime(21, 0)),
        ],
            reading.Listed().Select(meetup =>
                (meetup.When.Date!.Value, meetup.When.StartsAt!.Value, meetup.When.EndsAt!.Value)));
    }

    [Fact]
    public void Two_occurrences_of_one_day_have_two_lineages_and_are_both_found()
    {
        var reading = Read(Event("a@x", "20310304T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=2",
            "RDATE;TZID=Europe/London:20310304T120000"));

        var listed = reading.Listed();
        Assert.Equal(3, listed.Select(meetup => meetup.Lineage.Name).Distinct().Count());
        Assert.All(listed, meetup => Assert.Equal(meetup, reading.Calendar.Find(meetup.PermanentId!.Value)));
        Assert.All(listed, meetup => Assert.Equal(meetup, reading.Calendar.Find(meetup.Id)));
    }

    [Fact]
    public void EXRULE_takes_out_what_it_describes()
    {
        var reading = Read(Event("a@x", "20310304T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=4",
            "EXRULE:FREQ=WEEKLY;INTERVAL=2;COUNT=2"));

        Assert.Equal([Day(3, 11), Day(3, 25)], Days(reading));
    }

    [Fact]
    public void This_and_future_moves_and_renames_all_that_follow_until_the_next_change()
    {
        var reading = Read(
            Event("a@x", "20310304T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=5"),
            Event("a@x", "20310312T180000", "Beer", FromNowOn + "20310311T190000",
                "DTEND;TZID=Europe/London:20310312T200000"),
            Event("a@x", "20310320T180000", "Wine", "RECURRENCE-ID;TZID=Europe/London:20310318T190000"),
            Event("a@x", "20310401T200000", "Tea", FromNowOn + "20310401T190000"));

        Assert.Equal(
        [
            (Day(3, 4), new LocalTime(19, 0), "Talks"), (Day(3, 12), new LocalTime(18, 0), "Beer"),
            (Day(3, 20), new LocalTime(18, 0), "Wine"), (Day(3, 26), new LocalTime(18, 0), "Beer"),
            (Day(4, 1), new LocalTime(20, 0), "Tea"),
        ],
            reading.Listed().Select(meetup => (meetup.When.Date!.Value, meetup.When.StartsAt!.Value, meetup.Title)));
        Assert.Equal(new LocalTime(20, 0), reading.On(Day(3, 26)).When.EndsAt);
        Assert.Equal(Day(3, 25), reading.On(Day(3, 26)).RecurrenceId);
        var before = Read(Event("a@x", "20310304T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=5"));
        Assert.Equal(before.On(Day(3, 25)).Lineage.Name, reading.On(Day(3, 26)).Lineage.Name);
    }

    [Fact]
    public void This_and_future_that_is_cancelled_takes_out_all_that_follow()
    {
        var reading = Read(
            Event("a@x", "20310304T190000", "Talks", "RRULE:FREQ=WEEKLY;COUNT=4"),
            Event("a@x", "20310318T190000", "Talks", FromNowOn + "20310318T190000",
                "STATUS:CANCELLED"));

        Assert.Equal([Day(3, 4), Day(3, 11)], Days(reading));
    }

    [Fact]
    public void A_rule_in_UTC_counts_the_days_of_UTC_and_keeps_its_moment()
    {
        var reading = ReadText(Calendar(Raw(
            "UID:a@x", "DTSTART:20310312T003000Z", "DTEND:20310312T023000Z", "RRULE:FREQ=WEEKLY;BYDAY=WE;COUNT=5")),
            NewYork);

        Assert.Equal(
            [Day(3, 11), Day(3, 18), Day(3, 25), Day(4, 1), Day(4, 8)], Days(reading));
        Assert.All(reading.Listed(), meetup => Assert.Equal("America/New_York", meetup.When.Zone.Id));
        Assert.Equal(Instant.FromUtc(2031, 3, 12, 0, 30), reading.Listed()[0].When.Start);
        Assert.All(reading.Listed(), meetup => Assert.Equal(meetup, reading.Calendar.Find(meetup.Id)));
        Assert.Equal(Day(3, 12), reading.Listed()[0].RecurrenceId);
    }

    [Fact]
    public void Several_events_with_one_UID_are_all_kept_with_a_problem()
    {
        var reading = Read(
            Event("same@x", "20310304T190000", "Number 1"), Event("same@x", "20310401T190000", "Number 2"),
            Event("same@x", "20310506T190000", "Number 3"));

        Assert.Equal([Day(3, 4), Day(4, 1), Day(5, 6)], Days(reading));
        Assert.Equal(3, reading.Listed().Select(meetup => meetup.Lineage.Name).Distinct().Count());
        Assert.Contains(reading.Problems, problem => problem.Code == "shared-uid");
    }

    [Fact]
    public void A_series_of_several_days_keeps_its_length()
    {
        var reading = Read(Raw("UID:a@x", "DTSTART;VALUE=DATE:20310307", "DTEND;VALUE=DATE:20310310",
            "RRULE:FREQ=WEEKLY;COUNT=2"));

        Assert.Equal([Day(3, 9), Day(3, 16)], reading.Listed().Select(meetup => meetup.When.LastDate!.Value));
        Assert.Single(reading.Calendar.Between(
            Instant.FromUtc(2031, 3, 9, 12, 0), Instant.FromUtc(2031, 3, 9, 13, 0)));
    }

    [Theory]
    [InlineData("CLASS:PRIVATE")]
    [InlineData("CLASS:CONFIDENTIAL")]
    [InlineData("CLASS:X-INTERNAL")]
    public void What_is_not_public_is_neither_read_nor_named(string line)
    {
        var reading = Read(
            Event("p@x", "20310708T160000", "Dentist", line), Event("o@x", "20310709T190000"),
            Event("s@x", "20310701T190000", "Weekly", "RRULE:FREQ=WEEKLY;COUNT=2"),
            Event("s@x", "20310708T190000", "Interview", "RECURRENCE-ID;TZID=Europe/London:20310708T190000", line),
            Event("t@x", "20310701T180000", "Staff", "RRULE:FREQ=WEEKLY;COUNT=2", line),
            Event("t@x", "20310709T180000", "Staff", "RECURRENCE-ID;TZID=Europe/London:20310708T180000"));

        Assert.Equal([Day(7, 1), Day(7, 9)], Days(reading));
        Assert.Equal(["Weekly", "Talks"], reading.Listed().Select(meetup => meetup.Title));
        Assert.DoesNotContain(reading.Calendar.Pages, page => page.Title is "Dentist" or "Staff" or "Interview");
        Assert.Contains(reading.Problems, problem => problem.Code == "private-event");
        Assert.DoesNotContain(reading.Problems, problem =>
            problem.Message.Contains("Dentist", StringComparison.Ordinal)
            || problem.Message.Contains("Staff", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("FREQ=HOURLY")]
    [InlineData("FREQ=DAILY;BYHOUR=10,19")]
    [InlineData("FREQ=SOMETIMES")]
    [InlineData("FREQ=WEEKLY;INTERVAL=0")]
    [InlineData("FREQ=WEEKLY;BYDAY=XX")]
    [InlineData("FREQ=MONTHLY;BYMONTHDAY=32")]
    [InlineData("FREQ=WEEKLY;UNTIL=soon")]
    public void A_rule_that_cannot_be_followed_is_reported(string rule)
    {
        var reading = Read(Event("a@x", "20310304T190000", "Talks", $"RRULE:{rule}"));

        Assert.Contains(reading.Problems, problem => problem.Code == "bad-rule");
        Assert.Equal([Day(3, 4)], Days(reading));
    }

    [Fact]
    public void A_rule_without_any_day_ends()
    {
        var reading = Read(Event("a@x", "20310304T190000", "Talks", "RRULE:FREQ=YEARLY;BYMONTH=2;BYMONTHDAY=30"));

        Assert.Empty(reading.Listed());
    }

    [Fact]
    public void Series_pages_follow_the_same_rules()
    {
        var page = ContentLibrary.Assemble([Reading.Of(
            "---\ntitle: Talks\nrrule: FREQ=MONTHLY;UNTIL=20310531T180000Z\nstart_date: 2031-01-31\n" +
            "start_time: \"19:00\"\ntimezone: Europe/London\nexdate: 2031-03-31\n---\nText.\n", "series/talks.md")]);

        Assert.Equal([Day(1, 31), Day(5, 31)], Days(page));
        var skipped = page.Calendar.Find(new("talks-2031-03-31"))!;
        Assert.Equal((MeetupStatus.Cancelled, Day(3, 31)), (skipped.Status, skipped.When.Date));
    }

    private const string FromNowOn = "RECURRENCE-ID;RANGE=THISANDFUTURE;TZID=Europe/London:";

    private const string NewYork = "America/New_York";

    private static LocalDate[] Days(LibraryReadResult reading) =>
        [.. reading.Listed().Select(meetup => meetup.When.Date!.Value)];
}
