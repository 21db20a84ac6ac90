using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Core.Platforms;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests;

/// <summary>End-to-end tests for the platform against the fake.</summary>
public sealed class DiscordPlatformTests
{
    [Fact]
    public async Task It_connects_registers_its_commands_and_answers_one()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);

        var answer = await discord.SendCommandAsync("agenda", ("meetup", "may"));

        Assert.Equal("answer to agenda", answer.Content);
        Assert.True(answer.IsEphemeral);
        var invocation = Assert.Single(bot.Dispatcher.Calls);
        Assert.Equal("may", invocation.Options["meetup"]);
        Assert.Equal(FakeDiscord.MemberId, invocation.User.UserId);
        Assert.Equal(["930000000000000001"], invocation.User.Roles);
        Assert.Equal(new CommandContext("discord", Bot.Channel, discord.Settings.GuildId), invocation.Context);
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Status);
    }

    [Fact]
    public async Task Unchanged_commands_are_not_registered_again()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using (var first = await Bot.ConnectedAsync(discord))
        {
            await discord.SendCommandAsync("slow");
        }

        var before = discord.Requests.Count;
        await using var second = await Bot.ConnectedAsync(discord);

        await discord.UntilAsync(
            d => d.Requests.Skip(before).Any(r => r.Is("GET", "/guilds/")), "the second has seen to its commands");
        Assert.Equal(1, discord.Commands.Replacements);
        Assert.Equal(3, discord.Commands.Created);
    }

    [Fact]
    public async Task Moving_the_commands_to_one_guild_deletes_the_global_ones()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.Commands.Put(guildId: null, "agenda", "from before");
        discord.Commands.Put(guildId: null, "somebody-elses", "not ours");
        await using var bot = await Bot.ConnectedAsync(discord, guildId: discord.Settings.GuildId);

        await discord.UntilAsync(d => d.Commands.In(null).Count == 1, "the leftover is gone");

        Assert.Equal(
            ["somebody-elses", "next-meetup", "agenda", "slow"], discord.Commands.Visible(discord.Settings.GuildId));
    }

    [Fact]
    public async Task A_slow_answer_is_deferred_in_time_and_sent_later()
    {
        var time = new ManualTime(new DateTimeOffset(2026, 3, 1, 12, 0, 0, TimeSpan.Zero));
        await using var discord = await FakeDiscord.StartAsync(time);
        await using var bot = await Bot.ConnectedAsync(discord, time);
        var ready = new TaskCompletionSource<CommandReply>();
        var asked = new TaskCompletionSource();
        bot.Dispatcher.Answering = (_, _) =>
        {
            asked.SetResult();
            return ready.Task;
        };
        var interaction = await discord.StartCommandAsync("slow");
        await asked.Task.WaitAsync(Waiting.Limit);

        time.Advance(TimeSpan.FromSeconds(1.6));
        await discord.UntilAsync(_ => interaction.IsDeferred, "the answer is promised");
        time.Advance(TimeSpan.FromMinutes(5));
        ready.SetResult(new CommandReply(new Message("at last")));
        var answer = await interaction.Answer.WaitAsync(Waiting.Limit);

        Assert.Equal("at last", answer.Content);
        Assert.True(answer.WasDeferred);
    }

    [Fact]
    public async Task A_cached_answer_is_sent_without_composing_it_again()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        bot.Dispatcher.Cached["agenda"] = new CommandReply(new Message("cached"))
        {
            FollowUps = [new Message("and more")],
            IsCacheable = true,
        };

        var first = await discord.SendCommandAsync("agenda");
        var second = await discord.SendCommandAsync("agenda");
        await discord.UntilAsync(d => d.Requests.Count(r => r.Is("POST", "webhooks/")) == 2, "both follow-ups");

        Assert.Equal(("cached", "cached"), (first.Content, second.Content));
        Assert.Empty(bot.Dispatcher.Calls);
        Assert.Equal("answer to slow", (await discord.SendCommandAsync("slow")).Content);
    }

    [Fact]
    public async Task A_bug_where_interactions_are_read_does_not_end_the_connection()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        bot.Dispatcher.FaultyCommand = "slow";

        Assert.Equal("answer to slow", (await discord.SendCommandAsync("slow")).Content);
        Assert.Equal("answer to agenda", (await discord.SendCommandAsync("agenda")).Content);
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Status);
    }

    [Fact]
    public async Task A_hanging_command_delays_neither_other_commands_nor_the_heartbeat()
    {
        await using var discord = await FakeDiscord.StartAsync(
            new FakeDiscordSettings { HeartbeatInterval = TimeSpan.FromSeconds(2) });
        await using var bot = await Bot.ConnectedAsync(discord);
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
        var answer = await discord.SendCommandAsync("agenda");
        var before = discord.Gateway.Heartbeats;
        await discord.UntilAsync(d => d.Gateway.Heartbeats >= before + 3, "the heart beats on");

        Assert.Equal("quick", answer.Content);
        Assert.Equal(1, discord.Gateway.Entries);
        never.Set();
    }

    [Fact]
    public async Task After_a_resume_commands_sent_during_the_outage_are_answered_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        await discord.SendCommandAsync("agenda");

        discord.DropConnections();
        await discord.UntilAsync(d => d.Gateway.Resumes == 1 && d.Gateway.LiveSessions == 1, "the session is resumed");
        var answer = await discord.SendCommandAsync("next-meetup");

        Assert.Equal("answer to next-meetup", answer.Content);
        Assert.Equal(1, discord.Gateway.Identifies);
        Assert.Equal(["agenda", "next-meetup"], bot.Dispatcher.Calls.Select(invocation => invocation.Name));
    }

    [Fact]
    public async Task An_invalid_token_stops_the_platform_with_a_remedy_and_is_not_retried_at_once()
    {
        await using var discord = await FakeDiscord.StartAsync();
        var log = new LogBook();
        await using var bot = Bot.For(discord, token: "wrong-and-secret", loggers: log);
        await bot.StartAsync();

        await log.UntilAsync("Discord is off");

        var stopped = Assert.IsType<PlatformStatus.Stopped>(bot.Platform.Status);
        Assert.Contains("DISCORD_TOKEN", stopped.Remedy, StringComparison.Ordinal);
        Assert.Single(discord.Requests);
        Assert.Equal(0, discord.Gateway.Attempts);
        Assert.DoesNotContain(log.Lines, line => line.Contains("wrong-and-secret", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_token_that_is_accepted_again_connects_the_bot_without_a_restart()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.IsTokenValid = false;
        var log = new LogBook();
        await using var bot = Bot.For(discord, loggers: log);
        await bot.StartAsync();
        await log.UntilAsync("Discord is off");
        var refused = await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);
        Assert.Equal(BlockCause.Token, Assert.IsType<DeliveryOutcome.Blocked>(refused).Cause);

        discord.IsTokenValid = true;

        // The next post is accepted, and the gateway follows at once.
        Assert.IsType<DeliveryOutcome.Delivered>(
            await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None));
        await discord.ConnectedAsync();
        await log.UntilAsync("is connected");
        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Status);
    }

    [Fact]
    public async Task A_token_that_is_refused_while_connected_is_shown_in_the_status()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        discord.IsTokenValid = false;

        await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);
        Assert.IsType<PlatformStatus.Stopped>(bot.Platform.Status);
        discord.IsTokenValid = true;
        await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);

        Assert.IsType<PlatformStatus.Connected>(bot.Platform.Status);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Commands_are_registered_again_when_the_bot_is_invited_again(bool isForOneGuild)
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(
            discord, guildId: isForOneGuild ? discord.Settings.GuildId : null);
        await discord.UntilAsync(d => d.Commands.Visible(d.Settings.GuildId).Count == 3, "the commands");

        await discord.RemoveBotAsync();
        Assert.Equal(isForOneGuild ? 0 : 3, discord.Commands.Visible(discord.Settings.GuildId).Count);
        await discord.InviteBotAsync();

        await discord.UntilAsync(d => d.Commands.Visible(d.Settings.GuildId).Count == 3, "the commands again");
    }

    [Fact]
    public async Task Commands_are_registered_when_the_bot_is_invited_after_its_start()
    {
        await using var discord = await FakeDiscord.StartAsync();
        discord.IsInGuild = false;
        var log = new LogBook();
        await using var bot = Bot.For(discord, guildId: discord.Settings.GuildId, loggers: log);
        await bot.StartAsync();
        await log.UntilAsync("could not be registered");

        await discord.InviteBotAsync();

        await discord.UntilAsync(d => d.Commands.Visible(d.Settings.GuildId).Count == 3, "the commands");
    }

    [Fact]
    public async Task Autocomplete_suggests_values_for_an_option()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        bot.Dispatcher.Suggesting = typed => [
            .. Enumerable.Range(0, 40).Select(i => new Suggestion($"{typed} {i} {new string('x', 120)}", $"{i}"))
        ];

        var choices = await discord.SuggestionsAsync("agenda", "meetup", "ma");

        Assert.Equal(25, choices.Count);
        Assert.StartsWith("ma 0 ", choices[0].Name, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_button_of_a_post_invokes_its_command()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        await bot.Platform.PostAsync(Bot.Sample(), CancellationToken.None);
        var message = Assert.Single(discord.Channel(Bot.Channel).Messages);

        var answer = await discord.PressAsync(message, Assert.Single(message.Buttons));

        Assert.Equal("answer to agenda", answer.Content);
        Assert.True(answer.IsEphemeral);
        Assert.Equal("connect-may-2020", Assert.Single(bot.Dispatcher.Calls).Text);
    }

    [Fact]
    public async Task A_command_that_throws_is_answered_with_an_apology()
    {
        await using var discord = await FakeDiscord.StartAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        bot.Dispatcher.Answering = (_, _) => throw new InvalidOperationException("a bug");

        var answer = await discord.SendCommandAsync("agenda");

        Assert.Contains("went wrong", answer.Content, StringComparison.Ordinal);
        Assert.DoesNotContain("bug", answer.Text, StringComparison.Ordinal);
    }
}
