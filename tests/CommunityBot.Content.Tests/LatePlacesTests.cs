namespace CommunityBot.Content.Tests;

/// <summary>Places of a page that is a meetup, in words that texts about anything have.</summary>
public sealed class LatePlacesTests
{
    [Theory]
    [InlineData("À 19h dans les locaux de nos sponsors du mois: Exemple (32 rue Blanche, 75009 Paris)", "Exemple")]
    [InlineData("It will take place at 6:30pm in the foyer of the Example Building.", "Example Building")]
    [InlineData("Le 10 décembre à 19h dans les nouveaux locaux de Exemple (48 rue Haute, Paris).", "Exemple")]
    [InlineData("## Location\n\nThis event is hosted by Example at the corner. You will find the entrance.", "Example")]
    [InlineData("## Wo?\n\nWir treffen uns auf den Beispielwiesen auf der Höhe des Ladens.", "Beispielwiesen")]
    [InlineData("The venue this time is Example Coworking (12 High Street).", "Example Coworking")]
    [InlineData("Location is the same as last time: Example House, 5 King Street.", "Example House")]
    [InlineData("Wir laden am 10. Dezember um 19:30 ins Beispiel-Kino ein.", "Beispiel-Kino")]
    [InlineData("This month we're at Example's new office for talks.", "Example")]
    public void Those_with_a_name_are_read(string body, string name) =>
        Assert.Equal(name, Reading.Page(Page(body)).Venue?.Name);

    [Fact]
    public void A_letter_has_the_street_and_the_postal_code() =>
        Assert.Equal(
            "Examplegracht 124, 1015 AB Exampletown",
            Reading.Page(Page("Come and listen.\n\nExamplegracht 124,  \n1015 AB Exampletown\n")).Venue?.Address);

    [Theory]
    [InlineData("Wednesday 10 December, 18:00 - online")]
    [InlineData("Since we're meeting virtually, we'll meet virtually as always.")]
    [InlineData("The talk will take place online, starting at 7:30PM.")]
    [InlineData("The meeting will be held over Zoom.")]
    [InlineData("Kostenloser Online-Workshop für alle Interessierten.")]
    [InlineData("**Location**: online on Example: https://example.com/watch")]
    public void Those_that_are_online_are_read(string body) =>
        Assert.True(Reading.Page(Page(body)).Venue?.IsOnline);

    [Theory]
    [InlineData("We take a look at the latest online game, which is fun.")]
    [InlineData("Please sign up online. We meet at seven.")]
    [InlineData("Es wird auch keine (Online-) Veranstaltung geben.")]
    [InlineData("Where are Loops stored?")]
    [InlineData("We meet in the foyer of the North entrance.")]
    [InlineData("Wednesday 10 December, 18:00 - Online payments")]
    public void Others_are_not(string body) => Assert.Null(Reading.Page(Page(body)).Venue);

    private static string Page(string body) =>
        $"---\ntitle: Example Meetup\nevent_date: 2031-12-10\n---\n{body}\n";
}
