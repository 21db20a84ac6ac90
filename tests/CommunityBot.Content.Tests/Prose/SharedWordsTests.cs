using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Tests.Prose;

/// <summary>A word that recurs is one string, and never another word.</summary>
public sealed class SharedWordsTests
{
    [Fact]
    public void A_word_that_recurs_is_the_same_string()
    {
        var first = SharedWords.Of("an evening".AsSpan(3));

        Assert.Same(first, SharedWords.Of("evening talks".AsSpan(0, 7)));
    }

    [Fact]
    public void Words_of_one_slot_are_told_apart()
    {
        // Same length, same first, middle and last letter.
        Assert.Equal("abcde", SharedWords.Of("abcde"));
        Assert.Equal("axcye", SharedWords.Of("axcye"));
        Assert.Equal("abcde", SharedWords.Of("abcde"));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\u00FC")]
    [InlineData("a word that is longer than all that are kept")]
    public void Every_text_is_returned_unchanged(string word) => Assert.Equal(word, SharedWords.Of(word));
}
