using CommunityBot.Content.Prose;
using CommunityBot.Content.Prose.Languages;
using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>
/// Reports in the perfect tense, reports that thank their guests, and the day on which they are posted.
/// </summary>
public sealed class ReportsInPerfectTests
{
    [Theory]
    [InlineData("Wir haben uns im Beispielhof getroffen.")]
    [InlineData("Danach hat Anna Example uns ihren Parser vorgestellt.")]
    [InlineData("Es wurden drei Werkzeuge ausprobiert.")]
    [InlineData("Wir diskutierten bis spät.")]
    [InlineData("Les membres ont été nombreux, et nous avons débattu.")]
    [InlineData("Anna Exemple est venue ; elle a réuni vingt personnes.")]
    [InlineData("Le club a accueilli Anna Exemple.")]
    [InlineData("Then we looked at parsers.")]
    public void What_was_is_past(string text) => Assert.True(PastTense.OccursIn(WordFolding.Fold(text)));

    [Theory]
    [InlineData("Wir haben Platz für alle, und drei Werkzeuge werden vorgestellt.")]
    [InlineData("Wer hat Lust? Vorgestellt wird ein Parser.")]
    [InlineData("Wir treffen uns im Beispielhof.")]
    [InlineData("La rencontre a lieu à la mairie.")]
    [InlineData("Elle présente un outil et partage son expérience.")]
    [InlineData("We need a projector and are looking for a room.")]
    [InlineData("What we feed the parser is text.")]
    public void What_will_be_is_not(string text) => Assert.False(PastTense.OccursIn(WordFolding.Fold(text)));

    [Theory]
    [InlineData(
        "Gründung der Gruppe",
        "Am 13. Mai hat sich unsere Gruppe zum ersten Treffen zusammengefunden. Ben Example hat das Programm kurz " +
        "vorgestellt. Zum Schluss haben alle Ideen gesammelt.")]
    [InlineData(
        "Première rencontre",
        "Le 13 mai, le club a accueilli vingt personnes. Ben Exemple a animé la rencontre. Tous ont échangé " +
        "des idées.")]
    [InlineData(
        "The group is founded",
        "On 13 May our group met for its first meeting. Then we looked at parsers. Everybody had ideas.")]
    public void A_report_is_a_recap_with_the_day_of_its_evening(string title, string text)
    {
        var page = Post(title, text);

        Assert.Equal((MeetupKind.Recap, new LocalDate(2031, 5, 13)), (page.Kind, page.When.Date));
    }

    [Theory]
    [InlineData("Thank you for everybody who came along and made the evening a success.")]
    [InlineData("Danke an alle, die trotz des Regens gekommen sind.")]
    [InlineData("Merci à toutes celles et ceux qui, malgré la pluie, sont venus.")]
    public void A_post_that_thanks_its_guests_is_a_recap(string text) =>
        Assert.Equal(MeetupKind.Recap, Post("April meetup", text).Kind);

    [Theory]
    [InlineData("Thanks to our sponsors for all the pizza.")]
    [InlineData("Danke an alle Sponsoren für die Pizza.")]
    [InlineData("Merci à tous nos sponsors pour les pizzas.")]
    [InlineData("Thanks to everyone who came! Join us again on Tuesday 10 June at 19:00 at Example Hall.")]
    public void Other_thanks_make_none(string text) => Assert.NotEqual(MeetupKind.Recap, Post("Meetup", text).Kind);

    [Theory]
    [InlineData("Open data recap", "The keynote speaker was Anna Example, who gave a talk about open data.")]
    [InlineData("Rückblick offene Daten", "Anna Example hielt einen Vortrag über offene Daten.")]
    [InlineData("Bilan de la rencontre", "Anna Exemple a présenté des données ouvertes.")]
    public void The_day_on_which_a_report_was_posted_is_none(string title, string text)
    {
        var page = Post(title, text);

        Assert.Equal((MeetupKind.Recap, (LocalDate?)null), (page.Kind, page.When.Date));
    }

    [Theory]
    [InlineData("Open data recap", "Tonight Anna Example gave a talk about open data.")]
    [InlineData("Rückblick Stammtisch offene Daten", "Heute hielt Anna Example einen Vortrag über offene Daten.")]
    [InlineData("Bilan de la rencontre", "Ce soir, Anna Exemple a présenté des données ouvertes.")]
    [InlineData("Meeting minutes", "Anna Example talked about open data.")]
    public void The_day_of_minutes_or_of_the_same_evening_is_one(string title, string text) =>
        Assert.Equal(new LocalDate(2031, 5, 22), Post(title, text).When.Date);

    [Theory]
    [InlineData("At this meeting we talked about parsers. I hope that you liked it.")]
    [InlineData("Bei diesem Treffen haben wir über Parser gesprochen. Ich hoffe, es hat gefallen.")]
    [InlineData("Pendant cette soirée, nous avons discuté de parseurs. J'espère que vous avez aimé.")]
    public void A_report_may_have_a_personal_word(string text) =>
        Assert.Equal(MeetupKind.Recap, Post("Parsers", text).Kind);

    [Theory]
    [InlineData("At this meetup I talked about my parser.")]
    [InlineData("An diesem Abend habe ich meinen Parser vorgestellt.")]
    public void What_somebody_did_is_no_report_of_a_gathering(string text) =>
        Assert.NotEqual(MeetupKind.Recap, Post("My parser", text).Kind);

    [Theory]
    [InlineData("You can find the materials from the workshops below.")]
    [InlineData("Hier sind die Materialien vom Workshop.")]
    [InlineData("Vous trouverez les supports de la rencontre ici.")]
    public void Materials_of_a_gathering_are_a_report(string text) =>
        Assert.Equal(MeetupKind.Recap, Post("Introduction to parsers", text).Kind);

    private static Meetup Post(string title, string text) => Reading.Page(
        $"---\nlayout: post\ntitle: {title}\ndate: 2031-05-22\n---\n\n{text}\n", "_posts/2031-05-22-a.md");
}
