using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Tests for headings that are people or labels, with the talk below them.</summary>
public sealed class HeadedPeopleTests
{
    [Theory]
    [InlineData("## Presenters\n\n### Anna Example\n* Talk: Loops in depth\n* Slides: none\n", "Loops in depth")]
    [InlineData(
        "### Presentation 1: Loops: A Course: [Anna Example](https://example.com/anna)\n\n* **Talk**: " +
        "Loops\n",
        "Loops")]
    [InlineData("### Topic\n\n#### Loops in depth\n\n### Speaker\n\n#### Anna Example\n\nText.\n", "Loops in depth")]
    [InlineData(
        "<h3>Speaker</h3><h4>Anna Example / <a " +
        "href=\"https://example.com\">Acme</a></h4><h3>Topic</h3><h4>Loops in depth</h4><p>Text.</p>",
        "Loops in depth")]
    [InlineData("### Thema\n\nLoops im Detail\n\n### Referentin\n\nAnna Example\n", "Loops im Detail")]
    public void The_talk_is_below_its_label(string body, string title)
    {
        var meetup = Read(body);

        Assert.Equal([title], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void Headings_of_one_level_alternate_between_talks_and_people() => Assert.Equal(
        ["Loops", "Trees"],
        Read(
            "### Topics & Speakers\n\n#### Loops\n\n#### Anna Example / Acme\n\nFirst, Anna Example is here.\n\n" +
            "#### Trees\n\n#### Ben Sample / Other\n\nThen Ben Sample is here.\n").Agenda.Select(item => item.Title));

    [Theory]
    [InlineData("### Anna Example\n\nText.\n")]
    [InlineData("### Topic\n\nOpen discussion\n")]
    [InlineData("### Outdoor\n\n### Summer Fair\n\nText.\n")]
    public void Without_both_nothing_is_a_talk(string body) => Assert.Empty(Read(body).Agenda);

    private static Meetup Read(string body) => Reading.Page(
        $"---\ntitle: May evening\ndate: 2031-05-14 19:00\nlocation: Example Hall\n---\n{body}\n");
}
