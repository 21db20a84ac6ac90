using CommunityBot.Core.Takeaways;

namespace CommunityBot.Core.Tests.Takeaways;

/// <summary>Tests that text of members becomes one readable line of limited length.</summary>
public sealed class TakeawayTextTests
{
    [Theory]
    [InlineData("Meshes scale.", "Meshes scale.")]
    [InlineData("  First line\n\nsecond\tline  ", "First line second line")]
    [InlineData("• a bullet", "a bullet")]
    [InlineData("- another", "another")]
    [InlineData("-5 degrees in the server room", "-5 degrees in the server room")]
    [InlineData("*args are a list", "*args are a list")]
    [InlineData(": great point", "great point")]
    [InlineData("turned\u202Earound\u0007 and\u200B hidden", "turned around and hidden")]
    [InlineData("whole 🎉 pair", "whole 🎉 pair")]
    [InlineData("", "")]
    [InlineData("…", "")]
    [InlineData("🎉🎉", "")]
    [InlineData("\u200B\n", "")]
    public void It_is_one_line_of_text(string said, string expected) => Assert.Equal(expected, TakeawayText.Of(said));

    /// <summary>A lone surrogate is not text, and PostgreSQL refuses it.</summary>
    [Fact]
    public void A_lone_surrogate_is_removed() => Assert.Equal("half a pair", TakeawayText.Of("half a \ud83c pair"));

    [Fact]
    public void It_is_truncated_at_a_word_with_an_ellipsis()
    {
        var cut = TakeawayText.Of(string.Join(' ', Enumerable.Repeat("sentence", 60)));

        Assert.InRange(cut.Length, TakeawayText.MaxLength - 10, TakeawayText.MaxLength);
        Assert.EndsWith("sentence…", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void No_surrogate_pair_is_split()
    {
        for (var before = 0; before < 4; before++)
        {
            var cut = TakeawayText.Of(new string('a', before + 1) + string.Concat(Enumerable.Repeat("🎉", 300)));

            Assert.InRange(cut.Length, 1, TakeawayText.MaxLength);
            Assert.Equal(cut, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(cut)));
        }
    }
}
