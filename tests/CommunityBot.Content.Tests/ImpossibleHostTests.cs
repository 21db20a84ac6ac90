using CommunityBot.Content.Prose;

namespace CommunityBot.Content.Tests;

/// <summary>Tests addresses whose host has characters that no name may have.</summary>
public sealed class ImpossibleHostTests
{
    [Theory]
    [InlineData("https://exam\uFFFDple.example/room")]
    [InlineData("https://exam\u2FF0ple.example/room")]
    public void They_are_no_addresses(string address) => Assert.Null(WebAddress.Read(address));

    [Theory]
    [InlineData("https://bücher.example/abend")]
    [InlineData("https://example.org/日本")]
    public void Other_letters_are_part_of_names(string address) => Assert.NotNull(WebAddress.Read(address));

    [Fact]
    public void A_page_with_one_is_read() => Assert.DoesNotContain(
        Reading.Of("---\ntitle: Rust\nevent_date: 2031-01-20\n---\nJoin: https://exam\uFFFDple.example/room\n")
            .Problems,
        problem => problem.Code == "reader-failed");
}
