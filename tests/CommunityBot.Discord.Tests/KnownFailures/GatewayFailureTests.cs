
using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Discord.Gateway;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures;

/// <summary>Regression tests for gateway bugs reported in other libraries.</summary>
public sealed class GatewayFailureTests
{
    private readonly FastTime time = new(speed: 20);

    /// <summary>https://github.com/discord-net/Discord.Net/issues/1940, 1907, 1924.</summary>
    [Fact]
    public async Task F01_a_blocking_handler_delays_neither_the_heartbeat_nor_the_next_command()
    {
        // Time is moved by hand: neither the three-second deadline nor the heartbeat ACK depends on the machine.
        var still = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await StartAsync(still);
        await using var bot = await Bot.ConnectedAsync(discord, still);
        using var never = new ManualResetEventSlim();
        bot.Dispatcher.Answering = (invocation, _) =>
        {
            if (invocation.Name == "slow")
            {
                never.Wait(CancellationToken.None);
            }

            return Task.FromResult(new CommandReply(new Message("quick")));
        };

        await discord.StartCommandAsync("slow");
        for (var beat = 0; beat < 3; beat++)
        {
            var beating = HeartbeatsAsync(discord, 1);
            still.Advance(discord.Settings.HeartbeatInterval);
            await beating;

            // It comes over the line after the acknowledgement, so its answer tells that both were read.
            Assert.Equal("quick", (await discord.SendCommandAsync("agenda")).Content);
        }

        never.Set();
        Assert.Equal(1, discord.Gateway.Entries);
    }

