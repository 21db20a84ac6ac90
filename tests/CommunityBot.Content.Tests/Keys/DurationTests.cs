using CommunityBot.Content.Keys;
using CommunityBot.Content.Pages;

using NodaTime;

namespace CommunityBot.Content.Tests.Keys;

/// <summary>A duration in any unit, and a number without one.</summary>
public sealed class DurationTests
{
    [Theory]
    [InlineData("3", 180)]
    [InlineData("1.5", 90)]
    [InlineData("90", 90)]
    [InlineData("120", 120)]
    [InlineData("2h", 120)]
    [InlineData("2h30", 150)]
    [InlineData("2 hours", 120)]
    [InlineData("1 hour 30 minutes", 90)]
    [InlineData("2 Stunden", 120)]
    [InlineData("1,5 Std", 90)]
    [InlineData("90 Minuten", 90)]
    [InlineData("2 heures", 120)]
    [InlineData("ca. 2 h", 120)]
    [InlineData("1:30", 90)]
    [InlineData("01:30:00", 90)]
    [InlineData("PT2H30M", 150)]
    public void Is_read(string text, int minutes) =>
        Assert.Equal(Duration.FromMinutes(minutes), EventDuration.Read(text, KeyWords.Duration));

    [Theory]
    [InlineData("2-3 hours")]
    [InlineData("15")]
    [InlineData("0")]
    [InlineData("3 days")]
    [InlineData("9999999999")]
    [InlineData("tbc")]
    [InlineData("")]
    public void Is_not_read_if_it_may_be_something_else(string text) =>
        Assert.Null(EventDuration.Read(text, KeyWords.Duration));

    [Theory]
    [InlineData("duration_minutes: 15", 15)]
    [InlineData("durationHours: 14", 14 * 60)]
    [InlineData("dauer: 2", 120)]
    [InlineData("dur\u00E9e: 2h", 120)]
    public void Its_key_may_have_the_unit(string header, int minutes) => Assert.Equal(
        new LocalTime(8, 0).PlusMinutes(minutes),
        Reading.Page($"---\ntitle: T\nevent_date: 2031-02-06\nstart_time: \"08:00\"\n{header}\n---\nT.\n").When.EndsAt);
}
