using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>Terms of HTML definition lists, which count as bold over their whole length.</summary>
public sealed class DefinitionListTests
{
    [Theory]
    [InlineData("Cancelled", MeetupStatus.Cancelled)]
    [InlineData("Cancelled because the venue is closed", MeetupStatus.Cancelled)]
    [InlineData("When", MeetupStatus.Scheduled)]
    public void A_term_of_any_length_is_read_as_bold_text(string term, MeetupStatus status)
    {
        var page = $"""
            <html><head><title>Rust evening</title></head><body>
            <h1>Rust evening, 6 February 2031</h1>
            <dl><dt>{term}</dt><dd>Thursday 6 February 2031, 18:30</dd></dl>
            </body></html>
            """;

        var reading = Reading.Of(page, "events/rust.html");

        Assert.DoesNotContain(reading.Problems, problem => problem.Code == "reader-failed");
        Assert.Equal(status, Assert.Single(reading.Meetups).Status);
    }

    [Theory]
    [InlineData("Anna Example &amp; Ben Example")]
    [InlineData("Anna Example, Ben Example &amp; any volunteers")]
    [InlineData("Anna Example and Ben Example")]
    public void Terms_label_the_talk_its_presenters_and_a_long_place(string presenters)
    {
        var page = $"""
            ---
            title: Small computers
            layout: event
            ---

            <dl>
                <dt>Date:</dt>
                <dd>Wednesday, 6 August 2031 [<a href="https://example.org/list">Announcement</a>]</dd>

                <dt>Subject:</dt>
                <dd>Loops on small computers (as in https://example.org/)</dd>

                <dt>Presenter:</dt>
                <dd>{presenters}</dd>

                <dt>Venue:</dt>
                <dd>Example Lab, Level 1, 162 Grafton Road, Auckland (The Example
                Building, at the corner of Grafton Rd and Example Pass) - <a href=
                "https://www.openstreetmap.org/?mlat=1">Open Street Maps</a></dd>

                <dt>Other Details:</dt>
                <dd>Some people meet for food at Beta Kebabs, 199 Symonds St.</dd>
            </dl>
            """;

        var meetup = Assert.Single(Reading.Of(page, "_posts/2031-08-06-loops.html").Meetups);

        Assert.Equal(["Anna Example", "Ben Example"], meetup.Speakers.Select(speaker => speaker.Name));
        Assert.Equal(["Loops on small computers"], meetup.Agenda.Select(item => item.Title));
        Assert.Equal("Example Lab", meetup.Venue?.Name);
        Assert.EndsWith("Example Pass)", meetup.Venue?.Address);
    }
}
