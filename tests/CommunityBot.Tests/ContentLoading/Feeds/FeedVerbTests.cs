namespace CommunityBot.Tests.ContentLoading.Feeds;

/// <summary>Tests for feeds on the command line and in the settings.</summary>
public sealed class FeedVerbTests : IAsyncLifetime
{
    private readonly SettingsFolder folder = new();
    private FeedServer server = null!;

    public async ValueTask InitializeAsync() => server = await FeedServer.StartAsync();

    public async ValueTask DisposeAsync()
    {
        await server.DisposeAsync();
        folder.Dispose();
    }

    [Theory]
    [InlineData("check", "evening-2: will be announced")]
    [InlineData("export", "\"title\":\"Evening 2\"")]
    [InlineData("plan", "Evening 2")]
    [InlineData("feeds", "localhost (localhost): iCalendar, 1 event, 1 upcoming")]
    public async Task A_feed_on_the_command_line_is_read_without_storing_anything(string verb, string expected)
    {
        server.Serve(Calendars.Of(2));

        var run = await RunAsync([
            verb, "--content", server.Http.AbsoluteUri, .. (string[])(verb is "plan" ? ["--from", "2030-01-01"] : [])
        ]);

        Assert.Equal("", run.Code == 0 ? "" : run.Error + run.Out);
        Assert.Contains(expected, run.Out, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, ".communitybot")));
    }

    [Fact]
    public async Task An_invalid_feed_is_an_error_with_its_reason()
    {
        server.Serve("<html>Log in</html>", etag: null);

        var check = await RunAsync("check", "--content", server.Http.AbsoluteUri);
        var export = await RunAsync("export", "--content", server.Http.AbsoluteUri);

        Assert.Equal((1, 1), (check.Code, export.Code));
        Assert.Matches(@"error feed-unreadable \(.*\)\n(.*\n)?  localhost:1: The feed returns an HTML page", check.Out);
        Assert.Contains("The feed returns an HTML page", export.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_private_host_must_be_on_the_allowlist()
    {
        var address = new UriBuilder(server.Https) { Path = "hush" }.Uri.AbsoluteUri;

        var run = await CommandRun.InAsync(folder.Path, "check", "--content", address);

        Assert.Equal(1, run.Code);
        Assert.Contains("\"allowedHosts\": [\"localhost\"]", run.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Empty(server.Requests);
    }

    [Fact]
    public async Task The_export_names_the_source_of_each_field()
    {
        server.Serve(Calendars.Of(2));
        folder.Write("content/evening.md", "---\ntitle: Evening 2\nevent_date: 2030-01-02\n---\n\nWhat it is about.\n");
        UseContent($$"""["../content", { "feed": "{{server.Http}}", "name": "calendar" }]""");

        var run = await RunAsync("export");

        Assert.Contains("\"source\":\"evening.md\"", run.Out, StringComparison.Ordinal);
        Assert.Contains(
            """
            {"field":"date","source":"evening.md","how":"'event_date' in the header"},
            {"field":"startTime","source":"calendar","how":null},
            {"field":"endTime","source":"calendar","how":null},
            {"field":"timeZone","source":"calendar","how":null},
            {"field":"venue","source":"calendar","how":null}
            """.ReplaceLineEndings(""),
            run.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_suspicious_change_is_accepted_on_the_command_line()
    {
        UseContent(
            $$"""[{ "feed": "{{server.Http}}", "name": "calendar", "every": "15m", "confirmAfter": "2 hours" }]""");
        server.Serve(Calendars.Of(2, 3, 4, 5));
        await using (await RunningBot.StartAsync(folder.Path, Allowed))
        {
        }

        server.Serve(Calendars.Of(2), etag: "\"2\"");
        var listed = await RunAsync("feeds");
        var accepted = await RunAsync("feeds", "--accept", "calendar");
        var after = await RunAsync("feeds");

        Assert.Equal((1, 0, 0), (listed.Code, accepted.Code, after.Code));
        Assert.Contains("has lost 3 of 4 upcoming events", listed.Out, StringComparison.Ordinal);
        Assert.Contains("calendar: accepted, although it has lost 3 of 4", accepted.Error, StringComparison.Ordinal);
        Assert.Contains("1 event, 1 upcoming", after.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_secret_url_comes_from_the_environment()
    {
        server.Serve(Calendars.Of(2));
        UseContent($$"""["{{server.Http}}private-${CALENDAR_KEY}/basic.ics"]""");

        var run = await RunAsync("check", new KeyValuePair<string, string>("CALENDAR_KEY", "hush"));
        var missing = await RunAsync("check");

        Assert.Equal((0, 2), (run.Code, missing.Code));
        Assert.Equal("/private-hush/basic.ics", Assert.Single(server.Requests).Path);
        Assert.DoesNotContain("hush", run.Out + run.Error, StringComparison.Ordinal);
        Assert.Contains(
            "line 7: communities[0].content[0] needs the environment variable CALENDAR_KEY",
            missing.Error,
            StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("\"http://calendar.example/hush\"", "add calendar.example to feeds.allowedHosts")]
    [InlineData("\"https://\"", "is not the address of a feed")]
    [InlineData("{ \"feed\": \"ftp://calendar.example/hush\" }", "is not the address of a feed")]
    [InlineData("{ \"feed\": \"https://calendar.example/hush\", \"every\": \"5 fortnights\" }", "write a duration")]
    [InlineData("{ \"feed\": \"https://calendar.example/hush\", \"every\": \"5 seconds\" }", "at least a minute")]
    [InlineData("{ \"feed\": \"https://calendar.example/hush\", \"every\": \"0m\" }", "at least a minute")]
    [InlineData("{ \"feed\": \"https://calendar.example/hush\", \"evry\": \"15m\" }", "did you mean \"every\"?")]
    [InlineData("{ \"folder\": \"../content\", \"feed\": \"https://calendar.example/hush\" }", "exactly one of")]
    [InlineData("{ \"folder\": \"../content\", \"every\": \"15m\" }", "content[0].every is not a setting")]
    [InlineData(
        "\"https://calendar.example/hush\", \"webcal://calendar.example/hush2\"",
        "has the same name as another feed (\"calendar.example\")")]
    [InlineData("[1]", "must be a path, an address, or an object")]
    public async Task A_problem_in_a_feed_is_reported_without_its_url(string content, string advice)
    {
        UseContent($"[{content}]");

        var run = await RunAsync("check");

        Assert.Equal(2, run.Code);
        Assert.Contains(
            "config/communitybot.json, line 7: communities[0].content[",
            Assert.Single(run.Error.Trim().Split('\n')),
            StringComparison.Ordinal);
        Assert.Contains(advice, run.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("hush", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Folders_files_and_feeds_can_be_combined()
    {
        server.Serve(Calendars.Of(2));
        folder.Write("content/one.md", "---\ntitle: One\nevent_date: 2030-02-01\n---\n");
        folder.Write("other/two.md", "---\ntitle: Two\nevent_date: 2030-02-02\n---\n");
        folder.Write("other/three.md", "---\ntitle: Three\nevent_date: 2030-02-03\n---\n");
        UseContent($$"""[{ "folder": "../content" }, { "file": "../other/two.md" }, "{{server.Http}}"]""");

        var run = await RunAsync("export");

        Assert.Equal(0, run.Code);
        Assert.Equal(3, run.Out.Trim().Split('\n').Length);
        Assert.All(
            ["One", "Two", "Evening 2"],
            title => Assert.Contains($"\"title\":\"{title}\"", run.Out, StringComparison.Ordinal));
    }

    private static Dictionary<string, string> Allowed => new() { ["feeds__allowedHosts__0"] = "localhost" };

    private void UseContent(string list) => folder.Write(
        "config/communitybot.json", SettingsFolder.Plain.Replace("[\"../content\"]", list, StringComparison.Ordinal));

    private Task<CommandRun> RunAsync(params string[] words) => CommandRun.InAsync(folder.Path, Allowed, words);

    private Task<CommandRun> RunAsync(string verb, KeyValuePair<string, string> variable) =>
        CommandRun.InAsync(folder.Path, new Dictionary<string, string>([.. Allowed, variable]), verb);
}
