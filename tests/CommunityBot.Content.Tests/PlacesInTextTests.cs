namespace CommunityBot.Content.Tests;

/// <summary>The place in labels, below headings and in sentences; names of others are no place.</summary>
public sealed class PlacesInTextTests
{
    [Theory]
    [InlineData("## Venue\n\nThe Example Hall", null, "The Example Hall")]
    [InlineData("## Where?\n\n* Example Hall\n* 12 Example Street", "Example Hall", "Example Hall, 12 Example Street")]
    [InlineData("## Venue & directions\n\nExample Hall\n12 Example Street", "Example Hall", "12 Example Street")]
    [InlineData("## When and where\n\n- 10 December, 18:30–21:00\n- Example Hall", null, "Example Hall")]
    [InlineData("**Venue** Example Hall", null, "Example Hall")]
    [InlineData("**Ort**\n\nBeispielhaus, Beispielstraße 5", "Beispielhaus", "Beispielhaus, Beispielstraße 5")]
    [InlineData("* **Lieu :** Maison Exemple, 5 rue de l'Exemple", "Maison Exemple", "5 rue de l'Exemple")]
    [InlineData("📍 Example Hall, 12 Example Street", "Example Hall", "Example Hall, 12 Example Street")]
    [InlineData("<dl><dt>Place</dt><dd>Example Hall, 12 Example Street</dd></dl>", "Example Hall", "12 Example Street")]
    [InlineData("| Venue | Example Hall |\n|---|---|\n| When | 10 December 2031 |", null, "Example Hall")]
    [InlineData("We meet at Watermill, 2 Example Quay, Exampleton.", "Watermill", "2 Example Quay, Exampleton")]
    [InlineData("Our host is [Sample](https://a.example), at [Example Street 10](https://maps.example/1).", "Sample",
        "Example Street 10")]
    [InlineData("The evening is hosted by Sample Ltd at 12 Example Street.", "Sample Ltd", "12 Example Street")]
    [InlineData("Hosted by Sample at the Example Hall.", "Example Hall", null)]
    [InlineData("Kindly hosted by Sample at their office in Example Road 5.", "Sample", "Example Road 5")]
    [InlineData("Accueillis par Exemple dans ses locaux, 12 rue de l'Exemple.", "Exemple", "12 rue de l'Exemple")]
    [InlineData("Rendez-vous à 19h au Café Exemple, 3 place de l'Exemple.", "Café Exemple", "3 place de l'Exemple")]
    [InlineData("Join us on Wednesday 10 December, 18:45–21:00 at Watermill, 2 Example Quay.", "Watermill",
        "2 Example Quay")]
    [InlineData("From 3:00pm to 5:30pm at the Example Hall. Two talks.", "Example Hall", null)]
    [InlineData("Come to the Example Library at 18:30.", "Example Library", null)]
    [InlineData("Example Hall, 12 Example Street, Exampleton", "Example Hall", "12 Example Street, Exampleton")]
    [InlineData("[Example Hall, Exampleton](https://www.openstreetmap.org/node/1)", null, "Example Hall, Exampleton")]
    [InlineData("Example Hall, 12 Example Street ([map](https://osm.org/a))", "Example Hall", "12 Example Street")]
    [InlineData("Wir treffen uns im Beispielhaus, Beispielstraße 5, Ort.", "Beispielhaus", "Beispielstraße 5, Ort")]
    [InlineData("Das Treffen findet am Mittwoch um 19 Uhr im Beispielhaus statt.", "Beispielhaus", null)]
    [InlineData("Diesmal sind wir zu Gast bei Beispiel, Beispielweg 7.", "Beispiel", "Beispielweg 7")]
    [InlineData("Rendez-vous chez Exemple, 5 rue de l'Exemple, à 19h.", "Exemple", "5 rue de l'Exemple")]
    [InlineData("La rencontre aura lieu à la Maison Exemple.", "Maison Exemple", null)]
    public void It_is_read(string body, string? name, string? address)
    {
        var venue = Reading.Page(Page("", body)).Venue;

        Assert.NotNull(venue);
        Assert.False(venue.IsOnline);
        Assert.Contains(
            (venue.Name ?? venue.Address, venue.Address ?? venue.Name),
            new[] { (name ?? address, address ?? name), (name, string.Join(", ", name, address)) });
    }

