namespace CommunityBot.Content.Tests.Speakers;

/// <summary>Pages of talks that name the event apart from the talk, as Hugo's academic themes have them.</summary>
public sealed class AuthorsOfTalksTests
{
    private const string Header =
        "title: Lanterns at night\ndate: 2031-05-11T18:30:00+01:00\nevent: Example Meetup\nlocation: Example Hall\n";

    [Theory]
    [InlineData("event_url: https://example.org\nauthors:\n- Anna Example\n- Ben Example")]
    [InlineData("date_end: 2031-05-11T20:00:00+01:00\nauthors: [Anna Example, admin, Ben Example]")]
    public void The_authors_give_it(string lines)
    {
        var page = Reading.Page($"---\n{Header}{lines}\n---\nText.\n", "content/events/lanterns.md");

        Assert.Equal(["Anna Example", "Ben Example"], page.Speakers.Select(speaker => speaker.Name));
        Assert.All(page.Speakers, speaker => Assert.Equal("Lanterns at night", speaker.Talk));
    }

    [Theory]
    [InlineData("authors: [Anna Example]")]
    [InlineData("all_day: false\nauthors: [admin]")]
    [InlineData("all_day: false\nspeaker: Ben Example\nauthors: [Anna Example]")]
    public void Other_authors_need_not_speak(string lines) => Assert.DoesNotContain(
        Reading.Page($"---\n{Header}{lines}\n---\nText.\n", "content/events/lanterns.md").Speakers,
        speaker => speaker.Name is "Anna Example" or "admin");
}
