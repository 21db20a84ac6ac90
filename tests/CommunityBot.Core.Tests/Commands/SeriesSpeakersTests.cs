using CommunityBot.Core.Commands;
using CommunityBot.Core.Meetups;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Tests.Announcements;
using CommunityBot.Testing;

using NodaTime;

namespace CommunityBot.Core.Tests.Commands;

/// <summary>Who speaks at a series is asked when: the answer is its next day, not that it has none.</summary>
public sealed class SeriesSpeakersTests
{
    [Fact]
    public void A_speaker_of_a_series_is_at_its_next_occurrence()
    {
        var now = Instant.FromUtc(2031, 12, 1, 12, 0);
        var series = WeeklyDates.Series(1, IsoDayOfWeek.Thursday) with
        {
            Speakers = [new("Anna Example") { Talk = "News" }],
        };
        var command = new SpeakerCommand();
        var invocation = new CommandInvocation("speaker", new("local", "member"), new("local", null))
        {
            Text = "anna",
        };

        var answer = PlainTextRenderer.Render(command.Answer(
            new CommandRequest(invocation, Sample.Community, new MeetupCalendar([series]), now)).Reply);

        Assert.Contains("Thursday 4 December 2031", answer, StringComparison.Ordinal);
        Assert.DoesNotContain("no date", answer, StringComparison.Ordinal);
    }
}
