namespace CommunityBot.Tests.Moving;

/// <summary>
/// Many changes in one reading are held: organisers are asked about them once, and members hear nothing before.
/// </summary>
public sealed class ManyChangesTests
{
    private static readonly string[] Titles =
        ["Kites in the Wind", "Lanterns at Night", "Boats of Paper", "Cloth Dragons", "Bells and Whistles", "Masks"];

    public static TheoryData<string> Platforms => [LiveCommunity.Discord, LiveCommunity.Slack];

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_corrected_time_zone_is_one_question_and_members_are_notified_on_request(string platform)
    {
        await using var live = await AskedAsync();

        await live.RestartAsync();
        await live.RestAsync();
        live.NobodyRead();
        Assert.Contains(
            "is for the organisers",
            (await live.PressAsync(platform, live.Question(platform), "Notify", asOrganiser: false)).Text,
            StringComparison.Ordinal);
        Assert.Contains(
            "6 announced meetups changed at once",
            (await live.OverviewAsync(platform)).Text,
            StringComparison.Ordinal);
        await live.DecideAsync(platform, live.Question(platform), "Notify members");
        await live.RestAsync();

        live.MembersRead([.. Titles.Select(title => $"^Moved: .*18:30.*→.*19:30")]);
        live.OrganisersRead();
        Assert.All(Enumerable.Range(0, 6), index => live.PostReads(index, "^New on the calendar.*19:30"));
        Assert.All(live.Events, one => Assert.EndsWith("19:30", one, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Platforms))]
    public async Task A_corrected_time_zone_is_one_question_and_posts_are_edited_on_request(string platform)
    {
        await using var live = await AskedAsync();

        await live.DecideAsync(platform, live.Question(platform), "Edit posts only");
        await live.RestAsync();

        live.NobodyRead();
        Assert.All(Enumerable.Range(0, 6), index => live.PostReads(index, "^New on the calendar.*19:30"));
        Assert.All(live.Events, one => Assert.EndsWith("19:30", one, StringComparison.Ordinal));

        // A later change is a change like any other.
        await live.WriteAsync((FileOf(0), Page(0, "20:00 – 22:00")));
        await live.RestAsync();
        live.MembersRead("^Moved: .*19:30.*→.*20:00");
    }

    [Fact]
    public async Task Half_of_the_pages_gone_are_one_question()
    {
        await using var live = await StartAsync();

        await live.DeleteAsync(FileOf(0), FileOf(1), FileOf(2), FileOf(3));
        await live.RestAsync();

        live.OrganisersRead("^4 announced pages are gone");
        live.NobodyRead();
        await live.WriteAsync(Enumerable.Range(0, 4).Select(index => (FileOf(index), Page(index))).ToArray());
        await live.RestAsync();
        live.NobodyRead();
    }

    [Fact]
    public async Task A_rebuilt_site_with_other_file_names_is_no_news()
    {
        await using var live = await StartAsync();

        await live.ChangeAsync(() =>
        {
            Directory.CreateDirectory(Path.Combine(live.Folder, "events"));
            for (var index = 0; index < Titles.Length; index++)
            {
                File.Move(
                    Path.Combine(live.Folder, FileOf(index)),
                    Path.Combine(live.Folder, "events", $"2031-meetup-{index}.md"));
            }
        });
        await live.RestAsync();

        live.NobodyRead();
        Assert.Equal(6, live.Events.Count);
    }

    [Fact]
    public async Task A_rebuilt_site_with_other_names_and_another_zone_is_one_question()
    {
        await using var live = await StartAsync();

        await live.ChangeAsync(() =>
        {
            for (var index = 0; index < Titles.Length; index++)
            {
                File.Delete(Path.Combine(live.Folder, FileOf(index)));
                live.Put(($"meetup-of-2031-{index}.md", Page(index, "19:30 – 21:30")));
            }
        });
        await live.RestAsync();

        live.OrganisersRead("^6 announced (meetups changed at once|pages are gone)");
        live.NobodyRead();
        Assert.Equal(6, live.Events.Count);
    }

    private static async Task<LiveCommunity> AskedAsync()
    {
        var live = await StartAsync();
        await live.WriteAsync(
            [.. Enumerable.Range(0, Titles.Length).Select(index => (FileOf(index), Page(index, "19:30 – 21:30")))]);
        await live.RestAsync();
        live.OrganisersRead("^6 announced meetups changed at once");
        live.NobodyRead();
        return live;
    }

    private static async Task<LiveCommunity> StartAsync()
    {
        var live = await LiveCommunity.StartAsync(
            [.. Enumerable.Range(0, Titles.Length).Select(index => (FileOf(index), Page(index)))]);
        live.MembersRead([.. Titles.Select(title => "^New on the calendar")]);
        return live;
    }

    private static string FileOf(int index) => $"page-{index}.md";

    private static string Page(int index, string time = "18:30 – 20:30") => PageText.Of(
        Titles[index], $"{8 + index} February 2031", $"{Titles[index]} are made of what we find. {PageText.KitesText}",
        time);
}
