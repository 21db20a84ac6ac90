using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Posts that announce a meetup with a day some words before, directly after, or without a month.</summary>
public sealed class DaysBesideHoursTests
{
    private static readonly LocalDate Thursday = new(2031, 11, 13);

    private static Meetup Post(string text, string header = "", string title = "Parsers for everybody") => Reading.Page(
        $"---\nlayout: post\ntitle: \"{title}\"\n{header}---\n\n{text}\n", "_posts/2031-11-10-parsers.md");

    [Theory]
    [InlineData("The second Thursday is the 13th of November, and we'll aim to start at our usual time of 18:00.")]
    [InlineData("As usual, we'll meet on the second Thursday of the month at 18:00: November 13th.")]
    [InlineData("We'll meet at 6pm on 13 November. Since we meet online, we'll send out a link, and the recordings "
        + "will be published soon.")]
    public void A_sentence_announces_it(string text)
    {
        var post = Post(text);

        Assert.Equal(MeetupKind.Meetup, post.Kind);
        Assert.Equal(Thursday, post.When.Date);
        Assert.Equal(new LocalTime(18, 0), post.When.StartsAt);
    }

    [Theory]
    [InlineData("The survey is open until the 13th of November. It was started years ago, when we met at 18:00.")]
    [InlineData("The proposals have to be submitted at 18:00 on 13 November, as this is the deadline.")]
    public void Another_sentence_does_not(string text) => Assert.Equal(MeetupKind.NotAnEvent, Post(text).Kind);

    [Theory]
    [InlineData("created: 2031-11-10 13:25:54\n", 13)]
    [InlineData("created: 2031-11-14 13:25:54\n", null)]
    public void A_day_of_the_month_counts_from_the_posting(string header, int? day)
    {
        var post = Post("It is time for another meetup on the 13th at 6:30pm in the Example Building.", header);

        Assert.Equal(day is { } known ? new LocalDate(2031, 11, known) : new LocalDate(2031, 12, 13), post.When.Date);
        Assert.Equal(new LocalTime(18, 30), post.When.StartsAt);
    }

    [Theory]
    [InlineData("The 2nd of our meetups starts at 6:30pm, as we will always do from now.")]
    [InlineData("We will meet on the 8th floor at 6:30pm, as always.")]
    public void Other_ordinal_numbers_are_no_days(string text) =>
        Assert.Null(Post(text, "created: 2031-11-10 13:25:54\n").When.Date);

    [Fact]
    public void The_day_on_which_the_header_was_written_is_not_that_of_the_event()
    {
        const string text = "The ExampleMeetup will be held in the Example Building from 6:30pm onwards. Join us!";

        Assert.Null(Post(text, "created: 2031-11-10 13:25:54\n", "Exampleton ExampleMeetup").When.Date);
    }

    [Theory]
    [InlineData("Exampleton Thursday 13th November, 6-30pm", MeetupKind.Meetup)]
    [InlineData("Our new rules from 13th November", MeetupKind.NotAnEvent)]
    public void A_title_with_weekday_and_day_after_the_posting_announces_it(string title, MeetupKind kind) =>
        Assert.Equal(kind, Post("We are back on the top floor.", "created: 2031-11-10 13:25:54\n", title).Kind);

    [Fact]
    public void A_label_below_the_sentence_has_the_end()
    {
        var post = Post(
            "We'll be meeting Thursday, November 13th at 7:00PM. The folks have a call for proposals.\n\n"
            + "- When: 7:00PM-9:00PM, Thursday, November 13th");

        Assert.Equal((new LocalTime(19, 0), new LocalTime(21, 0)), (post.When.StartsAt, post.When.EndsAt));
    }
}
