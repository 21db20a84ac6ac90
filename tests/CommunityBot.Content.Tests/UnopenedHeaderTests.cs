using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>YAML headers without a fence before them and with one after them.</summary>
public sealed class UnopenedHeaderTests
{
    [Theory]
    [InlineData("place: Example Centre, Room 203", "")]
    [InlineData("place: Example Centre, Room 203", "image:\n  url: /img/a.png\n  where: top\n")]
    [InlineData("ort: Example Centre, Room 203", "tags:\n- vortrag\n- treffen\n\n")]
    [InlineData("lieu: Example Centre, Room 203", "# a comment\n\n")]
    public void Its_keys_are_those_of_the_page_and_its_text_is_the_body(string place, string more)
    {
        var page = Reading.Page(
            $"title: \"Parsers for all\"\ncategory: events\nevent_date: 2031-03-04 19:00\n{place}\n{more}---\n\n" +
            "Anna Example will give a talk about parsers.\n", "content/parsers.mkd");

        Assert.Equal((MeetupKind.Meetup, "Parsers for all"), (page.Kind, page.Title));
        Assert.Equal(new LocalDateTime(2031, 3, 4, 19, 0), page.When.Date!.Value.At(page.When.StartsAt!.Value));
        Assert.Equal("Example Centre, Room 203", page.Venue?.Text);
        Assert.Equal(["Anna Example"], page.Speakers.Select(speaker => speaker.Name));
        Assert.Contains("about parsers", page.Description, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Recap: parsers for all", "Thanks to everyone who came. Anna Example gave a talk about parsers.")]
    [InlineData("Rückblick: Parser für alle", "Danke an alle, die da waren. Anna Example hielt einen Vortrag.")]
    [InlineData("Compte rendu : des parseurs", "Merci à tous ceux qui sont venus. Anna Example a présenté un outil.")]
    public void A_report_with_one_is_a_recap(string title, string text)
    {
        var page = Reading.Page(
            $"title: \"{title}\"\ncategory: blog\n" +
            $"author: A. Example\ndatetime: 2031-03-04 21:00:00\n\n---\n\n{text}\n", "blog/parsers.mkd");

        Assert.Equal((MeetupKind.Recap, (LocalTime?)null), (page.Kind, page.When.StartsAt));
    }

    [Fact]
    public void The_moment_that_an_author_posted_is_none_of_an_event()
    {
        var page = Reading.Page(
            "title: Test your backups\ncategory: blog\nauthor: A. Example\ndatetime: 2031-03-04 10:00:00\n\n---\n\n" +
            "If the most important file disappeared, what would you do?\n", "blog/backups.mkd");

        Assert.Equal((MeetupKind.NotAnEvent, (LocalDate?)null), (page.Kind, page.When.Date));
    }

    [Fact]
    public void A_data_file_of_several_parts_stays_one()
    {
        var meetups = Reading.Of(
            "title: Parsers for all\ndate: 2031-03-04\nvenue: Example Centre\n---\ntitle: Another\ndate: 2031-04-01\n",
            "_data/meetups.yml").Meetups;

        Assert.Equal("Parsers for all", Assert.Single(meetups).Title);
    }

    [Theory]
    [InlineData("Parsers: an evening\n---\n\nText about it on 4 March 2031 at 19:00.\n", "Parsers: an evening")]
    [InlineData("# Parsers\n\nlevel: no header\n\nText.\n\n---\n\nMore text.\n", "Parsers")]
    public void A_heading_or_text_above_a_rule_is_none(string text, string title) =>
        Assert.Equal(title, Reading.Page(text, "events/parsers.md").Title);

    [Theory]
    [InlineData("blog/2031-03-05-march-meetup-recap.md")]
    [InlineData("blog/2031-03-05-treffen-rueckblick.md")]
    [InlineData("blog/2031-03-05-compte-rendu-meetup.md")]
    [InlineData("blog/2031-03-05-meetup-recap/index.md")]
    public void The_name_of_a_file_says_that_it_is_a_recap(string path) => Assert.Equal(
        MeetupKind.Recap,
        Reading.Page(
            "---\ntitle: Eighty people and public data\ndate: 2031-03-05\nauthor: Anna Example\n---\n\n" +
            "Over a single Saturday, we had thirteen ideas.\n", path).Kind);

    [Theory]
    [InlineData("blog/2031-03-05-data-notes.md")]
    [InlineData("blog/2031-03-05-photos-of-parsers.md")]
    public void A_post_about_something_else_is_none(string path) => Assert.NotEqual(
        MeetupKind.Recap,
        Reading.Page(
            "---\ntitle: Thirteen parsers\ndate: 2031-03-05\nauthor: Anna Example\n---\n\nA list of parsers.\n",
            path).Kind);
}
