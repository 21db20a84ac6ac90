using System.Net;

using CommunityBot.Testing;

using Microsoft.Data.Sqlite;

namespace CommunityBot.Tests.WholeHost;

/// <summary>The storage cannot be used for a while: what is due then is posted once afterwards.</summary>
public sealed class AbsentStorageTests : IDisposable
{
    private readonly ManualTime time = new(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));

    private readonly SettingsFolder folder = new("""
        {
          "communities": [
            {
              "id": "sample",
              "timeZone": "Europe/London",
              "content": ["../content"],
              "channels": { "announcements": ["local:announcements"] },
              "announcements": { "debounce": "0 minutes" }
            }
          ],
          "storage": { "path": "../memory" },
          "web": { "url": "http://127.0.0.1:0" }
        }
        """);

    private string Memory => Path.Combine(folder.Path, "memory");

    public AbsentStorageTests() => WritePage("a", "2020-05-29");

    public void Dispose() => folder.Dispose();

    [Fact]
    public async Task A_folder_that_is_away_for_a_minute_delays_a_post()
    {
        await using var bot = await StartAsync();

        Directory.Move(Memory, Memory + "-away");
        WritePage("b", "2020-05-30");
        await UntilReadyAsync(bot, "storage failing: it was removed or replaced");
        await PassAMinuteAsync(bot);
        Assert.DoesNotContain("/b in local:announcements: posted", bot.Log, StringComparison.Ordinal);

        Directory.Move(Memory + "-away", Memory);
        await UntilReadyAsync(bot, "storage ok");
        await UntilPostedAsync(bot, "b");

        AssertEachPostedOnce(bot);
    }

    [Fact]
    public async Task A_database_that_another_program_locks_delays_a_post()
    {
        await using var bot = await StartAsync();

        await using (var other = new SqliteConnection(
            $"Data Source={Path.Combine(Memory, "communitybot.db")};Pooling=False"))
        {
            await other.OpenAsync();
            await using var begin = new SqliteCommand("BEGIN IMMEDIATE", other);
            await begin.ExecuteNonQueryAsync();
            WritePage("b", "2020-05-30");
            await UntilReadyAsync(bot, "storage failing: a post could not be recorded");
            Assert.DoesNotContain("/b in local:announcements: posted", bot.Log, StringComparison.Ordinal);
        }

        await UntilReadyAsync(bot, "storage ok");
        await UntilPostedAsync(bot, "b");

        AssertEachPostedOnce(bot);
    }

    private async Task<RunningBot> StartAsync()
    {
        var bot = await RunningBot.StartAsync(folder.Path, new Dictionary<string, string>(), time);
        await bot.SaidAsync("/a in local:announcements: posted.");
        return bot;
    }

    private void WritePage(string name, string date) => folder.Write(
        $"content/{name}.md",
        $"---\ntitle: A meetup\nevent_date: {date}\nstart_time: 18:30\nonline: true\n---\n\nA meetup like others.\n");

    private Task UntilReadyAsync(RunningBot bot, string line) => Waiting.UntilAnsweredAsync(
        bot.Http,
        "/readyz",
        line == "storage ok" ? HttpStatusCode.OK : HttpStatusCode.ServiceUnavailable,
        line,
        PassASecond);

    private async Task UntilPostedAsync(RunningBot bot, string page)
    {
        var posted = bot.SaidAsync($"/{page} in local:announcements: posted.");
        while (!posted.IsCompleted)
        {
            PassASecond();
            await Waiting.ForChangeAsync(posted, CancellationToken.None);
        }

        await posted;
    }

    private void PassASecond() => time.Advance(TimeSpan.FromSeconds(1));

    private async Task PassAMinuteAsync(RunningBot bot)
    {
        for (var second = 0; second < 60; second++)
        {
            PassASecond();
            (await bot.Http.GetAsync("/healthz")).Dispose();
        }
    }

    private static void AssertEachPostedOnce(RunningBot bot) => Assert.Equal(
        2, bot.Log.Split('\n').Count(line => line.EndsWith("posted.", StringComparison.Ordinal)));
}
