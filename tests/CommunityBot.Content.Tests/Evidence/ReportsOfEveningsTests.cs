using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Posts of clubs about their own evening, or about a talk that one of them gave.</summary>
public sealed class ReportsOfEveningsTests
{
    [Theory]
    [InlineData("January Meetup", "We had our first monthly meetup today. It was attended by 8 members.")]
    [InlineData("Januartreffen", "Heute hatten wir unser erstes Treffen. Es kamen acht Mitglieder.")]
    [InlineData("Rencontre de janvier", "Aujourd'hui nous avons tenu notre première rencontre à huit.")]
    public void A_gathering_of_today_has_the_day_of_its_post(string title, string text) =>
        Assert.Equal(
            (MeetupKind.Recap, new LocalDate(2031, 1, 11)),
            Post(title, text, "_posts/2031-01-11-meeting.md"));

    [Theory]
    [InlineData("Star Party", "Our star party was held on Saturday night (May 3, 4) in Example. The sky was clear.")]
    [InlineData("Wir auf der Muster", "Am 03. und 04. Mai fand in der Beispielhalle die Maker-Messe Muster statt.")]
    [InlineData("Exemple en fête", "La fête des exemples s'est tenue le 3 mai à la Grange.")]
    public void A_gathering_that_was_held_has_its_day(string title, string text) =>
        Assert.Equal(
            (MeetupKind.Recap, new LocalDate(2031, 5, 3)), Post(title, text, "_posts/2031-05-07-report.md"));

    [Theory]
    [InlineData("Star Party May 2031", "The sky was clear all night long. We observed from 10 PM to about 2:30 AM.")]
    [InlineData("Sternenabend Mai", "Der Himmel war die ganze Nacht klar. Wir trafen uns von 22 bis 2 Uhr am Feld.")]
    [InlineData("Soirée des étoiles", "Le ciel était très clair ici. Nous avons observé de 22h à 2h. Il était tard.")]
    public void An_evening_that_is_told_is_a_recap(string title, string text) =>
        Assert.Equal(MeetupKind.Recap, Post(title, text, "_posts/2031-05-07-report.md").Kind);

    [Theory]
    [InlineData("Talk in Example", "On May 3 I gave a talk to the people of Example. The audience was curious.")]
    [InlineData(
        "Vortrag in Musterstadt",
        "Am 03.05. bin ich nach Musterstadt gefahren und habe dort einen Vortrag gehalten. Die Teilnehmer fragten.")]
    [InlineData("Conférence à Exemple", "Le 3 mai Anna a donné une conférence. Les participants ont applaudi.")]
    public void A_talk_on_a_day_before_an_audience_is_a_recap(string title, string text) =>
        Assert.Equal(
            (MeetupKind.Recap, new LocalDate(2031, 5, 3)), Post(title, text, "_posts/2031-05-07-report.md"));

    [Theory]
    [InlineData("Migration", "We migrated all servers from 10 PM to 2:30 AM. The load was low. Nobody was affected.")]
    [InlineData("Umzug", "Am 3. Mai fand der Umzug unserer Server statt. Die Last war gering.")]
    [InlineData("Comet", "The first star party was held on May 3, 2003. The sky was clear then.")]
    [InlineData("Introduction to parsers", "On May 3 I wrote an introduction to parsers. It was hard to finish it.")]
    [InlineData("Einführung", "Am 3. Mai habe ich eine Einführung geschrieben. Sie wurde lang und war schwierig.")]
    [InlineData("Sortie", "Le 3 mai nous avons publié la version 2. Elle était attendue depuis longtemps.")]
    public void Other_stories_are_none(string title, string text) =>
        Assert.NotEqual(MeetupKind.Recap, Post(title, text, "_posts/2031-05-07-report.md").Kind);

    private static (MeetupKind Kind, LocalDate? Day) Post(string title, string text, string path)
    {
        var read = Reading.Page($"---\nlayout: post\ntitle: {title}\nauthor: club\n---\n\n{text}\n", path);
        return (read.Kind, read.When.Date);
    }
}
