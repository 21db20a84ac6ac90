using CommunityBot.Core.Meetups;

using NodaTime;

namespace CommunityBot.Content.Tests.Evidence;

/// <summary>Posts that call a meetup off whose day they do not name, and posts that only move one.</summary>
public sealed class CalledOffPostsTests
{
    [Theory]
    [InlineData(
        "Januar-Treffen 2032 entfällt",
        "Wegen Urlaub muss das Januar-Treffen entfallen. Das nächste Treffen findet erst am 2032-02-03 statt.")]
    [InlineData(
        "The January meetup is cancelled",
        "We have to cancel the January meetup. The next meetup is on 3 February 2032 at 19:00.")]
    public void Neither_the_day_of_posting_nor_the_next_one_is_cancelled(string title, string text)
    {
        var page = Reading.Page(
            $"---\ntitle: \"{title}\"\ndate: 2032-01-05T00:00:00+01:00\nauthors:\n- anna\n---\n\n{text}\n",
            "content/blog/2032-01-05-january/index.md");

        Assert.Null(page.When.Date);
        Assert.Equal((MeetupStatus.Cancelled, new LocalDate(2032, 2, 3)), (page.Status, page.Next?.Date));
    }

    [Theory]
    [InlineData("La rencontre n'aura pas lieu le premier vendredi du mois. Rendez-vous le vendredi 12 mars à 19h.")]
    [InlineData("The meetup will not take place on the first Friday. We meet on Friday 12 March 2032 at 19:00.")]
    public void Another_day_than_the_usual_one_is_no_cancellation(string text)
    {
        var page = Reading.Page(
            $"---\ntitle: Meetup on 12 March 2032\nlayout: post\ncategories: meetups\n---\n\n{text}\n",
            "_posts/2032-02-20-march.md");

        Assert.Equal((MeetupStatus.Scheduled, new LocalDate(2032, 3, 12)), (page.Status, page.When.Date));
    }

    [Fact]
    public void Without_the_usual_day_it_is_one()
    {
        var page = Reading.Page(
            "---\ntitle: Meetup on 12 March 2032\nlayout: post\ncategories: meetups\n---\n\n" +
            "The meetup will not take place.\n",
            "_posts/2032-02-20-march.md");

        Assert.Equal(MeetupStatus.Cancelled, page.Status);
    }
}
