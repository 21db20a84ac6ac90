using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Offsets that the zone of the community has at another time of year, and hours in lists.</summary>
public sealed class OtherSeasonTests
{
    [Theory]
    [InlineData("date: 2031-01-14T19:00:00+01:00", 19)]
    [InlineData("date: 2031-01-14 19:00:00 UTC+1", 19)]
    [InlineData("event_date: 2031-01-14\nstart: \"2031-01-14T19:00:00+01:00\"", 19)]
    [InlineData("date: 2031-07-15T19:00:00+01:00", 19)]
    [InlineData("date: 2031-07-15T19:00:00Z", 20)]
    [InlineData("date: 2031-01-14T19:00:00+02:00", 17)]
    [InlineData("date: 2031-01-14 19:00:00 UTC+2", 17)]
    [InlineData("date: 2031-01-14T19:00:00-05:00", 0)]
    public void An_offset_of_the_other_season_is_the_clock_on_the_wall(string key, int hour) =>
        Assert.Equal(new LocalTime(hour, 0), StartOf(key).Start);

    [Fact]
    public void An_end_with_such_an_offset_keeps_its_hour() =>
        Assert.Equal(
            (new LocalTime(19, 0), new LocalTime(21, 0)),
            StartOf("date: 2031-03-06\ntime: 7pm\nstart: 2031-03-06T19:00:00+01:00\nend: 2031-03-06T21:00:00+01:00"));

    [Theory]
    [InlineData("time:\n  - - start: 2031-01-14T19:00:00Z\n      end: 2031-01-14T20:30:00Z")]
    [InlineData("time:\n  - start: \"19:00\"\n    end: \"20:30\"")]
    [InlineData("uhrzeit:\n  - beginn: \"19:00\"\n    ende: \"20:30\"")]
    [InlineData("heure:\n  - debut: \"19:00\"\n    fin: \"20:30\"")]
    public void The_only_map_of_a_list_has_the_hours(string key) =>
        Assert.Equal((new LocalTime(19, 0), new LocalTime(20, 30)), StartOf("event_date: 2031-01-14\n" + key));

    [Fact]
    public void Several_maps_are_not_the_hours_of_one_meetup() =>
        Assert.Null(StartOf(
            "event_date: 2031-01-14\ntime:\n  - start: \"19:00\"\n  - start: \"21:00\"").Start);

    private static (LocalTime? Start, LocalTime? End) StartOf(string key)
    {
        var when = Reading.Page($"---\ntitle: Parser meetup\nvenue: Example Hall\n{key}\n---\n\nTalks.").When;
        return (when.StartsAt, when.EndsAt);
    }
}
