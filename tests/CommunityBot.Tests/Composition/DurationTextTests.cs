using CommunityBot.Composition.Settings;

using NodaTime;

namespace CommunityBot.Tests.Composition;

public sealed class DurationTextTests
{
    [Theory]
    [InlineData("7 days", "P7D")]
    [InlineData("1 week", "P1W")]
    [InlineData("1 hour 30 minutes", "PT1H30M")]
    [InlineData("90min", "PT90M")]
    [InlineData("2 days and 3 hours", "P2DT3H")]
    [InlineData("30 seconds", "PT30S")]
    [InlineData("1m 15s", "PT1M15S")]
    [InlineData("P21D", "P21D")]
    [InlineData("PT1H", "PT1H")]
    public void It_parses_human_and_iso_notation(string text, string iso) =>
        Assert.Equal(iso, DurationText.Parse(text)?.ToString());

    [Theory]
    [InlineData("")]
    [InlineData("soon")]
    [InlineData("7")]
    [InlineData("-1 day")]
    [InlineData("-P1D")]
    [InlineData("P-1D")]
    [InlineData("1 fortnight")]
    [InlineData("999999 days")]
    public void It_rejects_other_text(string text) => Assert.Null(DurationText.Parse(text));

    [Fact]
    public void A_grace_of_a_day_is_24_hours() =>
        Assert.Equal(Duration.FromHours(24), DurationText.ParseFixed("1 day"));
}
