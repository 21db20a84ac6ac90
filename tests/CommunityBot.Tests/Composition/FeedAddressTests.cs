using CommunityBot.Composition.Settings;

namespace CommunityBot.Tests.Composition;

public sealed class FeedAddressTests
{
    private static readonly HashSet<string> Allowed = ["intranet.example"];

    [Theory]
    [InlineData("https://calendar.example/a.ics", "https://calendar.example/a.ics")]
    [InlineData("webcal://calendar.example/a.ics", "https://calendar.example/a.ics")]
    [InlineData("WebCal://calendar.example:8443/a.ics#x", "https://calendar.example:8443/a.ics")]
    [InlineData("webcals://calendar.example/a.ics?b=c", "https://calendar.example/a.ics?b=c")]
    [InlineData(" https://calendar.example/a%40b/ \n", "https://calendar.example/a%40b/")]
    [InlineData("http://intranet.example/a.ics", "http://intranet.example/a.ics")]
    public void Https_webcal_and_allowed_http_urls_are_accepted(string written, string expected)
    {
        var address = FeedAddress.Parse(written, Allowed, out var fault);

        Assert.Null(fault);
        Assert.Equal(expected, address!.Reveal().AbsoluteUri);
        Assert.DoesNotContain('/', address.ToString());
    }

    [Theory]
    [InlineData("http://calendar.example/hush")]
    [InlineData("ftp://calendar.example/hush")]
    [InlineData("file:///hush")]
    [InlineData("https:///hush")]
    [InlineData("hush")]
    [InlineData("")]
    public void Other_text_is_rejected_without_being_quoted(string written)
    {
        Assert.Null(FeedAddress.Parse(written, Allowed, out var fault));
        Assert.DoesNotContain("hush", fault, StringComparison.Ordinal);
    }
}
