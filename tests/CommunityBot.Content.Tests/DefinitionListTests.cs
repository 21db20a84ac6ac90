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
}
