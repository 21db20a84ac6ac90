using System.Diagnostics;
using System.Globalization;
using System.Net;

using CommunityBot.Storage.Postgres;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;
using CommunityBot.Testing.RealPostgres;

using Npgsql;

namespace CommunityBot.Tests.SeveralInstances;

/// <summary>Tests for two bot processes with one PostgreSQL, one Discord and one content folder.</summary>
[Collection(SharedPostgres.Name)]
public sealed class SeveralProcessesTests(PostgresServer server) : IAsyncLifetime
{
    private const string Channel = "910000000000000001";

    /// <summary>Ten seconds are promised; a busy machine gets more.</summary>
    private static readonly TimeSpan Promise = TimeSpan.FromSeconds(45);

    private readonly SettingsFolder folder = new();
    private readonly List<BotProcess> processes = [];
    private FakeDiscord discord = null!;
    private Dictionary<string, string> environment = [];

    public async ValueTask InitializeAsync()
    {
        discord = await FakeDiscord.StartAsync();
        environment = new Dictionary<string, string>
        {
            ["STORAGE_POSTGRES"] = await server.NewDatabaseAsync(),
            ["DISCORD_TOKEN"] = discord.Token,
            ["discord__apiBaseUrl"] = discord.ApiBaseUrl.ToString(),
            ["communities__0__channels__announcements__0"] = $"discord:{Channel}",
            ["communities__0__announcements__debounce"] = "0 minutes",
        };
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var process in processes)
        {
            await process.DisposeAsync();
        }

