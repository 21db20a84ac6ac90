using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Tests for people whom a clause, a title or praise introduces.</summary>
public sealed class IntroducedInClausesTests
{
    [Theory]
    [InlineData("Anna Example, who works for the Sample company, will give a talk about loops.")]
    [InlineData("The evening will kick off with the keynote speaker Anna Example.")]
    [InlineData("We have a workshop led by our very own Anna Example.")]
    [InlineData("This Monday Anna Example is giving a talk on loops.")]
    [InlineData("Discuss loops with Anna Example, engineer at Acme.")]
    [InlineData("A presentation of Loops, Trees, old Heaps and many other things of that kind with Anna Example.")]
    public void The_person_speaks(string text) =>
        Assert.Equal(["Anna Example"], Read("May evening", text).Speakers.Select(speaker => speaker.Name));

    [Theory]
    [InlineData("This talk shows how we can in a short time fill all the tables of a shop with Sample Data.")]
    [InlineData("Der Vortrag gibt einen Einblick in die Welt der Loops und zeigt, was geht.")]
    [InlineData("Past speakers: Anna Example")]
    public void Nobody_speaks(string text) => Assert.Empty(Read("May evening", text).Speakers);

    [Theory]
    [InlineData("Speaker: Anna Example on loops")]
    [InlineData("Online talk with Anna Example")]
    [InlineData("Conférence avec Anna Example")]
    public void The_title_names_who_speaks(string title) =>
        Assert.Equal(["Anna Example"], Read($"'{title}'", "Join us.").Speakers.Select(speaker => speaker.Name));

    [Theory]
    [InlineData("speaker: anna.example", "Anna Example")]
    [InlineData("speaker: erdmann_x", "erdmann_x")]
    [InlineData("speakers: DJ Example", "DJ Example")]
    public void A_login_becomes_a_name(string key, string name) => Assert.Equal(
        [name],
        Reading.Page($"---\ntitle: May evening\ndate: 2031-05-14 19:00\n{key}\n---\nJoin us.\n").Speakers
            .Select(speaker => speaker.Name));

    [Fact]
    public void A_kind_of_meeting_is_no_login() => Assert.Empty(
        Reading.Page("---\ntitle: May evening\ndate: 2031-05-14 19:00\nspeaker: UnMeetup\n---\nJoin us.\n").Speakers);

    private static Meetup Read(string title, string text) => Reading.Page(
        $"---\ntitle: {title}\ndate: 2031-05-14 19:00\nlocation: Example Hall\n---\n{text}\n");
}
