namespace CommunityBot.Content.Tests;

/// <summary>Places that nothing calls one, in sentences about where people meet.</summary>
public sealed class MeetingPlacesTests
{
    [Theory]
    [InlineData("Our April meeting will be on 4 March at 6:00 PM at Sampleworks.", "Sampleworks")]
    [InlineData("As usual, we'll kick off in CodeHouse at 19:30.", "CodeHouse")]
    [InlineData("We meet at our usual place, the Red Lion, from 19:00.", "Red Lion")]
    [InlineData("The meetup takes place in the Red Lion.", "Red Lion")]
    [InlineData("We're back at the Red Lion this month!", "Red Lion")]
    [InlineData("We meet at the Sample office at 19:00.", "Sample office")]
    [InlineData("Wir treffen uns wie immer im Roten Löwen.", "Roten Löwen")]
    [InlineData("Wir laden euch am 4. März von 11-18 Uhr in den openHof ein.", "openHof")]
    [InlineData("Diesmal sind wir zu Gast bei der Beispiel GmbH.", "Beispiel GmbH")]
    [InlineData("Cette soirée est hébergée par Sample.", "Sample")]
    [InlineData("On se retrouve comme d'habitude au Lion Rouge.", "Lion Rouge")]
    [InlineData("La rencontre aura lieu comme toujours chez Sample.", "Sample")]
    public void After_a_verb_of_meeting(string text, string place) => Assert.Equal(place, Coming(text));

    [Theory]
    [InlineData("The meetup takes place in English.")]
    [InlineData("The meetup takes place in Berlin.")]
    [InlineData("We meet in March and April.")]
    [InlineData("We'll be talking about Parsers at Scale.")]
    [InlineData("We will be joined by Anna Example of Sample.")]
    [InlineData("This meetup is hosted by Anna Example.")]
    [InlineData("Wir treffen uns im Anschluss.")]
    [InlineData("We are back for a Smart Home themed meetup.")]
    [InlineData("We will be dedicating the evening to Ruby Koans.")]
    [InlineData("Am Mittwoch sind wir am Feiertag nicht da.")]
    [InlineData("Das Treffen ist im April.")]
    [InlineData("La rencontre aura lieu en mars au plus tard.")]
    public void Other_words_after_it_are_none(string text) => Assert.Null(Coming(text));

    [Theory]
    [InlineData("SPECIAL LOCATION: The Forge, 12 Example Street", "The Forge, 12 Example Street")]
    [InlineData("Please note the new venue: Red Lion", "Red Lion")]
    [InlineData("Neuer Ort: Roter Löwe", "Roter Löwe")]
    [InlineData("Nouveau lieu : Lion Rouge", "Lion Rouge")]
    public void A_label_may_say_that_it_is_another(string text, string place) => Assert.Equal(place, Coming(text));

    [Theory]
    [InlineData("The meetup took place in the Red Lion.", "Red Lion")]
    [InlineData("Am 4. März haben wir uns im Roten Löwen getroffen.", "Roten Löwen")]
    [InlineData("Am Donnerstag hatten wir unser erstes Treffen im [OpenHof](https://example.org).", "OpenHof")]
    [InlineData("Nous nous sommes retrouvés au Lion Rouge.", "Lion Rouge")]
    public void In_a_report(string text, string place) => Assert.Equal(place, Past(text));

    [Theory]
    [InlineData("Anna Example talked about parsers at the Red Lion of her village.")]
    [InlineData("Danach haben wir über das Treffen in Paris gesprochen.")]
    [InlineData("Anna Example travaille chez Sample.")]
    public void Where_somebody_else_was_is_none(string text) => Assert.Null(Past(text));

    private static string? Coming(string text) =>
        Reading.Page($"---\ntitle: March meetup\nevent_date: 2031-03-04 19:00\n---\n\n{text}\n").Venue?.Text;

    private static string? Past(string text) =>
        Reading.Page($"---\ntitle: Recap of the meetup on 4 March 2031\ntags: [recap]\n---\n\n{text}\n").Venue?.Text;
}
