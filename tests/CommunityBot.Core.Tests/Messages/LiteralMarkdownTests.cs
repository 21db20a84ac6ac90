using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>Tests that text of members is unchanged after Markdown and never becomes markup.</summary>
public sealed class LiteralMarkdownTests
{
    [Theory]
    [InlineData("It scales.")]
    [InlineData("[click here](https://evil.example) and <https://evil.example>")]
    [InlineData("![a picture](https://evil.example/x.png)")]
    [InlineData("**bold** _em_ ~~gone~~ `code` ++new++ ==marked== x^2^ H~2~O")]
    [InlineData("# no heading")]
    [InlineData("- no list")]
    [InlineData("+ no list")]
    [InlineData("1. no list")]
    [InlineData("12) no list")]
    [InlineData("> no quote")]
    [InlineData("--- | --- | ---")]
    [InlineData("&lt;script&gt; &amp; <script>alert(1)</script>")]
    [InlineData(@"a \ backslash \* and \\ more \")]
    [InlineData("*")]
    [InlineData("```")]
    [InlineData("snake_case_stays and 3 * 4 * 5")]
    [InlineData("https://example.org/a_b*c")]
    public void A_line_is_unchanged_and_plain_text(string line)
    {
        var block = Assert.IsType<Block.Paragraph>(Assert.Single(MarkdownBlocks.Parse(MarkdownEscaper.Escape(line))));

        Assert.Equal(line, Assert.IsType<Span.Plain>(Assert.Single(block.Text.Spans)).Text);
    }

    [Fact]
    public void Any_random_line_is_unchanged()
    {
        var random = new Random(20200529);
        const string letters = @"ab1 .,;:!?'()[]{}<>*_~`^+=#|\/&-@""é数🎉";
        for (var round = 0; round < 5000; round++)
        {
            var line = string.Concat(
                Enumerable.Range(0, random.Next(1, 30)).Select(_ => letters[random.Next(letters.Length - 2)])).Trim();
            if (line.Length == 0)
            {
                continue;
            }

            Assert.Equal(line, PlainTextRenderer.Text(MarkdownBlocks.Line(MarkdownEscaper.Escape(line))));
        }
    }

    [Fact]
    public void A_sentence_without_markup_is_not_escaped() =>
        Assert.Equal(
            "It's true: “meshes” scale - 10,000 of them (so far)!",
            MarkdownEscaper.Escape("It's true: “meshes” scale - 10,000 of them (so far)!"));
}
