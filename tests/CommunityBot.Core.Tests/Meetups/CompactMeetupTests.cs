using CommunityBot.Core.Meetups;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Meetups;

/// <summary>Meetups take little memory, and nobody who reads them notices.</summary>
public sealed class CompactMeetupTests
{
    [Theory]
    [InlineData(2031, 5, 6)]
    [InlineData(2032, 2, 29)]
    [InlineData(1, 1, 1)]
    [InlineData(9999, 12, 31)]
    [InlineData(-43, 3, 15)]
    public void Keeps_every_day(int year, int month, int number)
    {
        var day = new LocalDate(year, month, number);
        var time = new EventTime(DateTimeZone.Utc) { Date = day, LastDate = day };

        Assert.Equal((day, day), (time.Date, time.LastDate));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(0, 0, 0, 1)]
    [InlineData(19, 30, 0, 0)]
    [InlineData(23, 59, 59, 999)]
    public void Keeps_every_hour_to_the_millisecond(int hours, int minutes, int seconds, int milliseconds)
    {
        var hour = new LocalTime(hours, minutes, seconds, milliseconds);
        var time = new EventTime(DateTimeZone.Utc) { StartsAt = hour, EndsAt = hour };
        var item = new AgendaItem("A talk") { Start = hour, End = hour };

        Assert.Equal((hour, hour), (time.StartsAt, time.EndsAt));
        Assert.Equal((hour, hour), (item.Start, item.End));
    }

    [Fact]
    public void A_time_that_a_page_does_not_have_is_null()
    {
        var time = new EventTime(DateTimeZone.Utc);

        Assert.Null(time.Date);
        Assert.Null(time.LastDate);
        Assert.Null(time.StartsAt);
        Assert.Null(time.EndsAt);
    }

    [Fact]
    public void What_few_pages_have_is_part_of_the_value()
    {
        var page = Sample.Meetup;
        var with = page with { Uid = "1@example.com", Series = "Evenings", ReplacedBy = new MeetupId("later") };

        Assert.NotEqual(page, with);
        Assert.Equal(("1@example.com", "Evenings", "later"), (with.Uid, with.Series, with.ReplacedBy?.Value));
        Assert.Equal(page, with with { Uid = page.Uid, Series = page.Series, ReplacedBy = page.ReplacedBy });
    }

    [Fact]
    public void A_copy_changes_nothing_of_its_original()
    {
        var page = Sample.Meetup with { Series = "Evenings" };

        _ = page with { Series = "Mornings" };

        Assert.Equal("Evenings", page.Series);
    }

    [Fact]
    public void Equal_venues_and_speakers_of_a_calendar_are_one_object()
    {
        var first = Page("first");
        var second = Page("second");

        var calendar = new MeetupCalendar([first, second]);

        Assert.Same(calendar.Pages[0].Venue, calendar.Pages[1].Venue);
        Assert.Same(calendar.Pages[0].Speakers, calendar.Pages[1].Speakers);
        Assert.Same(calendar.Pages[0].Agenda[0].Speakers, calendar.Pages[1].Agenda[0].Speakers);
        Assert.Same(second, calendar.Pages[1]);
    }

    [Fact]
    public void Different_venues_and_speakers_stay_different()
    {
        var first = Page("first");
        var second = Page("second") with
        {
            Venue = new Venue { Name = "Town Hall", Address = "2 High Street" },
            Speakers = [new Speaker("Speaker One") { Talk = "Another talk" }],
        };

        var calendar = new MeetupCalendar([first, second]);

        Assert.Equal("2 High Street", calendar.Pages[1].Venue?.Address);
        Assert.Equal("Another talk", calendar.Pages[1].Speakers[0].Talk);
    }

    /// <summary>A member that few pages have belongs into one of the objects that the others share.</summary>
    [Fact]
    public void A_meetup_takes_less_than_160_bytes()
    {
        const int Count = 1_000;
        var id = new MeetupId("evening");
        var time = new EventTime(DateTimeZone.Utc);
        var pages = new Meetup[Count];
        pages[0] = New();
        var before = GC.GetAllocatedBytesForCurrentThread();

        for (var at = 0; at < Count; at++)
        {
            pages[at] = New();
        }

        Assert.InRange((GC.GetAllocatedBytesForCurrentThread() - before) / Count, 1, 160);

        Meetup New() => new() { Id = id, Kind = MeetupKind.Meetup, Source = "evening.md", When = time };
    }

    private static Meetup Page(string id) => new()
    {
        Id = new MeetupId(id),
        Kind = MeetupKind.Meetup,
        Source = $"{id}.md",
        When = new EventTime(DateTimeZone.Utc),
        Venue = new Venue { Name = "Town Hall", Address = "1 High Street" },
        Speakers = [new Speaker("Speaker One") { Talk = "A talk" }],
        Agenda = [new AgendaItem(id) { Speakers = ["Speaker One", "Speaker Two"] }],
    };
}
