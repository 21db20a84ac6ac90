using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Reports on pages that keep labels, abstracts and folders of their meetups.</summary>
public sealed class ReportsBesideAbstractsTests
{
    [Theory]
    [InlineData("meetings/2031-03-04-spring/index.md", "title: Spring special\ndate: 2031-03-04",
        "This meet-up featured four talks!\n\n## Anna Example\n\nIn this talk, Anna presents three tools.")]
    [InlineData("meetings/2031-03-04.md", "title: Web servers",
        "Anna Example and Ben Example gave great presentations regarding servers.\n\n"
        + "This will be a brief introduction to servers ([slides](a.pdf)).")]
    [InlineData("meetings/2031-03-04.md", "title: Key signing",
        "Date: March 4, 2031, 8-9:30 PM\n\nWe had a party of keys!")]
    [InlineData("_posts/2031-03-04-mar.md", "title: Mar 2031 Example Meetup\ndate: \"2031-03-04 18:00:00\"",
        "We covered some of the following topics:\n\n- Loops\n- Trees")]
    [InlineData("posts/kurz.md", "title: Kurzprotokoll 04.03.2031\ndate: 2031-03-04", "1. Es gab einen Vortrag.")]
    [InlineData("monthly-meeting-notes/2031-03-04.md", "title: Organisers 2031-03-04", "## Topics\n\n* Hardware")]
    public void A_report_is_a_recap_of_its_day(string path, string header, string text)
    {
        var page = Reading.Page($"---\n{header}\n---\n\n{text}\n", path);

        Assert.Equal((MeetupKind.Recap, new LocalDate(2031, 3, 4)), (page.Kind, page.When.Date));
    }

    [Fact]
    public void The_page_of_a_folder_named_by_a_day_is_filed_under_it()
    {
        var page = Reading.Page(
            "Lors de cette rencontre, 50 personnes se sont inscrites. Anna Example a donné une présentation.\n",
            "2031/2031-03-04 [Anna Example] Boucles/Readme.md");

        Assert.Equal((MeetupKind.Recap, new LocalDate(2031, 3, 4)), (page.Kind, page.When.Date));
    }

    [Fact]
    public void A_summary_of_pictures_is_that_of_a_recap()
    {
        var page = Reading.Page(
            "<!DOCTYPE html><html><head><meta name=\"description\" content=\"Pictures from the anniversary party held "
            + "March 4, 2031 at the Example\"><title>12th anniversary</title></head>"
            + "<body><p>March 4, 2031</p></body></html>",
            "old/party.html");

        Assert.Equal(MeetupKind.Recap, page.Kind);
    }

    [Fact]
    public void A_site_may_generate_a_folder_for_each_post()
    {
        var page = Reading.Page(
            "<!DOCTYPE html><html><head><title>Wrap Up: March 4th Meeting</title></head>"
            + "<body><article><p>Thanks to everyone who came to the meeting.</p></article></body></html>",
            "blog/2031/03/05/wrapup-march-meeting/index.html");

        Assert.Equal((MeetupKind.Recap, new LocalDate(2031, 3, 4)), (page.Kind, page.When.Date));
    }

    [Theory]
    [InlineData("meetings/2031-03-04.md", "title: March 2031 meetup",
        "Our March 2031 meetup is a session focused on games. Join us at the Example Hall. Anna developed many.")]
    [InlineData("meetings/2031-03-04.md", "title: Our group", "This meetup started in 2015 and featured 100 talks.")]
    [InlineData("meetings/2031-03-04.md", "title: Parsers",
        "Anna Example gives an introduction. This will be brief ([slides](a.pdf)).")]
    [InlineData("posts/net.md", "title: Das Netzwerkprotokoll\ndate: 2031-03-04", "Wie funktioniert es?")]
    public void An_announcement_or_article_is_none(string path, string header, string text) =>
        Assert.NotEqual(MeetupKind.Recap, Reading.Page($"---\n{header}\n---\n\n{text}\n", path).Kind);
}
