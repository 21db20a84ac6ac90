using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>A description that is made to be slow or to end the process becomes a message nevertheless.</summary>
public sealed class HostileMarkdownTests
{
    /// <summary>Of the whole process; a reader that is not linear needs minutes.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("> ", "")]
    [InlineData("- ", "")]
    [InlineData("[a](", "")]
    [InlineData("[", "]")]
    [InlineData("*a **b ", "** a*")]
    [InlineData("<!X ", "")]
    [InlineData("|", "")]
    [InlineData("![", "](b)")]
    public void Parsing_ends(string opening, string closing)
    {
        var text = string.Concat(Enumerable.Repeat(opening, 20_000)) + "x" +
            string.Concat(Enumerable.Repeat(closing, 20_000));
        var before = Environment.CpuUsage.TotalTime;

        Assert.NotEmpty(MarkdownBlocks.Parse(text));
        Assert.True(Environment.CpuUsage.TotalTime - before < Limit);
    }

    [Fact]
    public void A_wide_table_with_many_short_rows_does_not_fill_the_memory()
    {
        var columns = string.Concat(Enumerable.Repeat("|a", 5_000));
        var rows = string.Concat(Enumerable.Repeat("|\n", 20_000));
        var before = GC.GetAllocatedBytesForCurrentThread();

        MarkdownBlocks.Parse($"{columns}\n{columns.Replace('a', '-')}\n{rows}");

        Assert.True(GC.GetAllocatedBytesForCurrentThread() - before < 500_000_000);
    }

    [Theory]
    [InlineData("| 19:00 | One |\n|---|---|\n| 20:00 | Two |")]
    [InlineData("See [a](https://a.example) and <https://b.example>.")]
    [InlineData("<!-- note -->\ntext")]
    public void Ordinary_text_is_not_changed(string markdown) => Assert.Same(markdown, MarkdownLimits.Limit(markdown));
}
