using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>Tests for places that a sentence names by whose they are, in German and French.</summary>
public sealed class PlacesOfOrganisationsTests
{
    [Theory]
    [InlineData("Das Treffen findet in den Räumlichkeiten der Beispiel, Musterstraße 5, statt.", "Beispiel")]
    [InlineData("Wir treffen uns in den Räumen der Beispiel.", "Beispiel")]
    [InlineData("Wir treffen uns um 19 Uhr bei der Firma Beispiel.", "Beispiel")]
    [InlineData("Wir treffen uns im Büro von Beispiel.", "Beispiel")]
    [InlineData("La rencontre aura lieu dans les locaux de Exemple, 12 rue Modèle.", "Exemple")]
    [InlineData("La rencontre aura lieu dans les bureaux de Exemple.", "Exemple")]
    [InlineData("Le meetup se déroule chez Exemple.", "Exemple")]
    [InlineData("Rendez-vous à la Fabrique Exemple, 12 rue Modèle.", "Fabrique Exemple")]
    [InlineData("Rendez-vous au Lieu Exemple, 12 rue Modèle.", "Lieu Exemple")]
    public void The_organisation_names_the_place(string sentence, string name) =>
        Assert.Equal(name, Read(sentence).Venue?.Name);

    [Theory]
    [InlineData("Anna Example arbeitet bei der Firma Beispiel.")]
    [InlineData("Anna Example travaille chez Exemple.")]
    [InlineData("Le texte se déroule dans un monde sans parseurs.")]
    public void Other_sentences_name_no_place(string sentence) => Assert.Null(Read(sentence).Venue);

    private static Meetup Read(string sentence) => Reading.Page(
        $"---\ntitle: May meetup\nevent_date: 2031-05-14\n---\n{sentence}\n", "events/may.md");
}
