using CommunityBot.Composition;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Tests.Composition;

public sealed class InstantTextTests
{
    [Theory]
    [InlineData("2020-05-28T12:00Z")]
    [InlineData("2020-05-28T12:00:00Z")]
    [InlineData("2020-05-28T13:00+01:00")]
    [InlineData("2020-05-28T13:00")]
    [InlineData("2020-05-28 13:00")]
    public void A_time_without_an_offset_is_in_the_communitys_zone(string text) =>
        Assert.Equal(Instant.FromUtc(2020, 5, 28, 12, 0), InstantText.Parse(text, Sample.London));

    [Theory]
    [InlineData("tomorrow")]
    [InlineData("28.05.2020")]
    public void Other_text_is_rejected(string text) => Assert.Null(InstantText.Parse(text, Sample.London));
}
