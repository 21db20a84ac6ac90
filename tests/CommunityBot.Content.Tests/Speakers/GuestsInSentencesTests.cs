using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Speakers whom a sentence names as guests, in announcements and in reports.</summary>
public sealed class GuestsInSentencesTests
{
    [Theory]
    [InlineData("This time, we will have Anna Example talking about parsers.")]
    [InlineData("Our next meetup has [Anna Example](https://example.org) of Sample teaching parsers.")]
    [InlineData("We will have Anna Example returning to speak with us about parsers.")]
    [InlineData("We are happy to have Anna Example as our guest.")]
    [InlineData("Anna Example will be the speaker this month.")]
    [InlineData("Our guest this month is Anna Example.")]
    [InlineData("For this month Anna Example is going to be talking about parsers.")]
    [InlineData("The first talk is by Anna Example.")]
    [InlineData("Am Abend haben wir Anna Example als Referentin.")]
    [InlineData("Als Referentin konnten wir Anna Example gewinnen.")]
    [InlineData("Es referiert Anna Example von der Beispiel GmbH.")]
    [InlineData("Unser Gast ist Anna Example.")]
    [InlineData("Nous aurons la chance d'accueillir Anna Example pour parler de parseurs.")]
    [InlineData("La conférence sera animée par Anna Example.")]
    [InlineData("Notre invitée est Anna Example.")]
    [InlineData("Une présentation sur les parseurs par Anna Example.")]
    public void Of_a_meetup_to_come(string text) => Assert.Equal(["Anna Example"], Coming(text));

    [Theory]
    [InlineData("Talk with Anna Example if you have questions.")]
    [InlineData("If you have questions, contact Anna Example to give a talk.")]
    [InlineData("Meet with Anna Example to talk about your project.")]
    [InlineData("Anna Example is the new treasurer.")]
    [InlineData("Bei Fragen haben wir Anna Example als Kassenwartin.")]
    [InlineData("Nous avons Anna Example pour la trésorerie.")]
    public void Others_are_none(string text) => Assert.Empty(Coming(text));

    [Theory]
    [InlineData("Anna Example, former student and current Sample employee, came down from York to give a talk.")]
    [InlineData("Anna Example joined us to talk about loops.")]
    [InlineData("The keynote speaker was Anna Example, director of a team.")]
    [InlineData("The first talk was by Anna Example.")]
    [InlineData("We had Anna Example talking about loops.")]
    [InlineData("Anna Example shared insights from years of work.")]
    [InlineData("Anna Example hat über Parser gesprochen.")]
    [InlineData("Zuerst hat Anna Example einen Vortrag über Parser gehalten.")]
    [InlineData("Zu Gast war Anna Example von der Beispiel GmbH.")]
    [InlineData("Nous avons accueilli Anna Example pour une conférence sur les parseurs.")]
    [InlineData("Anna Example est venue nous parler de parseurs.")]
    [InlineData("La soirée a été animée par Anna Example.")]
    [InlineData("Nous avons eu droit à une présentation sur les parseurs par Anna Example.")]
    public void Of_a_meetup_that_was(string text) => Assert.Equal(["Anna Example"], Past(text));

    [Theory]
    [InlineData("Anna Example came down from York.")]
    [InlineData("The room was that of Anna Example.")]
    [InlineData("The evening was organised by Anna Example.")]
    [InlineData("Anna Example hat Kuchen mitgebracht.")]
    [InlineData("Zum Schluss hat Anna Example gegrillt.")]
    [InlineData("Anna Example est venue de Paris.")]
    [InlineData("We welcome Anna Example as a member of the board.")]
    public void Those_who_came_for_something_else_are_none(string text) => Assert.Empty(Past(text));

    private static IEnumerable<string> Coming(string text) => Names(Reading.Page(
        $"---\ntitle: March meetup\nevent_date: 2031-03-04 19:00\n---\n\n{text}\n"));

    private static IEnumerable<string> Past(string text) => Names(Reading.Page(
        $"---\ntitle: Recap of the meetup on 4 March 2031\ntags: [recap]\n---\n\n{text}\n"));

    private static IEnumerable<string> Names(Meetup page) => page.Speakers.Select(speaker => speaker.Name);
}
