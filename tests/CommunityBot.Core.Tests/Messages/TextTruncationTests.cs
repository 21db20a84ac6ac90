using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Tests.Messages;

public sealed class TextTruncationTests
{
    [Theory]
    [InlineData("One sentence. Another sentence. A third one.", 34, "One sentence. Another sentence.…")]
    [InlineData("several words without any full stop at all", 20, "several words…")]
    [InlineData("short", 20, "short")]
    [InlineData("abcdefghij", 5, "abcd…")]
    [InlineData("abc😀efghij", 5, "abc…")]
    public void A_text_is_cut_after_a_sentence_or_a_word(string text, int most, string expected) =>
        Assert.Equal(expected, TextTruncation.Truncate(text, most));

    [Theory]
    [InlineData("a longer line\nand a sentence. And more", 34, "a longer line")]
    [InlineData("a line\nand a longer sentence. And more", 35, "a line\nand a longer sentence.")]
    [InlineData("abcdefghij", 5, "abcde")]
    [InlineData("abcd😀efghij", 5, "abcd")]
    [InlineData("short", 20, "short")]
    public void The_head_of_a_text_is_a_prefix_that_ends_at_a_line_if_possible(string text, int most, string expected)
    {
        Assert.Equal(expected, TextTruncation.Head(text, most));
        Assert.StartsWith(expected, text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two words", 6, "two w…")]
    [InlineData("abcd😀efghij", 6, "abcd…")]
    [InlineData("short", 5, "short")]
    public void A_label_is_cut_at_its_limit(string text, int most, string expected) =>
        Assert.Equal(expected, TextTruncation.Shorten(text, most));
}
