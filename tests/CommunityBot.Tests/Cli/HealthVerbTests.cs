using System.Globalization;
using System.Net;
using System.Net.Sockets;

using CommunityBot.Testing;

namespace CommunityBot.Tests.Cli;

/// <summary><c>health</c>, as the health check of a container runs it.</summary>
public sealed class HealthVerbTests
{
    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("0.0.0.0")]
    [InlineData("localhost")]
    public async Task It_says_what_the_running_bot_says(string host)
    {
        using var folder = new SettingsFolder();
        folder.Write("content/some-day.md", "---\ntitle: An evening\nevent_date: 2020-05-29\n---\n\nText.\n");
        var environment = new Dictionary<string, string>
        {
            ["web__url"] = $"http://{host}:{FreePort()}",
            ["WEB_TOKEN"] = "a-long-random-text",
        };
        await using var bot = await RunningBot.StartAsync(folder.Path, environment);

        var ready = await UntilAsync(0, folder, environment);
        var alive = await CommandRun.InAsync(folder.Path, environment, "health", "--alive");

        Assert.Equal(0, alive.Code);
        Assert.Contains("content", ready.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("content", alive.Out, StringComparison.Ordinal);
        Assert.Equal("", ready.Error + alive.Error);
    }

    [Fact]
    public async Task A_bot_that_does_not_do_its_work_is_reported()
    {
        using var folder = new SettingsFolder();
        var environment = new Dictionary<string, string> { ["web__url"] = $"http://127.0.0.1:{FreePort()}" };
        Directory.Delete(Path.Combine(folder.Path, "content"));
        await using var bot = await RunningBot.StartAsync(folder.Path, environment);

        var ready = await UntilAsync(1, folder, environment);
        var alive = await CommandRun.InAsync(folder.Path, environment, "health", "--alive");

        Assert.Equal(0, alive.Code);
        Assert.Contains("content failing", ready.Out, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_bot_that_does_not_run_is_no_bug()
    {
        using var folder = new SettingsFolder();
        var port = FreePort();

        var run = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["web__url"] = $"http://127.0.0.1:{port}" }, "health");

        Assert.Equal(3, run.Code);
        Assert.StartsWith($"No bot answers at http://127.0.0.1:{port}/readyz: ", run.Error, StringComparison.Ordinal);
    }

    /// <summary>Asks again until the bot, which has only just started, is as it will be.</summary>
    private static async Task<CommandRun> UntilAsync(
        int code, SettingsFolder folder, Dictionary<string, string> environment)
    {
        using var limit = new CancellationTokenSource(Waiting.Limit);
        while (true)
        {
            var run = await CommandRun.InAsync(folder.Path, environment, "health");
            if (run.Code == code)
            {
                return run;
            }

            Assert.False(limit.IsCancellationRequested, run.Out + run.Error);
        }
    }

    private static string FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port.ToString(CultureInfo.InvariantCulture);
    }
}
