using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Days that look like hours, and versions and stamps that look like days.</summary>
public sealed class NumbersLikeDaysTests
{
    [Theory]
    [InlineData("01.12 (ab 15:00) Stars\n- 06.12 (ab 18:00) Soup\n- 07.12 (ganztägig) Saws")]
    [InlineData("01.05 (from 15:00) Stars\n- 08.05 (from 18:00) Soup")]
    public void A_day_before_brackets_is_no_hour(string items)
    {
        var page = Reading.Page($"# Workshops on 1 December 2031\n\n## Programme\n\n- {items}\n");

        Assert.DoesNotContain(page.Agenda, item => item.Start?.Hour < 9);
        Assert.NotEqual(1, page.When.StartsAt?.Hour);
    }

    [Fact]
    public void Dotted_hours_with_a_room_in_brackets_are_hours()
    {
        var page = Reading.Page(
            "# Workshops on 1 December 2031\n\n## Programme\n\n- 18.30 (Room 2) Stars\n- 19.15 (Room 3) Soup\n");

        Assert.Equal(
            [new LocalTime(18, 30), new LocalTime(19, 15)], page.Agenda.Select(item => item.Start!.Value));
    }

    [Theory]
    [InlineData("Get the image example-2031.2.7 from the server.")]
    [InlineData("v1.3.1 · © 2031 Example e.V. · 2031-03-04 12:04")]
    public void A_version_or_the_foot_of_a_site_is_no_day(string text) =>
        Assert.Null(Reading.Page($"# How to join\n\nLocation: Example Street 5\n\n{text}\n", "docs/join.md").When.Date);

    [Theory]
    [InlineData("When: 2031.2.7")]
    [InlineData("Meetup, 2031.2.7, 19:00")]
    public void A_day_with_dots_is_one(string text) =>
        Assert.Equal(new LocalDate(2031, 2, 7), Reading.Page($"# Example meetup\n\n{text}\n").When.Date);
}
