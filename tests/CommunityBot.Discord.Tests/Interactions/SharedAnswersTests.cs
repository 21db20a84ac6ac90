using CommunityBot.Core.Commands;
using CommunityBot.Core.Messages;
using CommunityBot.Testing;
using CommunityBot.Testing.FakeDiscord;

namespace CommunityBot.Discord.Tests.Interactions;

/// <summary>Tests of the button below a private answer that posts it in the channel.</summary>
public sealed class SharedAnswersTests
{
    private const string SendMessages = "2048";
    private const string SendMessagesInThreads = "274877906944";
    private const string Administrator = "8";

    [Fact]
    public async Task A_private_answer_is_shared_once_and_then_loses_its_button()
    {
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, Titled);

        var answer = await discord.SendCommandAsync("agenda", ("meetup", "may: part 2"));
        var press = await discord.StartPressAsync(answer, answer.Components[^1]);
        var left = await press.Answer.WaitAsync(Waiting.Limit);

        Assert.True(answer.IsEphemeral);
        Assert.Equal("share:agenda:may: part 2:", answer.Components[^1]);
        Assert.Equal(6, press.CallbackType);
        var shared = Assert.Single(press.FollowUps);
        Assert.False((shared.Body["flags"]?.GetValue<int>() ?? 0) == 64);
        Assert.Contains("agenda, may: part 2", shared.Text, StringComparison.Ordinal);
        Assert.Empty(shared.Body["allowed_mentions"]!["parse"]!.AsArray());
        Assert.Equal(["ask:agenda:other:"], shared.Components);
        Assert.Equal(["ask:agenda:other:"], left.Components);
    }

    [Theory]
    [InlineData("0", SendMessages, 0)]
    [InlineData(SendMessages, "0", 0)]
    [InlineData(SendMessages, SendMessages, 11)]
    [InlineData("nonsense", SendMessages, 0)]
    public async Task Who_may_not_write_there_has_no_button(string member, string app, int channelType)
    {
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        (discord.MemberPermissions, discord.AppPermissions, discord.ChannelType) = (member, app, channelType);
        Answer(bot, Titled);

        Assert.DoesNotContain(
            (await discord.SendCommandAsync("agenda")).Components,
            id => id.StartsWith("share:", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData(SendMessages, 0)]
    [InlineData(SendMessagesInThreads, 11)]
    [InlineData(Administrator, 0)]
    public async Task Who_may_write_there_has_the_button(string permissions, int channelType)
    {
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        (discord.MemberPermissions, discord.AppPermissions, discord.ChannelType) =
            (permissions, permissions, channelType);
        Answer(bot, Titled);

        Assert.Contains("share:agenda::", (await discord.SendCommandAsync("agenda")).Components);
    }

    [Fact]
    public async Task A_member_who_lost_the_permission_is_told_and_nothing_is_posted()
    {
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, Titled);
        var answer = await discord.SendCommandAsync("agenda");
        discord.MemberPermissions = "0";

        var press = await discord.StartPressAsync(answer, answer.Components[^1]);
        var told = await press.Answer.WaitAsync(Waiting.Limit);

        Assert.True(told.IsEphemeral);
        Assert.Contains("may not write", told.Text, StringComparison.Ordinal);
        Assert.Empty(press.FollowUps);
        Assert.Single(bot.Dispatcher.Calls);
    }

    [Fact]
    public async Task A_second_press_on_the_same_answer_shares_nothing()
    {
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, Titled);
        var answer = await discord.SendCommandAsync("agenda");

        var first = await discord.StartPressAsync(answer, answer.Components[^1], "950000000000000001");
        await first.Answer.WaitAsync(Waiting.Limit);
        var second = await discord.StartPressAsync(answer, answer.Components[^1], "950000000000000001");
        await discord.UntilAsync(_ => second.IsAcknowledged, "the second press is acknowledged");
        await discord.SendCommandAsync("agenda");

        Assert.Single(first.FollowUps);
        Assert.Empty(second.FollowUps);
    }

    [Fact]
    public async Task An_expired_press_shares_nothing_and_can_be_repeated()
    {
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, Titled);
        var answer = await discord.SendCommandAsync("agenda");
        discord.Faults.Add("POST", "/callback", new FakeFault.Status(404, 10062, "Unknown interaction"));

        var expired = await discord.StartPressAsync(answer, answer.Components[^1], "950000000000000001");
        await discord.UntilAsync(
            each => each.Requests.Count(request => request.Path.EndsWith("/callback", StringComparison.Ordinal)) == 2,
            "the press is acknowledged");
        var again = await discord.StartPressAsync(answer, answer.Components[^1], "950000000000000001");
        await again.Answer.WaitAsync(Waiting.Limit);

        Assert.Empty(expired.FollowUps);
        Assert.Single(again.FollowUps);
    }

    [Fact]
    public async Task A_refused_share_is_reported_privately()
    {
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, Titled);
        var answer = await discord.SendCommandAsync("agenda");
        discord.Faults.Add("POST", "webhooks/", new FakeFault.Status(403, 50013, "Missing Permissions"));

        var press = await discord.StartPressAsync(answer, answer.Components[^1]);
        await press.Answer.WaitAsync(Waiting.Limit);

        var told = Assert.Single(press.FollowUps);
        Assert.True(told.IsEphemeral);
        Assert.Contains("Nothing was posted", told.Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Public_organisers_and_empty_answers_have_no_button()
    {
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        bot.Dispatcher.Commands = [.. bot.Dispatcher.Commands.Select(spec => spec.Name == "slow"
            ? spec with { ForOrganisers = true }
            : spec)];

        Answer(bot, invocation => Titled(invocation) with { IsPrivate = false });
        var open = await discord.SendCommandAsync("agenda");
        Answer(bot, _ => new CommandReply(new Message("No meetup matches.")));
        var nothing = await discord.SendCommandAsync("agenda");
        Answer(bot, Titled);
        var organisers = await discord.SendCommandAsync("slow");

        Assert.DoesNotContain(
            open.Components.Concat(nothing.Components).Concat(organisers.Components),
            id => id.StartsWith("share:", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_cached_answer_has_the_button_only_for_those_who_may_share_it()
    {
        var kept = new CommandReply(new Message("s") { Title = "What is on" }) { IsCacheable = true };
        await using var discord = await WritableAsync();
        await using var bot = await Bot.ConnectedAsync(discord);
        Answer(bot, _ => kept);

        var writes = await discord.SendCommandAsync("agenda");
        discord.MemberPermissions = "0";
        var reads = await discord.SendCommandAsync("agenda");

        Assert.Equal(["share:agenda::"], writes.Components);
        Assert.Empty(reads.Components);
    }

    private static async Task<FakeDiscord> WritableAsync()
    {
        var discord = await FakeDiscord.StartAsync();
        (discord.MemberPermissions, discord.AppPermissions) = (SendMessages, SendMessages);
        return discord;
    }

    private static void Answer(Bot bot, Func<CommandInvocation, CommandReply> answer) =>
        bot.Dispatcher.Answering = (invocation, _) => Task.FromResult(answer(invocation));

    private static CommandReply Titled(CommandInvocation invocation)
    {
        var argument = invocation.Options.GetValueOrDefault("meetup", invocation.Text);
        return new(new Message("s")
        {
            Title = $"{invocation.Name}, {argument} @everyone",
            Blocks = [new Block.Buttons([new Button.Invoke("Other", "agenda", "other")])],
        });
    }
}
