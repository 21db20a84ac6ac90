using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>Facts in HTML that are side by side, each with its label.</summary>
public sealed class LabelledSpansTests
{
    [Theory]
    [InlineData(
        "<span>Date: <b>Friday, May 9, 2031</b></span> <span>Time: <b>18:30</b></span> " +
        "<span>Location: <b>Example Hall, 5 Example Street</b></span>")]
    [InlineData(
        "<span><b>Date:</b> May 9, 2031</span><span><b>Time:</b> 18:30</span>" +
        "<span><b>Location:</b> Example Hall, 5 Example Street</span>")]
    [InlineData(
        "<p><span> Datum: 9. Mai 2031</span><span> Uhrzeit: 18:30 Uhr</span>" +
        "<span> Ort: Example Hall, 5 Example Street</span></p>")]
    public void Each_is_a_line_of_its_own(string facts)
    {
        var page = Reading.Page(
            $"<html><body><h1>Example Meetup</h1><div class=\"facts\">{facts}</div><p>All welcome.</p></body></html>",
            "events/may.html");

        Assert.Equal(MeetupKind.Meetup, page.Kind);
        Assert.Equal((new LocalDate(2031, 5, 9), new LocalTime(18, 30)), (page.When.Date, page.When.StartsAt));
        Assert.Equal("Example Hall", page.Venue?.Name);
    }

    [Fact]
    public void A_span_in_a_sentence_stays_in_it()
    {
        var page = Reading.Page(
            "<html><body><h1>Example Meetup</h1><p>We meet on <span>9 May 2031</span> at <span>18:30</span> in the " +
            "<span>Example Hall</span>.</p></body></html>",
            "events/may.html");

        Assert.Equal((new LocalDate(2031, 5, 9), new LocalTime(18, 30)), (page.When.Date, page.When.StartsAt));
    }
}
