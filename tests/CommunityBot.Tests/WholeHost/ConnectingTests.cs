using CommunityBot.Cli;
using CommunityBot.Composition;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.FakeSlack;
using CommunityBot.Tests.ContentLoading.Feeds;
using CommunityBot.Tests.Moving;

namespace CommunityBot.Tests.WholeHost;

/// <summary>The platforms connect while the pages are still read, here from a feed that does not answer yet.</summary>
public sealed class ConnectingTests : IAsyncLifetime
{
    private readonly TaskCompletionSource answered = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private FeedServer feed = null!;
    private FakeDiscord discord = null!;
    private FakeSlack slack = null!;

    public async ValueTask InitializeAsync()
    {
        feed = await FeedServer.StartAsync();
        discord = await FakeDiscord.StartAsync();
        slack = await FakeSlack.StartAsync();
        feed.AnswerWith(async call =>
        {
            await answered.Task;
            call.Response.ContentType = "text/calendar; charset=utf-8";
            await call.Response.Body.WriteAsync(System.Text.Encoding.UTF8.GetBytes(
                CalendarText.Of(CalendarText.Event("1@example.org", "20310206T183000", "Kites in the Wind"))));
        });
    }

    [Fact]
    public async Task Commands_that_arrive_before_that_are_answered_from_all_pages()
    {
        using var folder = new TemporaryFolder();
        var starting = HostedBot.StartAsync(
            Directory.CreateDirectory(Path.Combine(folder.Path, "pages")).FullName,
            Path.Combine(folder.Path, "storage"), discord, slack,
            new ManualTime(new(2031, 2, 1, 12, 0, 0, TimeSpan.Zero)),
            feed: new Uri(feed.Http, "calendar.ics"));
        await discord.ConnectedAsync();
        await slack.WaitForConnectionsAsync();

        var command = await discord.StartCommandAsync("next-meetup");
        var slash = slack.SendCommandAsync("/next-meetup");
        Assert.Empty(await discord.SuggestionsAsync("agenda", "meetup", ""));
        Assert.False(starting.IsCompleted);

        answered.SetResult();
        await using var bot = await starting;
        var reply = await command.Answer.WaitAsync(Waiting.Limit);
        Assert.Contains("Kites in the Wind", reply.Text, StringComparison.Ordinal);
        Assert.Contains("Kites in the Wind", (await slash).BlockText, StringComparison.Ordinal);
        Assert.NotEmpty(await discord.SuggestionsAsync("agenda", "meetup", ""));
    }

    [Fact]
    public async Task A_bot_that_is_stopped_before_that_closes_its_connections()
    {
        using var folder = new SettingsFolder($$"""
            {
              "communities": [
                {
                  "id": "sample",
                  "timeZone": "Europe/London",
                  "content": [{ "feed": "{{new Uri(feed.Http, "calendar.ics")}}", "name": "calendar" }]
                }
              ],
              "discord": { "apiBaseUrl": "{{discord.ApiBaseUrl}}" },
              "feeds": { "allowedHosts": ["localhost"] },
              "web": { "url": "http://127.0.0.1:0" }
            }
            """);
        using var stop = new CancellationTokenSource();
        await using var log = new AwaitedText();
        var run = CommandLine.RunAsync(["run"], new ProcessEnvironment
        {
            Out = TextWriter.Null,
            Error = log,
            CurrentFolder = folder.Path,
            ProgramFolder = folder.Path,
            Environment = new Dictionary<string, string> { ["DISCORD_TOKEN"] = discord.Token },
        }, stop.Token);
        Assert.NotSame(run, await Task.WhenAny(run, discord.ConnectedAsync()));
        Assert.False(run.IsCompleted, log.ToString());

        await stop.CancelAsync();
        Assert.Equal(0, await run.WaitAsync(Waiting.Limit));
        Assert.Equal([1000], discord.Gateway.ClientCloseCodes);
        Assert.DoesNotContain(log.ToString().Split("\n"), line => line.Contains(" error: ", StringComparison.Ordinal));
    }

    public async ValueTask DisposeAsync()
    {
        answered.TrySetResult();
        await feed.DisposeAsync();
        await discord.DisposeAsync();
        await slack.DisposeAsync();
    }
}
