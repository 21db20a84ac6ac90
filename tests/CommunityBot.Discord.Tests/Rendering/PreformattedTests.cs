using CommunityBot.Core.Messages;
using CommunityBot.Discord.Rendering;

namespace CommunityBot.Discord.Tests.Rendering;

/// <summary>A page to copy keeps its lines, and nothing in it is markup.</summary>
public sealed class PreformattedTests
{
    [Fact]
    public void The_lines_are_a_code_block()
    {
        Assert.Equal(
            "Copy this.\n\n```\n---\ntitle: \"A *loop* <@1> @everyone\"\n---\n\n* one\n  * two\n```",
            Description("Copy this.", "---\r\ntitle: \"A *loop* <@1> @everyone\"\r\n---\r\n\r\n* one\r\n  * two\r\n"));
    }

    [Fact]
    public void A_fence_in_the_text_does_not_end_the_block()
    {
        var description = Description("Copy this.", "Before\n```\n@everyone\n```\nAfter");

        Assert.Equal(2, description.Split("```").Length - 1);
        Assert.EndsWith("\nAfter\n```", description, StringComparison.Ordinal);
    }

    [Fact]
    public void What_does_not_fit_is_left_out_by_lines_and_the_block_still_ends()
    {
        var description = Description(
            "Copy this.", string.Join('\n', Enumerable.Range(1, 1000).Select(at => $"line {at}")));

        Assert.InRange(description.Length, 3900, 4096);
        Assert.Matches(@"\nline \d+\n…\n```$", description);
    }

    [Fact]
    public void A_line_that_does_not_fit_is_left_out_whole() =>
        Assert.DoesNotContain("xxx", Description("Copy this.", new string('x', 5000)), StringComparison.Ordinal);

    private static string Description(string paragraph, string text) => Assert.Single(DiscordRenderer.Render(
        new Message("Copy this.")
        {
            Title = "Recap",
            Blocks = [new Block.Paragraph(paragraph), new Block.Preformatted(text)],
        }).Embeds).Description!;
}
