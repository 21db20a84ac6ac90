namespace CommunityBot.Content.Tests;

/// <summary>What is below the heading of a place, or in the row for one, and is none.</summary>
public sealed class TextsBesidePlacesTests
{
    private const string Head = "---\ntitle: Meetup\nevent_date: 2031-03-04\n---\n\n";

    [Theory]
    [InlineData("Thanks to Sample for hosting us!\n\n12 Example Street, Sampletown\n")]
    [InlineData("Caution, this is not our usual location!\n12 Example Street, Sampletown\n")]
    [InlineData("Danke an Beispiel für die Räume!\n\n12 Example Street, Sampletown\n")]
    [InlineData("12 Example Street, Sampletown\n\n- Bus 5 stops in front of it\n- U2, five minutes on foot\n")]
    public void Only_the_address_is_taken(string text) => Assert.Equal(
        "12 Example Street, Sampletown", Reading.Page(Head + "## Location\n\n" + text).Venue?.Text);

    [Fact]
    public void The_greeting_that_ends_a_text_is_no_address() => Assert.Equal("Wiese am Fluss", Reading.Page(
        Head + "## Wo?\n\nWir sitzen draußen auf der Wiese am Fluss, und ihr erkennt uns an den Hemden mit dem " +
        "Zeichen der Gruppe.\n\nBis dahin\nPfote und Feder\n").Venue?.Text);

    [Fact]
    public void Short_lines_alone_are_an_address() => Assert.Equal(
        "Sample Yard, Sampletown", Reading.Page(Head + "## Location\n\nSample Yard\nSampletown\n").Venue?.Text);

    [Fact]
    public void A_sentence_about_where_it_will_be_is_read_as_one() => Assert.StartsWith(
        "Sample Commodities",
        Reading.Page(Head + "## Location\n\nThis meetup will be at Sample Commodities, Examplegade 118.\n")
            .Venue?.Text);

    [Theory]
    [InlineData("--Canceled--")]
    [InlineData("[Register](https://example.com/register)")]
    public void A_word_about_the_meetup_is_no_place(string value) =>
        Assert.Null(Reading.Page(Table("18:00", value)).Venue);

    [Theory]
    [InlineData("Das Treffen findet am 4.3.2031 in den Räumen des BBBHH (Zeiseweg 9) ab 19 Uhr statt.", "BBBHH")]
    [InlineData("Wir möchten euch am 4.3.2031 um 19 Uhr in die Beispielstraße 9 einladen.", "Beispielstraße 9")]
    public void A_room_or_a_verb_is_no_name(string text, string place) => Assert.StartsWith(
        place, Reading.Page(Head + text).Venue?.Text);

    [Fact]
    public void A_row_has_the_hour_beside_the_row_with_the_day()
    {
        var page = Reading.Page(Table("18:00", "Sample Hall"));

        Assert.Equal(new NodaTime.LocalTime(18, 0), page.When.StartsAt);
        Assert.Equal(new NodaTime.LocalDate(2031, 3, 4), page.When.Date);
        Assert.Equal("Sample Hall", page.Venue?.Text);
    }

    [Fact]
    public void A_row_for_the_time_may_have_the_day_too() => Assert.Equal(
        new NodaTime.LocalDate(2031, 3, 4),
        Reading.Page("# Meetup\n\n| | |\n|---|---|\n| Time | March 4, 2031, 18:00 |\n| Location | Sample Hall |\n")
            .When.Date);

    [Theory]
    [InlineData(
        "# 📍 Administrative details\n\n| | |\n|---|---|\n" +
        "| Date | March 4, 2031 |\n| Location | Sample Hall, 12 Example Street |\n")]
    [InlineData("## 📍 How to find us\n\nVenue: Sample Hall, 12 Example Street\n")]
    [InlineData("## 📍 Sample Hall, 12 Example Street\n\nWe have chairs.\n")]
    public void The_heading_of_a_section_is_no_place(string text) =>
        Assert.Equal("Sample Hall", Reading.Page(Head + text).Venue?.Name);

    [Theory]
    [InlineData("We meet for two talks.\n\n### Indexes\n\nThe talk begins with a short online quiz.", false)]
    [InlineData("### About\n\nWelcome to our online workshop on parsers.", true)]
    public void What_a_talk_has_is_not_what_the_meetup_is(string text, bool isOnline) =>
        Assert.Equal(isOnline, Reading.Page(Head + text).Venue?.IsOnline is true);

    private static string Table(string time, string place) =>
        "---\ntitle: March meeting\n---\n\n| Meeting details | |\n|---|---|\n| **Date** | March 4, 2031 |\n" +
        $"| **Time** | {time} |\n| **Location** | {place} |\n";
}
