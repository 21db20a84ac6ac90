namespace CommunityBot.Content.Tests;

/// <summary>
/// A name directly after the day, the hour or the verb of a meetup is its place, although nothing calls it one.
/// </summary>
public sealed class PlacesAfterTimeTests
{
    [Theory]
    [InlineData("Der Vortrag findet am 10.12.2031 um 19:00 Uhr in der Uni Musterstadt statt.", "Uni Musterstadt")]
    [InlineData("Der Vortrag findet am 10.12.2031 um 19:00 Uhr in der Uni Musterstadt im Raum C013 statt.",
        "Uni Musterstadt, Raum C013")]
    [InlineData("Am 10. Dezember 2031 ab 19 Uhr im Musterquell", "Musterquell")]
    [InlineData("Das Fest steigt am 10. Dezember 2031 im mHain, Musterallee 16, 12345 Musterstadt, und zwar draußen.",
        "mHain")]
    [InlineData("Das Treffen findet im Musterquell (Musterstraße 16, 12345 Musterstadt) statt.", "Musterquell")]
    [InlineData("Los geht es am Mittwoch, dem 10. Dezember 2031 um 19:30 Uhr, wie immer in der Musterstraße 32.",
        "Musterstraße 32")]
    [InlineData("Die Kurse finden in den Räumlichkeiten der musterwerk Musterstadt statt.", "musterwerk Musterstadt")]
    [InlineData("La soirée se déroulera aux 3 Tonneaux du Vieux Exemple.", "3 Tonneaux du Vieux Exemple")]
    [InlineData("Rendez-vous mercredi 10 décembre à 19h00, à la GrangeByExemple.", "GrangeByExemple")]
    [InlineData("Nous organisons une rencontre le 10 décembre 2031 à l'EXEMPLIS à 18h30.", "EXEMPLIS")]
    [InlineData("Le mercredi 10 décembre 2031, de 14h à 18h, à la médiathèque Jean Exemple, venez !",
        "médiathèque Jean Exemple")]
    [InlineData("La rencontre aura lieu chez Exemplis le 10 décembre 2031 à 19h.", "Exemplis")]
    [InlineData("Une soirée chez Exemplis, deux sujets sur la sécurité !", "Exemplis")]
    [InlineData("Wieder ein Abend bei Musterwerk, zwei Vorträge zur Sicherheit!", "Musterwerk")]
    public void It_is_read(string body, string place)
    {
        var venue = Reading.Page($"---\ntitle: Example meetup\nevent_date: 2031-12-10\n---\n\n{body}").Venue;

        Assert.NotNull(venue);
        Assert.Equal(place, venue.Name ?? venue.Address);
    }

    [Theory]
    [InlineData("Der Vortrag findet am 10.12.2031 um 19:00 Uhr im Rahmen der Woche der Beispiele statt.")]
    [InlineData("Das Treffen findet bei Regen nicht statt.")]
    [InlineData("Das Treffen findet am 10.12.2031 um 19 Uhr im Anschluss statt.")]
    [InlineData("Wir trafen uns bei Pizza und Bier.")]
    [InlineData("Weitere Infos findet ihr ab dem 10. Dezember im Wiki.")]
    [InlineData("Unser nächster Abend bei Musterwerk folgt.")]
    [InlineData("Nach unserem Treffen bei Musterwerk waren alle begeistert.")]
    [InlineData("On 10 December 2031 a Rust workshop follows.")]
    [InlineData("We meet on 10 December 2031 at 19:00 CET in English.")]
    [InlineData("La soirée aura lieu le 10 décembre 2031 à 19h au Printemps.")]
    [InlineData("On se retrouve à Noël.")]
    [InlineData("Anna Example travaille chez Exemplis.")]
    public void Other_words_are_no_place(string body) =>
        Assert.Null(Reading.Page($"---\ntitle: Example meetup\nevent_date: 2031-12-10\n---\n\n{body}").Venue);

    [Theory]
    [InlineData("am 4. Juli 2031 im Musterquell")]
    [InlineData("le 4 juillet 2031 au Musterquell")]
    public void A_recap_names_it_beside_its_day(string line) => Assert.Equal(
        "Musterquell",
        Reading.Page($"# Recap of the example day\n\n{line}\n\nAnna Example hielt einen Vortrag.").Venue?.Name);

    [Theory]
    [InlineData("**Wann?** Am 10. Dezember 2031 ab 17:00 Uhr  \n**Wo?** Bei [Musterwerk](https://a.example), " +
        "Musterstr. 22, 12345 Musterstadt, [Karte](https://b.example)", "Musterstr. 22, 12345 Musterstadt")]
    [InlineData("**Quand ?** Le 10 décembre 2031 à 17h  \n**Où ?** Chez Exemplis", "Exemplis")]
    [InlineData("**When?** 10 December 2031, 17:00  \n**Where?** At Samplery", "Samplery")]
    public void A_question_is_a_label(string lines, string place)
    {
        var meetup = Reading.Page($"# Example meetup\n\n{lines}\n");

        Assert.Equal(new NodaTime.LocalTime(17, 0), meetup.When.StartsAt);
        Assert.Contains(place, $"{meetup.Venue?.Name}, {meetup.Venue?.Address}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_link_in_html_is_a_place() => Assert.Equal(
        "Café Exemple",
        Reading.Page("---\ntitle: Example meetup\nevent_date: 2031-12-10\n" +
            "place: '<a href=\"https://maps.example/1\">Café Exemple</a>'\n---\n").Venue?.Address);
}
