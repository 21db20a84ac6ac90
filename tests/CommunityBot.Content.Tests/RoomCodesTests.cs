namespace CommunityBot.Content.Tests;

/// <summary>Rooms that are nothing but their code, and what is written like one.</summary>
public sealed class RoomCodesTests
{
    private const string Header = "---\ntitle: Spring meetup\nlayout: event\ndate: 2031-05-06 19:00\n---\n\n";

    [Theory]
    [InlineData("The talk will take place in S0.13 from 4pm.", "S0.13")]
    [InlineData("Join us for games on 6 May in B2.13/14 at 7pm.", "B2.13/14")]
    [InlineData("The meeting will take place in Engineering 401.439.", "Engineering 401.439")]
    [InlineData("Tuesday 6 May, 7-9pm in 3901 ABB.", "3901 ABB")]
    [InlineData("We will meet on 6 May at 7pm in Baker 1012.", "Baker 1012")]
    [InlineData("Every other Tuesday from 6:30pm in DAN-321.", "DAN-321")]
    public void They_are_read_behind_a_day_an_hour_or_a_verb(string sentence, string room) =>
        Assert.Equal(room, Place(sentence));

    [Theory]
    [InlineData("On 6 May at 7pm we look at what is new in Python 3.12.")]
    [InlineData("On 6 May in Drupal 8 we build a site.")]
    [InlineData("The talk will take place in HTTP/2.")]
    [InlineData("Join us on 6 May in Windows 365.")]
    [InlineData("It will take place in Spring 2031.")]
    [InlineData("Weaknesses in SHA-256 at 7pm.")]
    [InlineData("We talk about rooms such as S0.13.")]
    [InlineData("We met in Fortune 500 companies.")]
    [InlineData("It will take place at 1830 CET.")]
    public void Versions_years_and_standards_are_none(string sentence) => Assert.Null(Place(sentence));

    private static string? Place(string sentence) =>
        Reading.Page($"{Header}{sentence}\n", "events/2031-05-06-spring.md").Venue is { } venue
            ? venue.Name ?? venue.Address
            : null;
}
