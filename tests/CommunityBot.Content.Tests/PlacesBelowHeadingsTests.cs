namespace CommunityBot.Content.Tests;

/// <summary>Sentences below a heading of the place, groups and days: what is a place, and what is none.</summary>
public sealed class PlacesBelowHeadingsTests
{
    private static string? PlaceOf(string body) =>
        Reading.Page($"---\ntitle: Parsers\nevent_date: 2031-12-10\n---\n\n{body}\n").Venue is { } venue
            ? venue.Name ?? venue.Address
            : null;

    [Theory]
    [InlineData("## Venue\n\nExample Ltd kindly provide the venue and a selection of drinks.\n"
        + "See you at 7.30pm at [Sample Works, 40 Example Street](https://maps.example/1).", "Sample Works")]
    [InlineData("## Where\n\nYou'll know you're in the right place as \"Example\" is written across the doors.", null)]
    [InlineData("## Where\n\nRoom 5 on the second floor of the library in the old part of the house",
        "Room 5 on the second floor of the library in the old part of the house")]
    [InlineData("## Where\n\nWe meet on the 3rd Monday of every month in Exampleton.", null)]
    public void A_sentence_is_none(string body, string? place) => Assert.Equal(place, PlaceOf(body));

    [Theory]
    [InlineData("We will have a couple of talks at ExampleRUG on 10 December at 19:00.", null)]
    [InlineData("We meet at ExampleHub on 10 December at 19:00.", "ExampleHub")]
    public void A_group_is_none(string body, string? place) => Assert.Equal(place, PlaceOf(body));

    [Fact]
    public void A_day_alone_is_no_street() => Assert.Null(PlaceOf("Wednesday December 10th 2031"));

    [Theory]
    [InlineData("Example Hall", "12 Example Street", "Example Hall", "12 Example Street")]
    [InlineData("London", "12 Example Street", null, "12 Example Street")]
    public void A_location_beside_an_address_is_the_house(string location, string address, string? name, string whole)
    {
        var venue = Reading.Page(
            $"---\ntitle: Parsers\nevent_date: 2031-12-10\nlocation: {location}\naddress: {address}\n---\n").Venue;

        Assert.Equal(name, venue?.Name);
        Assert.Equal(whole, venue?.Address);
    }
}
