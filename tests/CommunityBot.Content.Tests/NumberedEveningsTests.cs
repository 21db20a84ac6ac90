using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests;

/// <summary>Pages of two evenings with one registration link, which was copied from the first to the second.</summary>
public sealed class NumberedEveningsTests
{
    [Theory]
    [InlineData("Example Seminar 72", "Example Seminar 73", false)]
    [InlineData("Example Seminar #7: Loops", "Example Seminar #8: Trees", false)]
    [InlineData("Beispieltreff Nr. 7", "Beispieltreff Nr. 8", false)]
    [InlineData("Example Seminar 72", "Example Seminar 72", true)]
    [InlineData("Loops in practice", "Loops in practice", true)]
    [InlineData("Meetup on 4 March", "Meetup on 8 April", true)]
    [InlineData("Meetup 2031", "Meetup 2032", true)]
    [InlineData("Python 3 evening", "Ruby 4 evening", true)]
    public void Only_one_of_the_same_number_is_postponed(string first, string second, bool isPostponed)
    {
        var read = ContentLibrary.Assemble(
        [
            Page("events/2031-03-04-a.md", first, "2031-03-04"),
            Page("events/2031-04-08-b.md", second, "2031-04-08"),
        ]);

        var older = read.Calendar.Pages.Single(meetup => meetup.When.Date?.Month == 3);
        Assert.Equal(isPostponed ? MeetupStatus.Postponed : MeetupStatus.Scheduled, older.Status);
        Assert.Equal(
            isPostponed ? "same-registration" : "shared-registration",
            Assert.Single(read.Problems, problem => problem.Code.Contains("-registration", StringComparison.Ordinal))
                .Code);
    }

    private static ContentReadResult Page(string path, string title, string day) => Reading.Of(
        $"---\ntitle: \"{title}\"\nevent_date: {day}\nvenue: Example Hall\n"
            + "meetup: https://www.meetup.com/example/events/312119525\n---\n\nJoin us.\n",
        path);
}
