namespace CommunityBot.Content.Tests;

/// <summary>Places that a sentence calls the meeting point.</summary>
public sealed class MeetingPointsTests
{
    [Theory]
    [InlineData("Treffpunkt ist wieder das [Lampenwerk](https://lampen.example).", "Lampenwerk")]
    [InlineData("The meeting point is again the Lamp Works.", "Lamp Works")]
    [InlineData("Le point de rendez-vous est la Grange.", "Grange")]
    public void A_meeting_point_is_the_place(string text, string place) => Assert.Equal(place, PlaceOf(text));

    [Theory]
    [InlineData("Treffpunkt ist um 19 Uhr.")]
    [InlineData("The point is the Parser.")]
    [InlineData("Le point est le Parseur.")]
    public void Other_points_are_none(string text) => Assert.Null(PlaceOf(text));

    private static string? PlaceOf(string text) => Reading.Page(
        $"---\ntitle: Parsers\nwhen: 2031-05-06\n---\n\n{text}\n", "events/a.md").Venue?.Name;
}
