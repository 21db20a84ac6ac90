namespace CommunityBot.Content.Tests;

/// <summary>Places after a day or an hour, over two lines, in recaps, in lists; and values that are none.</summary>
public sealed class PlacesBesideDaysTests
{
    [Theory]
    [InlineData("Friends celebrate the day of freedom on 10 December, at the\nExample University, North Campus, all " +
        "day.",
        "Example University, North Campus")]
    [InlineData("Our first meeting is on December 10, 2031 at 6pm in room 551 in the Example Building on campus.",
        "room 551 in the Example Building")]
    [InlineData("Los geht es um 18:30 Uhr in der beispielbar in der Beispielstraße 9, 12345 Ort.",
        "Beispielstraße 9, 12345 Ort")]
    [InlineData("La soirée commence le 10 décembre à 19h à la Maison Exemple.", "Maison Exemple")]
    [InlineData("Come and meet us in The Sample and we plan the year.", "The Sample")]
    public void It_is_read(string body, string place)
    {
        var venue = Reading.Page($"---\ntitle: Example meetup\nevent_date: 2031-12-10\n---\n\n{body}").Venue;

        Assert.NotNull(venue);
        Assert.Equal(place, venue.Name ?? venue.Address);
    }

    [Theory]
    [InlineData("The meetup was held on **10 December 2024**, at **Example Institute**.", "Example Institute")]
    [InlineData("Das Treffen fand am 10. Dezember 2024 im Beispielhaus statt.", "Beispielhaus")]
    [InlineData("La rencontre a eu lieu le 10 décembre 2024 à la Maison Exemple.", "Maison Exemple")]
    [InlineData("Anna works at Example University.", null)]
    public void A_recap_says_where_it_was_held(string body, string? place)
    {
        var venue = Reading.Page(
            $"---\ntitle: Recap of the December meetup\ndate: 2024-12-12\ntags: [recap]\n---\n\n{body}").Venue;

        Assert.Equal(place, venue?.Name ?? venue?.Address);
    }

    [Theory]
    [InlineData("location: empty")]
    [InlineData("location: none")]
    [InlineData("venue: n/a")]
    [InlineData("venue: \"-\"")]
    [InlineData("ort: keine Angabe")]
    [InlineData("lieu: aucun")]
    public void A_placeholder_is_no_place(string key) =>
        Assert.Null(Reading.Page($"---\ntitle: Example meetup\nevent_date: 2031-12-10\n{key}\n---\n\nTalks.").Venue);

    [Theory]
    [InlineData("locations", "The Example Hall")]
    [InlineData("orte", "Das Beispielhaus")]
    [InlineData("lieux", "La Maison Exemple")]
    public void The_first_of_several_places_is_read_with_its_topic_as_title(string key, string place)
    {
        var meetup = Reading.Page(
            $"- date: 2031-12-10\n  topic: Parsers\n  speaker: Anna Example\n  {key}:\n    - name: {place}\n" +
            "      map_url: https://maps.example/1\n    - name: Elsewhere\n",
            "_data/meetings.yml");

        Assert.Equal(("Parsers", place), (meetup.Title, meetup.Venue?.Name ?? meetup.Venue?.Address));
    }
}
