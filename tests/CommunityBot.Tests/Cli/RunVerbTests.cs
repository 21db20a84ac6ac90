using System.Net;
using System.Net.Sockets;

namespace CommunityBot.Tests.Cli;

public sealed class RunVerbTests
{
    [Fact]
    public async Task It_prints_content_platforms_and_urls()
    {
        using var folder = new SettingsFolder();

        await using var bot = await RunningBot.StartAsync(folder.Path);

        Assert.Contains("Sample Community: 0 files", bot.Log, StringComparison.Ordinal);
        Assert.Contains("discord: off (DISCORD_TOKEN is not set).", bot.Log, StringComparison.Ordinal);
        Assert.Contains("slack: off", bot.Log, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/")).StatusCode);
    }

    [Fact]
    public async Task A_busy_port_is_reported_in_one_sentence()
    {
        using var folder = new SettingsFolder();
        using var busy = new TcpListener(IPAddress.Loopback, 0);
        busy.Start();
        var port = ((IPEndPoint)busy.LocalEndpoint).Port;

        var run = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["web__url"] = $"http://127.0.0.1:{port}" });

        Assert.Equal(2, run.Code);
        Assert.StartsWith($"web.url: port {port} is in use by another program;", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Fact]
    public async Task An_unwritable_storage_folder_is_reported_in_one_sentence()
    {
        using var folder = new SettingsFolder();
        folder.Write("storage", "a file where a folder should be");

        var run = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["storage__path"] = "../storage" });

        Assert.Equal(2, run.Code);
        Assert.StartsWith("storage.path: ", run.Error, StringComparison.Ordinal);
        Assert.Single(run.Error.Trim().Split('\n'));
    }

    [Theory]
    [InlineData("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN")]
    [InlineData("SLACK_APP_TOKEN", "SLACK_BOT_TOKEN")]
    public async Task One_of_slacks_two_tokens_switches_only_slack_off(string given, string missing)
    {
        using var folder = new SettingsFolder();

        await using var bot = await RunningBot.StartAsync(
            folder.Path, new Dictionary<string, string> { [given] = "xoxx-1" });

        Assert.StartsWith($"environment variable {missing}: ", bot.Log, StringComparison.Ordinal);
        Assert.Contains("slack: off", bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("xoxx-1", bot.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("SLACK_SIGNING_SECRET", "x", "SLACK_BOT_TOKEN")]
    [InlineData("discord__publicKey", "not hex", "discord.publicKey")]
    [InlineData("discord__shards", "0", "a number from 1 to 64, or \"auto\"")]
    [InlineData("slack__connections", "11", "a number from 1 to 10")]
    public async Task A_faulty_platform_is_off_and_the_web_chat_goes_on(string variable, string value, string named)
    {
        using var folder = new SettingsFolder();
        var environment = new Dictionary<string, string> { [variable] = value };

        await using var bot = await RunningBot.StartAsync(folder.Path, environment);
        var check = await CommandRun.InAsync(folder.Path, environment, "check-settings");

        Assert.Contains(named, bot.Log, StringComparison.Ordinal);
        Assert.Equal(2, check.Code);
        Assert.Contains(named, check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task An_app_token_beside_a_signing_secret_means_socket_mode()
    {
        using var folder = new SettingsFolder();

        var check = await CommandRun.InAsync(
            folder.Path,
            new Dictionary<string, string>
            {
                ["SLACK_BOT_TOKEN"] = "xoxb-1",
                ["SLACK_APP_TOKEN"] = "xapp-1",
                ["SLACK_SIGNING_SECRET"] = "x",
            },
            "check-settings");

        Assert.Equal(0, check.Code);
        Assert.Contains("Socket Mode", check.Error, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Bot abc", "\"Bot \"")]
    [InlineData("bearer abc", "\"Bearer \"")]
    [InlineData("\"abc\"", "quotation mark")]
    [InlineData("abc0123456789abcdef0123456789abcdef0123456789abcdef0123456789def", "public key")]
    [InlineData("910000000000000001", "application's id")]
    [InlineData("xapp-abc", "another token (xapp-…); copy the bot token", "SLACK_BOT_TOKEN")]
    [InlineData("xoxp-abc", "another token (xoxp-…); copy the bot token", "SLACK_BOT_TOKEN")]
    [InlineData("xoxb-abc", "another token (xoxb-…); copy an app-level token", "SLACK_APP_TOKEN")]
    [InlineData("'xoxb-abc'", "quotation mark", "SLACK_BOT_TOKEN")]
    public async Task What_is_visibly_no_token_is_named(string token, string named, string variable = "DISCORD_TOKEN")
    {
        using var folder = new SettingsFolder();

        var check = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { [variable] = token }, "check-settings");

        Assert.Equal(2, check.Code);
        Assert.Contains(named, check.Error, StringComparison.Ordinal);
        Assert.DoesNotContain("abc", check.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Platform_requests_are_authenticated_by_signature_only()
    {
        using var folder = new SettingsFolder();
        await using var bot = await RunningBot.StartAsync(folder.Path, new Dictionary<string, string>
        {
            ["SLACK_BOT_TOKEN"] = "xoxb-1",
            ["SLACK_SIGNING_SECRET"] = "secret",
            ["slack__apiBaseUrl"] = "http://127.0.0.1:1/api",
            ["DISCORD_TOKEN"] = "token",
            ["discord__apiBaseUrl"] = "http://127.0.0.1:1/api",
            ["discord__publicKey"] = new string('a', 64),
        });

        foreach (var path in new[] { "/slack/events", "/discord/interactions" })
        {
            using var call = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent("{}") };
            call.Headers.Host = "bot.example.org";

            Assert.Equal(HttpStatusCode.Unauthorized, (await bot.Http.SendAsync(call)).StatusCode);
        }
    }

    [Fact]
    public async Task Other_machines_need_a_token_for_the_web_chat()
    {
        using var folder = new SettingsFolder();

        var run = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["web__url"] = "http://0.0.0.0:0" });

        Assert.Equal(2, run.Code);
        Assert.Contains("environment variable WEB_TOKEN", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task With_a_token_configured_the_web_chat_requires_it()
    {
        using var folder = new SettingsFolder();
        var environment = new Dictionary<string, string>
        {
            ["web__url"] = "http://0.0.0.0:0",
            ["WEB_TOKEN"] = "open-sesame",
        };
        await using var bot = await RunningBot.StartAsync(folder.Path, environment);
        var address = new UriBuilder(bot.Address) { Host = "127.0.0.1" }.Uri;
        using var http = new HttpClient { BaseAddress = address };

        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/api/chat")).StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, (await http.GetAsync("/?token=guess")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/?token=open-sesame")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await http.GetAsync("/api/chat")).StatusCode);
        Assert.DoesNotContain("open-sesame", bot.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("DISCORD_TOKEN", "discord.apiBaseUrl")]
    [InlineData("SLACK_BOT_TOKEN", "slack.apiBaseUrl")]
    public async Task A_shifted_clock_is_refused_against_the_real_platforms(string variable, string setting)
    {
        using var folder = new SettingsFolder();
        var environment = new Dictionary<string, string>
        {
            [variable] = "x",
            ["SLACK_APP_TOKEN"] = "x",
            ["SLACK_BOT_TOKEN"] = "x",
        };

        var run = await CommandRun.InAsync(folder.Path, environment, "run", "--now", "2020-05-28");

        Assert.Equal(2, run.Code);
        Assert.Contains("--now: ", run.Error, StringComparison.Ordinal);
        Assert.Contains(setting, run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_shifted_clock_has_its_own_storage()
    {
        using var folder = new SettingsFolder();

        await using var bot = await RunningBot.StartAsync(
            folder.Path, null, "--now", "2020-05-28T12:00Z", "--speed", "60");

        Assert.Contains(Path.Combine(".communitybot", "trial"), bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_missing_content_folder_does_not_stop_the_other_community()
    {
        using var folder = new SettingsFolder();
        var environment = new Dictionary<string, string>
        {
            ["communities__1__id"] = "second",
            ["communities__1__timeZone"] = "Europe/Paris",
            ["communities__1__content__0"] = "../nowhere",
        };

        await using var bot = await RunningBot.StartAsync(folder.Path, environment);

        Assert.Contains("second: ../nowhere, line 1: Content folder or file", bot.Log, StringComparison.Ordinal);
        Assert.Contains("Sample Community: 0 files", bot.Log, StringComparison.Ordinal);
    }
}
