using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Posts of which no rule says enough, and whose words and facts together say that they are events.</summary>
public sealed class EventWordsTests
{
    private const string Evening =
        "On the 20th of May Anna Example shows how she writes grammars by hand, and Ben Example explains what his "
        + "compiler does with them. Doors open at 7pm, and the talks start at half past. Pizza and drinks are provided "
        + "by our sponsor. Seats are limited, so please RSVP. See you there!";

    private static Meetup Read(string title, string text, string keys = "", string name = "post") => Reading.Page(
        $"---\nlayout: post\ntitle: \"{title}\"\ndate: 2031-05-20\n{keys}---\n\n{text}\n",
        $"_posts/2031-05-08-{name}.md");

    [Theory]
    [InlineData("evening", "Grammars by hand", Evening)]
    [InlineData(
        "soiree",
        "Grammaires et compilateurs",
        "Nouvelle soirée du groupe, le 20 mai à 19h. Nous allons plonger, avec l'aide d'Anna Example, dans les "
        + "grammaires et leurs outils, puis Ben Example nous parlera de son compilateur. Un buffet est offert par "
        + "notre sponsor à la fin des présentations. L'entrée est gratuite, mais l'inscription est obligatoire.")]
    [InlineData(
        "vortrag",
        "Parser von Hand",
        "Am 20. Mai zeigt Anna Example, wie man einen Parser von Hand schreibt und wann sich das lohnt. Danach "
        + "ist Zeit für Fragen und Gespräche bei Getränken. Der Eintritt ist frei, um Anmeldung wird gebeten. Der "
        + "Vortrag beginnt um 19 Uhr, Einlass ist ab 18:30 Uhr.")]
    public void Together_they_make_an_event(string name, string title, string text)
    {
        var read = Read(title, text, name: name);

        Assert.Equal((MeetupKind.Meetup, new LocalDate(2031, 5, 20)), (read.Kind, read.When.Date));
    }

    [Theory]
    [InlineData(
        "This article explains how to write a grammar by hand. We first describe the tokens, then the rules, and then "
        + "what to do about errors. The code is in our repository, and the next article compares it with a generator. "
        + "It was twice as fast as before on a thousand files, and its messages are easier to understand.")]
    [InlineData(
        "Cet article explique comment écrire une grammaire à la main. Nous décrivons d'abord les mots, puis les "
        + "règles, et enfin les erreurs. Le code est dans notre dépôt, et le prochain le compare à un autre.")]
    [InlineData(
        "Letzte Woche hat die Bibliothek neue Stühle für den Lesesaal gekauft. Sie wurden durch eine Spende bezahlt. "
        + "Die alten wurden an eine Schule verschenkt. Wer uns bei den Tischen helfen will, schreibt bitte an den "
        + "Vorstand. Außerdem haben wir die Wände gestrichen, und die Öffnungszeiten bleiben, wie sie sind.")]
    public void Articles_and_news_are_none(string text) =>
        Assert.Equal(MeetupKind.NotAnEvent, Read("Grammars by hand", text).Kind);

    [Fact]
    public void A_few_words_say_too_little() =>
        Assert.Equal(MeetupKind.NotAnEvent, Read("Grammars by hand", Evening[..Evening.IndexOf(',')]).Kind);

    /// <summary>What the rules know to be something else remains it.</summary>
    [Theory]
    [InlineData("How to run a meetup", "")]
    [InlineData("We are hiring a developer", "")]
    [InlineData("Grammars by hand", "category: newsletter\n")]
    public void The_rules_exclude_other_kinds(string title, string keys) =>
        Assert.Equal(MeetupKind.NotAnEvent, Read(title, Evening, keys).Kind);
}
