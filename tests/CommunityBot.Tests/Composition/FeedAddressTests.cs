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
    public void An_address_is_read_as_calendar_programs_read_it(string written, string expected)
    {
        var address = FeedAddress.Read(written, Allowed, out var fault);

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
    public void Anything_else_is_refused_without_being_repeated(string written)
    {
        Assert.Null(FeedAddress.Read(written, Allowed, out var fault));
        Assert.DoesNotContain("hush", fault, StringComparison.Ordinal);
    }
}
