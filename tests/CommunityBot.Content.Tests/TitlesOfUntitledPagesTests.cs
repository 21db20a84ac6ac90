namespace CommunityBot.Content.Tests;

/// <summary>Titles of pages that have none in a header, and whose first heading is about something else.</summary>
public sealed class TitlesOfUntitledPagesTests
{
    [Theory]
    [InlineData("## Local News\n\n## 1st Chapter Meeting\n\nWed, 20 March 2031\n\n18:00 – 21:30\n\nExample Hall\n",
        "1st Chapter Meeting")]
    [InlineData("## Organisers\n\n- Anna Example\n\n## Spring meetup\n\n4 March 2031, 19:00 at Example Hall\n",
        "Spring meetup")]
    [InlineData("## Parsers in depth\n\n4 March 2031, 19:00 at Example Hall\n\n## Spring meetup\n\n5 March 2031\n",
        "Parsers in depth")]
    public void A_gathering_with_its_day_goes_before_other_headings(string body, string title) =>
        Assert.Equal(title, Reading.Page(body, "meetings/page.md").Title);

    [Theory]
    [InlineData("meetups/2031/2031-03-04 Retour sur la conférence/README.md", "Retour sur la conférence")]
    [InlineData("meetups/2031/2031-03-04 [Anna Example] Un exposé/Readme.md", "Un exposé")]
    [InlineData("meetups/20310304-types-in-depth/README.md", "Types In Depth")]
    public void The_name_of_a_version_is_no_title(string path, string title) => Assert.Equal(
        title,
        Reading.Page("Lors de cette rencontre, le 4 mars 2031, deux membres présentent.\n\n# English\nText.\n", path)
            .Title);

    [Fact]
    public void The_headings_of_facts_are_below_the_title()
    {
        var text = "Intro to the group.\n\n## Upcoming meeting\n\nPlease come.\n\n### WHEN\n\nNovember 27, 2031\n\n"
            + "### WHERE\n\nBeispielvej 18\n\n8600 Exampleborg\n\n## Past\n\n### Spring meeting\n\n"
            + "When: March 4, 2031\n\n"
            + "Where: Example Hall\n\n### Winter meeting\n\nWhen: January 4, 2031\n\nWhere: Example Hall\n";
        var found = Reading.Of(text, "chapter/Example.md").Meetups;

        Assert.DoesNotContain(found, meetup => meetup.Title == "WHEN");
    }

    [Fact]
    public void A_template_tag_has_title_and_host()
    {
        var meetup = Reading.Page(
            "{% include components/meetuptitle.html number=22 title=\"Builds in depth\" date=\"27/11/2031\" "
            + "host=\"Sample\" %}\n\n### 27/11/2031\n\n### Agenda:\n\n- Welcome\n- Talk: **Builds in depth**\n",
            "meetups/meetup22.md");

        Assert.Equal("Builds in depth", meetup.Title);
    }

    [Fact]
    public void The_time_of_posting_is_no_day_of_the_text()
    {
        const string Html = "<!DOCTYPE html><html><head><title>June meeting - example</title></head><body>"
            + "<header><h1>example</h1></header><article><h1>June meeting</h1>"
            + "<time datetime=\"2031-06-01T08:05:00-05:00\" pubdate>Jun 1<span>st</span>, 2031</time>"
            + "<h2>June 12th Meeting</h2><p>Come to our meetup. Location: <a href=\"https://example.org\">Sample</a>\n"
            + "Time: 11:30 &ndash; 12:30</p></article></body></html>";
        var meetup = Reading.Page(Html, "blog/2031/06/01/june-meeting/index.html");

        Assert.Equal("June meeting", meetup.Title);
        Assert.NotEqual(new NodaTime.LocalDate(2031, 6, 1), meetup.When.Date);
    }

    [Theory]
    [InlineData("https://example.github.io/group/", null)]
    [InlineData("https://example.github.io/", null)]
    [InlineData("https://example.github.io/group/events/spring/", "https://example.github.io/group/events/spring/")]
    public void The_front_page_of_a_site_is_no_sign_up(string address, string? expected) => Assert.Equal(
        expected,
        Reading.Page($"---\ntitle: Spring meetup\nevent_date: 2031-05-06 19:00\nevent_url: {address}\n---\n\nCome!\n")
            .Links.Registration?.ToString());
}
