using System.Text.Json;

namespace CommunityBot.Tests.WholeHost;

/// <summary>The log of the whole bot, as its settings have it.</summary>
public sealed class LogSettingsTests : IDisposable
{
    private const string Token = "a-token-that-must-not-be-logged";

    private readonly SettingsFolder folder = new();

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task As_json_everything_after_the_settings_is_one_object_a_line()
    {
        folder.Write("content/bad.md", "---\ntitle: An evening\nlayout: event\nevent_date: soon\n---\n\nSoon.\n");
        await using var bot = await RunningBot.StartAsync(
            folder.Path, new Dictionary<string, string> { ["log__format"] = "json", ["log__level"] = "debug" });
        await bot.StopAsync();

        var lines = bot.Log.Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.True(lines.Length > 3, bot.Log);
        Assert.All(lines, line =>
        {
            using var json = JsonDocument.Parse(line);
            Assert.NotEmpty(json.RootElement.GetProperty("category").GetString()!);
            Assert.NotEmpty(json.RootElement.GetProperty("message").GetString()!);
        });
    }

    [Fact]
    public async Task Entries_below_the_level_are_left_out()
    {
        await using var bot = await RunningBot.StartAsync(
            folder.Path, new Dictionary<string, string> { ["log__level"] = "error" });

        Assert.DoesNotContain(" info: ", bot.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Neither_tokens_nor_what_members_write_are_logged_at_the_lowest_level()
    {
        await using var bot = await RunningBot.StartAsync(folder.Path, new Dictionary<string, string>
        {
            ["log__level"] = "debug",
            ["WEB_TOKEN"] = Token,
            ["web__url"] = "http://0.0.0.0:0",
        });
        using var http = new HttpClient();
        var address = new UriBuilder(bot.Address) { Host = "127.0.0.1" }.Uri;
        await http.GetAsync(new Uri(address, $"/?token={Token}"));
        using var question = new HttpRequestMessage(HttpMethod.Post, new Uri(address, "/api/ask"))
        {
            Content = new StringContent(
                """{"text":"/agenda words-of-a-member","channel":"announcements"}""",
                System.Text.Encoding.UTF8,
                "application/json"),
        };
        question.Headers.Authorization = new("Bearer", Token);
        (await http.SendAsync(question)).EnsureSuccessStatusCode();
        await bot.StopAsync();

        Assert.DoesNotContain(Token, bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("words-of-a-member", bot.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("log__format", "xml", "log.format is \"xml\"; write \"text\" or \"json\".")]
    [InlineData("log__level", "warn", "log.level is \"warn\"; write one of debug, info, warning, error.")]
    [InlineData("log__levels", "info", "did you mean \"level\"?")]
    public async Task A_faulty_setting_is_reported_with_its_remedy(string name, string value, string sentence)
    {
        var run = await CommandRun.InAsync(folder.Path, new Dictionary<string, string> { [name] = value }, "plan");

        Assert.Equal(2, run.Code);
        Assert.Contains(sentence, run.Error, StringComparison.Ordinal);
    }
}
