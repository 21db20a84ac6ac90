namespace CommunityBot.Content.Tests;

/// <summary>Links that a sentence asks to use for coming, with the request before, behind or above the link.</summary>
public sealed class RequestedSignUpTests
{
    [Theory]
    [InlineData("Click [here](https://example.com/launch) to register.")]
    [InlineData("N'oubliez pas de vous inscrire : <https://example.com/launch>")]
    [InlineData("Please let us know if you can make it or not [here](https://example.com/launch).")]
    [InlineData("Please sign up for the evening:\n\n<https://example.com/launch>")]
    [InlineData("[Anmeldelink](https://example.com/launch)")]
    public void They_are_read(string body) =>
        Assert.Equal("https://example.com/launch", Reading.Page(Page(body)).Links.Registration?.ToString());

    [Theory]
    [InlineData("Click [here](https://example.com/launch) to read more.")]
    [InlineData("Everybody can register [here](https://chat.example.com/signup).")]
    [InlineData("Please register [here](https://chat.example.com/invite/).")]
    [InlineData("Click [here](https://example.com/launch) to sign up for our newsletter.")]
    [InlineData("You don't have to look [here](https://example.com/launch) to register.")]
    [InlineData("No need to register:\n\n<https://example.com/launch>")]
    [InlineData("More about the game is [here](https://example.com/launch), and later you can register.")]
    public void Others_are_not(string body) => Assert.Null(Reading.Page(Page(body)).Links.Registration);

    private static string Page(string body) =>
        $"---\ntitle: Example Meetup\nevent_date: 2031-12-10\n---\n{body}\n";
}
