namespace CommunityBot.Content.Tests;

/// <summary>Links to sign up whose sentence begins in the line before, and links that are for something else.</summary>
public sealed class SignUpsInWrappedTextTests
{
    private const string Header = "---\ntitle: Spring meetup\nlayout: event\nevent_date: 2031-05-06\n---\n\n";

    [Theory]
    [InlineData(
        "Also, if you are there already, please do RSVP to our\n[event](http://www.facebook.com/event.php?eid=12345)"
        + " on said site.",
        "http://www.facebook.com/event.php?eid=12345")]
    [InlineData("To register [click here](https://short.example/abc).", "https://short.example/abc")]
    [InlineData("Please RSVP via Meetup <http://www.meetup.com/example/>.", "http://www.meetup.com/example/")]
    [InlineData(
        "Welcome.\n\n~~~\n<a class=\"btn\" href=\"https://forms.gle/abc\">Register</a>\n~~~\n",
        "https://forms.gle/abc")]
    public void They_are_read(string text, string address) => Assert.Equal(
        address, Reading.Page(Header + text + "\n", "events/spring.md").Links.Registration?.AbsoluteUri);

    [Theory]
    [InlineData("## Sponsors\n\nExample Ltd. Use this link: <https://bank.example/signup?a=abc>.")]
    [InlineData("We are on Meetup too: <http://www.meetup.com/example/>.")]
    public void Those_of_sponsors_and_groups_are_none(string text) =>
        Assert.Null(Reading.Page(Header + text + "\n", "events/spring.md").Links.Registration);

    [Fact]
    public void A_video_of_an_earlier_month_is_not_the_recording()
    {
        var page = Header + """
            Welcome.

            | When | Topic | Video |
            | --- | --- | --- |
            | December 2030 | Loops | |
            | October 2030 | Trees | [video](https://www.youtube.com/watch?v=abcdefghijk) |
            | September 2030 | Heaps | |
            | August 2030 | Lists | |
            """;

        Assert.Null(Reading.Page(page, "events/spring.md").Links.Video);
    }
}
