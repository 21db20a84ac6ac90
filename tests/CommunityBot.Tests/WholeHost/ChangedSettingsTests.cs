using CommunityBot.Composition;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;

namespace CommunityBot.Tests.WholeHost;

/// <summary>The settings, or the tokens in <c>.env</c>, of a running bot change.</summary>
public sealed class ChangedSettingsTests
{
    private const string Applied = "The changed settings are applied.";

    private readonly ManualTime clock = new(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));

    [Fact]
    public async Task A_changed_file_is_applied_at_the_same_address()
    {
        using var folder = new SettingsFolder();
        await using var bot = await StartAsync(folder);
        var before = await bot.Http.GetStringAsync("/api/chat");

        folder.Write("config/communitybot.json", SettingsFolder.Plain.Replace(
            "Sample Community", "Renamed Community", StringComparison.Ordinal));
        clock.Advance(SettingsWatch.Interval);
        clock.Advance(SettingsWatch.Interval);
        clock.Advance(SettingsWatch.Interval);
        await bot.SaidAsync(Applied);

        Assert.Contains("Sample Community", before, StringComparison.Ordinal);
        Assert.Contains("Renamed Community", await bot.Http.GetStringAsync("/api/chat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Channels_kinds_words_organisers_content_and_language_are_applied()
    {
        using var folder = new SettingsFolder();
        folder.Write("content/a.md", "---\ntitle: Autumn\nevent_date: 2020-05-29\nstart_time: 18:30\n---\nA meetup.\n");
        folder.Write("other/b.md", "---\ntitle: Winter\nevent_date: 2020-05-30\nstart_time: 18:30\n---\nA meetup.\n");
        await using var bot = await StartAsync(folder);
        await bot.SaidAsync("announced/a in local:announcements: posted.");

        folder.Write("config/communitybot.json", """
            {
              "communities": [
                {
                  "id": "sample",
                  "timeZone": "Europe/London",
                  "language": "de",
                  "content": ["../other"],
                  "channels": { "announcements": ["local:news"] },
                  "announcements": {
                    "debounce": "0 minutes",
                    "announced": { "title": "Save the day: {title}" },
                    "week-before": { "enabled": false },
                    "day-before": { "enabled": false }
                  }
                }
              ],
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);
        bot.HangUp();
        await bot.SaidAsync(Applied);
        await bot.SaidAsync("announced/b in local:news: posted.");

        var chat = await bot.Http.GetStringAsync("/api/chat");
        Assert.Contains("Save the day: Winter", chat, StringComparison.Ordinal);
        Assert.Contains("\"language\":\"de\"", chat, StringComparison.Ordinal);
        Assert.Contains("hour before", chat, StringComparison.Ordinal);
        Assert.DoesNotContain("week before", chat, StringComparison.Ordinal);
        using var overview = await bot.Http.PostAsync(
            "/api/ask",
            new StringContent("{ \"text\": \"/overview\" }", System.Text.Encoding.UTF8, "application/json"));
        Assert.Contains(
            "ist dem Orga-Team", await overview.Content.ReadAsStringAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Europe/London", "Europe/Lodnon", "did you mean \"Europe/London\"?")]
    [InlineData("local:announcements", "discord:general", "\"general\" is no channel id")]
    [InlineData("\"communities\"", "{", "line 2")]
    public async Task A_faulty_file_changes_nothing_and_is_explained(string written, string instead, string reason)
    {
        using var folder = new SettingsFolder();
        await using var bot = await StartAsync(folder);

        folder.Write("config/communitybot.json", SettingsFolder.Plain
            .Replace("Sample Community", "Renamed Community", StringComparison.Ordinal)
            .Replace(written, instead, StringComparison.Ordinal));
        bot.HangUp();
        await bot.SaidAsync("are not applied");
        await bot.SaidAsync(reason);

        Assert.Contains("Sample Community", await bot.Http.GetStringAsync("/api/chat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_needs_a_restart_is_named_and_the_rest_is_applied()
    {
        using var folder = new SettingsFolder();
        await using var bot = await StartAsync(folder);

        folder.Write("config/communitybot.json", SettingsFolder.Plain
            .Replace("Sample Community", "Renamed Community", StringComparison.Ordinal)
            .Replace("\"web\":", "\"storage\": { \"path\": \"../other\" }, \"web\":", StringComparison.Ordinal));
        bot.HangUp();
        await bot.SaidAsync(Applied);

        Assert.Contains("need a restart of the bot: storage.path.", bot.Log, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Path.Combine(folder.Path, "other")));
        Assert.Contains("Renamed Community", await bot.Http.GetStringAsync("/api/chat"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_signal_without_a_change_is_answered()
    {
        using var folder = new SettingsFolder();
        await using var bot = await StartAsync(folder);

        bot.HangUp();
        await bot.SaidAsync("The settings have not changed.");

        Assert.DoesNotContain(Applied, bot.Log, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task The_process_ends_when_it_is_asked_to_also_while_settings_are_applied(bool isChanging)
    {
        using var folder = new SettingsFolder();
        await using var bot = await StartAsync(folder);
        if (isChanging)
        {
            folder.Write("config/communitybot.json", SettingsFolder.Plain.Replace(
                "Sample Community", "Renamed Community", StringComparison.Ordinal));
            bot.HangUp();
        }

        Assert.Equal(0, await bot.TerminateAsync());
    }

    [Fact]
    public async Task An_open_address_keeps_its_token_until_the_restart_that_closes_it()
    {
        using var folder = new SettingsFolder();
        var open = SettingsFolder.Plain.Replace("127.0.0.1", "0.0.0.0", StringComparison.Ordinal);
        folder.Write("config/communitybot.json", open);
        WriteEnvironment(folder, "WEB_TOKEN=a-long-random-text");
        await using var bot = await StartAsync(folder);

        folder.Write("config/communitybot.json", SettingsFolder.Plain.Replace(
            "Sample Community", "Renamed Community", StringComparison.Ordinal));
        WriteEnvironment(folder, "OTHER=1");
        bot.HangUp();
        await bot.SaidAsync(Applied);

        Assert.Contains("need a restart of the bot: web.url.", bot.Log, StringComparison.Ordinal);
        var address = new UriBuilder(bot.Address) { Host = "127.0.0.1", Path = "/api/chat" }.Uri;
        Assert.Equal(System.Net.HttpStatusCode.Unauthorized, (await bot.Http.GetAsync(address)).StatusCode);
    }

    [Fact]
    public async Task A_token_that_changes_loses_nothing_and_repeats_nothing()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var slack = await FakeSlack.StartAsync();
        using var folder = FolderBetween(discord, slack);
        WriteTokens(folder, "MTIz.wrong.token");
        await using var bot = await StartAsync(folder);
        await slack.UntilAsync(() => slack.Channel(HostedBot.SlackChannel).Messages.Count == 1, "the post on Slack");

        await bot.SaidAsync("refused for now");
        WriteTokens(folder, discord.Token);
        bot.HangUp();
        await discord.ConnectedAsync();

        await bot.SaidAsync(Applied);
        await AdvanceUntilAsync(discord, () => discord.Channel(HostedBot.DiscordChannel).Messages.Count == 1);
        WriteTokens(folder, discord.Token + "\nOTHER=1");
        bot.HangUp();
        await discord.ConnectedAsync();
        await bot.StopAsync();

        Assert.Single(discord.Channel(HostedBot.DiscordChannel).Messages);
        Assert.Single(slack.Channel(HostedBot.SlackChannel).Messages);
        Assert.DoesNotContain(discord.Token, bot.Log, StringComparison.Ordinal);
    }

    /// <summary>
    /// A refused post is tried again minutes later. One long step could come while a request is under way, which then
    /// times out and is tried again later still; short ones leave each request its time.
    /// </summary>
    private Task AdvanceUntilAsync(FakeDiscord discord, Func<bool> isTrue) => discord.UntilAsync(
        _ =>
        {
            if (isTrue())
            {
                return true;
            }

            clock.Advance(TimeSpan.FromSeconds(5));
            return false;
        },
        "the refused post was tried again");

    private Task<RunningBot> StartAsync(SettingsFolder folder) =>
        RunningBot.StartAsync(folder.Path, new Dictionary<string, string>(), clock);

    private static SettingsFolder FolderBetween(FakeDiscord discord, FakeSlack slack)
    {
        var folder = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "sample",
                  "timeZone": "Europe/London",
                  "content": ["../content"],
                  "channels": {
                    "announcements": ["discord:{{HostedBot.DiscordChannel}}", "slack:{{HostedBot.SlackChannel}}"]
                  }
                }
              ],
              "discord": { "apiBaseUrl": "{{discord.ApiBaseUrl}}", "guildId": "{{discord.Settings.GuildId}}" },
              "slack": { "apiBaseUrl": "{{slack.ApiBaseUrl}}" },
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);
        folder.Write(
            "content/connect.md",
            "---\ntitle: Connect\nevent_date: 29 May 2020\n---\n\n13:00 – 15:00, online\n");
        return folder;
    }

    private static void WriteTokens(SettingsFolder folder, string discord) => WriteEnvironment(
        folder,
        $"SLACK_BOT_TOKEN={FakeSlack.BotToken}\nSLACK_APP_TOKEN={FakeSlack.AppToken}\nDISCORD_TOKEN={discord}");

    private static void WriteEnvironment(SettingsFolder folder, string lines)
    {
        var path = folder.Write("config/.env", lines + "\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }
}
