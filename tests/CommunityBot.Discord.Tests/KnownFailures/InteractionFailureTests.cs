using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.KnownFailures;

/// <summary>
/// What users of other libraries live with when they answer; each failure with where it was reported.
/// </summary>
public sealed class InteractionFailureTests
{
    /// <summary>
    /// https://github.com/discord-net/Discord.Net/issues/2010, 2845: the age is taken from the id by a wrong clock.
    /// </summary>
    [Theory]
    [InlineData(-10)]
    [InlineData(10)]
    [InlineData(3600)]
    public async Task F08_a_host_clock_that_is_wrong_refuses_nothing(int seconds)
    {
        var time = new ManualTime(TimeProvider.System.GetUtcNow() + TimeSpan.FromSeconds(seconds));
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord, time);

        var answer = await discord.AskAsync("agenda");

        Assert.Equal("answer to agenda", answer.Content);
        Assert.False(answer.WasDeferred);
    }

    /// <summary>
    /// https://github.com/discordjs/discord.js/issues/10752: slow storage, and "The application did not respond".
    /// </summary>
    [Fact]
    public async Task F09_a_slow_answer_is_promised_before_discord_gives_up()
    {
        var time = new FastTime(speed: 5);
        await using var discord = await FakeDiscord.StartAsync(time);
        await using var bot = await Bot.ConnectedAsync(discord, time);
        var late = new TaskCompletionSource<CommandReply>();
        bot.Desk.Answering = (_, _) => late.Task;

        var interaction = await discord.StartAskingAsync("slow");
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is promised");
        late.SetResult(new CommandReply(new Message("at last")));

        Assert.Equal("at last", (await interaction.Answer.WaitAsync(TimeSpan.FromSeconds(10))).Content);
    }

    /// <summary>The same where the command keeps its thread for itself.</summary>
    [Fact]
    public async Task F09_an_answer_that_blocks_is_promised_too()
    {
        var time = new FastTime(speed: 5);
        await using var discord = await FakeDiscord.StartAsync(time);
        await using var bot = await Bot.ConnectedAsync(discord, time);
        using var blocked = new ManualResetEventSlim();
        bot.Desk.Answering = (_, _) =>
        {
            blocked.Wait(CancellationToken.None);
            return Task.FromResult(new CommandReply(new Message("at last")));
        };

        var interaction = await discord.StartAskingAsync("slow");
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is promised");
        blocked.Set();

        Assert.Equal("at last", (await interaction.Answer.WaitAsync(TimeSpan.FromSeconds(10))).Content);
    }

    /// <summary>
    /// https://github.com/discord/discord-api-docs/issues/2352: two instances of a bot answer the same interaction.
    /// </summary>
    [Fact]
    public async Task F09_of_two_instances_one_answers_and_the_other_keeps_quiet()
    {
        var log = new LogBook();
        await using var discord = await FakeDiscord.StartAsync();
        await using var one = await Bot.ConnectedAsync(discord);
        await discord.AskAsync("agenda");
        await using var two = Bot.For(discord, loggers: log);
        await two.StartAsync();
        await discord.UntilAsync(d => d.Gateway.LiveSessions == 2, "both are connected");
        var late = new TaskCompletionSource<CommandReply>();
        one.Desk.Answering = two.Desk.Answering = (_, _) => late.Task;

        var interaction = await discord.StartAskingAsync("slow");
        await discord.UntilAsync(
            d => d.Requests.Count(request => request.Is("POST", interaction.Id) && request.Status is not null) == 2,
            "both have tried");
        late.SetResult(new CommandReply(new Message("once")));
        await interaction.Answer.WaitAsync(TimeSpan.FromSeconds(10));

        Assert.Equal(
            [204, 400],
            discord.Requests
                .Where(request => request.Is("POST", interaction.Id))
                .Select(request => request.Status!.Value)
                .Order());
        Assert.Single(discord.Requests, request => request.Is("PATCH", "@original"));
    }

    /// <summary>https://github.com/discordjs/discord.js/issues/10752: 10062 must not take anything else down.</summary>
    [Fact]
    public async Task F09_an_interaction_that_discord_has_forgotten_harms_nothing_else()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        discord.Faults.Add("POST", "/callback", new FakeFault.Status(404, 10062, "Unknown interaction"));

        await discord.StartAskingAsync("agenda");
        await discord.UntilAsync(
            d => d.Requests.Any(request => request.Is("POST", "/callback")), "the first was tried");
        var answer = await discord.AskAsync("next-meetup");

        Assert.Equal("answer to next-meetup", answer.Content);
    }

    /// <summary>https://docs.discord.com/developers/events/gateway: events may arrive several times.</summary>
    [Fact]
    public async Task F09_an_interaction_that_is_delivered_twice_is_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        await discord.AskAsync("agenda");
        var interaction = discord.Gateway.Sent("INTERACTION_CREATE")[0];

        await discord.Gateway.DispatchAsync("INTERACTION_CREATE", interaction);
        await discord.AskAsync("next-meetup");

        Assert.Equal(["agenda", "next-meetup"], bot.Desk.Calls.Select(invocation => invocation.Name));
    }

    /// <summary>
    /// The answer reached Discord and Discord's own answer was lost: trying again is told 40060, and all is well.
    /// </summary>
    [Fact]
    public async Task F09_a_promise_whose_answer_was_lost_is_kept_all_the_same()
    {
        var time = new FastTime(speed: 2);
        await using var discord = await FakeDiscord.StartAsync(time);
        await using var bot = await Bot.ConnectedAsync(discord, time);
        discord.Faults.Add("POST", "/callback", new FakeFault.StatusAfter(502));
        var late = new TaskCompletionSource<CommandReply>();
        bot.Desk.Answering = (_, _) => late.Task;

        var interaction = await discord.StartAskingAsync("slow");
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is promised");
        late.SetResult(new CommandReply(new Message("at last")));

        Assert.Equal("at last", (await interaction.Answer.WaitAsync(TimeSpan.FromSeconds(10))).Content);
    }
}
