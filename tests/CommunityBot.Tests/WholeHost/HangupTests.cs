using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Tests.SeveralInstances;

namespace CommunityBot.Tests.WholeHost;

/// <summary>The bot as a process that gets SIGHUP, as from <c>systemctl reload</c>.</summary>
public sealed class HangupTests
{
    private const StringComparison Exactly = StringComparison.Ordinal;
    private const string Channel = "910000000000000001";

    [Fact]
    public async Task A_new_token_is_used_and_what_was_due_is_posted_once()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no SIGHUP.");
        await using var discord = await FakeDiscord.StartAsync();
        var settings = $$"""
            {
              "communities": [
                {
                  "id": "sample",
                  "timeZone": "Europe/London",
                  "content": ["../content"],
                  "channels": { "announcements": ["discord:{{Channel}}", "local:announcements"] },
                  "announcements": { "debounce": "0 minutes" }
                }
              ],
              "discord": { "apiBaseUrl": "{{discord.ApiBaseUrl}}" },
              "web": { "url": "http://127.0.0.1:0" }
            }
            """;
        using var folder = new SettingsFolder(settings);
        WritePage(folder, 1);
        WriteToken(folder, "MTIz.wrong.token");
        await using var bot = await BotProcess.StartAsync(folder.Path, new Dictionary<string, string>());
        await bot.SaidAsync("refused for now");

        folder.Write("config/communitybot.json", "{");
        await bot.HangUpAsync();
        await bot.SaidAsync("The changed settings are not applied");
        Assert.Empty(discord.Channel(Channel).Messages);

        folder.Write("config/communitybot.json", settings);
        WriteToken(folder, discord.Token);
        await bot.HangUpAsync();
        await bot.SaidAsync("The changed settings are applied.");
        await discord.ConnectedAsync();
        WritePage(folder, 2);
        await discord.UntilAsync(
            each => each.Channel(Channel).Messages.Any(message => message.Text.Contains("Evening 2", Exactly)),
            "the next post");
        await discord.MessagesAsync(Channel, 2);
        await bot.SaidAsync("local:announcements: posted.", 2);
        Assert.Equal(0, await bot.TerminateAsync());

        Assert.Equal(2, discord.Channel(Channel).Messages.Count);
        Assert.Equal(
            2, bot.Log.Split('\n').Count(line => line.EndsWith("local:announcements: posted.", Exactly)));
        Assert.DoesNotContain(discord.Token, bot.Log, StringComparison.Ordinal);
    }

    private static void WriteToken(SettingsFolder folder, string token)
    {
        var path = folder.Write("config/.env", $"DISCORD_TOKEN={token}\n");
        if (!OperatingSystem.IsWindows())
        {
            File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        }
    }

    private static void WritePage(SettingsFolder folder, int number)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10 + number);
        folder.Write(
            $"content/evening-{number}.md",
            $"---\ntitle: Evening {number}\nevent_date: {day:yyyy-MM-dd}\nstart_time: \"18:30\"\nonline: true\n---\n");
    }
}
