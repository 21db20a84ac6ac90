using CommunityBot.Core.Meetups;
using CommunityBot.Export;
using CommunityBot.Testing;

using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;

using NodaTime;

using Calendar = Ical.Net.Calendar;

namespace CommunityBot.Tests.Export;

/// <summary>
/// Tests that Ical.Net reads the output of <c>export --format ics</c> with the expected times, UIDs and texts.
/// </summary>
public sealed class IcalNetTests
{
    /// <summary>Longer than 75 octets, so that its line is folded, with every character that must be escaped.</summary>
    private const string LongTitle =
        "Größe, Maß; Zeit – ein Abend über Übergänge, Brücken; Bögen und Gewölbe, 🎉 mit Ärger \\ Öfen und 日本語の題名";

    [Fact]
    public async Task Every_event_has_the_UID_of_its_page_and_the_zones_it_needs()
    {
        var calendar = await ExportedAsync();

        Assert.Equal(
            ["cancelled", "day", "days", "denver", "denver-series", "late", "london-series", "summer", "winter"],
            calendar.Events
                .Select(entry => entry.Uid![..^"@sample.communitybot".Length])
                .Order(StringComparer.Ordinal));
        Assert.All(
            calendar.Events,
            entry => Assert.EndsWith("@sample.communitybot", entry.Uid, StringComparison.Ordinal));
        Assert.Equal(["America/Denver", "Europe/London"], calendar.TimeZones.Select(zone => zone.TzId).Order());
    }

    [Theory]
    [InlineData("winter", "2030-01-02T18:30", "2030-01-02T21:00")]
    [InlineData("summer", "2030-07-03T17:30", "2030-07-03T20:00")]
    [InlineData("cancelled", "2030-05-01T17:30", "2030-05-01T20:00")]
    [InlineData("denver", "2030-07-11T00:30", "2030-07-11T03:00")]
    [InlineData("late", "2030-01-17T05:30", "2030-01-17T07:30")]
    public async Task Times_match_the_page(string id, string start, string end)
    {
        var entry = EventOf(await ExportedAsync(), id);

        Assert.Equal((start, end), (Utc(entry.Start), Utc(entry.End)));
        Assert.False(entry.IsAllDay);
    }

    [Fact]
    public async Task Texts_match_the_page()
    {
        var calendar = await ExportedAsync();

        Assert.Equal("Two, three; four and \"five\"", EventOf(calendar, "winter").Summary);
        Assert.Equal("Town Hall, 1 Example Street, London; 2nd floor", EventOf(calendar, "winter").Location);
        Assert.Equal("First line, with a comma.\n\nSecond paragraph; größer.", EventOf(calendar, "winter").Description);
        Assert.Equal(LongTitle, EventOf(calendar, "summer").Summary);
        Assert.Equal("Online", EventOf(calendar, "summer").Location);
        Assert.Equal("https://meetup.example/events/1?a=b&c=d,e", EventOf(calendar, "winter").Url?.OriginalString);
    }

    [Fact]
    public void A_two_line_title_is_preserved()
    {
        // Titles of pages are always one line, but titles from feeds may have several.
        var meetup = Sample.Meetup with { Title = "One, two;\nthree" };

        var now = Instant.FromUtc(2020, 5, 1, 12, 0);
        var written = IcsCalendar.Write(Sample.Community, new MeetupCalendar([meetup]), now);

        Assert.Equal("One, two;\nthree", Assert.Single(Calendar.Load(written)!.Events).Summary);
    }

    [Fact]
    public async Task Only_cancelled_meetups_have_the_status_CANCELLED()
    {
        var calendar = await ExportedAsync();

        Assert.Equal("CANCELLED", EventOf(calendar, "cancelled").Status);
        Assert.Equal(8, calendar.Events.Count(entry => entry.Status == "CONFIRMED"));
    }

    [Fact]
    public async Task A_page_without_a_time_is_an_all_day_event()
    {
        var calendar = await ExportedAsync();

        Assert.True(EventOf(calendar, "day").IsAllDay);
        Assert.Equal((new DateOnly(2030, 6, 5), new DateOnly(2030, 6, 6)), Days(EventOf(calendar, "day")));
        Assert.True(EventOf(calendar, "days").IsAllDay);
        Assert.Equal((new DateOnly(2030, 11, 12), new DateOnly(2030, 11, 16)), Days(EventOf(calendar, "days")));
    }