    /// <summary>https://github.com/discord-net/Discord.Net/issues/1454, 130, 136.</summary>
    [Fact]
    public async Task F02_a_zombie_connection_is_closed_and_the_session_resumed()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);

        discord.Gateway.Behaviour.AcknowledgesHeartbeats = false;
        await discord.UntilAsync(d => d.Gateway.ClientCloseCodes.Count > 0, "the bot gives the line up");
        discord.Gateway.Behaviour.AcknowledgesHeartbeats = true;
        await discord.UntilAsync(d => d.Gateway.Entries == 2, "the session is resumed");

        Assert.Equal(GatewayProtocol.KeepSession, discord.Gateway.ClientCloseCodes[0]);
        Assert.Equal((1, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    /// <summary>https://github.com/discord-net/Discord.Net/issues/1334, 960.</summary>
    [Fact]
    public async Task F02_the_bot_reconnects_after_a_long_network_outage()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        discord.Gateway.Behaviour.RefusesConnections = true;
        discord.DropConnections();

        await discord.UntilAsync(d => d.Gateway.Attempts >= 6, "it goes on trying");
        discord.Gateway.Behaviour.RefusesConnections = false;
        await discord.UntilAsync(d => d.Gateway.LiveSessions == 1, "it is back");

        Assert.Equal(1, discord.Gateway.Identifies);
    }

    /// <summary>PsycherosAI/Psycheros issue 42: the new socket inherits "not acknowledged".</summary>
    [Fact]
    public async Task F03_a_missed_acknowledgement_does_not_outlive_its_socket()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        discord.Gateway.Behaviour.AcknowledgesHeartbeats = false;
        await discord.UntilAsync(d => d.Gateway.ClientCloseCodes.Count > 0, "the bot gives the line up");
        discord.Gateway.Behaviour.AcknowledgesHeartbeats = true;
        await discord.UntilAsync(d => d.Gateway.Entries == 2, "the session is resumed");

        await HeartbeatsAsync(discord, 4);

        Assert.Single(discord.Gateway.ClientCloseCodes);
        Assert.Equal(2, discord.Gateway.Entries);
    }

    /// <summary>https://github.com/DSharpPlus/DSharpPlus/issues/279.</summary>
    [Fact]
    public async Task F04_the_bot_reconnects_when_hello_never_comes()
    {
        await using var discord = await StartAsync();
        discord.Gateway.Behaviour.SendsHello = false;
        await using var bot = Bot.For(discord, time);
        await bot.StartAsync();
        await discord.UntilAsync(d => d.Gateway.Attempts >= 2, "it calls again");

        discord.Gateway.Behaviour.SendsHello = true;

        await discord.ConnectedAsync();
    }

    /// <summary>https://github.com/DSharpPlus/DSharpPlus/issues/279: op 7 before or instead of hello.</summary>
    [Fact]
    public async Task F04_a_reconnect_request_before_hello_is_obeyed()
    {
        await using var discord = await StartAsync();
        discord.Gateway.Behaviour.ReconnectBeforeHello = true;
        discord.Gateway.Behaviour.SendsHello = false;
        var log = new LogBook();
        await using var bot = Bot.For(discord, time, loggers: log);
        await bot.StartAsync();

        // It must not reconnect only after the hello timeout.
        await log.UntilAsync("Discord requested a reconnect");
        discord.Gateway.Behaviour.ReconnectBeforeHello = false;
        discord.Gateway.Behaviour.SendsHello = true;

        await discord.ConnectedAsync();
    }

    /// <summary>https://github.com/DSharpPlus/DSharpPlus/issues/279: closed with 1001 again and again.</summary>
    [Fact]
    public async Task F04_repeated_1001_closures_increase_the_backoff_until_it_connects()
    {
        await using var discord = await StartAsync();
        discord.Gateway.Behaviour.CloseCodeAfterHello = 1001;
        await using var bot = Bot.For(discord, time);
        await bot.StartAsync();
        await discord.UntilAsync(d => d.Gateway.Attempts >= 4, "it goes on trying");

        discord.Gateway.Behaviour.CloseCodeAfterHello = null;

        await discord.ConnectedAsync();
    }

    /// <summary>
    /// https://github.com/discord-net/Discord.Net/issues/938 and https://github.com/nyxx-discord/nyxx/issues/592.
    /// </summary>
    [Theory]
    [InlineData(true, 1, 1)]
    [InlineData(false, 2, 0)]
    public async Task F05_an_invalid_session_is_resumed_or_replaced_and_never_closed_with_1000(
        bool resumable, int identifies, int resumes)
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);

        await discord.Gateway.InvalidateAsync(resumable);
        await discord.UntilAsync(d => d.Gateway.Entries == 2, "it is in a session again");

        Assert.Equal((identifies, resumes), (discord.Gateway.Identifies, discord.Gateway.Resumes));
        Assert.DoesNotContain(discord.Gateway.ClientCloseCodes, code => code is 1000 or 1001);
    }

    /// <summary>
    /// https://github.com/discord/discord-api-docs/issues/5323 and https://github.com/twilight-rs/twilight/issues/1942.
    /// </summary>
    [Fact]
    public async Task F06_an_unreachable_resume_url_is_replaced_by_the_gateway_url()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        discord.Gateway.Behaviour.RefusesResumeAddress = true;

        discord.DropConnections();
        await discord.UntilAsync(d => d.Gateway.Entries == 2, "the session is resumed");

        Assert.Equal(["/gateway", "/resume", "/gateway"], discord.Gateway.AttemptPaths);
        Assert.Equal(1, discord.Gateway.Identifies);
    }

    /// <summary>https://github.com/discord/discord-api-docs/issues/1619: every resume ends in 1006.</summary>
    [Fact]
    public async Task F06_a_session_that_cannot_be_resumed_is_replaced()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        discord.Gateway.Behaviour.CutsResumes = true;

        discord.DropConnections();
        await discord.UntilAsync(d => d.Gateway.Entries == 2, "there is a new session");

        Assert.Equal((2, 3), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    /// <summary>
    /// https://github.com/discord-net/Discord.Net/issues/1600, 1603 and
    /// https://github.com/discordjs/discord.js/issues/5455.
    /// </summary>
    [Theory]
    [InlineData(4013)]
    [InlineData(4014)]
    public async Task F07_a_fatal_close_code_is_not_retried_and_stops_visibly(int code)
    {
        await using var discord = await StartAsync();
        discord.Gateway.Behaviour.IdentifyCloseCode = code;
        var log = new LogBook();
        await using var bot = Bot.For(discord, time, loggers: log);
        await bot.StartAsync();

        await log.UntilAsync("stopped permanently");

        var stopped = Assert.IsType<PlatformStatus.Stopped>(bot.Platform.Status);
        Assert.Contains($"{code}", stopped.Reason, StringComparison.Ordinal);
        Assert.Equal(1, discord.Gateway.Identifies);
    }

    [Fact]
    public async Task F07_a_refused_token_is_tried_again_slowly_until_it_is_accepted()
    {
        var clock = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await StartAsync(clock);
        discord.Gateway.Behaviour.IdentifyCloseCode = 4004;
        var log = new LogBook();
        await using var bot = Bot.For(discord, clock, loggers: log);
        await bot.StartAsync();
        await log.UntilAsync("Discord is off");
        var stopped = Assert.IsType<PlatformStatus.Stopped>(bot.Platform.Status);
        Assert.Contains("4004", stopped.Reason, StringComparison.Ordinal);

        clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(1, discord.Gateway.Identifies);
        discord.Gateway.Behaviour.IdentifyCloseCode = null;
        clock.Advance(TimeSpan.FromSeconds(31));

        await discord.UntilAsync(d => d.Gateway.LiveSessions == 1, "it is back");
        await log.UntilAsync("is connected");
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Status);
    }

    [Fact]
    public async Task F06_an_unanswered_resume_gives_way_to_a_new_session_within_seconds()
    {
        await using var discord = await StartAsync();
        await using var bot = await ConnectedAsync(discord);
        discord.Gateway.Behaviour.IgnoresResumes = true;

        discord.DropConnections();
        await discord.UntilAsync(d => d.Gateway.Entries == 2, "there is a new session");

        Assert.Equal((2, 1), (discord.Gateway.Identifies, discord.Gateway.Resumes));
    }

    [Fact]
    public async Task F06_an_unanswered_identify_is_repeated_within_seconds()
    {
        await using var discord = await StartAsync();
        discord.Gateway.Behaviour.IgnoresIdentifies = true;
        await using var bot = Bot.For(discord, time);
        await bot.StartAsync();
        await discord.UntilAsync(d => d.Gateway.Identifies == 1, "it identifies");

        discord.Gateway.Behaviour.IgnoresIdentifies = false;

        await discord.ConnectedAsync();
    }

    /// <summary>
    /// anthropics/claude-plugins-official issue 3140: the daily session starts are used up and Discord resets the
    /// token.
    /// </summary>
    [Fact]
    public async Task F07_with_no_session_start_left_it_waits_instead_of_identifying()
    {
        await using var discord = await FakeDiscord.StartAsync(new FakeDiscordSettings { SessionStarts = 0 });
        var log = new LogBook();
        await using var bot = Bot.For(discord, loggers: log);
        await bot.StartAsync();

        await log.UntilAsync("session start limit");

        Assert.Equal(0, discord.Gateway.Attempts);
    }

    /// <summary>https://github.com/discord-net/Discord.Net/issues/1448, 1562: stopping hangs.</summary>
    [Theory]
    [InlineData("never started")]
    [InlineData("connecting")]
    [InlineData("before hello")]
    [InlineData("waiting to call again")]
    [InlineData("in a handler")]
    [InlineData("frozen server")]
    public async Task F12_stopping_takes_less_than_five_seconds(string state)
    {
        await using var discord = await FakeDiscord.StartAsync();
        var held = new TaskCompletionSource();
        using var hanging = new ManualResetEventSlim();
        var bot = Bot.For(discord);
        bot.Dispatcher.Answering = (_, _) =>
        {
            hanging.Wait(CancellationToken.None);
            return Task.FromResult(new CommandReply(new Message("too late")));
        };
        switch (state)
        {
            case "connecting":
                discord.Faults.Add("GET", "gateway/bot", new FakeFault.Held(held.Task));
                await bot.StartAsync();
                await discord.UntilAsync(d => d.Requests.Count == 1, "it asks for the gateway");
                break;
            case "before hello":
                discord.Gateway.Behaviour.SendsHello = false;
                await bot.StartAsync();
                await discord.UntilAsync(d => d.Gateway.OpenConnections == 1, "the socket is open");
                break;
            case "waiting to call again":
                discord.Gateway.Behaviour.RefusesConnections = true;
                await bot.StartAsync();
                await discord.UntilAsync(d => d.Gateway.Attempts >= 3, "it has been refused");
                break;
            case "in a handler":
                await bot.StartAsync();
                await discord.StartCommandAsync("slow");
                await discord.UntilAsync(_ => bot.Dispatcher.Calls.Count == 1, "the handler hangs");
                break;
            case "frozen server":
                await bot.StartAsync();
                await discord.ConnectedAsync();
                discord.Gateway.Behaviour.IsFrozen = true;
                break;
        }

        // The limit is five seconds. A busy machine gets more time, but less than any timeout of the server connection.
        await bot.Platform.StopAsync(CancellationToken.None).WaitAsync(TimeSpan.FromSeconds(14));

        hanging.Set();
        held.SetResult();
        await bot.DisposeAsync();
    }

    [Fact]
    public async Task F12_stopping_closes_with_1000()
    {
        await using var discord = await StartAsync();
        await using (await ConnectedAsync(discord))
        {
        }

        await discord.UntilAsync(d => d.Gateway.ClientCloseCodes.Count == 1, "the bot has left");
        Assert.Equal([1000], discord.Gateway.ClientCloseCodes);
    }

    /// <summary>
    /// With the usual heartbeat, two seconds on the machine's clock: a busy machine acknowledges it in time.
    /// </summary>
    private Task<FakeDiscord> StartAsync(TimeProvider? clock = null) => FakeDiscord.StartAsync(clock ?? time);

    private Task<Bot> ConnectedAsync(FakeDiscord discord) => Bot.ConnectedAsync(discord, time);

    private static Task HeartbeatsAsync(FakeDiscord discord, int count)
    {
        var before = discord.Gateway.Heartbeats;
        return discord.UntilAsync(d => d.Gateway.Heartbeats >= before + count, "the heart beats on");
    }
}
