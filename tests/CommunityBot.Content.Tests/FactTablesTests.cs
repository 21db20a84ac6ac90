using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Pages with a table of facts for each meeting.</summary>
public sealed class FactTablesTests
{
    private static string Table(string when, string topic, string about = "We talk.") => $"""
        <table>
         <tr><th>When</th><td>{when}</td></tr>
         <tr><th>Topic</th><td>{topic}</td></tr>
         <tr><th>Description</th><td>{about}</td></tr>
        </table>
        <hr/>

        """;

    [Fact]
    public void Each_table_is_a_meeting()
    {
        var found = Reading.Of(
            "# 2031 meetings\n\n" + Table("Tuesday, March 4, 2031 7:00 PM", "Loops")
            + Table("Tuesday, February 4, 2031 6:30 PM", "Trees"),
            "events/2031/index.md").Meetups;

        Assert.Equal(["Loops", "Trees"], found.Select(meetup => meetup.Title));
        Assert.Equal(
            [new LocalDate(2031, 3, 4), new LocalDate(2031, 2, 4)], found.Select(meetup => meetup.When.Date));
        Assert.Equal([new LocalTime(19, 0), new LocalTime(18, 30)], found.Select(meetup => meetup.When.StartsAt));
    }

    [Fact]
    public void One_table_is_the_page()
    {
        var meetup = Reading.Page("# Next meeting\n\n" + Table("Tuesday, March 4, 2031 7:00 PM", "Loops"));

        Assert.Equal(new LocalDate(2031, 3, 4), meetup.When.Date);
    }

    [Theory]
    [InlineData("Please join us at EXUG's monthly meeting at the Example Library (Example Ave.).", "Example Library")]
    [InlineData("We are now meeting at Example College (EC), on the lower level.", "Example College")]
    public void The_description_says_where(string about, string place) =>
        Assert.Equal(
            place,
            Reading.Page("# Next meeting\n\n" + Table("Tuesday, March 4, 2031 7:00 PM", "Loops", about)).Venue?.Name);

    [Theory]
    [InlineData("Please join us at EXUG's monthly meeting.")]
    [InlineData("Anna works at Example College.")]
    public void Not_every_description_does(string about) =>
        Assert.Null(Reading.Page("# Next meeting\n\n" + Table("Tuesday, March 4, 2031 7:00 PM", "Loops", about)).Venue);
}
