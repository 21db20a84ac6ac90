using System.Net;

using CommunityBot.Testing;
using CommunityBot.Tests.SeveralInstances;

namespace CommunityBot.Tests.WholeHost;

/// <summary>The bot without its ledger: it stops posting, reports it, and never starts with an empty one.</summary>
public sealed class LostStorageTests : IDisposable
{
    private readonly ManualTime time = new(new DateTimeOffset(2020, 5, 20, 12, 0, 0, TimeSpan.Zero));

    private readonly SettingsFolder folder = new("""
        {
          "communities": [
            {
              "id": "sample",
              "timeZone": "Europe/London",
              "content": ["../content"],
              "channels": { "announcements": ["local:announcements"] }
            }
          ],
          "storage": { "path": "../memory" },
          "web": { "url": "http://127.0.0.1:0" }
        }
        """);

    private string Memory => Path.Combine(folder.Path, "memory");

    private string Database => Path.Combine(Memory, "communitybot.db");

    public LostStorageTests() => folder.Write("content/a.md", Page("2020-05-29"));

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData("folder removed")]
    [InlineData("file deleted")]
    [InlineData("file emptied")]
    [InlineData("file overwritten")]
    [InlineData("file replaced")]
    [InlineData("lock deleted")]
    public async Task A_ledger_lost_while_running_stops_the_posts_and_the_health_check(string loss)
    {
        await using var bot = await RunningBot.StartAsync(folder.Path, new Dictionary<string, string>(), time);
        Assert.Equal(HttpStatusCode.OK, (await bot.Http.GetAsync("/healthz")).StatusCode);
        await bot.SaidAsync("posted.");

        Lose(loss);

        var health = await bot.Http.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.ServiceUnavailable, health.StatusCode);
        Assert.Contains("storage stopped", await health.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        folder.Write("content/b.md", Page("2020-05-30"));
        var said = bot.SaidAsync("Nothing is posted any more");
        while (!said.IsCompleted)
        {
            time.Advance(TimeSpan.FromSeconds(1));
            await Task.Yield();
        }

        await said;
        Assert.DoesNotContain(bot.Log.Split('\n'), line => line.Contains("/b in") && line.Contains("posted."));
        Assert.Equal(loss is "file deleted" or "folder removed", !File.Exists(Database));
    }

    [Theory]
    [InlineData("file deleted")]
    [InlineData("file emptied")]
    [InlineData("file overwritten")]
    public async Task A_bot_does_not_start_without_its_ledger(string loss)
    {
        await using (var bot = await RunningBot.StartAsync(folder.Path, new Dictionary<string, string>(), time))
        {
            await bot.SaidAsync("posted.");
        }

        Lose(loss);

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(
            () => RunningBot.StartAsync(folder.Path, new Dictionary<string, string>(), time));
        Assert.Contains("storage.path", refused.Message, StringComparison.Ordinal);
        Assert.Contains("communitybot.db", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_second_bot_in_the_same_folder_names_the_first_and_ends()
    {
        await using var first = await BotProcess.StartAsync(folder.Path, new Dictionary<string, string>());

        var second = await Assert.ThrowsAsync<InvalidOperationException>(() => RunningBot.StartAsync(folder.Path));

        Assert.Contains("stopped with 2", second.Message, StringComparison.Ordinal);
        Assert.Contains($"process {first.Instance.Split('/')[1]} on", second.Message, StringComparison.Ordinal);
        Assert.Equal(0, (await CommandRun.InAsync(folder.Path, "plan")).Code);
    }

    private static string Page(string date) =>
        $"---\ntitle: A meetup\nevent_date: {date}\nstart_time: 18:30\nonline: true\n---\n\nA meetup like others.\n";

    private void Lose(string loss)
    {
        switch (loss)
        {
            case "folder removed":
                Directory.Delete(Memory, recursive: true);
                break;
            case "file deleted":
                File.Delete(Database);
                break;
            case "file emptied":
                Write(Database, "");
                break;
            case "file overwritten":
                Write(Database, new string('x', 100_000));
                break;
            case "file replaced":
                File.Copy(Database, Database + ".copy");
                File.AppendAllText(Database + ".copy", "x");
                File.Move(Database + ".copy", Database, overwrite: true);
                break;
            case "lock deleted":
                File.Delete(Path.Combine(Memory, "communitybot.lock"));
                break;
        }
    }

    /// <summary>Truncates the file in place, like a shell's redirection.</summary>
    private static void Write(string path, string text)
    {
        using var stream = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.ReadWrite);
        stream.Write(System.Text.Encoding.ASCII.GetBytes(text));
    }
}
