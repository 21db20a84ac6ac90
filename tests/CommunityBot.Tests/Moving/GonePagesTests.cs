namespace CommunityBot.Tests.Moving;

/// <summary>
/// What was announced and is gone is a question to organisers, asked once; until one of them decides, members are told
/// nothing and reminded of nothing.
/// </summary>
public sealed class GonePagesTests
{
    private const string Page = "kite.md";
    private const string Feed = "calendar.ics";
    private const string Gone = "^Page gone: Kites in the Wind.*6 February 2031.*";

    public static TheoryData<string> Platforms => [LiveCommunity.Discord, LiveCommunity.Slack];

    /// <summary>How it goes, and the document that the question names.</summary>
    public static TheoryData<string, string> Ways => new()
    {
        { "deleted", Page }, { "unpublished", Page }, { "undated", Page }, { "removed", Feed },
    };

    [Theory]
    [MemberData(nameof(Ways))]
    public async Task Organisers_are_asked_once_and_members_hear_nothing(string way, string file)
    {
        await using var live = await StartAsync(file);

        await GoAsync(live, way);
        live.NobodyRead();
        await live.RestAsync();
        live.OrganisersRead(Gone + file.Replace(".", "\\.", StringComparison.Ordinal));
        live.NobodyRead();

        foreach (var platform in new[] { LiveCommunity.Discord, LiveCommunity.Slack })
        {
            var overview = await live.OverviewAsync(platform);
            Assert.Matches(
                "(?s)^Overview for[^\n]*(\n[^\n]*){0,3}\n[^\n]*Pages that are gone.*Kites in the Wind", overview.Text);
            Assert.Contains("Leave it as it is", overview.Labels);
        }

        await live.RestartAsync();
        await live.ToAsync(2, 6, 20, 0);
        live.NobodyRead();
        Assert.Equal(["Kites in the Wind 2031-02-06 18:30"], live.Events.Take(1));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task An_organiser_cancels_it_and_members_are_notified(string platform)
    {
        await using var live = await AskedAsync();

        var overview = await live.OverviewAsync(platform);
        Assert.Contains(
            "is for the organisers",
            (await live.PressAsync(platform, live.Question(platform), "Cancelled", asOrganiser: false)).Text,
            StringComparison.Ordinal);
        await live.RestAsync();
        live.NobodyRead();
        Assert.Contains(
            "Members are being notified",
            (await live.DecideAsync(platform, overview, "Cancelled")).Text,
            StringComparison.Ordinal);

        live.MembersRead("^Cancelled: Kites in the Wind.*6 February 2031, 18:30");
        live.PeopleRead("^Cancelled: Kites in the Wind.*6 February 2031, 18:30");
        live.PostReads(0, "^Cancelled: Kites in the Wind");
        Assert.All(
            live.Post(0).Concat(live.LatestPosts),
            post => Assert.DoesNotMatch("Register|Agenda|Remind me", string.Join(", ", post.Labels)));
        await live.RestAsync();
        Assert.Equal(["Kites in the Wind 2031-02-06 18:30 cancelled"], live.Events);
        Assert.Contains(
            "Nothing to decide",
            (await live.DecideAsync(platform, live.Question(platform), "Leave it")).Text,
            StringComparison.Ordinal);
        await live.ToAsync(2, 7, 12, 0);
        live.NobodyRead();
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task An_organiser_moves_it_to_another_page(string platform)
    {
        await using var live = await AskedAsync();
        await live.WriteAsync(
            ("lanterns.md", PageText.Of("Lanterns at Night", "13 February 2031", "Paper and light.")));
        await live.RestAsync();
        live.MembersRead("^New on the calendar: Lanterns");

        var targets = await live.PressAsync(platform, live.Question(platform), "Moved to…");
        Assert.Contains("Which meetup continues it?", targets.Text, StringComparison.Ordinal);
        Assert.Contains(
            "follow the new page",
            (await live.DecideAsync(platform, targets, "Lanterns at Night")).Text,
            StringComparison.Ordinal);
        await live.RestAsync();

        live.MembersRead("^(Moved|Postponed|Changed): Lanterns at Night.*6 Feb.*→.*13 Feb");
        live.PeopleRead("^(Moved|Postponed): Lanterns at Night.*6 Feb.*→.*13 Feb");
        await live.ToAsync(2, 14, 12, 0);
        live.MembersRead("^In 7 days: Lan", "^Tomorrow: Lan", "^In one hour: Lan", "^Starting now: Lan");
        live.PeopleRead("^Tomorrow: Lanterns", "^In one hour: Lanterns");
        live.OrganisersRead();
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task An_organiser_leaves_it_and_nothing_more_is_posted(string platform)
    {
        await using var live = await AskedAsync();

        await live.DecideAsync(platform, live.Question(platform), "Leave it");
        await live.RestartAsync();
        await live.ToAsync(2, 7, 12, 0);

        live.NobodyRead();
        live.PostReads(0, "^New on the calendar: Kites in the Wind");
        Assert.DoesNotContain(
            "Pages that are gone", (await live.OverviewAsync(platform)).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_page_that_returns_within_minutes_is_no_question()
    {
        await using var live = await StartAsync(Page);

        await live.DeleteAsync(Page);
        await live.PassAsync(TimeSpan.FromMinutes(5));
        await live.WriteAsync((Page, Kites()));
        await live.RestAsync();

        live.NobodyRead();
        await live.ToAsync(2, 7, 12, 0);
        live.MembersRead("^In 7 days", "^Tomorrow", "^In one hour", "^Starting now");
        live.PeopleRead("^Tomorrow", "^In one hour");
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_page_that_returns_before_the_decision_settles_the_question(string platform)
    {
        await using var live = await AskedAsync();

        await live.WriteAsync((Page, Kites()));
        await live.RestAsync();

        live.NobodyRead();
        Assert.Contains(
            "Nothing to decide",
            (await live.DecideAsync(platform, live.Question(platform), "Cancelled")).Text,
            StringComparison.Ordinal);
        Assert.DoesNotContain(
            "Pages that are gone", (await live.OverviewAsync(platform)).Text, StringComparison.Ordinal);
        await live.ToAsync(2, 7, 12, 0);
        live.MembersRead("^In 7 days", "^Tomorrow", "^In one hour", "^Starting now");
        live.PeopleRead("^Tomorrow", "^In one hour");
        live.OrganisersRead();
    }

    [Fact]
    public async Task A_page_that_returns_after_it_was_cancelled_is_back_on()
    {
        await using var live = await AskedAsync();
        await live.DecideAsync(LiveCommunity.Slack, live.Question(LiveCommunity.Slack), "Cancelled");
        live.Skip();

        await live.WriteAsync((Page, Kites()));
        await live.RestAsync();

        live.MembersRead("^Back on: Kites in the Wind");
        live.PeopleRead("^Back on: Kites in the Wind");
        live.PostReads(0, "^New on the calendar: Kites in the Wind");
        await live.ToAsync(2, 7, 12, 0);
        live.MembersRead("^In 7 days", "^Tomorrow", "^In one hour", "^Starting now");
        live.PeopleRead("^Tomorrow", "^In one hour");
        live.OrganisersRead();
    }

    private static async Task<LiveCommunity> AskedAsync()
    {
        var live = await StartAsync(Page);
        await live.DeleteAsync(Page);
        await live.RestAsync();
        live.OrganisersRead(Gone);
        live.NobodyRead();
        return live;
    }

    private static async Task<LiveCommunity> StartAsync(string file)
    {
        var live = await LiveCommunity.StartAsync(
            file == Page
                ? (Page, Kites())
                : (Feed, CalendarText.Of(
                    CalendarText.Event(CalendarText.Meetup, "20310206T183000", "Kites in the Wind"),
                    CalendarText.Event("event_398765432@meetup.com", "20310501T183000", "Boats of Paper"))));
        live.MembersRead("^New on the calendar: Kites in the Wind");
        await live.RemindAsync();
        return live;
    }

    private static Task GoAsync(LiveCommunity live, string way) => way switch
    {
        "deleted" => live.DeleteAsync(Page),
        "unpublished" => live.WriteAsync((Page, PageText.Of(
            "Kites in the Wind", "6 February 2031", header: "draft: true"))),
        "undated" => live.WriteAsync((Page, PageText.Of("Kites in the Wind", ""))),
        _ => live.WriteAsync((Feed, CalendarText.Of(
            CalendarText.Event("event_398765432@meetup.com", "20310501T183000", "Boats of Paper")))),
    };

    private static string Kites() => PageText.Of("Kites in the Wind", "6 February 2031");
}
