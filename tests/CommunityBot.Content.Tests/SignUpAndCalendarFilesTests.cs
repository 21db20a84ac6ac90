namespace CommunityBot.Content.Tests;

/// <summary>The calendar file of an event at a service is not the page on which people sign up.</summary>
public sealed class SignUpAndCalendarFilesTests
{
    [Theory]
    [InlineData("https://www.meetup.com/example/events/123456789/ical/Example.ics", false)]
    [InlineData("https://www.meetup.com/example/events/123456789/", true)]
    public void It_is_no_sign_up(string link, bool isSignUp)
    {
        var page = Reading.Page($"---\ntitle: Parsers\nevent_date: 2031-12-10\n---\n\n[Here]({link})\n");

        Assert.Equal(isSignUp, page.Links.Registration is not null);
    }
}
