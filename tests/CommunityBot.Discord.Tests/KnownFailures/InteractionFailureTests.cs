using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures;

/// <summary>Regression tests for interaction bugs reported in other libraries.</summary>
public sealed class InteractionFailureTests
{
    /// <summary>Discord waits three seconds.</summary>
    private static readonly TimeSpan BeforeDiscordGivesUp = TimeSpan.FromSeconds(2.5);

    /// <summary>
    /// https://github.com/discord-net/Discord.Net/issues/2010, 2845: the age is computed from the snowflake and a wrong
    /// clock.
    /// </summary>
    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    [InlineData(3600)]
    public async Task F08_a_wrong_host_clock_rejects_nothing(int seconds)
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(seconds));
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord, time);

        var answer = await discord.SendCommandAsync("agenda");

        Assert.Equal("answer to agenda", answer.Content);
        Assert.False(answer.WasDeferred);
    }

    /// <summary>
    /// https://github.com/discordjs/discord.js/issues/10752: slow storage, and "The application did not respond".
    /// </summary>
    [Fact]
    public async Task F09_a_slow_answer_is_deferred_before_discord_times_out()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync(time);
        await using var bot = await Bot.ConnectedAsync(discord, time);
        var asked = new TaskCompletionSource();
        var late = new TaskCompletionSource<CommandReply>();
        bot.Dispatcher.Answering = (_, _) =>
        {
            asked.SetResult();
            return late.Task;
        };

        var interaction = await discord.StartCommandAsync("slow");
        await asked.Task.WaitAsync(Waiting.Limit);
        time.Advance(BeforeDiscordGivesUp);
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is promised");
        late.SetResult(new CommandReply(new Message("at last")));

        Assert.Equal("at last", (await interaction.Answer.WaitAsync(Waiting.Limit)).Content);
    }

    /// <summary>The same for a command that blocks its thread.</summary>
    [Fact]
    public async Task F09_a_blocking_answer_is_deferred_too()
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow());
        await using var discord = await FakeDiscord.StartAsync(time);
        await using var bot = await Bot.ConnectedAsync(discord, time);
        var asked = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        using var blocked = new ManualResetEventSlim();
        bot.Dispatcher.Answering = (_, _) =>
        {
            asked.SetResult();
            blocked.Wait(CancellationToken.None);
            return Task.FromResult(new CommandReply(new Message("at last")));
        };

        var interaction = await discord.StartCommandAsync("slow");
        await asked.Task.WaitAsync(Waiting.Limit);
        time.Advance(BeforeDiscordGivesUp);
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is promised");
        blocked.Set();

        Assert.Equal("at last", (await interaction.Answer.WaitAsync(Waiting.Limit)).Content);
    }

    /// <summary>
    /// https://github.com/discord/discord-api-docs/issues/2352: two instances of a bot answer the same interaction.
    /// </summary>
    [Fact]
    public async Task F09_of_two_instances_only_one_answers()
    {
        var log = new LogBook();
        await using var discord = await FakeDiscord.StartAsync();
        await using var one = await Bot.ConnectedAsync(discord);
        await discord.SendCommandAsync("agenda");
        await using var two = Bot.For(discord, loggers: log);
        await two.StartAsync();
        await discord.UntilAsync(d => d.Gateway.LiveSessions == 2, "both are connected");
        var late = new TaskCompletionSource<CommandReply>();
        one.Dispatcher.Answering = two.Dispatcher.Answering = (_, _) => late.Task;

        var interaction = await discord.StartCommandAsync("slow");
        await discord.UntilAsync(
            d => d.Requests.Count(request => request.Is("POST", interaction.Id) && request.Status is not null) == 2,
            "both have tried");
        late.SetResult(new CommandReply(new Message("once")));
        await interaction.Answer.WaitAsync(Waiting.Limit);

        Assert.Equal(
            [204, 400],
            discord.Requests
                .Where(request => request.Is("POST", interaction.Id))
                .Select(request => request.Status!.Value)
                .Order());
        Assert.Single(discord.Requests, request => request.Is("PATCH", "@original"));
    }

    /// <summary>
    /// https://github.com/discordjs/discord.js/issues/10752: error 10062 must not affect anything else.
    /// </summary>
    [Fact]
    public async Task F09_an_unknown_interaction_affects_nothing_else()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        discord.Faults.Add("POST", "/callback", new FakeFault.Status(404, 10062, "Unknown interaction"));

        await discord.StartCommandAsync("agenda");
        await discord.UntilAsync(
            d => d.Requests.Any(request => request.Is("POST", "/callback")), "the first was tried");
        var answer = await discord.SendCommandAsync("next-meetup");

        Assert.Equal("answer to next-meetup", answer.Content);
    }

    /// <summary>https://docs.discord.com/developers/events/gateway: events may be delivered more than once.</summary>
    [Fact]
    public async Task F09_an_interaction_that_is_delivered_twice_is_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        await discord.SendCommandAsync("agenda");
        var interaction = discord.Gateway.Sent("INTERACTION_CREATE")[0];

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);
        await discord.SendCommandAsync("next-meetup");

        Assert.Equal(["agenda", "next-meetup"], bot.Dispatcher.Calls.Select(invocation => invocation.Name));
    }

    /// <summary>
    /// The response reached Discord, but Discord's reply was lost: the retry gets 40060, which counts as success.
    /// </summary>
    [Fact]
    public async Task F09_a_deferral_whose_response_was_lost_is_still_answered()
    {
        // FakeDiscord's clock does not advance, so that it accepts the deferred response however slow the machine is.
        var time = new FastTime(speed: 2);
        await using var discord = await FakeDiscord.StartAsync(new ManualTime(TimeProvider.System.GetUtcNow()));
        await using var bot = await Bot.ConnectedAsync(discord, time);
        discord.Faults.Add("POST", "/callback", new FakeFault.StatusAfter(502));
        var late = new TaskCompletionSource<CommandReply>();
        bot.Dispatcher.Answering = (_, _) => late.Task;

        var interaction = await discord.StartCommandAsync("slow");
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is promised");
        late.SetResult(new CommandReply(new Message("at last")));

        Assert.Equal("at last", (await interaction.Answer.WaitAsync(Waiting.Limit)).Content);
    }
}
