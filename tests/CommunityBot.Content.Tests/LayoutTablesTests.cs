using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests;

/// <summary>HTML mails are laid out with tables in tables; their text is in the innermost cells.</summary>
public sealed class LayoutTablesTests
{
    private const string Content =
        "<p>Liebe Leute,</p><p>wir laden zu einem Vortrag ein.</p><p><strong>Wann?</strong><br>" +
        "04. März 2031 um 17.30 Uhr<br><br><strong>Wo?</strong><br>Example GmbH, Beispielstraße 5, 01129 Beispiel</p>";

    [Theory]
    [InlineData("<table><tr><td><table><tbody><tr><td>{0}</td></tr></tbody></table></td></tr></table>")]
    [InlineData("<table role=\"presentation\"><tr><td><img src=\"a.png\"></td><td>{0}</td></tr></table>")]
    public void The_cells_are_paragraphs(string frame)
    {
        var page = Reading.Page(
            "<!DOCTYPE html><html><head><title>Einladung</title></head><body>" +
            frame.Replace("{0}", Content, StringComparison.Ordinal) + "</body></html>",
            "newsletter/2031-02-18.html");

        Assert.Equal(
            (MeetupKind.Meetup, new LocalDate(2031, 3, 4), new LocalTime(17, 30)),
            (page.Kind, page.When.Date, page.When.StartsAt));
        Assert.Contains("Example GmbH", $"{page.Venue?.Name} {page.Venue?.Address}", StringComparison.Ordinal);
    }

    [Fact]
    public void A_table_of_values_is_still_one()
    {
        var meetups = Reading.Of(
            "<html><body><h1>Meetings</h1><table><tr><th>Date</th><th>Topic</th><th>Place</th></tr>" +
            "<tr><td>4 March 2031</td><td>Parsers</td><td>Example Hall</td></tr>" +
            "<tr><td>1 April 2031</td><td>Trees</td><td>Example Hall</td></tr></table></body></html>",
            "meetings.html").Meetups;

        Assert.Equal(["Parsers", "Trees"], meetups.Select(meetup => meetup.Title));
    }
}
