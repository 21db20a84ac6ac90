namespace CommunityBot.Content.Tests;

/// <summary>Places that one short sentence, the summary or a key names, and values that are no places.</summary>
public sealed class PlacesOfFewWordsTests
{
    private const string Header = "---\ntitle: Spring meetup\nlayout: event\ndate: 2031-05-06 19:00\n";

    [Theory]
    [InlineData("---\n\nThe next meeting is on Tuesday, May 6th. It is at The Example Coop. It starts at 7 PM.\n",
        "The Example Coop")]
    [InlineData("---\n\nLet's meet up at Example Corner for some food!\n", "Example Corner")]
    [InlineData(
        "summary: We meet on 6 May at the Example Hall.\n---\n\nWelcome back, it will be great.\n", "Example Hall")]
    [InlineData("host: example\n---\n\nWelcome.\n", "example")]
    public void A_place_is_read(string rest, string place)
    {
        var venue = Reading.Page(Header + rest, "events/2031-05-06-spring.md").Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Theory]
    [InlineData("---\n\n## Location\n\n* 50 participants\n")]
    [InlineData("---\n\nWe meet at Example.org for news of the group.\n")]
    [InlineData("location: string;\n---\n\nWelcome.\n")]
    public void What_is_no_place_is_none(string rest) =>
        Assert.Null(Reading.Page(Header + rest, "events/2031-05-06-spring.md").Venue);
}
