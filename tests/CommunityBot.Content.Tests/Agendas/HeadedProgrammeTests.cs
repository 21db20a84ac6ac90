using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Agendas;

/// <summary>Programmes with a heading per talk, in the ways in which communities write them.</summary>
public sealed class HeadedProgrammeTests
{
    private const string Head = "---\ntitle: Our May meetup\nevent_date: 2031-05-08 19:00\n---\n\n";

    [Theory]
    [InlineData(
        "### Talk 1\n\n**Topic**: Loops\\\n**Full Name**: Anna Example\\\n**About**: An enthusiast"
        + "\n\n### Talk 2\n\n**Topic**: Trees\\\n**Full Name**: Ben Example\n")]
    [InlineData(
        "#### Talk 0\n\n**Topic**: Loops\n\n**Duration**: 30 minutes\\\n**Speaker Full Name**: Anna Example"
        + "\n\n#### Talk 1\n\n**Topic**: Trees\n\n**Speaker Name**: Ben Example\n")]
    [InlineData(
        "### Vortrag 1\n\nThema: Loops\n\nReferentin: Anna Example"
        + "\n\n### Vortrag 2\n\nThema: Trees\n\nReferent: Ben Example\n")]
    [InlineData(
        "### Talk 1\n\nSujet : Loops\n\nIntervenante : Anna Example"
        + "\n\n### Talk 2\n\nSujet : Trees\n\nIntervenant : Ben Example\n")]
    [InlineData("# Loops (Anna Example)\n\nAbout them.\n\n# Trees (Ben Example)\n\nAbout them.\n")]
    [InlineData(
        "### Loops - par Anna Example ([@anna](https://example.com/anna))\n\nText."
        + "\n\n### Trees - par Ben Example\n\nText.\n")]
    [InlineData(
        "### “Loops”\n\n[Anna Example](https://www.linkedin.com/in/anna)\n\nText."
        + "\n\n### “Trees”\n\n[Ben Example](https://www.linkedin.com/in/ben)\n\nText.\n")]
    public void Headings_with_speakers_are_the_agenda(string text)
    {
        var page = Reading.Page(Head + text);

        Assert.Equal(
            [("Loops", "Anna Example"), ("Trees", "Ben Example")],
            page.Agenda.Select(item => (item.Title, Assert.Single(item.Speakers))));
        Assert.Equal(["Anna Example", "Ben Example"], page.Speakers.Select(speaker => speaker.Name));
    }

    [Fact]
    public void First_names_at_the_ends_of_several_headings_are_speakers() =>
        Assert.Equal(
            ["Anna", "Ben"],
            Reading.Page(Head + "### some tips by Anna\n\nText.\n\n### a mini tool by Ben\n\nText.\n").Speakers
                .Select(speaker => speaker.Name));

    [Theory]
    [InlineData("### Powered by Acme\n\nText.\n")]
    [InlineData("## Rules\n\n### Rule 1\n\nBe kind.\n\n### Rule 2\n\nBe on time.\n")]
    [InlineData("### Submissions\n\n#### Anna Example\n\nAnna is a student. Her submission is a map.\n")]
    [InlineData("### Day by Day\n\nText.\n")]
    public void Other_headings_are_no_programme(string text)
    {
        var page = Reading.Page(Head + text);

        Assert.Empty(page.Agenda);
        Assert.Empty(page.Speakers);
    }

    [Theory]
    [InlineData("Loops: [[Slides]](https://example.com/a.pdf) [[Video]](https://example.com/v)")]
    [InlineData("Loops ([pdf](https://example.com/a.pdf)) ([odp](https://example.com/a.odp))")]
    [InlineData("Loops – [Folien](https://example.com/a.pdf)")]
    [InlineData("Loops | [vidéo](https://example.com/a)")]
    public void Links_to_slides_are_no_part_of_a_title(string item) =>
        Assert.Equal(
            ["Loops", "Trees"], Titles(Reading.Page($"{Head}## Agenda\n\n- {item}\n- Trees\n")));

    [Fact]
    public void The_title_of_a_talk_may_be_about_slides() =>
        Assert.Equal(
            ["Better Slides", "Video at home"],
            Titles(Reading.Page(
                $"{Head}## Agenda\n\n- Better Slides\n- [Video](https://example.com) at home\n")));

    [Fact]
    public void Speakers_stand_below_their_talk_with_handle_and_role()
    {
        var page = Reading.Page(
            Head + "#### Agenda\n\n- **Loops**: [[Slides]](https://example.com/a.pdf)\n"
            + "  - Anna Example [@anna](https://github.com/anna), Engineer, [Acme](https://example.com)\n"
            + "- **Drinks**\n");

        Assert.Equal(["Loops", "Drinks"], Titles(page));
        Assert.Equal("Anna Example", Assert.Single(page.Speakers).Name);
    }

    [Theory]
    [InlineData("19:00 Loops by Anna Example with slides on [GitHub](https://example.com)")]
    [InlineData("19:00 Loops par Anna Example avec les diapos sur [GitHub](https://example.com)")]
    [InlineData("19:00 Loops von Anna Beispiel mit Folien auf [GitHub](https://example.com)")]
    public void A_line_may_go_on_after_the_speaker(string line) =>
        Assert.StartsWith(
            "Anna ",
            Assert.Single(Reading.Page($"{Head}## Agenda\n\n- 18:30 Doors\n- {line}\n").Speakers).Name,
            StringComparison.Ordinal);

    [Fact]
    public void Minutes_have_the_list_below_agenda_as_theirs() =>
        Assert.Equal(
            ["Opening", "Ownership"],
            Titles(Reading.Page(
                "---\ntitle: Minutes of our May meetup\ndate: 2031-05-08\n---\n\n## Agenda\n\n1. Opening\n"
                + "2. Ownership\n\n## Notes\n\n- Something else\n- One more\n")));

    [Fact]
    public void The_recording_of_the_first_talk_that_has_one_is_that_of_the_evening() =>
        Assert.Equal(
            "https://www.youtube.com/watch?v=52JXFb-GXPY",
            Reading.Page(
                "---\ntitle: Our May meetup\nevent_date: 2031-05-08 19:00\ntalks:\n  - title: Loops\n"
                + "    speaker: Anna Example\n  - title: Trees\n    speaker: Ben Example\n"
                + "    youtubeUrl: https://youtu.be/52JXFb-GXPY\n---\n\nText.\n")
                .Links.Video?.AbsoluteUri);

    [Theory]
    [InlineData("#### Anna Example\n\nDéveloppeuse curieuse et passionnée, elle aime les boucles.\n")]
    [InlineData("### Anna Example\n\nCloud Developer @ Acme, meetup addict and organiser.\n")]
    [InlineData(
        "## Speakers\n\nAnna Example is a maintainer of loops with more than ten years of experience in the field."
        + "\n")]
    [InlineData("[Anna Example](https://www.linkedin.com/in/anna) is an engineer at Acme.\n")]
    public void A_biography_names_its_speaker(string text) =>
        Assert.Equal("Anna Example", Assert.Single(Reading.Page(Head + text).Speakers).Name);

    [Theory]
    [InlineData("### Better Testing\n\nAs developers we write tests.\n")]
    [InlineData("### Home Assistant\n\nDevelopers like it.\n")]
    [InlineData("## Organisers\n\n### Anna Example\n\nCloud Developer @ Acme.\n")]
    public void Other_headings_are_no_people(string text) => Assert.Empty(Reading.Page(Head + text).Speakers);

    private static IEnumerable<string> Titles(Meetup page) => page.Agenda.Select(item => item.Title);
}
