using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Keys;

/// <summary>Titles are shown without their markup, and with their emoji.</summary>
public sealed class TitleTests
{
    [Theory]
    [InlineData("~~Rust Night~~ (cancelled)", "Rust Night", MeetupStatus.Cancelled)]
    [InlineData("~~Rust Night~~", "Rust Night", MeetupStatus.Cancelled)]
    [InlineData("<s>Rust Night</s> \u2013 abgesagt", "Rust Night", MeetupStatus.Cancelled)]
    [InlineData("~~Rust Night~~ annul\u00E9", "Rust Night", MeetupStatus.Cancelled)]
    [InlineData("~~Rust Night~~ Go Night", "Go Night", MeetupStatus.Scheduled)]
    [InlineData("**Rust** _Night_ `x`", "Rust Night x", MeetupStatus.Scheduled)]
    [InlineData("<strong>Rust</strong> &amp; [Go](https://x.example/)", "Rust & Go", MeetupStatus.Scheduled)]
    [InlineData("Vec<T> and *p = 1; a_b_c ~ x", "Vec<T> and *p = 1; a_b_c ~ x", MeetupStatus.Scheduled)]
    public void Markup(string written, string title, MeetupStatus status)
    {
        var page = Page(written);

        Assert.Equal((title, status), (page.Title, page.Status));
    }

    [Theory]
    [InlineData("Pride \U0001F3F3\uFE0F\u200D\U0001F308")]
    [InlineData("Heart \u2764\uFE0F\u200D\U0001F525")]
    [InlineData("Coding \U0001F469\u200D\U0001F4BB")]
    public void Emoji_of_several_parts(string title) => Assert.Equal(title, Page(title).Title);

    private static Meetup Page(string title) =>
        Reading.Page($"---\ntitle: \"{title}\"\nevent_date: 2031-02-06\nvenue: The Example\n---\nTalks.\n");
}
