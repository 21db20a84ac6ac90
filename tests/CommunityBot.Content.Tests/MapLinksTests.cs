namespace CommunityBot.Content.Tests;

/// <summary>Addresses beside links to maps, below a heading and behind a label.</summary>
public sealed class MapLinksTests
{
    private const string Map = "https://www.openstreetmap.org/?mlat=1";

    [Theory]
    [InlineData("## Location\n\nExample Hall, [5 Example Street, 1040 Exampleton](" + Map + ") Tram 2 and 71, bus 59A")]
    [InlineData("**Location:** Example Hall, 5 Example Street, 1040 Exampleton - [map](" + Map + ")")]
    [InlineData("Location: Example Hall, 5 Example Street, 1040 Exampleton ([on the map](" + Map + "))")]
    public void What_is_behind_the_address_is_no_part_of_it(string body)
    {
        var venue = Reading.Page($"---\ntitle: Parsers\nevent_date: 2031-12-10\n---\n\n{body}\n").Venue;

        Assert.Equal("Example Hall", venue?.Name);
        Assert.EndsWith("5 Example Street, 1040 Exampleton", venue?.Address);
    }

    [Fact]
    public void Another_link_behind_an_address_stays() => Assert.EndsWith(
        "5 Example Street, room 7",
        Reading.Page(
            "---\ntitle: Parsers\nevent_date: 2031-12-10\n---\n\n"
            + "Location: Example Hall, 5 Example Street, [room 7](https://example.org/7)\n").Venue?.Address);
}
