using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>
/// Posts in the blog of a community that announce nothing: a break, material of a past talk, a newsletter, a report of
/// somebody else's conference; and their neighbours that do.
/// </summary>
public sealed class PostsAfterAndBetweenMeetupsTests
{
    private const string Keys =
        "categories: meetup\nmeeting_start: \"19:00\"\nrsvp: https://meetup.com/example/events/300000012/\n";

    [Theory]
    [InlineData("Summer – Hiatus")]
    [InlineData("We are taking a break")]
    [InlineData("Sommerpause")]
    [InlineData("Pause estivale")]
    public void A_break_is_no_meetup_on_the_day_of_its_file(string title)
    {
        var page = Post($"title: \"{title}\"\n{Keys}", "Enjoy your summer!");

        Assert.Equal((MeetupKind.NotAnEvent, null), (page.Kind, page.When.Date));
    }

    [Theory]
    [InlineData("July meetup", "")]
    [InlineData("Summer break barbecue", "event_date: 2031-07-08\n")]
    public void A_meetup_stays_one(string title, string day) =>
        Assert.Equal(MeetupKind.Meetup, Post($"title: {title}\n{Keys}{day}", "Enjoy your summer!").Kind);

    [Theory]
    [InlineData("[Slides](https://slides.example.org/1)")]
    [InlineData("<iframe src=\"https://www.youtube.com/embed/aaaaaaaaaa1\"></iframe>")]
    public void A_post_with_the_material_of_a_talk_is_not_filed_under_its_day(string material) => Assert.Equal(
        MeetupKind.NotAnEvent,
        Post("title: Clean scripts\ntags: [meetup]\n", $"Anna Example talks about clean scripts.\n\n{material}").Kind);

    [Fact]
    public void A_post_without_it_is() => Assert.Equal(
        MeetupKind.Meetup,
        Post("title: Clean scripts\ntags: [meetup]\n", "Anna Example talks about clean scripts.").Kind);

    [Theory]
    [InlineData("", MeetupKind.NotAnEvent)]
    [InlineData("event_date: 2031-07-10 19:00\nevent_location: Example Hall\n", MeetupKind.Meetup)]
    public void A_year_in_review_may_be_the_topic_of_an_evening(string keys, MeetupKind kind) => Assert.Equal(
        kind, Post($"title: Year in review\ndate: 2031-07-08\n{keys}", "What happened this year?").Kind);

    [Theory]
    [InlineData("Newsletter", MeetupKind.NotAnEvent)]
    [InlineData("Meetings", MeetupKind.Meetup)]
    public void The_category_tells_newsletters_apart(string category, MeetupKind kind) => Assert.Equal(
        kind,
        Post(
            $"title: Working together\ndate: 2031-07-01\ncategories: [{category}]\n",
            "Join us on Thursday 10 July 2031 at 19:00 at the Example Hall.\n").Kind);

    [Theory]
    [InlineData("My talk of 10 July 2031 was accepted: 14:00 to 14:50.", MeetupKind.NotAnEvent)]
    [InlineData("Join us on Thursday 10 July 2031 at 19:00 at the Example Hall.", MeetupKind.Meetup)]
    public void A_tag_alone_makes_no_meetup_of_an_authors_post(string text, MeetupKind kind) =>
        Assert.Equal(
            kind, Reading.Page(
                "---\ntitle: Choosing a parser\nauthor: A. Example\ntags: [conference]\ndate: 2031-07-01\n---\n" +
                $"{text}\n",
                "2031/07/choosing.md").Kind);

    [Theory]
    [InlineData("Parsers in practice: follow-up", "Here's a summary of the topics covered by the July meetup.")]
    [InlineData("July meetup wrap-up", "Thanks to everyone who came. Anna Example showed her parser.")]
    public void A_follow_up_is_a_recap(string title, string text) =>
        Assert.Equal(MeetupKind.Recap, Post($"title: \"{title}\"\ntags: [meetup]\n", text).Kind);

    private static Meetup Post(string keys, string text) =>
        Reading.Page($"---\nlayout: post\n{keys}---\n\n{text}\n", "_posts/2031-07-08-page.md");
}
