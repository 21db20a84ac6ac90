using System.Text;

using CommunityBot.Core.Meetups;

using NodaTime;

using static CommunityBot.Content.Tests.Calendars.Ics;

namespace CommunityBot.Content.Tests.Calendars;

/// <summary>
/// Tests of calendar files as simple programs write them: line ends, folds, several calendars in one.
/// </summary>
public sealed class CalendarFilesTests
{
    private const string Title = "Gr\u00FC\u00DFe aus K\u00F6ln \u5317\u4EAC \U0001F600";

    /// <summary>The folds of simple programs count bytes (RFC 5545, 3.1).</summary>
    [Theory]
    [InlineData("\r\n ")]
    [InlineData("\n\t")]
    public void A_fold_inside_a_letter_is_undone(string fold)
    {
        var whole = Encoding.UTF8.GetBytes(Calendar(Event("f@x", "20310114T190000", Title)));
        var first = Array.FindIndex(whole, one => one >= 0x80);
        var last = Array.FindLastIndex(whole, one => one >= 0x80);
        for (var at = first; at <= last + 1; at++)
        {
            var reading = ContentLibrary.Assemble(
                [Reading.Of([.. whole[..at], .. Encoding.UTF8.GetBytes(fold), .. whole[at..]], "feed.ics")]);

            Assert.Equal(Title, Assert.Single(reading.Listed()).Title);
            Assert.DoesNotContain(reading.Problems, problem => problem.Code == "not-utf8");
        }
    }

    [Fact]
    public void A_fold_after_each_byte_is_undone()
    {
        var whole = Encoding.UTF8.GetBytes(Calendar(Event("f@x", "20310114T190000", Title)));
        var folded = whole.SelectMany((one, at) =>
            one >= 0x80 && at > 0 ? (byte[])[(byte)'\r', (byte)'\n', (byte)' ', one] : [one]);

        Assert.Equal(
            Title,
            Assert.Single(ContentLibrary.Assemble([Reading.Of([.. folded], "feed.ics")]).Listed()).Title);
    }

    [Theory]
    [InlineData("DTEND;TZID=Europe/London:20310114T180000", true)]
    [InlineData("DTEND;TZID=Europe/London:20310113T210000", true)]
    [InlineData("DTEND;TZID=Europe/London:20310114T190000", false)]
    [InlineData("DTEND;TZID=Europe/London:20310114T210000", false)]
    public void An_end_before_the_start_is_reported(string end, bool isReported)
    {
        var reading = Read(Event("f@x", "20310114T190000", "Talks", end));

        Assert.Equal(isReported, reading.Problems.Any(problem => problem.Code == "end-before-start"));
        Assert.Equal(new LocalTime(19, 0), Assert.Single(reading.Listed()).When.StartsAt);
    }

    [Theory]
    [InlineData("\r")]
    [InlineData("\n")]
    [InlineData("\r\r\n")]
    public void Every_line_end_is_read(string end)
    {
        var text = Calendar(Event("f@x", "20310114T190000", "One title\r\n  in two lines"));
        var reading = ReadText(text.Replace("\r\n", end, StringComparison.Ordinal));

        Assert.Equal("One title in two lines", Assert.Single(reading.Listed()).Title);
    }

    [Fact]
    public void Each_calendar_of_a_file_has_its_own_zone_and_method()
    {
        static string Of(string zone, string method, string day) =>
            $"BEGIN:VCALENDAR\r\nMETHOD:{method}\r\nX-WR-TIMEZONE:{zone}\r\n" +
            Raw($"UID:{day}@x", $"SUMMARY:{zone}", $"DTSTART:{day}T190000") + "END:VCALENDAR\r\n";

        var pages = ReadText(Of("Asia/Tokyo", "PUBLISH", "20310114") + Of("America/New_York", "CANCEL", "20310115") +
            Of("Europe/Berlin", "PUBLISH", "20310116")).Calendar.Pages;

        Assert.Equal(
            [
                Instant.FromUtc(2031, 1, 14, 10, 0),
                Instant.FromUtc(2031, 1, 16, 0, 0),
                Instant.FromUtc(2031, 1, 16, 18, 0),
            ],
            pages.Select(meetup => meetup.When.Start!.Value));
        Assert.Equal(
            [MeetupStatus.Scheduled, MeetupStatus.Cancelled, MeetupStatus.Scheduled],
            pages.Select(meetup => meetup.Status));
    }

    /// <summary>Of the whole process; a search for each id from the first number needed a minute.</summary>
    [Fact]
    public void Thousands_of_occurrences_on_one_day_get_ids_in_linear_time()
    {
        var events = Enumerable.Range(0, 18_000).Select(number => Event(
            "many@x", "20310114T190000", "Talks",
            $"RECURRENCE-ID;TZID=Europe/London:{new LocalDate(2031, 1, 1).PlusDays(number):yyyyMMdd}T190000"));
        var reading = Reading.Of(
            Calendar([Event("many@x", "20310101T190000", "Talks", "RRULE:FREQ=DAILY"), .. events]), "feed.ics");
        var before = Environment.CpuUsage.TotalTime;

        var ids = ContentLibrary.Assemble([reading]).Calendar.Pages.Select(meetup => meetup.Id).ToList();

        Assert.Distinct(ids);
        Assert.True(ids.Count > 1_000);
        Assert.InRange(Environment.CpuUsage.TotalTime - before, TimeSpan.Zero, TimeSpan.FromSeconds(5));
    }
}
