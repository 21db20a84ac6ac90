using System.Diagnostics;

using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>Tests that addresses in text are found whole.</summary>
public sealed class WebAddressesTests
{
    [Theory]
    [InlineData("See https://wiki.example/Rust_(language).", "https://wiki.example/Rust_(language)")]
    [InlineData("(see https://wiki.example/Rust_(language))", "https://wiki.example/Rust_(language)")]
    [InlineData("(https://a.example/x_y_z, or later)", "https://a.example/x_y_z")]
    [InlineData("[https://a.example/list[1]] and", "https://a.example/list[1]")]
    [InlineData("at http://a.example:8080/?q=a&b=c#d!", "http://a.example:8080/?q=a&b=c#d")]
    [InlineData("“https://a.example/”", "https://a.example/")]
    [InlineData("HTTPS://A.example/Ä_ö", "HTTPS://A.example/Ä_ö")]
    [InlineData("one https://a.example/1 two https://b.example/2", "https://a.example/1 https://b.example/2")]
    [InlineData("ftp://a.example, xhttps://b.example, https:// and http", "")]
    public void An_address_ends_where_a_person_would_end_it(string text, string expected) =>
        Assert.Equal(expected, string.Join(' ', WebAddresses.In(text).Select(range => text[range])));

    [Fact]
    public void Hostile_text_takes_linear_time()
    {
        foreach (var piece in (string[])["https://", "https://a", "https://(", "://", "https://a)"])
        {
            var text = string.Concat(Enumerable.Repeat(piece, 400_000 / piece.Length));
            var watch = Stopwatch.StartNew();

            Assert.InRange(WebAddresses.In(text).Count(), 0, text.Length);
            Assert.InRange(watch.Elapsed, TimeSpan.Zero, TimeSpan.FromSeconds(5));
        }
    }

    [Theory]
    [InlineData("Wrote https://wiki.example/_a_/Rust_(language) and *more*.")]
    [InlineData("https://wiki.example/a*b*c")]
    public void Markdown_does_not_style_parts_of_an_address(string markdown) => Assert.Contains(
        PlainTextRenderer.Text(MarkdownBlocks.Line(markdown)).Split(' '),
        word => markdown.Split(' ').Contains(word) && word.StartsWith("https://", StringComparison.Ordinal));
}
