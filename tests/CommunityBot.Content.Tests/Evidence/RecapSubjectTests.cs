using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>A recap is about a gathering; other reports have the same words.</summary>
public sealed class RecapSubjectTests
{
    private const string Takeaways = "Some takeaways, and a recap of what we had planned. We presented it last week.";

    private const string Rueckblick = "Ein Rückblick mit Nachlese: Was war geplant, was wurde daraus?";

    private const string Bilan = "Un récapitulatif, et un retour sur ce qui a été fait.";

    [Theory]
    [InlineData("Project goals update, July 2031", Takeaways)]
    [InlineData("Notes from week 26", Takeaways)]
    [InlineData("Compiler weekly, 11 December 2031", Takeaways)]
    [InlineData("Infrastructure team Q3 recap", Takeaways)]
    [InlineData("Tool 2.0: a recap of new features", Takeaways)]
    [InlineData("Parser retrospective", Takeaways)]
    [InlineData("Registry outage post-mortem", Takeaways)]
    [InlineData("What people love about parsers", Takeaways)]
    [InlineData("Rückblick auf die Parser-Bibliothek", Rueckblick)]
    [InlineData("Werkzeug 2.0 veröffentlicht: ein Rückblick", Rueckblick)]
    [InlineData("Rückblick KW 12", Rueckblick)]
    [InlineData("Das war der Grund für den Ausfall", Rueckblick)]
    [InlineData("Das war das Jahr 2031", Rueckblick)]
    [InlineData("Retour sur plusieurs années de styles", Bilan)]
    [InlineData("Rétrospective sur notre interface", Bilan)]
    [InlineData("Bilan du trimestre 3", Bilan)]
    public void A_report_of_something_else_is_none(string title, string text) =>
        Assert.NotEqual(MeetupKind.Recap, Read(title, text));

    [Theory]
    [InlineData("May hack night recap", Takeaways)]
    [InlineData("Example MiniCon 2031 report", "It was good. Anna Example spoke about loops.")]
    [InlineData("Spring retreat roundup", Takeaways)]
    [InlineData("Example hack night I: a recap", Takeaways)]
    [InlineData("Looking back", "Our meetup was a success. Some takeaways: we had cake, and Anna Example told us why.")]
    [InlineData("Slides", "Thanks to everyone who came! Some takeaways: we had cake, and Ben Example told us why.")]
    [InlineData("Rückblick Mustertreff", Rueckblick)]
    [InlineData("Das war der Beispieltag 2031", Rueckblick)]
    [InlineData("So war die Beispielnacht", Rueckblick)]
    [InlineData("Retour sur la soirée de mai", Bilan)]
    [InlineData("Bilan de la journée portes ouvertes", Bilan)]
    public void A_report_of_a_gathering_is_one(string title, string text) =>
        Assert.Equal(MeetupKind.Recap, Read(title, text));

    [Theory]
    [InlineData("Five days in Example Town", "I attended the example conference. We had cake last night.")]
    [InlineData("My experience at the example conference", "It was great. We had cake last night. My takeaways:")]
    [InlineData("My workshop report from Example Town", "It was great. We had cake last night. Some takeaways:")]
    [InlineData("Reise nach Musterstadt", "Ich war auf einer Konferenz mit vielen Teilnehmern. Das war eine Nachlese.")]
    [InlineData("Voyage à Exemple", "J'ai assisté à une belle conférence. Retour sur trois jours, en récap.")]
    public void A_journey_to_the_gathering_of_others_is_none(string title, string text) =>
        Assert.NotEqual(MeetupKind.Recap, Read(title, text));

    [Theory]
    [InlineData("episode: 12")]
    [InlineData("layout: podcast")]
    [InlineData("type: episode")]
    public void An_episode_is_none(string key) => Assert.NotEqual(
        MeetupKind.Recap,
        Reading.Page(
            $"---\ntitle: One week at a time\n{key}\n---\n\nLast night's meetup was fun. We had 70 attendees.\n",
            "show/12.md").Kind);

    [Theory]
    [InlineData("## Decisions\n\nWe keep it.\n\n## Discussions\n\nSome.", false)]
    [InlineData("## What happened\n\nA disk was full.\n\n## Actions\n\nA bigger disk.", false)]
    [InlineData("## Attendees\n\nAnna Example\n\n## Decisions\n\nWe keep the meeting on Monday.", false)]
    [InlineData("## In attendance\n\nAnna Example\n\n## Decisions\n\nWe keep it.", true)]
    [InlineData("The meeting was quite short today.\n\n## Decisions\n\nIt stays.\n\n## Discussions\n\nSome.", true)]
    public void Headings_of_minutes_are_those_of_a_meeting(string text, bool isRecap) =>
        Assert.Equal(isRecap, Read("Council", text) is MeetupKind.Recap);

    private static MeetupKind Read(string title, string text) =>
        Reading.Page($"---\ntitle: \"{title}\"\ndate: 2031-07-28\n---\n\n{text}\n", "pages/a.md").Kind;
}
