using CommunityBot.Core.Meetups;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>
/// Tests for posts with days, hours and places that are no meetups, and for their neighbours that are.
/// </summary>
public sealed class OtherPostsTests
{
    private const string Invitation = "Join us on Wednesday 14 May 2031 at 18:30 at the Example Hall.\n";

    [Theory]
    [InlineData("How to run a meetup")]
    [InlineData("Lessons from running a meetup")]
    [InlineData("Leitfaden für ein eigenes Treffen")]
    [InlineData("Wie wir unseren Stammtisch planen")]
    [InlineData("Comment organiser une rencontre")]
    [InlineData("We are hiring a developer")]
    [InlineData("Stellenausschreibung: Entwicklung")]
    [InlineData("Offre d'emploi : une développeuse")]
    [InlineData("Infrastructure maintenance")]
    [InlineData("Wartungsarbeiten am Server")]
    [InlineData("News from the team")]
    public void Guides_jobs_and_notices_are_no_meetups(string title) => Assert.NotEqual(
        MeetupKind.Meetup, Post(title, Invitation).Kind);

    [Theory]
    [InlineData("May meetup")]
    [InlineData("Treffen im Mai")]
    [InlineData("Rencontre de mai")]
    [InlineData("How to test parsers, our May meetup")]
    public void Meetups_stay(string title) => Assert.Equal(MeetupKind.Meetup, Post(title, Invitation).Kind);

    [Fact]
    public void A_guide_with_keys_of_an_event_is_the_topic_of_one() => Assert.Equal(
        MeetupKind.Meetup,
        Reading.Page(
            "---\ntitle: How to run a meetup\nevent_date: 2031-05-14\nvenue: The Example\n---\nText.\n",
            "_posts/2031-05-01-a.md").Kind);

    [Theory]
    [InlineData("Parser 4.02.3")]
    [InlineData("Parser 2.2.1 is here")]
    [InlineData("Parser 5.1.0 – first alpha")]
    public void A_version_is_no_day(string title) => Assert.Null(
        Reading.Page($"---\ntitle: \"{title}\"\n---\nText.\n", "pages/a.md").When.Date);

    [Theory]
    [InlineData("Treffen am 14.05. im Beispielhaus", 14)]
    [InlineData("Treffen am 14.5.2031", 14)]
    [InlineData("Treffen am 14.5.31", 14)]
    public void A_day_with_dots_stays(string title, int day) => Assert.Equal(
        day, Reading.Page($"---\ntitle: \"{title}\"\n---\nText.\n", "events/2031-05-14.md").When.Date?.Day);

    [Fact]
    public void The_head_of_a_quoted_mail_is_no_day() => Assert.NotEqual(
        MeetupKind.Meetup,
        Post("Governance", "> To: All\\\n> Date: Mon, 11 Apr 2031 18:27:05 UTC\\\n> Subject: Governance\n").Kind);

    [Fact]
    public void A_post_after_the_day_in_its_sentence_announces_nothing() => Assert.NotEqual(
        MeetupKind.Meetup,
        Post(
            "Parsers at Sample Days",
            "Sample Days are on 14 May 2031 at the Example Hall. Anna Example will talk about parsers.\n",
            "2031-06-20").Kind);

    private static Meetup Post(string title, string body, string posted = "2031-05-01") => Reading.Page(
        $"---\ntitle: \"{title}\"\nlayout: post\nauthor: Ben Example\ndate: {posted}\n---\n{body}",
        $"_posts/{posted}-a.md");
}
