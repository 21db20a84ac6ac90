using CommunityBot.Content;
using CommunityBot.Content.Calendars;
using CommunityBot.Core.Meetups;
using CommunityBot.Export;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Export;

/// <summary>Tests that an exported calendar is read back as the same meetups.</summary>
public sealed class CalendarRoundTripTests
{
    private static readonly Instant Now = Instant.FromUtc(2020, 5, 1, 12, 0);

    public static TheoryData<Meetup> Meetups =>
    [
        Sample.Meetup,
        Sample.Meetup with { Status = MeetupStatus.Cancelled },
        Sample.Meetup with
        {
            Status = MeetupStatus.Tentative,
            Title = "Comma, semicolon; backslash \\ and „Anführung“ 🎉 " + new string('ö', 90)
        },
        Sample.Meetup with
        {
            Venue = new Venue { Name = "Town Hall", Address = "1 High Street, Leeds; 2nd floor" },
            Description = "One line.\n\n* a point\n* another, with a comma"
        },
        Sample.Meetup with
        {
            When = new EventTime(DateTimeZoneProviders.Tzdb["America/Denver"])
            {
                Date = new LocalDate(2024, 11, 3),
                StartsAt = new LocalTime(18, 30),
                EndsAt = new LocalTime(0, 30)
            }
        },
        Sample.Meetup with
        {
            When = new EventTime(DateTimeZoneProviders.Tzdb["Asia/Kolkata"])
            {
                Date = new LocalDate(2024, 2, 29),
                StartsAt = new LocalTime(9, 0)
            }
        },
        Sample.Meetup with
        {
            When = new EventTime(Sample.London)
            {
                Date = new LocalDate(2024, 11, 12),
                LastDate = new LocalDate(2024, 11, 15)
            }
        },
        Sample.Meetup with { When = new EventTime(Sample.London) { Date = new LocalDate(2030, 1, 2) } },
    ];

    [Theory]
    [MemberData(nameof(Meetups), DisableDiscoveryEnumeration = true)]
    public void A_meetup_round_trips(Meetup meetup)
    {
        var written = IcsCalendar.Write(Sample.Community, new MeetupCalendar([meetup]), Now);

        var back = Assert.Single(Read(written).Meetups);

        Assert.Equal(meetup.Id, back.Id);
        Assert.Equal(meetup.Title, back.Title);
        Assert.Equal(meetup.Status, back.Status);
        Assert.Equal(meetup.When, back.When);
        Assert.Equal(meetup.Venue?.Text, back.Venue?.Text);
        Assert.Equal(meetup.Venue?.IsOnline, back.Venue?.IsOnline);
        Assert.Equal(meetup.Description, back.Description);
        Assert.Equal(meetup.Links.Website ?? meetup.Links.Registration, back.Links.Website);
        Assert.Equal(
            $"uid:{meetup.Id}@sample.communitybot",
            Assert.Single(back.ExternalIds, id => id.StartsWith("uid:", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_series_round_trips_with_excluded_and_added_dates()
    {
        var days = new RecurrenceRules().Read("FREQ=MONTHLY;BYDAY=1WE", new LocalDate(2020, 5, 6), out _)!;
        var series = Sample.Meetup with
        {
            Id = new("monthly"),
            Kind = MeetupKind.Series,
            When = Sample.Meetup.When with { Date = null },
            Recurrence = new RecurrenceRule("FREQ=MONTHLY;BYDAY=1WE", days)
            {
                ExcludedDates = [new LocalDate(2020, 8, 5)],
                AdditionalDates = [new LocalDate(2020, 6, 17)]
            },
        };
        LocalDate[] expected = [new(2020, 5, 6), new(2020, 6, 3), new(2020, 6, 17), new(2020, 7, 1), new(2020, 9, 2)];
        var written = IcsCalendar.Write(Sample.Community, new MeetupCalendar([series]), Now);

        var back = ContentLibrary.Assemble([Read(written)]).Calendar;

        Assert.Equal(
            expected,
            new MeetupCalendar([series]).UpcomingAfter(Now).Take(5).Select(meetup => meetup.When.Date!.Value));
        Assert.Equal(expected, back.UpcomingAfter(Now).Take(5).Select(meetup => meetup.When.Date!.Value));
    }

    [Fact]
    public void Individually_listed_dates_are_all_read()
    {
        var reading = Read(
            """
            BEGIN:VCALENDAR
            VERSION:2.0
            BEGIN:VEVENT
            UID:workshops@example
            DTSTAMP:20291201T000000Z
            DTSTART;TZID=Europe/Berlin:20300103T180000
            RDATE;TZID=Europe/Berlin:20300117T180000,20300207T180000
            RDATE;VALUE=PERIOD;TZID=Europe/Berlin:20300228T180000/PT2H
            EXDATE;TZID=Europe/Berlin:20300117T180000
            SUMMARY:Workshop
            END:VEVENT
            END:VCALENDAR
            """);

        Assert.Equal(
            [new LocalDate(2030, 1, 3), new LocalDate(2030, 2, 7), new LocalDate(2030, 2, 28)],
            ContentLibrary.Assemble([reading]).Calendar
                .UpcomingAfter(Instant.FromUtc(2030, 1, 1, 0, 0))
                .Select(meetup => meetup.When.Date!.Value));
    }

    private static ContentReadResult Read(string ics) =>
        new ICalendarFormat(new RecurrenceRules()).Read(
            new ContentDocument("feed.ics", ics), new ReadingContext(Sample.London));
}
