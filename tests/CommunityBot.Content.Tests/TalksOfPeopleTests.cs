namespace CommunityBot.Content.Tests;

/// <summary>Talks in headings that name who gives them, and in lists of people.</summary>
public sealed class TalksOfPeopleTests
{
    private const string Header =
        "---\ntitle: Example meetup\nevent_date: 2031-03-04\n---\n\nThis month we have talks.\n\n";

    [Theory]
    [InlineData("#### Anna Example - Loops\n\nAbout loops.\n\n" +
        "#### Ben Sample ([@ben][b]) - Tidal Trees\n\nAbout trees.")]
    [InlineData("## Loops - Anna Example\n\nAbout loops.\n\n## Tidal Trees - Ben Sample\n\nAbout trees.")]
    public void Headings_of_one_form_are_talks(string body)
    {
        var meetup = Reading.Page(Header + body);

        Assert.Equal(["Loops", "Tidal Trees"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Anna Example", "Ben Sample"], meetup.Speakers.Select(speaker => speaker.Name));
    }

    [Theory]
    [InlineData("#### Example Hall - how to come\n\nBy bus.\n\n#### Food - who brings it\n\nAll of us.")]
    [InlineData("#### Anna Example - Loops\n\nAbout loops.\n\n#### What to bring\n\nA cup.\n\n" +
        "#### How to come\n\nBy bus.")]
    public void Other_headings_are_none(string body) => Assert.Empty(Reading.Page(Header + body).Agenda);

    [Fact]
    public void A_list_of_people_with_topics_is_an_agenda()
    {
        var meetup = Reading.Page(
            "---\ntitle: Example meetup\nevent_date: 2031-03-04\nspeakers:\n- name: Anna Example\n  topic: Loops\n" +
            "- name: [Ben Sample, Chris Demo-Day]\n  topic: Trees\n---\n\nTwo talks.");

        Assert.Equal(["Loops", "Trees"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal(["Ben Sample", "Chris Demo-Day"], meetup.Agenda[1].Speakers);
    }

    [Fact]
    public void One_person_with_a_topic_gives_the_meetup() =>
        Assert.Empty(Reading.Page(
            "---\ntitle: Loops\nevent_date: 2031-03-04\nspeakers:\n- name: Anna Example\n  topic: Loops\n" +
            "---\n\nA talk.")
            .Agenda);

    [Theory]
    [InlineData("Die langjährige XY-Mentorin Anna Example zeigt euch, wie ihr druckt.")]
    public void An_abbreviation_before_a_name_is_no_part_of_it(string body) =>
        Assert.DoesNotContain(
            Reading.Page(Header + body).Speakers, speaker => speaker.Name.StartsWith("XY", StringComparison.Ordinal));

    [Theory]
    [InlineData("_posts/2031-03-04-small-servers.md", "", "Small Servers")]
    [InlineData("_posts/2031-03-04-small-servers.md",
        "#### Anna Example - Loops\n\nA.\n\n#### Ben Sample - Trees\n\nB.", "Small Servers")]
    [InlineData("_posts/2031-03-04-small-servers.md", "## An evening about loops\n\nA.", "An evening about loops")]
    [InlineData("events/small-servers.md", "", null)]
    public void A_post_without_a_title_has_that_of_its_file(string path, string body, string? title) =>
        Assert.Equal(
            title,
            Reading.Page(
                "---\nlayout: event\nevent_date: 2031-03-04\n---\n\nWe meet at 7pm and talk.\n\n" + body, path).Title);
}
