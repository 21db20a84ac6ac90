namespace CommunityBot.Content.Tests;

/// <summary>Posts of importers that escape every slash of a database: "&lt;&amp;#47;b&gt;".</summary>
public sealed class EscapedSlashTests
{
    [Fact]
    public void Elements_end_where_their_tags_do()
    {
        var meetup = Reading.Page(
            "---\ntitle: Example meeting - March\nauthor: root\ndate: 2031-02-20 03:47:44 +0000\n---\n" +
            "<p>Join us on Tuesday 4 March 2031 at 7pm.<br &#47;><br &#47;><b>Location:<&#47;b> Example Hall, " +
            "12 Example Street<br &#47;><a href=\"https:&#47;&#47;example.com&#47;about\">About us<&#47;a><&#47;p>",
            "_posts/2031-02-20-example-meeting.html");

        Assert.Equal("Example Hall", meetup.Venue?.Name);
        Assert.Equal(new NodaTime.LocalDate(2031, 3, 4), meetup.When.Date);
    }

    [Fact]
    public void Other_entities_stay_what_they_are()
    {
        var meetup = Reading.Page(
            "---\ntitle: Example meeting\nevent_date: 2031-03-04\n---\n\n" +
            "**Location:** Smith &amp; Example, 12 Example Street");

        Assert.Equal("Smith & Example", meetup.Venue?.Name);
    }
}
