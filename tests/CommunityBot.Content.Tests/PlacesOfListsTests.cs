namespace CommunityBot.Content.Tests;

/// <summary>Places that hold for a list of meetings, or that a list names in a form of its own.</summary>
public sealed class PlacesOfListsTests
{
    [Fact]
    public void The_place_beside_the_usual_hour_is_that_of_each_row()
    {
        var page = """
            # Example Group: Autumn 2031

            Every meeting will be every other Tuesday from 6:30pm-7:30pm in the Example Hall.

            | Date | Topic | Speaker |
            | --- | --- | --- |
            | 4 March 2031 | Loops | Anna Example |
            | 18 March 2031 | Trees | Ben Example |
            """;

        Assert.Equal(["Example Hall", "Example Hall"], Reading.Of(page, "README.md").Meetups.Select(
            meetup => meetup.Venue?.Name ?? meetup.Venue?.Address));
    }

    [Theory]
    [InlineData("4/11", "4/18", "2031-04-11", "2031-04-18")]
    [InlineData("11/4", "18/4", "2031-04-11", "2031-04-18")]
    public void One_day_above_twelve_decides_the_order_of_a_column(
        string first, string second, string day, string other)
    {
        var page = $"""
            # Example Group

            ## Spring 2031 schedule

            | Week | Date | Time | Place | Paper |
            | --- | --- | --- | --- | --- |
            | 1 | {first} | 5:00 PM | Example Hall | Loops |
            | 2 | {second} | 5:00 PM | Example Hall | Trees |
            """;

        Assert.Equal([day, other], Reading.Of(page, "README.md").Meetups.Select(
            meetup => meetup.When.Date?.ToString("uuuu-MM-dd", null)));
    }

    [Theory]
    [InlineData("4/11", "5/9")]
    [InlineData("14/4", "4/18")]
    public void Without_such_a_day_or_with_both_there_is_none(string first, string second)
    {
        var page = $"""
            # Example Group

            ## Spring 2031 schedule

            | Date | Time | Place |
            | --- | --- | --- |
            | {first} | 5:00 PM | Example Hall |
            | {second} | 5:00 PM | Example Hall |
            """;

        Assert.All(Reading.Of(page, "README.md").Meetups, meetup => Assert.Null(meetup.When.Date));
    }

    [Theory]
    [InlineData("Venue sponsor: [Example Academy](https://academy.example/)", "Example Academy")]
    [InlineData("Venue sponsor: Example Labs", "Example Labs")]
    [InlineData("Food sponsor: [Example Academy](https://academy.example/)", null)]
    public void The_sponsor_of_the_venue_is_the_place(string line, string? place)
    {
        var page = $"""
            # Meetups

            ### Second meetup

            - Date: 4 March 2031 at 18:00
            - {line}

            ### First meetup

            - Date: 4 February 2031 at 18:00
            - {line}
            """;

        Assert.All(Reading.Of(page, "README.md").Meetups, meetup =>
            Assert.Equal(place, meetup.Venue?.Name ?? meetup.Venue?.Address));
    }

    [Fact]
    public void What_is_called_a_place_behind_a_day_is_no_title()
    {
        var meetups = Reading.Of(
            """
            # Treffen

            ### 1. Treffen, 14.01.2031, Beispiel Coworking Space

            Vorträge:
            - Schleifen

            ### 2. Treffen, 25.02.2031, Schleifen und Bäume

            Vorträge:
            - Bäume
            """,
            "README.md").Meetups;

        Assert.Equal("Beispiel Coworking Space", meetups[0].Venue?.Name ?? meetups[0].Venue?.Address);
        Assert.Equal("1. Treffen", meetups[0].Title);
        Assert.Null(meetups[1].Venue);
        Assert.Equal("Schleifen und Bäume", meetups[1].Title);
    }
}
