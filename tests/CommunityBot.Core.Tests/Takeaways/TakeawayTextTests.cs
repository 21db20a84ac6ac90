using CommunityBot.Core.Takeaways;

namespace CommunityBot.Core.Tests.Takeaways;

/// <summary>What somebody wrote becomes one line, not too long, of what a person can read.</summary>
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
    public void It_is_one_line_of_words(string said, string expected) => Assert.Equal(expected, TakeawayText.Of(said));

    /// <summary>Half a character is not what anybody wrote, and PostgreSQL refuses it.</summary>
    [Fact]
    public void Half_a_character_is_left_out() => Assert.Equal("half a pair", TakeawayText.Of("half a \ud83c pair"));

    [Fact]
    public void It_is_cut_at_a_word_and_says_so()
    {
        var cut = TakeawayText.Of(string.Join(' ', Enumerable.Repeat("sentence", 60)));

        Assert.InRange(cut.Length, TakeawayText.Longest - 10, TakeawayText.Longest);
        Assert.EndsWith("sentence…", cut, StringComparison.Ordinal);
    }

    [Fact]
    public void No_character_is_cut_in_two()
    {
        for (var before = 0; before < 4; before++)
        {
            var cut = TakeawayText.Of(new string('a', before + 1) + string.Concat(Enumerable.Repeat("🎉", 300)));

            Assert.InRange(cut.Length, 1, TakeawayText.Longest);
            Assert.Equal(cut, System.Text.Encoding.UTF8.GetString(System.Text.Encoding.UTF8.GetBytes(cut)));
        }
    }
}