        await (discord?.DisposeAsync() ?? ValueTask.CompletedTask);
        folder.Dispose();
    }

    [Fact]
    public async Task Each_post_is_sent_once_and_a_killed_leader_is_replaced()
    {
        foreach (var number in Enumerable.Range(1, 5))
        {
            WritePage(number);
        }

        var bots = await Task.WhenAll(StartAsync(), StartAsync());
        await discord.MessagesAsync(Channel, 5);
        await discord.ConnectedAsync();
        Assert.Equal(1, discord.Gateway.Identifies);

        var (leader, other) = await LeaderAsync(bots);
        await other.SaidAsync($"is a follower: {leader.Instance} leads");
        await WhoHoldsWhatIsSaidAsync(leader, other);
        leader.Kill();
        var killed = Stopwatch.GetTimestamp();
        await discord.UntilAsync(d => d.Gateway is { Identifies: 2, LiveSessions: 1 }, "the other has taken over");
        Assert.True(Stopwatch.GetElapsedTime(killed) < Promise, $"It took {Stopwatch.GetElapsedTime(killed)}.");

        WritePage(6);
        await discord.MessagesAsync(Channel, 6);
        await StartAsync();
        WritePage(7);
        await discord.MessagesAsync(Channel, 7);
        AssertEachPostedOnce(7);
    }

    [Fact]
    public async Task A_frozen_leader_is_replaced_and_duplicates_nothing_when_it_wakes()
    {
        WritePage(1);
        var bots = await Task.WhenAll(StartAsync(), StartAsync());
        await discord.MessagesAsync(Channel, 1);
        await discord.ConnectedAsync();
        var (leader, other) = await LeaderAsync(bots);

        await leader.FreezeAsync();
        var frozen = Stopwatch.GetTimestamp();
        await discord.UntilAsync(d => d.Gateway.Identifies == 2, "the other has taken over");
        Assert.True(Stopwatch.GetElapsedTime(frozen) < Promise, $"It took {Stopwatch.GetElapsedTime(frozen)}.");
        WritePage(2);
        await discord.MessagesAsync(Channel, 2);

        await leader.ThawAsync();
        await leader.SaidAsync($"is a follower: {other.Instance} leads");
        WritePage(3);
        await discord.MessagesAsync(Channel, 3);
        await discord.UntilAsync(d => d.Gateway.LiveSessions == 1, "the old leader has hung up");
        AssertEachPostedOnce(3);
    }

    /// <summary>
    /// An instance that is frozen while the scheduler holds its lock, by a transaction on the scheduler's connection
    /// string that says nothing more.
    /// </summary>
    [Fact]
    public async Task An_instance_that_is_frozen_in_the_scheduler_holds_up_nobody()
    {
        WritePage(1);
        await StartAsync();
        await discord.MessagesAsync(Channel, 1);
        await using var frozen = new NpgsqlConnection(
            PostgresAddress.Parse(environment["STORAGE_POSTGRES"]).SchedulerConnectionString);
        await frozen.OpenAsync();
        await using var transaction = await frozen.BeginTransactionAsync();
        await using var hold = new NpgsqlCommand(
            "SELECT * FROM qrtz_locks WHERE lock_name = 'TRIGGER_ACCESS' FOR UPDATE", frozen, transaction);
        Assert.NotNull(await hold.ExecuteScalarAsync());

        WritePage(2);

        await discord.MessagesAsync(Channel, 2);
        AssertEachPostedOnce(2);
    }

    [Fact]
    public async Task During_a_database_outage_commands_work_and_posts_are_sent_once_afterwards()
    {
        WritePage(1);
        var bots = await Task.WhenAll(StartAsync(), StartAsync());
        await discord.MessagesAsync(Channel, 1);

        await server.CrashAsync();
        var (leader, _) = await LeaderAsync(bots);
        await leader.SaidAsync("cannot determine the leader");
        WritePage(2);
        await leader.SaidAsync("The scheduler could not be updated");
        Assert.Contains("Evening 1", (await discord.SendCommandAsync("next-meetup")).Text, StringComparison.Ordinal);
        Assert.Single(discord.Channel(Channel).Messages);
        await UntilReadyAsync(
            leader, HttpStatusCode.ServiceUnavailable, "storage failing: a post could not be recorded");
        await leader.SaidAsync("Health.HealthWatch: The database 127.0.0.1");

        await server.RestartAsync();
        await discord.MessagesAsync(Channel, 2);
        await UntilReadyAsync(leader, HttpStatusCode.OK, "storage ok");
        WritePage(3);
        await discord.MessagesAsync(Channel, 3);
        AssertEachPostedOnce(3);
    }

    [Fact]
    public async Task Settings_that_change_during_a_database_outage_are_applied_afterwards()
    {
        WritePage(1);
        var bot = await StartAsync();
        await discord.MessagesAsync(Channel, 1);

        await server.CrashAsync();
        folder.Write("config/communitybot.json", SettingsFolder.Plain.Replace(
            "Sample Community", "Renamed Community", StringComparison.Ordinal));
        await bot.HangUpAsync();
        await bot.SaidAsync("STORAGE_POSTGRES: The database 127.0.0.1");
        WritePage(2);
        await server.RestartAsync();
        await bot.SaidAsync("The changed settings are applied.");

        await discord.MessagesAsync(Channel, 2);
        Assert.Equal(0, await bot.TerminateAsync());
        AssertEachPostedOnce(2);
    }

    [Theory]
    [InlineData("postgresql://bot:hunter2@:nonsense", "is not a valid PostgreSQL address", 2)]
    [InlineData(
        "Host=127.0.0.1;Port=1;Username=bot;Password=hunter2;Database=bot", "127.0.0.1:1/bot is unreachable", 3)]
    public async Task An_unusable_database_is_reported_in_one_sentence_without_the_password(
        string address, string sentence, int codeOfRun)
    {
        var run = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["STORAGE_POSTGRES"] = address }, "run");
        var plan = await CommandRun.InAsync(
            folder.Path, new Dictionary<string, string> { ["STORAGE_POSTGRES"] = address }, "plan");

        Assert.Equal(codeOfRun, run.Code);
        Assert.Equal(2, plan.Code);
        Assert.All([run, plan], said =>
        {
            Assert.Contains(sentence, said.Error, StringComparison.Ordinal);
            Assert.DoesNotContain("hunter2", said.Error, StringComparison.Ordinal);
            Assert.Single(said.Error.Trim().Split('\n'));
        });
    }

    private async Task WhoHoldsWhatIsSaidAsync(BotProcess leader, BotProcess other)
    {
        using var http = new HttpClient();
        Assert.Contains(
            "instance leads", await http.GetStringAsync(new Uri(leader.Address, "/healthz")), StringComparison.Ordinal);
        Assert.Contains(
            $"instance follows ({leader.Instance} leads)",
            await http.GetStringAsync(new Uri(other.Address, "/healthz")), StringComparison.Ordinal);

        var plan = await CommandRun.InAsync(folder.Path, environment, "plan");
        Assert.Contains($"{leader.Instance} leads", plan.Error, StringComparison.Ordinal);
        Assert.Contains("| week-before |", plan.Out, StringComparison.Ordinal);
        Assert.DoesNotContain("| announced |", plan.Out, StringComparison.Ordinal);
        Assert.DoesNotContain(PostgresServer.Password, plan.Error + leader.Log + other.Log, StringComparison.Ordinal);
    }

    /// <summary>A bot that only waits for its database is not ready, but alive: nobody has to restart it.</summary>
    private static async Task UntilReadyAsync(BotProcess bot, HttpStatusCode status, string line)
    {
        using var http = new HttpClient { BaseAddress = bot.Address };
        await Waiting.UntilAnsweredAsync(http, "/readyz", status, line);
        using var alive = await http.GetAsync("/healthz");
        Assert.Equal(HttpStatusCode.OK, alive.StatusCode);
    }

    private async Task<BotProcess> StartAsync()
    {
        var process = await BotProcess.StartAsync(folder.Path, environment);
        lock (processes)
        {
            processes.Add(process);
        }

        return process;
    }

    private static async Task<(BotProcess Leader, BotProcess Other)> LeaderAsync(BotProcess[] bots)
    {
        var said = bots.Select(bot => bot.SaidAsync($"{bot.Instance} is the leader:")).ToList();
        var first = await Task.WhenAny(said);
        await first;
        var leader = bots[said.IndexOf(first)];
        return (leader, bots.Single(bot => bot != leader));
    }

    /// <summary>A meetup in ten days, for which exactly one announcement is due now: the first one.</summary>
    private void WritePage(int number)
    {
        var day = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().UtcDateTime).AddDays(10 + number);
        folder.Write($"content/evening-{number}.md", string.Create(CultureInfo.InvariantCulture, $"""
            ---
            title: Evening {number}
            event_date: {day:yyyy-MM-dd}
            start_time: "18:30"
            end_time: "20:30"
            link: /events/evening-{number}
            ---
            An evening.
            """));
    }

    /// <summary>
    /// Counts requests as well: Discord's nonce would hide a second request from a test that only reads the channel.
    /// </summary>
    private void AssertEachPostedOnce(int posts)
    {
        Assert.Equal(posts, discord.Channel(Channel).Messages.Select(message => message.Nonce).Distinct().Count());
        Assert.Equal(posts, discord.Requests.Count(
            request => request.Method == "POST" && request.Path.EndsWith("/messages", StringComparison.Ordinal)));
    }
}