    [Theory]
    [InlineData("Venue: TBC")]
    [InlineData("Venue: to be announced soon")]
    [InlineData("## Venue\n\nTBC")]
    [InlineData("## Ort\n\nNoch offen")]
    [InlineData("## Lieu\n\nÀ définir")]
    [InlineData("Anna Example, an engineer at Sample, talks about parsers.")]
    [InlineData("Join us to hear Anna Example, an engineer at Sample.")]
    [InlineData("Pizza is sponsored by Sample, 12 Example Street.")]
    [InlineData("Our website is at [Sample](https://sample.example).")]
    [InlineData("We meet at 18:30.")]
    [InlineData("Come to our meetup to learn about parsers at Scale.")]
    [InlineData("After the talks we go to the Example Pub.")]
    [InlineData("Parking is available at Example Garage, 3 Example Street.")]
    [InlineData("We meet at the end of the month.")]
    [InlineData("See you at our December meetup.")]
    [InlineData("Wir treffen uns im Dezember.")]
    [InlineData("Wir treffen uns im Anschluss auf ein Bier.")]
    [InlineData("Anna Example arbeitet bei Beispiel.")]
    [InlineData("Anna Example travaille chez Exemple.")]
    [InlineData("Rendez-vous à Noël.")]
    [InlineData("## Speakers\n\nAnna Example. We meet at Sample, 12 Example Street.")]
    public void What_is_no_place_is_not(string body) => Assert.Null(Reading.Page(Page("", body)).Venue);

    [Theory]
    [InlineData("event_location: https://meet.google.com/abc-defg-hij", "Talks.")]
    [InlineData("location: https://us02web.zoom.us/j/123", "Talks.")]
    [InlineData("venue: https://www.twitch.tv/example", "Talks.")]
    [InlineData("location: Zoom", "Talks.")]
    [InlineData("location: BigBlueButton", "Talks.")]
    [InlineData("city: Amsterdam\nonline: true", "Talks.")]
    [InlineData("", "Where: https://meet.jit.si/example")]
    [InlineData("", "Join [the call](https://teams.microsoft.com/l/meetup-join/1).")]
    [InlineData("", "We stream at https://www.youtube.com/live/abcdefghijk")]
    [InlineData("", "Die Veranstaltung findet online über BigBlueButton statt.")]
    [InlineData("", "## Lieu\n\nEn ligne")]
    [InlineData("", "Link: https://bbb.example.org/room/1")]
    public void It_is_online(string header, string body)
    {
        var venue = Reading.Page(Page(header, body)).Venue;

        Assert.NotNull(venue);
        Assert.Equal((true, null, null), (venue.IsOnline, venue.Name, venue.Address));
    }

    [Theory]
    [InlineData("[ONLINE] Night talks", true)]
    [InlineData("Night talks (online)", true)]
    [InlineData("Online: Night talks", true)]
    [InlineData("Virtual meetup: Night talks", true)]
    [InlineData("[Virtuell] Zwei Vorträge", true)]
    [InlineData("Deux exposés [en ligne]", true)]
    [InlineData("Night talks | Zoom", true)]
    [InlineData("Online payments at night", false)]
    [InlineData("Virtual machines: two talks", false)]
    public void A_label_in_the_title_is_read(string title, bool isOnline)
    {
        var page = Reading.Page($"---\ntitle: \"{title}\"\nevent_date: 2031-12-10\ncity: Amsterdam\n---\nTalks.\n");

        Assert.Equal(isOnline, page.Venue!.IsOnline);
        Assert.Equal(isOnline ? null : "Amsterdam", page.Venue.Address);
        Assert.Equal("Europe/Amsterdam", page.When.Zone.Id);
    }

    [Theory]
    [InlineData("venue: Example Hall\nonline: true", "Talks.")]
    [InlineData("venue: Example Hall", "This is a hybrid meetup.")]
    [InlineData("venue: Example Hall\nformat: hybrid", "Talks.")]
    [InlineData("", "Venue: Example Hall\n\nWe meet in person and online.")]
    [InlineData("venue: Beispielhaus", "Vor Ort und online.")]
    [InlineData("venue: Maison Exemple", "En présentiel et en ligne.")]
    [InlineData("venue: Example Hall", "Or join at https://meet.jit.si/example")]
    public void A_hybrid_meetup_is_both(string header, string body)
    {
        var venue = Reading.Page(Page(header, body)).Venue;

        Assert.NotNull(venue);
        Assert.True(venue.IsOnline);
        Assert.NotNull(venue.Name ?? venue.Address);
    }

    [Theory]
    [InlineData("venue: Example Hall", "The talk is about hybrid clouds.")]
    [InlineData("venue: Example Hall", "The recording: https://www.youtube.com/live/abcdefghijk")]
    [InlineData("venue: Example Hall\nlocation: https://goo.gl/maps/abc", "Talks.")]
    public void A_meetup_on_site_is_not_online(string header, string body) =>
        Assert.False(Reading.Page(Page(header, body)).Venue!.IsOnline);

    private static string Page(string header, string body) =>
        $"---\ntitle: December meetup\nevent_date: 2031-12-10\nstart_time: \"18:30\"\n{header}\n---\n{body}\n";
}
