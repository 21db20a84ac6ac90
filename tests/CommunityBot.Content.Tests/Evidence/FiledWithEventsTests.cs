using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Posts that the site files with its events, or whose date has hours from and to.</summary>
public sealed class FiledWithEventsTests
{
    private const string Report = "We kicked off the year with two talks. We had over a hundred guests, and we " +
        "hosted two speakers of our group, who told us about loops.";

    [Theory]
    [InlineData("past_events")]
    [InlineData("upcoming-events")]
    [InlineData("Vergangene Treffen")]
    public void A_post_in_a_category_of_events_is_one(string category)
    {
        var meetup = Post($"date: 2031-03-27 18:30\ncategory: {category}", "A relaxed evening to share projects.");

        Assert.Equal(MeetupKind.Meetup, meetup.Kind);
        Assert.Equal(new LocalDate(2031, 3, 27), meetup.When.Date);
        Assert.Equal(new LocalTime(18, 30), meetup.When.StartsAt);
    }

    [Theory]
    [InlineData("projects")]
    [InlineData("upcoming")]
    [InlineData("past_releases")]
    public void A_post_in_another_category_is_none(string category) =>
        Assert.Equal(
            MeetupKind.NotAnEvent,
            Post($"date: 2031-03-27 18:30\ncategory: {category}", "A relaxed evening to share projects.").Kind);

    [Fact]
    public void A_report_in_the_category_of_past_events_is_a_recap()
    {
        var recap = Post("date: 2031-03-27 18:30\ncategory: past_events", Report);

        Assert.Equal(MeetupKind.Recap, recap.Kind);
        Assert.Equal(new LocalDate(2031, 3, 27), recap.When.Date);
    }

    [Fact]
    public void Nobody_publishes_from_one_hour_to_another()
    {
        var meetup = Post("date: 2031-02-21 13:00 - 16:00\ncategory: repairs", "A group repairs clothes for people.");

        Assert.Equal(MeetupKind.Meetup, meetup.Kind);
        Assert.Equal(
            (new LocalDate(2031, 2, 21), new LocalTime(13, 0), new LocalTime(16, 0)),
            (meetup.When.Date, meetup.When.StartsAt, meetup.When.EndsAt));
    }

    [Fact]
    public void The_moment_of_posting_is_one_hour() =>
        Assert.Equal(
            MeetupKind.NotAnEvent,
            Post("date: 2031-02-21 13:07:12\ncategory: repairs", "A group repairs clothes for people.").Kind);

    [Fact]
    public void A_sentence_names_the_day_of_its_own_file()
    {
        var meetup = Reading.Page(
            "---\nlayout: post\n---\n\n" +
            "Our next meeting is on Monday 17th March at Example Labs in Example Square.\n\n" +
            "Please [register](https://www.eventbrite.com/e/example-tickets-12345678901) to say that you come.",
            "_posts/2031-03-17-small-servers.md");

        Assert.Equal(MeetupKind.Meetup, meetup.Kind);
        Assert.Equal("Small Servers", meetup.Title);
    }

    private static Meetup Post(string header, string body) => Reading.Page(
        $"---\nlayout: post\ntitle: Project night\n{header}\n---\n\n{body}", "_posts/2031-02-20-project.md");
}
