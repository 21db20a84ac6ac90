using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>A midnight with an offset: an evening in another zone, or a day without an hour.</summary>
public sealed class MidnightInUtcTests
{
    [Theory]
    [InlineData("time_start: 2031-10-06T00:00:00.000Z", "events/page.md")]
    [InlineData("start_time: 2031-10-06T00:00:00Z", "events/2031-10-05/index.md")]
    [InlineData("startzeit: 2031-10-06T00:00:00Z", "events/page.md")]
    [InlineData("heure_debut: 2031-10-06T00:00:00Z", "events/page.md")]
    [InlineData("start: 2031-10-06T00:00:00Z", "events/2031-10-05/index.md")]
    public void A_moment_under_a_key_for_hours_is_the_evening_before_in_America(string header, string path)
    {
        var page = Page(header, path);

        Assert.Equal((new LocalDate(2031, 10, 5), new LocalTime(19, 0)), (page.When.Date, page.When.StartsAt));
    }

    [Theory]
    [InlineData("event_date: 2031-10-06T00:00:00Z", "events/page.md")]
    [InlineData("date: 2031-10-06T00:00:00Z", "events/page.md")]
    [InlineData("startdate: 2031-10-06T00:00:00Z", "events/page.md")]
    [InlineData("time_start: 2031-10-06T00:00:00Z", "events/2031-10-06/index.md")]
    [InlineData("start: 2031-10-06", "events/2031-10-05/index.md")]
    [InlineData("time_start: 2031-10-06T00:00:00-05:00", "events/page.md")]
    public void A_day_remains_one(string header, string path)
    {
        var page = Page(header, path);

        Assert.Equal(new LocalDate(2031, 10, 6), page.When.Date);
        Assert.Null(page.When.StartsAt);
    }

    [Theory]
    [InlineData("time_start: 2031-10-05T17:00:00Z\ntime_close: 2031-10-05T23:00:00.000Z", 12, 18)]
    [InlineData("start_time: 2031-10-05T22:00:00Z\nend_time: 2031-10-06T00:00:00Z", 17, 19)]
    [InlineData("heure_debut: 2031-10-05T17:00:00Z\nheure_fermeture: 2031-10-05T23:00:00Z", 12, 18)]
    [InlineData("startzeit: 2031-10-05T17:00:00Z\nschlusszeit: 2031-10-05T23:00:00Z", 12, 18)]
    public void An_end_is_converted_as_the_start_is(string header, int start, int end)
    {
        var page = Page(header, "events/page.md");

        Assert.Equal(
            (new LocalTime(start, 0), new LocalTime(end, 0)), (page.When.StartsAt, page.When.EndsAt));
    }

    private static Meetup Page(string header, string path) => Assert.Single(Reading.Of(
        $"---\ntitle: Sample\nlayout: event\nlocation: Example Hall\n{header}\n---\n\nSome words.\n",
        path,
        DateTimeZoneProviders.Tzdb["America/Chicago"]).Meetups);
}
