namespace CommunityBot.Content.Tests;

/// <summary>Places whose label, heading or sentence says something else too.</summary>
public sealed class PlacesBesideOtherFactsTests
{
    [Theory]
    [InlineData("Example Hall at 6:30pm", "Example Hall")]
    [InlineData("Sample Library near 4th Street at 6:30pm.", "Sample Library near 4th Street")]
    [InlineData("Beispielhaus um 18:30 Uhr", "Beispielhaus")]
    [InlineData("Studio at 54", "Studio at 54")]
    public void The_hour_at_the_end_is_no_part_of_the_name(string text, string name) =>
        Assert.Equal(name, Reading.Page(
            $"---\ntitle: Meetup\nevent_date: 2031-03-04\n---\n\n## Location\n\n{text}\n").Venue?.Text);

    [Theory]
    [InlineData("The meetups take place at the Sample Hub (301 Example Street, Sampletown).")]
    [InlineData("Date and Time: 4 March at 6:30pm\\\nThe meetups take place at the Sample Hub (301 Example Street).")]
    public void A_sentence_below_a_heading_is_read_as_one(string text) =>
        Assert.StartsWith("Sample Hub", Reading.Page(
            $"---\ntitle: Meetup\nevent_date: 2031-03-04\n---\n\n## Time and Place\n\n{text}\n").Venue?.Text);
}
