namespace CommunityBot.Tests.Moving;

/// <summary>
/// A page file that is renamed is the same meetup, if it is certain; if it is not, organisers are asked and nothing is
/// posted.
/// </summary>
public sealed class PageFilesTests
{
    private const string Dragons =
        "Dragons of cloth are sewn, painted and shown in the great hall; thread and needles are there for everybody.";

    public static TheoryData<string> Platforms => [LiveCommunity.Discord, LiveCommunity.Slack];

    [Theory]
    [InlineData("kite.md", "kite-january.md")]
    [InlineData("2031-02-06-kite.md", "archive/2031/kite.md")]
    public async Task A_renamed_file_is_no_news(string before, string after)
    {
        await using var live = await StartAsync(before);

        await live.ChangeAsync(() =>
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.Combine(live.Folder, after))!);
            File.Move(Path.Combine(live.Folder, before), Path.Combine(live.Folder, after));
        });
        await live.RestAsync();

        live.NobodyRead();
        await live.ToAsync(2, 7, 12, 0);
        live.MembersRead("^In 7 days", "^Tomorrow", "^In one hour", "^Starting now");
        live.PeopleRead("^Tomorrow", "^In one hour");
        live.OrganisersRead();
        Assert.Single(live.Events);
    }

    [Fact]
    public async Task A_file_renamed_with_its_new_day_has_moved()
    {
        await using var live = await StartAsync("2031-02-06-kite.md");

        await live.RenameAsync("2031-02-06-kite.md", "2031-02-13-kite.md", Kites("13 February 2031"));
        await live.RestAsync();

        await AssertMovedAsync(live);
    }

    [Fact]
    public async Task A_file_whose_name_alone_has_the_day_has_moved()
    {
        const string Text =
            "---\ntitle: Kites in the Wind\nlayout: event\ntime: 18:30 – 20:30\nvenue: Town Hall\n---\n\n" +
            PageText.KitesText;
        await using var live = await LiveCommunity.StartAsync(("_posts/2031-02-06-kite.md", Text));
        live.MembersRead("New on the calendar: Kites in the Wind.*6 February 2031, 18:30");
        await live.RemindAsync();

        await live.RenameAsync("_posts/2031-02-06-kite.md", "_posts/2031-02-13-kite.md");
        await live.RestAsync();

        await AssertMovedAsync(live);
    }

    [Fact]
    public async Task A_file_deleted_and_written_again_within_a_minute_has_moved()
    {
        await using var live = await StartAsync("kite.md");

        await live.DeleteAsync("kite.md");
        await live.PassAsync(TimeSpan.FromSeconds(50));
        live.NobodyRead();
        await live.WriteAsync(("kites-in-february.md", Kites("13 February 2031")));
        await live.RestAsync();

        await AssertMovedAsync(live);
    }

    [Fact]
    public async Task A_file_written_before_the_old_one_is_deleted_has_moved()
    {
        await using var live = await StartAsync("kite.md");

        await live.WriteAsync(("kites-in-february.md", Kites("13 February 2031")));
        await live.PassAsync(TimeSpan.FromSeconds(50));
        await live.DeleteAsync("kite.md");
        await live.RestAsync();

        await AssertMovedAsync(live);
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Another_text_on_the_same_day_is_a_question_answered_with_moved(string platform)
    {
        await using var live = await UncertainAsync();
        var question = live.Question(platform);

        Assert.Contains(
            "is for the organisers",
            (await live.PressAsync(platform, question, "Cloth Dragons", asOrganiser: false)).Text,
            StringComparison.Ordinal);
        await live.RestAsync();
        live.NobodyRead();
        Assert.Contains(
            "follow the new page",
            (await live.DecideAsync(platform, question, "Cloth Dragons")).Text,
            StringComparison.Ordinal);
        await live.RestAsync();

        live.MembersRead("^Changed: Cloth Dragons.*Kites in the Wind.*→.*Cloth Dragons");
        live.PostReads(0, "New on the calendar: Cloth Dragons");
        live.PeopleRead();
        Assert.Equal(["Cloth Dragons 2031-02-06 18:30"], live.Events);
        await live.ToAsync(2, 7, 12, 0);
        live.MembersRead("^In 7 days: Cloth", "^Tomorrow: Cloth", "^In one hour: Cloth", "^Starting now: Cloth");
        live.PeopleRead("^Tomorrow: Cloth", "^In one hour: Cloth");
        live.OrganisersRead();
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Another_text_on_the_same_day_is_a_question_answered_with_cancelled(string platform)
    {
        await using var live = await UncertainAsync();

        await live.DecideAsync(platform, live.Question(platform), "Cancelled");
        await live.RestAsync();

        live.MembersRead(
            "^(Cancelled: Kites|New on the calendar: Cloth)", "^(Cancelled: Kites|New on the cal.*: Cloth)");
        live.PostReads(0, "^Cancelled: Kites in the Wind");
        live.PeopleRead("^Cancelled: Kites in the Wind.*6 February 2031, 18:30");
        Assert.Equal(
            ["Cloth Dragons 2031-02-06 18:30", "Kites in the Wind 2031-02-06 18:30 cancelled"], live.Events.Order());
        await live.ToAsync(2, 7, 12, 0);
        live.MembersRead("^In 7 days: Cloth", "^Tomorrow: Cloth", "^In one hour: Cloth", "^Starting now: Cloth");
        live.PeopleRead();
        live.OrganisersRead();
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task Another_text_on_the_same_day_is_a_question_answered_with_leave_it(string platform)
    {
        await using var live = await UncertainAsync();

        await live.DecideAsync(platform, live.Question(platform), "Leave it");
        await live.RestAsync();

        live.MembersRead("^New on the calendar: Cloth Dragons");
        live.PostReads(0, "^New on the calendar: Kites in the Wind");
        live.PeopleRead();
        await live.ToAsync(2, 7, 12, 0);
        live.MembersRead("^In 7 days: Cloth", "^Tomorrow: Cloth", "^In one hour: Cloth", "^Starting now: Cloth");
        live.PeopleRead();
        live.OrganisersRead();
    }

    private static async Task AssertMovedAsync(LiveCommunity live)
    {
        live.MembersRead("^Moved: Kites in the Wind.*Thu 6 Feb 18:30.*→.*Thu 13 Feb 18:30");
        live.PeopleRead("^Moved: Kites in the Wind.*Thu 6 Feb 18:30.*→.*Thu 13 Feb 18:30");
        live.PostReads(0, "13 February 2031, 18:30");
        Assert.Equal(["Kites in the Wind 2031-02-13 18:30"], live.Events);
        await live.ToAsync(2, 14, 12, 0);
        live.MembersRead("^In 7 days", "^Tomorrow", "^In one hour", "^Starting now");
        live.PeopleRead("^Tomorrow", "^In one hour");
        live.OrganisersRead();
    }

    /// <summary>The announced page is gone, and a page of the same day with another title and text is there.</summary>
    private static async Task<LiveCommunity> UncertainAsync()
    {
        var live = await StartAsync("kite.md");
        await live.ChangeAsync(() =>
        {
            File.Delete(Path.Combine(live.Folder, "kite.md"));
            live.Put(("dragons.md", PageText.Of("Cloth Dragons", "6 February 2031", Dragons)));
        });
        live.NobodyRead();
        await live.RestAsync();
        live.OrganisersRead("^Page gone: Kites in the Wind.*kite.md");
        live.NobodyRead();
        return live;
    }

    private static async Task<LiveCommunity> StartAsync(string file)
    {
        var live = await LiveCommunity.StartAsync((file, Kites("6 February 2031")));
        live.MembersRead("New on the calendar: Kites in the Wind.*6 February 2031, 18:30");
        await live.RemindAsync();
        return live;
    }

    private static string Kites(string date) => PageText.Of("Kites in the Wind", date);
}
