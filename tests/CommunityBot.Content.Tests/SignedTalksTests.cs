using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>Tests for people whom the form of a page names: ends of agenda items, links, titles, talk pages.</summary>
public sealed class SignedTalksTests
{
    [Fact]
    public void Two_items_that_end_with_a_name_are_signed()
    {
        var meetup =
            Read("| Uhrzeit | |\n|---|---|\n| 19:00 | Beginn |\n| 19:15 | Parser, the hard way, Anna Example |\n" +
            "| 20:00 | Pause |\n| 20:25 | Kredite, Łukasz Beispiel |\n");

        Assert.Equal(["Anna Example", "Łukasz Beispiel"], Names(meetup));
        Assert.Equal(
            ["Beginn", "Parser, the hard way", "Pause", "Kredite"], meetup.Agenda.Select(item => item.Title));
    }

    [Fact]
    public void One_such_end_may_be_part_of_a_title() => Assert.Empty(Names(Read(
        "* 19:00 Doors\n* 19:15 Editors, Quick Example\n* 20:00 Pizza\n")));

    [Fact]
    public void Two_ends_that_are_no_names_are_titles() => Assert.Empty(Names(Read(
        "* 19:00 Ruby, Visual Studio\n* 19:15 Pipelines, Machine Learning\n")));

    [Fact]
    public void A_link_with_name_and_role_below_a_heading_signs_the_talk()
    {
        var meetup = Read(
            "### Extending frameworks\n[Anna Example, Senior Engineer at " +
            "Sample](https://people.example/anna)\n\nText.\n\n" +
            "### Startup performance\n[Ben Example, Developer at Sample](https://people.example/ben)\n\nText.\n");

        Assert.Equal(["Anna Example", "Ben Example"], Names(meetup));
        Assert.Equal(
            ["Extending frameworks", "Startup performance"], meetup.Agenda.Select(item => item.Title));
    }

    [Theory]
    [InlineData("Anna Example: Packages in an hour", "Anna shows how it is done.", true)]
    [InlineData("Anna Example on packages", "Anna Example walks through it.", true)]
    [InlineData("Anna Beispiel über Pakete", "Anna zeigt, wie es geht.", true)]
    [InlineData("Anna Exemple : les paquets", "Deux exposés.", false)]
    [InlineData("Anna Example: Packages in an hour", "Two talks.", false)]
    [InlineData("Visual Studio: what is new", "Visual tools for everybody.", false)]
    [InlineData("Machine Learning on phones", "Machine code included.", false)]
    public void A_title_begins_with_a_speaker_whom_the_text_knows(string title, string body, bool speaks) =>
        Assert.Equal(speaks, Names(Read(body, title)).Count == 1);

    [Theory]
    [InlineData("layout: talk", "_talks/intercoms.md", true)]
    [InlineData("layout: page", "talks/intercoms.md", true)]
    [InlineData("layout: event", "events/intercoms.md", false)]
    public void The_author_of_a_page_for_one_talk_speaks(string layout, string path, bool speaks)
    {
        var meetup = Reading.Page(
            $"---\n{layout}\ntitle: Intercoms\nauthor: Anna Example\nplanned: 2031-12-15 20:15\n---\nText.\n", path);

        Assert.Equal(new NodaTime.LocalDate(2031, 12, 15), meetup.When.Date);
        Assert.Equal(speaks, meetup.Speakers.Count == 1);
    }

    private static Meetup Read(string body, string title = "May meetup") => Reading.Page(
        $"---\ntitle: \"{title}\"\nevent_date: 2031-05-20\nvenue: The Example\n---\n{body}\n");

    private static List<string> Names(Meetup meetup) => [.. meetup.Speakers.Select(speaker => speaker.Name)];
}
