using System.Text.Json.Nodes;

using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures.Naive;

/// <summary>
/// Shows each known failure in the naive client, in the situation in which the test with the same F number shows that
/// it does not happen to ours; this proves that those tests can fail. README.md in the parent folder maps the tests.
/// </summary>
public sealed class NaiveVariantTests
{
    private readonly FastTime time = new(speed: 5);

    [Fact]
    public async Task F01_a_blocking_handler_delays_the_next_command()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        var never = new TaskCompletionSource();
        bot.Handler = name => name == "slow" ? never.Task : Task.CompletedTask;

        await AskAsync(discord, "slow");
        var next = await AskAsync(discord, "agenda");
        await HeartbeatsAsync(discord, 3);

        Assert.False(next.IsAcknowledged);
        never.SetResult();

        // When its turn comes, it is too old.
        await SeenAsync(() => bot.Ignored == 1);
    }

    [Fact]
    public async Task F02_a_zombie_connection_is_never_closed()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);

        discord.Gateway.Behaviour.AcknowledgesHeartbeats = false;
        await HeartbeatsAsync(discord, 4);

        Assert.Empty(discord.Gateway.ClientCloseCodes);
    }

    [Fact]
    public async Task F03_a_missed_acknowledgement_outlives_its_socket()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(
            discord, new NaiveBot(discord, time) { LooksAtAcknowledgements = true });
        discord.Gateway.Behaviour.AcknowledgesHeartbeats = false;
        await discord.UntilAsync(d => d.Gateway.ClientCloseCodes.Count > 0, "it gives the line up");
        discord.Gateway.Behaviour.AcknowledgesHeartbeats = true;

        await discord.UntilAsync(
            d => d.Gateway.ClientCloseCodes.Count(code => code == 4000) >= 3,
            "it gives up one good line after the other");
    }

    [Fact]
    public async Task F04_a_missing_hello_is_awaited_forever()
    {
        await using var discord = await StartAsync();
        discord.Gateway.Behaviour.SendsHello = false;
        await using var bot = new NaiveBot(discord, time);
        bot.Start();
        await discord.UntilAsync(d => d.Gateway.OpenConnections == 1, "it has called");

        // The time that our client needs to give up the same server twice.
        await using var ours = Bot.For(discord, time);
        await ours.StartAsync();
        await discord.UntilAsync(d => d.Gateway.Attempts >= 4, "ours calls for the third time");

        Assert.Equal(1, bot.Connections);
    }

    [Fact]
    public async Task F05_a_resumable_session_is_closed_with_1000()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);

        await discord.Gateway.InvalidateAsync(resumable: true);
        await discord.UntilAsync(d => d.Gateway.Identifies == 2, "it begins anew");

        Assert.Contains(1000, discord.Gateway.ClientCloseCodes);
        Assert.Equal(0, discord.Gateway.Resumes);
    }

    [Fact]
    public async Task F06_an_unreachable_resume_url_is_retried_forever()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        discord.Gateway.Behaviour.RefusesResumeAddress = true;

        discord.DropConnections();
        await discord.UntilAsync(d => d.Gateway.Attempts >= 6, "it calls and calls");

        Assert.All(discord.Gateway.AttemptPaths.Skip(1), path => Assert.Equal("/resume", path));
        Assert.Equal(0, discord.Gateway.LiveSessions);
    }

    [Fact]
    public async Task F07_a_fatal_close_code_is_retried_forever()
    {
        await using var discord = await StartAsync();
        discord.Gateway.Behaviour.IdentifyCloseCode = 4004;
        await using var bot = new NaiveBot(discord, time);
        bot.Start();

        await discord.UntilAsync(d => d.Gateway.Identifies >= 5, "it identifies with a token that was refused");
    }

    [Fact]
    public async Task F08_a_wrong_host_clock_leaves_everything_unanswered()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var ahead = new ManualTime(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(10));
        await using var bot = await ConnectedAsync(discord, new NaiveBot(discord, ahead));

        var interaction = await AskAsync(discord, "agenda");
        await AskAsync(discord, "agenda");
        await SeenAsync(() => bot.Ignored == 2);

        Assert.False(interaction.IsAcknowledged);
    }

    [Fact]
    public async Task F09_a_slow_answer_comes_after_the_response_deadline()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        bot.Handler = _ => Task.Delay(TimeSpan.FromSeconds(5), time);

        var interaction = await AskAsync(discord, "slow");
        await discord.UntilAsync(
            d => d.Requests.Any(request => request.Is("POST", "/callback") && request.Status is not null),
            "it answers");

        Assert.Equal(404, discord.Requests.Last(request => request.Is("POST", "/callback")).Status);
        Assert.False(interaction.IsAcknowledged);
    }

    [Fact]
    public async Task F10_a_rate_limited_client_retries_at_once_and_is_refused_many_times()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.RateLimits.Limit(
            "messages", "POST", @"^channels/(\d+)/messages$", limit: 1, per: TimeSpan.FromMinutes(1));
        await using var bot = new NaiveBot(discord, time);

        for (var i = 0; i < 2; i++)
        {
            await bot.SendAsync(
                HttpMethod.Post, $"channels/{Bot.Channel}/messages", new JsonObject { ["content"] = "now" });
        }

        Assert.InRange(discord.RateLimits.Refusals, 20, 100);
    }

    [Fact]
    public async Task F11_every_request_leaks_a_socket_and_every_event_leaks_memory()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        var members = new JsonArray([.. Enumerable.Range(0, 30_000)
            .Select(i => new JsonObject { ["user"] = new JsonObject { ["id"] = $"92{i:D16}" } })]);
        var server = new JsonObject
        {
            ["op"] = 0,
            ["s"] = 2,
            ["t"] = "GUILD_CREATE",
            ["d"] = new JsonObject { ["members"] = members }
        };
        var before = GC.GetTotalMemory(forceFullCollection: true);
        for (var i = 0; i < 20; i++)
        {
            await discord.Gateway.SendRawAsync(server);
            await bot.SendAsync(
                HttpMethod.Post, $"channels/{Bot.Channel}/messages", new JsonObject { ["content"] = "hello" });
        }

        await SeenAsync(() => bot.Remembered == 20);

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, 16 * 1024 * 1024, long.MaxValue);
        Assert.InRange(discord.OpenSockets, 20, 100);
    }

    [Fact]
    public async Task F12_stopping_while_a_handler_hangs_takes_forever()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await ConnectedAsync(discord, new NaiveBot(discord, TimeProvider.System));
        var hanging = new TaskCompletionSource();
        bot.Handler = _ => hanging.Task;
        await AskAsync(discord, "slow");
        await using var ours = Bot.For(discord);
        ours.Dispatcher.Answering = async (_, _) =>
        {
            await hanging.Task;
            return new CommandReply(new Message("too late"));
        };
        await ours.StartAsync();
        await discord.ConnectedAsync();
        await discord.StartCommandAsync("slow");
        await SeenAsync(() => ours.Dispatcher.Calls.Count == 1);

        var stopping = bot.StopAsync();
        await ours.Platform.StopAsync(CancellationToken.None);

        Assert.False(stopping.IsCompleted);
        hanging.SetResult();
    }

    [Fact]
    public async Task F13_every_start_replaces_the_commands_and_a_second_scope_duplicates_them()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = new NaiveBot(discord, time);

        await bot.RegisterAsync(guild: null, "agenda");
        await bot.RegisterAsync(guild: null, "agenda");
        await bot.RegisterAsync(discord.Settings.GuildId, "agenda");

        Assert.Equal(3, discord.Commands.Replacements);
        Assert.Equal(2, discord.Commands.Visible(discord.Settings.GuildId).Count(name => name == "agenda"));
    }

    private Task<FakeDiscord> StartAsync() => FakeDiscord.StartAsync(new FakeDiscordSettings
    {
        Time = time,
        HeartbeatInterval = TimeSpan.FromSeconds(5),
    });

    private async Task<NaiveBot> ConnectedAsync(FakeDiscord discord, NaiveBot? naive = null)
    {
        var bot = naive ?? new NaiveBot(discord, time);
        bot.Start();
        await discord.UntilAsync(d => d.Gateway.LiveSessions == 1, "it is connected");
        await SeenAsync(() => bot.IsReady);
        return bot;
    }

    /// <summary>Does not wait until commands are registered, unlike the helper for our bot.</summary>
    private static async Task<FakeInteraction> AskAsync(FakeDiscord discord, string command)
    {
        var (interaction, body) = discord.Prepare(2, FakeDiscord.CommandContent(command, []));
        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", body);
        return interaction;
    }

    private static Task HeartbeatsAsync(FakeDiscord discord, int count)
    {
        var before = discord.Gateway.Heartbeats;
        return discord.UntilAsync(d => d.Gateway.Heartbeats >= before + count, "the heart beats on");
    }

    private static async Task SeenAsync(Func<bool> isTrue)
    {
        using var patience = new CancellationTokenSource(Waiting.Limit);
        while (!isTrue())
        {
            patience.Token.ThrowIfCancellationRequested();
            await Task.Yield();
        }
    }
}
