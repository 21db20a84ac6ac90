using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Tests for headings that name who gives the talk of the heading above.</summary>
public sealed class HeadedNamesTests
{
    [Theory]
    [InlineData("## Loops in depth\n### Anna Example\nAnna is an engineer and writes loops.\n", "Loops in depth")]
    [InlineData("# Loops\nWhat they are.\n## Anna Example\nDeveloper at Sample.\n", "Loops")]
    [InlineData("<h2>Loops</h2><h3>Anna Example</h3><h4>Biography</h4><p>Anna lives here. She writes.</p>", "Loops")]
    [InlineData("## Loops\n### Speaker: Anna Example\nText.\n", "Loops")]
    public void A_name_below_the_title_signs_the_talk(string body, string title)
    {
        var meetup = Read(body);

        Assert.Equal([title], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("## Panelists\n### Anna Example\nAnna is an engineer.\n### Ben Sample\nBen is an engineer.\n")]
    [InlineData("## Privacy\n### Dark Mode\nDark mode is a developer's friend.\n## Scaling\nText.\n## Money\nText.\n")]
    [InlineData("## Last Month's Goodies\n### Anna Example\nAnna is an engineer, here is her recording.\n")]
    public void Other_headings_of_two_words_sign_nothing(string body) => Assert.Empty(Read(body).Agenda);

    [Fact]
    public void A_group_of_talks_is_not_all_of_them() => Assert.Equal(
        ["Trees", "Loops", "Heaps"],
        Read(
            "## Trees\n**Speaker:** Ben Sample\n\n## Lightning Talks\n\n#### Loops\n* **Speaker:** Anna Example\n\n" +
            "#### Heaps\n* **Speaker:** Cleo Muster\n").Agenda.Select(item => item.Title));

    [Fact]
    public void A_heading_that_waits_for_a_talk_is_none() =>
        Assert.Empty(Read("## Agenda\n\n### Your talk here!\n\nWrite to us.\n").Agenda);

    private static Meetup Read(string body) => Reading.Page(
        $"---\ntitle: May evening\ndate: 2031-05-14 19:00\nlocation: Example Hall\n---\n{body}\n");
}
