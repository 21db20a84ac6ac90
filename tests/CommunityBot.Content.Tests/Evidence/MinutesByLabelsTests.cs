using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Minutes that say in a line who was there, and pages whose "next meetup" is their own.</summary>
public sealed class MinutesByLabelsTests
{
    [Theory]
    [InlineData("*Attendees:* Olan (host), Mark (scribe), Bel, Albert<br />")]
    [InlineData("**Anwesend:** Anna, Ben, Cara Beispiel")]
    [InlineData("Présents : Anna, Ben, Cara Exemple")]
    public void Those_who_were_there_make_minutes(string line) => Assert.Equal(MeetupKind.Recap, Kind(line));

    [Theory]
    [InlineData("Participants: developers, testers, designers, everybody else")]
    [InlineData("Attendees: 20")]
    [InlineData("Attendees: Anna, Ben")]
    public void Who_may_come_does_not(string line) => Assert.NotEqual(MeetupKind.Recap, Kind(line));

    [Theory]
    [InlineData("Unser nächstes Treffen wird am 2031-03-04 um 18:00 Uhr im Beispielhof stattfinden.")]
    [InlineData("Our next meetup is on 4 March 2031 at 18:00 at the Example Hall.")]
    [InlineData("Notre prochaine rencontre aura lieu le 4 mars 2031 à 18h00 à la Maison Exemple.")]
    public void The_next_meetup_on_the_day_of_the_title_is_the_own(string text) => Assert.Equal(
        new LocalTime(18, 0), Page(text).When.StartsAt);

    [Fact]
    public void On_another_day_it_is_another() => Assert.Null(
        Page("Our next meetup is on 8 April 2031 at 18:00 at the Example Hall.").When.StartsAt);

    private static MeetupKind Kind(string line) => Reading.Page(
        "---\ndate: 2031-06-13\ntitle: Group meets at Sample Technologies\n---\n\n" +
            $"{line}\n\n### Parsers\n\nAnna has one.\n",
        "_posts/2031-06-13-group-meets.md").Kind;

    private static Meetup Page(string text) => Reading.Page(
        $"---\ntitle: Treffen am 2031-03-04\ndate: 2031-02-09T18:50:00+01:00\n---\n\n{text}\n",
        "content/treffen/2031-03-04/index.md");
}
