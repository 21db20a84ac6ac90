using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Talks that are known by the labels and headings of their parts.</summary>
public sealed class TalkPartsTests
{
    private static Meetup Read(string text) =>
        Reading.Page($"---\ntitle: March meetup\nevent_date: 2031-03-04\nstart_time: 19:00\n---\n\n{text}\n");

    private static string[] Talks(string text) =>
        [.. Read(text).Agenda.Select(item => $"{item.Title}/{string.Join('+', item.Speakers)}")];

    [Theory]
    [InlineData("**Speaker: Anna Example**\n\n**Vortrag: Bäume**\n\nText.\n\n"
        + "**Speaker: Ben Sample**\n\n**Vortrag: Wälder**")]
    [InlineData("**Titel**: Bäume\n\n**Referentin**: Anna Example\n\n---\n\n"
        + "**Titel**: Wälder\n\n**Referent**: Ben Sample")]
    [InlineData("Talk: Bäume\nSpeaker: Anna Example\n\nText.\n\nTalk: Wälder\nSpeaker: Ben Sample")]
    public void Labels_are_paired_in_both_orders(string text) =>
        Assert.Equal(["Bäume/Anna Example", "Wälder/Ben Sample"], Talks(text));

    [Theory]
    [InlineData("*Growing trees*\nSpeaker: *Anna Example*")]
    [InlineData("\"Growing trees\"\nSpeaker: Anna Example")]
    public void A_marked_line_is_above_the_speaker(string text) =>
        Assert.Equal(["Growing trees/Anna Example"], Talks(text));

    [Theory]
    [InlineData("Location: Example Lab\nSpeaker: Anna Example")]
    [InlineData("We meet at the usual place.\nSpeaker: Anna Example")]
    [InlineData("Some words\nSpeaker: Anna Example")]
    public void Other_lines_are_no_titles(string text) => Assert.Empty(Talks(text));

    [Fact]
    public void A_heading_has_a_biography_below() => Assert.Equal(
        ["How loops grew/Anna Example", "How trees fell/"],
        Talks("#### How loops grew\n##### Abstract:\nText.\n##### Bio:\nAnna Example has 12 years of experience. She "
            + "works in Example Town.\n\n#### How trees fell\n##### Abstract:\nText.\n##### Bio:\nAn expert.\n"));

    [Fact]
    public void A_name_is_between_the_heading_and_the_biography() => Assert.Equal(
        ["Growing trees/Paul Example"],
        Talks("### Growing trees\n[Paul Example](https://example.com)\n\nText.\n\n#### Bio\nPaul likes trees.\n"));

    [Fact]
    public void A_biography_alone_says_who_speaks()
    {
        var meetup = Read("### Termin\n\nDer Vortrag findet hier statt.\n\n### Abstract\n\nText.\n\n### Bio\n\n"
            + "Anna Example [www.example.com](https://www.example.com) ist freie Beraterin.\n");

        Assert.Equal(["Anna Example"], meetup.Speakers.Select(speaker => speaker.Name));
        Assert.Empty(meetup.Agenda);
    }

    [Fact]
    public void An_abstract_alone_is_that_of_anything() =>
        Assert.Empty(Talks("### The report\n\n#### Abstract\n\nText.\n\n### The other one\n\n#### Summary\n\nText.\n"));
}
