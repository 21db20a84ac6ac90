using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Tests for talks in bold lines and in lines with the label of a talk.</summary>
public sealed class MarkedTalksTests
{
    [Theory]
    [InlineData(
        "## Talks\n\n**Loops in depth**  \nby Anna Example\n\n**[Old Trees](https://example.com/t)**  " +
        "\nBy Ben Sample, Acme\n",
        "Loops in depth",
        "Old Trees")]
    [InlineData(
        "## Talks\n\n**1. Anna Example: Loops in depth**\n\nText.\n\n**2. Ben Sample: Old " +
        "Trees**\n\nText.\n",
        "Loops in depth",
        "Old Trees")]
    [InlineData(
        "Meet our speakers!\n\n**Self-made loops -- Anna Example**\n\nText.\n\n**Old Trees -- Ben " +
        "Sample**\n\nText.\n",
        "Self-made loops",
        "Old Trees")]
    [InlineData(
        "<p>Two presentations:</p><p><b>Loops in depth</b><br>Anna Example<br>Text.<br><b>Old " +
        "Trees</b><br>Ben Sample<br>Text.</p>",
        "Loops in depth",
        "Old Trees")]
    [InlineData(
        "# Agenda\n\nTalk 1: “Loops in depth” (Anna Example, Lead at Acme)\n\nText.\n\nTalk 2: “Old " +
        "Trees” (Ben Sample)\n",
        "Loops in depth",
        "Old Trees")]
    [InlineData(
        "Speaker slot #1: **'Loops in depth'** - Anna Example (Acme)\n\nSpeaker slot #2: **'Old " +
        "Trees'** - Ben Sample\n",
        "Loops in depth",
        "Old Trees")]
    public void Bold_and_labelled_lines_are_talks(string body, string one, string other)
    {
        var meetup = Read(body);

        Assert.Equal([one, other], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Sample"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("**Photos** by Anna Example\n\n**Where** Example Hall\n")]
    [InlineData("## Organisers\n\n**Anna Example** – Loops\n\n**Ben Sample** – Trees\n")]
    [InlineData("**Where:** Example Hall\n\n**Food:** Sample Pizza\n")]
    [InlineData("## Talks\n\n**Presented by:** Acme\n\n**When:** soon\n")]
    public void Other_bold_lines_are_none(string body) => Assert.Empty(Read(body).Agenda);

    [Fact]
    public void A_group_of_related_events_has_no_speakers() => Assert.Empty(
        Read("Join us.\n\n## Related Events\n\n### Evening with Sample Marketing\n\nText.\n").Speakers);

    private static Meetup Read(string body) => Reading.Page(
        $"---\ntitle: May evening\ndate: 2031-05-14 19:00\nlocation: Example Hall\n---\n{body}\n");
}
