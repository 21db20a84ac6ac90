using CommunityBot.Core.Messages;

namespace CommunityBot.Core.Tests.Messages;

/// <summary>Tests where isolates are put; shown here as <c>⟨</c> and <c>⟩</c>.</summary>
public sealed class RightToLeftTests
{
    [Theory]
    [InlineData("New: Rust evening, 19:00", "New: Rust evening, 19:00")]
    [InlineData("New: שלום, 19:00", "New: ⟨שלום⟩, 19:00")]
    [InlineData("New: ערב של שלום 2031: today", "New: ⟨ערב של שלום⟩ 2031: today")]
    [InlineData("New: שלום Rust ערב (today)", "New: ⟨שלום Rust ערב⟩ (today)")]
    [InlineData("With שלום, Anna Example, ערב", "With ⟨שלום⟩, Anna Example, ⟨ערב⟩")]
    [InlineData("שלום Rust (2031)", "⟨שלום Rust (2031)⟩")]
    [InlineData("• one\n• مرحبا\nthree", "• one\n⟨• مرحبا⟩\nthree")]
    public void Right_to_left_text_is_isolated(string text, string expected) => Assert.Equal(
        expected.Replace("⟨• ", "• ⟨", StringComparison.Ordinal),
        RightToLeft.Isolated(text).Replace('\u2068', '⟨').Replace('\u2069', '⟩'));
}
