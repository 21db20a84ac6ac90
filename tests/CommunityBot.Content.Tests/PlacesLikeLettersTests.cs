namespace CommunityBot.Content.Tests;

/// <summary>
/// Places that a page writes as on a letter, behind the hour, or in an element whose class says what it is, without a
/// label or a sentence.
/// </summary>
public sealed class PlacesLikeLettersTests
{
    private const string Header = "---\ntitle: Spring meetup\nlayout: event\ndate: 2031-05-06 19:00\n---\n\n";

    [Theory]
    [InlineData("Example Works\n401 Sample St, Exampletown, Texas 78701\n\nBring a laptop.\n",
        "Example Works", "401 Sample St, Exampletown, Texas 78701")]
    [InlineData("508 2nd St, Suite 208, Exampleton\n\nBring a laptop.\n", null, "508 2nd St, Suite 208, Exampleton")]
    [InlineData("160 Example Drive, Suite #9 Exampleton\n\nBring a laptop.\n",
        null, "160 Example Drive, Suite #9 Exampleton")]
    [InlineData("Where Sample Works, 12 Example Street\n\nBring a laptop.\n", "Sample Works", "12 Example Street")]
    [InlineData("Location is\n\n1 Sample St, Suite 401  \nExampleton, RI\n",
        null, "1 Sample St, Suite 401, Exampleton, RI")]
    public void An_address_is_read_with_the_house_above_it(string body, string? name, string address)
    {
        var venue = Reading.Page(Header + body, "events/2031-05-06-spring.md").Venue;

        Assert.NotNull(venue);
        Assert.Equal(address, venue.Address ?? venue.Name);
        Assert.Equal(name, venue.Name == venue.Address || name is null ? name : venue.Name);
    }

    [Theory]
    [InlineData("We are back for 2 years of St. Example.\n")]
    [InlineData("Anna Example\nThanks for 12 wonderful years.\n")]
    [InlineData("The way to the first release took 3 months, Way to go.\n")]
    public void Numbers_before_other_words_are_no_streets(string body) =>
        Assert.Null(Reading.Page(Header + body, "events/2031-05-06-spring.md").Venue);

    [Theory]
    [InlineData("### Thursday May 6, 2031 / 8:30PM Example Hall 2.402", "Example Hall 2.402")]
    [InlineData("### Thursday May 6, 2031 / 5-8PM ABCD 2.410", "ABCD 2.410")]
    [InlineData("### Tue 6 May 2031, 19:00, Example Library", "Example Library")]
    public void A_place_behind_the_hour_is_read(string heading, string place)
    {
        var venue = Reading.Page($"---\nlayout: event\ntitle: Spring\n---\n\n{heading}\n\nCome to our meetup!\n").Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Theory]
    [InlineData("### Tue 6 May 2031, 19:00 Spring Meetup")]
    [InlineData("### Tue 6 May 2031, 19:00 Parsers in Depth")]
    [InlineData("### Tue 6 May 2031, 19:00 - Example Lab")]
    public void A_topic_behind_the_hour_is_no_place(string heading) =>
        Assert.Null(
            Reading.Page($"---\nlayout: event\ntitle: Spring\n---\n\n{heading}\n\nCome to our meetup!\n").Venue);

    [Theory]
    [InlineData("<div class=\"meetup-venue\">Galerie Exemple</div>", "Galerie Exemple")]
    [InlineData("<p class=\"event-location\">Sample Ltd, Exampleton</p>", "Sample Ltd, Exampleton")]
    [InlineData("<p class=\"event-location\">Location: Sample Ltd</p>", "Sample Ltd")]
    [InlineData("<div class=\"icon-location\">Map</div>\n\n<p class=\"allocation\">Sample Ltd</p>", null)]
    public void A_class_says_that_a_text_is_a_place(string html, string? place)
    {
        var venue = Reading.Page(Header + html + "\n\nBring a laptop.\n", "events/2031-05-06-spring.md").Venue;

        Assert.Equal(place, venue?.Address ?? venue?.Name);
    }

    [Theory]
    [InlineData("Am 6. Mai findet ab 16 Uhr der erste Spieleabend in der beispielbar statt.\n", "beispielbar")]
    [InlineData("Am 6. Mai findet ab 16 Uhr der erste Spieleabend im kleinen statt.\n", null)]
    [InlineData("Am 6. Mai findet der Spieleabend wieder im Meatspace statt.\n", null)]
    [InlineData("Beim [Abendtalk X](https://example.org/x) am 6. Mai ab 20:00 Uhr im [Nbsp](https://example.org/n) "
        + "wollen wir spielen.\n", "Nbsp")]
    public void A_name_in_a_german_sentence_is_a_place(string body, string? place)
    {
        var venue = Reading.Page(Header + body, "events/2031-05-06-spring.md").Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Fact]
    public void A_greeting_below_the_heading_of_the_place_is_none()
    {
        var venue = Reading.Page(Header
            + "## Where?\n\nAs usual, we'll meet at 7:00 on the second floor at ExampleNexus, "
            + "[101 W Sampleway](https://www.google.com/maps/place/x).\n"
            + "Park in the garage below.\n\nSee you there!\n").Venue;

        Assert.DoesNotContain("See you", $"{venue?.Name} {venue?.Address}", StringComparison.Ordinal);
    }
}
