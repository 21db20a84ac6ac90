using CommunityBot.Core.Commands;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>The page of a long answer in a command's argument.</summary>
public sealed class PageArgumentTests
{
    [Theory]
    [InlineData("page 2 of kubernetes", "kubernetes", 2)]
    [InlineData("kubernetes page 3", "kubernetes", 3)]
    [InlineData("Page 2 Of kubernetes page 3", "kubernetes page 3", 2)]
    [InlineData("kubernetes", "kubernetes", 1)]
    [InlineData("", "", 1)]
    [InlineData("page of fame", "page of fame", 1)]
    [InlineData("page \u0663 of kubernetes", "page \u0663 of kubernetes", 1)]
    [InlineData("kubernetes page \uFF13", "kubernetes page \uFF13", 1)]
    [InlineData("page 99999 of kubernetes", "page 99999 of kubernetes", 1)]
    public void It_is_read_wherever_it_is_written(string argument, string text, int page) =>
        Assert.Equal((text, page), PageArgument.Read(argument));

    [Fact]
    public void What_a_button_sends_is_read_back() =>
        Assert.Equal(("two words", 4), PageArgument.Read(PageArgument.Of(4, "two words")));
}
