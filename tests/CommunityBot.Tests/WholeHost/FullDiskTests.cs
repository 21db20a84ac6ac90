using System.Net;

using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Tests.SeveralInstances;

namespace CommunityBot.Tests.WholeHost;

/// <summary>The bot as a process whose storage is on a small disk, which becomes full.</summary>
public sealed class FullDiskTests : IAsyncLifetime
{
    private const string Channel = "910000000000000001";

    private readonly SettingsFolder folder = new();
    private readonly HttpClient http = new();
    private FakeDiscord discord = null!;

    public async ValueTask InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync();
        folder.Write("config/communitybot.json", $$"""
            {
              "communities": [
                {
                  "id": "sample",
                  "timeZone": "Europe/London",
                  "content": ["../content"],
                  "channels": { "announcements": ["discord:{{Channel}}"] },
                  "announcements": { "debounce": "0 minutes" }
                }
              ],
              "discord": { "apiBaseUrl": "{{discord.ApiBaseUrl}}" },
              "storage": { "path": "../memory" },
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);
        Directory.CreateDirectory(Path.Combine(folder.Path, "memory"));
    }

    public async ValueTask DisposeAsync()
    {
        await discord.DisposeAsync();
        http.Dispose();
        folder.Dispose();
    }

    [Fact]
    public async Task A_full_disk_delays_what_is_due_and_repeats_nothing()
    {
        var withOwnMounts = Needs.OwnMounts();
        WritePage(1);
        await using var bot = await BotProcess.StartAsync(
            folder.Path,
            new Dictionary<string, string> { ["DISCORD_TOKEN"] = discord.Token },

            // Fast, because the attempt that could not be recorded counts as under way for three minutes.
            launcher:
            [
                .. withOwnMounts, "sh", "-c", "mount -t tmpfs -o size=2m tmpfs memory && exec \"$@\" --speed 30", "bot",
            ]);
        await discord.MessagesAsync(Channel, 1);
        await bot.SaidAsync("posted.");

        // The disk becomes full between sending a post and recording that it was sent.
        var held = new TaskCompletionSource();
        discord.Faults.Add("POST", $"{Channel}/messages", new FakeFault.Held(held.Task));
        WritePage(2);
        await discord.UntilAsync(each => each.Requests.Count(IsPost) == 2, "the second post is on its way");
        var filler = bot.Root + Path.Combine(folder.Path, "memory/filler");
        Fill(filler);
        held.SetResult();
        await discord.MessagesAsync(Channel, 2);
        await bot.SaidAsync("is full. Make room");

        WritePage(3);
        await Waiting.UntilAnsweredAsync(
            http, Ready(bot), HttpStatusCode.ServiceUnavailable,
            "storage failing: a post could not be recorded, the disk is full");
        await bot.SaidAsync("The announcement run for sample failed");
        Assert.Equal(2, discord.Channel(Channel).Messages.Count);

        File.Delete(filler);
        await Waiting.UntilAnsweredAsync(http, Ready(bot), HttpStatusCode.OK, "storage ok");
        await discord.MessagesAsync(Channel, 3);
        WritePage(4);
        await discord.MessagesAsync(Channel, 4);
        await bot.SaidAsync("evening-2 in discord:910000000000000001: found on the platform");
        Assert.Equal(0, await bot.TerminateAsync());

        Assert.All(Enumerable.Range(1, 4), number => Assert.Single(
            discord.Channel(Channel).Messages,
            message => message.Text.Contains($"Evening {number}", StringComparison.Ordinal)));
        Assert.Equal(4, discord.Requests.Count(IsPost));
    }

    /// <summary>With exit code 2, systemd would leave it stopped when there is room again.</summary>
    [Fact]
    public async Task A_start_on_a_full_disk_is_tried_again_by_the_service_manager()
    {
        var withOwnMounts = Needs.OwnMounts();
        using var start = new System.Diagnostics.Process();
        start.StartInfo = new System.Diagnostics.ProcessStartInfo(
            withOwnMounts[0],
            [
                .. withOwnMounts.Skip(1), "sh", "-c",
                "mount -t tmpfs -o size=64k tmpfs memory && head -c 64k /dev/zero > memory/filler && exec \"$@\"",
                "bot", "dotnet", Path.Combine(AppContext.BaseDirectory, "CommunityBot.dll"), "run",
            ])
        {
            WorkingDirectory = folder.Path,
            RedirectStandardError = true,
        };
        start.Start();

        var error = await start.StandardError.ReadToEndAsync().WaitAsync(Waiting.Limit);
        await start.WaitForExitAsync().WaitAsync(Waiting.Limit);

        Assert.Equal(3, start.ExitCode);
        Assert.Contains("is full. Make room", error, StringComparison.Ordinal);
    }

    private static string Ready(BotProcess bot) => new Uri(bot.Address, "/readyz").ToString();

    private static bool IsPost(FakeRequest request) => request.Is("POST", $"{Channel}/messages");

    /// <summary>Writes until nothing more can be written.</summary>
    private static void Fill(string path)
    {
        using var filler = new FileStream(path, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
        try
        {
            while (true)
            {
                filler.Write(new byte[4096]);
            }
        }
        catch (IOException)
        {
            // The disk is full.
        }
    }

    /// <summary>A meetup in some days, for which exactly one announcement is due now: the first one.</summary>
    private void WritePage(int number)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10 + number);
        folder.Write(
            $"content/evening-{number}.md",
            $"---\ntitle: Evening {number}\nevent_date: {day:yyyy-MM-dd}\nstart_time: \"18:30\"\nonline: true\n---\n");
    }
}
