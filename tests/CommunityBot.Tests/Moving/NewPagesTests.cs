namespace CommunityBot.Tests.Moving;

/// <summary>
/// A new page rests before it is announced, so that one that is copied from the last and corrected in place is
/// announced once, as it finally is; and what a page does not say is not cancelled.
/// </summary>
public sealed class NewPagesTests
{
    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_copied_page_is_announced_once_as_it_finally_is(bool isRestarted)
    {
        await using var live = await StartAsync();

        // Copied under another name, then title, day and text are corrected, minutes apart.
        await live.WriteAsync(("lanterns.md", Kites()));
        await live.PassAsync(TimeSpan.FromMinutes(3));
        await live.WriteAsync(("lanterns.md", PageText.Of("Lanterns at Night", "6 February 2031")));
        await live.PassAsync(TimeSpan.FromMinutes(4));
        live.NobodyRead();
        if (isRestarted)
        {
            await live.RestartAsync();
        }

        await live.WriteAsync(
            ("lanterns.md", PageText.Of("Lanterns at Night", "12 February 2031", "Paper and light.")));
        await live.PassAsync(TimeSpan.FromMinutes(9));
        live.NobodyRead();
        await live.PassAsync(TimeSpan.FromMinutes(3));

        live.MembersRead("^New on the calendar: Lanterns at Night.*12 February 2031");
        live.OrganisersRead();
        live.PeopleRead();
        Assert.Equal(["Kites in the Wind 2031-02-06 18:30", "Lanterns at Night 2031-02-12 18:30"], live.Events.Order());
        live.PostReads(0, "Kites in the Wind.*6 February 2031");
    }

    [Fact]
    public async Task A_page_that_appears_as_a_reminder_falls_due_brings_one_post()
    {
        await using var live = await StartAsync();

        // Its reminder of a week before falls due while the page rests.
        await live.ToAsync(2, 1, 18, 25);
        live.Skip();
        await live.WriteAsync(("boats.md", PageText.Of("Boats of Paper", "8 February 2031", "Folded and waxed.")));
        await live.PassAsync(TimeSpan.FromMinutes(40));

        live.MembersRead("^New on the calendar: Boats of Paper.*8 February 2031");
    }

    [Fact]
    public async Task A_postponement_without_a_programme_has_not_cancelled_the_talks()
    {
        const string Agenda =
            "## Agenda\n\n18:30 Welcome\n\n18:45 Flying high – Anna Example\n\n19:30 Knots that hold – Bo Example\n";
        await using var live = await LiveCommunity.StartAsync(
            ("kite.md", PageText.Of("Kites in the Wind", "6 February 2031", Agenda)));
        await live.RemindAsync();
        live.Skip();

        await live.WriteAsync(
            ("kite.md", PageText.Of("Kites in the Wind", "6 February 2031", Agenda, header: "status: postponed")),
            ("kite-again.md", PageText.Of(
                "Kites in the Wind", "13 February 2031", "The programme follows.",
                header: "aliases: [/events/kite/]\nredirect_from: [/kite/]")));
        await live.RestAsync();

        foreach (var post in live.NewPosts)
        {
            Assert.DoesNotMatch("Flying high|Knots|Anna|Bo Example", post.Text);
        }

        live.Skip();
        await live.WriteAsync(("kite-again.md", PageText.Of(
            "Kites in the Wind", "13 February 2031", Agenda,
            header: "aliases: [/events/kite/]\nredirect_from: [/kite/]")));
        await live.RestAsync();
        live.NobodyRead();
    }

    [Fact]
    public async Task A_new_date_without_a_programme_has_not_cancelled_the_talks()
    {
        const string Agenda =
            "## Agenda\n\n18:30 Welcome\n\n18:45 Flying high – Anna Example\n\n19:30 Knots that hold – Bo Example\n";
        await using var live = await LiveCommunity.StartAsync(
            ("kite.md", PageText.Of("Kites in the Wind", "6 February 2031", Agenda)));
        live.Skip();

        await live.WriteAsync(
            ("kite.md", PageText.Of("Kites in the Wind", "13 February 2031", "The programme follows.")));
        await live.RestAsync();

        live.MembersRead("^Moved: Kites in the Wind.*6 Feb.*→.*13 Feb");
        Assert.All(live.LatestPosts, post => Assert.DoesNotMatch("Flying high|Knots|Cancelled", post.Text));
    }

    private static async Task<LiveCommunity> StartAsync()
    {
        var live = await LiveCommunity.StartAsync(("kite.md", Kites()));
        live.MembersRead("^New on the calendar: Kites in the Wind");
        return live;
    }

    private static string Kites() => PageText.Of("Kites in the Wind", "6 February 2031");
}
