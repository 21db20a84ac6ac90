using NodaTime;

namespace CommunityBot.Content.Tests.FrontMatter;

/// <summary>A title block of Pandoc is the header of a page.</summary>
public sealed class PandocTitleTests
{
    [Theory]
    [InlineData("% Example meetup\n% Speaker One\n% 4 March 2031\n\nWe meet at 19:00.")]
    [InlineData("% Example\n  meetup\n%\n% 2031-03-04\n\nWe meet at 19:00.")]
    [InlineData(
        "\uFEFF% Example meetup ![](logo.png){#logo}\n% Speaker One; Speaker Two\n% 4.3.2031\nWe meet at 19:00.")]
    public void Title_and_day_are_read(string text)
    {
        var meetup = Reading.Page(text, "meetups/spring.md");

        Assert.Equal("Example meetup", meetup.Title);
        Assert.Equal(new LocalDate(2031, 3, 4), meetup.When.Date);
    }

    [Fact]
    public void A_third_line_that_is_no_day_is_left_out()
    {
        var meetup = Reading.Page(
            "% Example meetup\n% Speaker One\n% Version 2\n\nWe meet on 4 March 2031 at 19:00.", "meetups/spring.md");

        Assert.Equal(new LocalDate(2031, 3, 4), meetup.When.Date);
    }

    [Theory]
    [InlineData("100 % of the seats are taken.\n\nWe meet on 4 March 2031 at 19:00.")]
    [InlineData("%TOC%\n\n# Example meetup\n\nWe meet on 4 March 2031 at 19:00.")]
    public void Another_percent_sign_is_text(string text) =>
        Assert.Equal(new LocalDate(2031, 3, 4), Reading.Page(text, "meetups/spring.md").When.Date);
}
