using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Tests.SeveralInstances;

/// <summary>A bot that is terminated while it posts.</summary>
public sealed class TerminationTests
{
    [Fact]
    public async Task A_termination_in_the_middle_of_a_post_logs_no_exception()
    {
        await using var discord = await FakeDiscord.StartAsync();
        using var folder = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "sample",
                  "timeZone": "Europe/London",
                  "content": ["../content"],
                  "channels": {
                    "announcements": ["discord:910000000000000001", "discord:910000000000000002"]
                  }
                }
              ],
              "discord": { "apiBaseUrl": "{{discord.ApiBaseUrl}}" },
              "storage": { "path": "../memory" },
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);
        var day = TimeProvider.System.GetUtcNow().AddDays(10).ToString("yyyy-MM-dd", null);
        folder.Write("content/a.md", $"---\ntitle: A meetup\nevent_date: {day}\nstart_time: 18:30\n---\n\nA meetup.\n");
        var held = new TaskCompletionSource();
        discord.Faults.Add("POST", "910000000000000001/messages", new FakeFault.Held(held.Task));
        await using var bot = await BotProcess.StartAsync(
            folder.Path, new Dictionary<string, string> { ["DISCORD_TOKEN"] = discord.Token });
        await discord.MessagesAsync("910000000000000002", 1);
        await discord.UntilAsync(
            d => d.Requests.Any(request => request.Is("POST", "910000000000000001/messages")), "the post");

        // The outcome in the other channel is reported although the run has not ended.
        await bot.SaidAsync("910000000000000002: posted.");
        var code = await bot.TerminateAsync();
        held.SetResult();

        Assert.Equal(0, code);
        Assert.DoesNotContain("xception", bot.Log, StringComparison.Ordinal);
        Assert.DoesNotContain("error:", bot.Log, StringComparison.Ordinal);
    }
}