    [Theory]
    // DST in Europe/London lasts from 31 March to 27 October 2030, in America/Denver from 10 March to 3 November.
    [InlineData("london-series", 9,
        "2030-03-06T18:30 2030-04-03T17:30 2030-05-01T17:30 2030-06-05T17:30 2030-08-07T17:30 " +
        "2030-09-04T17:30 2030-10-02T17:30 2030-11-06T18:30 2030-12-04T18:30")]
    [InlineData("denver-series", 43, "2030-03-07T01:00 2030-03-14T00:00 2030-10-31T00:00 2030-11-07T01:00")]
    public async Task A_series_keeps_its_local_time_across_DST_changes(string id, int count, string listed)
    {
        var series = EventOf(await ExportedAsync(), id);

        var occurrences = series.GetOccurrences(new CalDateTime(2030, 3, 1, 0, 0, 0, "UTC"))
            .TakeWhile(occurrence => occurrence.Period.StartTime.AsUtc.Year == 2030)
            .Select(occurrence => occurrence.Period)
            .ToList();

        // For Denver, only the occurrences around DST changes are listed; for London, all of them.
        Assert.Equal(count, occurrences.Count);
        var expected = listed.Split(' ');
        Assert.Equal(expected, occurrences.Select(period => Utc(period.StartTime)).Intersect(expected));
        Assert.All(occurrences, period =>
            Assert.Equal(TimeSpan.FromHours(2.5), period.EffectiveEndTime!.AsUtc - period.StartTime.AsUtc));
    }

    private static async Task<Calendar> ExportedAsync()
    {
        using var folder = new SettingsFolder();
        foreach (var (id, header) in Pages)
        {
            folder.Write($"content/events/{id}.md", $"---\n{header}\n---\n");
        }

        var export = await CommandRun.InAsync(folder.Path, "export", "--format", "ics");

        Assert.Equal((0, ""), (export.Code, export.Error));
        return Calendar.Load(export.Out)!;
    }

    private static IEnumerable<(string Id, string Header)> Pages =>
    [
        ("winter",
            """
            title: "Two, three; four and \"five\""
            description: "First line, with a comma.\n\nSecond paragraph; größer."
            event_date: 2030-01-02
            start_time: "18:30"
            end_time: "21:00"
            venue: Town Hall
            address: 1 Example Street, London; 2nd floor
            timezone: Europe/London
            registration: https://meetup.example/events/1?a=b&c=d,e
            """),
        ("summer", $"title: '{LongTitle}'\nevent_date: 2030-07-03\n{Times}\ntimezone: Europe/London\nonline: true"),
        ("cancelled", $"title: Cancelled\ncancelled: true\nevent_date: 2030-05-01\n{Times}\ntimezone: Europe/London"),
        ("denver", $"title: Denver\nevent_date: 2030-07-10\n{Times}\ntimezone: America/Denver"),
        ("late",
            """
            title: Past midnight
            event_date: 2030-01-16
            start_time: "22:30"
            end_time: "00:30"
            timezone: America/Denver
            """),
        ("day", "title: A whole day\nevent_date: 2030-06-05\ntimezone: Europe/London"),
        ("days", "title: Four days\nevent_date: 2030-11-12\nend_date: 2030-11-15\ntimezone: America/Denver"),
        ("london-series",
            $"""
            title: First Wednesday
            rrule: FREQ=MONTHLY;BYDAY=1WE
            event_date: 2030-03-06
            exdate: [2030-07-03]
            {Times}
            timezone: Europe/London
            """),
        ("denver-series",
            """
            title: Every Wednesday
            rrule: FREQ=WEEKLY;BYDAY=WE
            event_date: 2030-03-06
            start_time: "18:00"
            end_time: "20:30"
            timezone: America/Denver
            """),
    ];

    private const string Times = "start_time: \"18:30\"\nend_time: \"21:00\"";

    private static CalendarEvent EventOf(Calendar calendar, string id) =>
        Assert.Single(calendar.Events, entry => entry.Uid == $"{id}@sample.communitybot");

    private static (DateOnly First, DateOnly End) Days(CalendarEvent entry) => (entry.Start!.Date, entry.End!.Date);

    private static string Utc(CalDateTime? time) =>
        time!.AsUtc.ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture);
}
