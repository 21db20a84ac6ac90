using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Days that were chosen from a calendar in an editor, which adds the moment of writing.</summary>
public sealed class ChosenDaysTests
{
    [Theory]
    [InlineData("2031-03-04T15:04:10.000Z", "When: Tuesday 4 March 17:30", "17:30")]
    [InlineData("2031-03-04T15:04:10.000Z", "Everybody is invited.", null)]
    [InlineData("2031-03-04T18:30:00.000Z", "Everybody is invited.", "18:30")]
    [InlineData("2031-03-04T18:30:00.000Z", "When: Tuesday 4 March, 18:30", "18:30")]
    public void An_hour_with_seconds_is_none_of_an_event(string moment, string text, string? expected)
    {
        var page = Reading.Page(
            $"---\ntitle: Spring meetup\neventDate: {moment}\n---\n\n{text}\n", "events/spring.md");

        Assert.Equal(new LocalDate(2031, 3, 4), page.When.Date);
        Assert.Equal(
            expected, page.When.StartsAt?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture));
    }

    [Fact]
    public void The_authors_of_a_talk_are_its_speakers()
    {
        var page = Reading.Page(
            "---\ntitle: Spring meetup\ndate: 2031-03-04\nauthors: [Somebody Else]\ntalks:\n  - title: A talk\n" +
            "    authors:\n      - name: Speaker One\n        url: https://one.example\n---\n", "events/spring.md");

        Assert.Equal(["Speaker One"], Assert.Single(page.Agenda).Speakers);
    }
}
